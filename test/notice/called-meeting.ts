import type { DateOnly, TimeOnly } from "../../shared/core/date-only.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { Meeting } from "../../shared/domain/meeting.ts";
import { bookOf, type Row, row } from "../minutes/support.ts";

export const day = (text: string) => text as DateOnly;
export const time = (text: string) => text as TimeOnly;

/**
 * A meeting to be called, with one of everything that its papers can tell. Whatever begins with SALAINEN may be in the
 * full version alone.
 */
export const calledMeeting: readonly Row[] = [
  row("group", "group", { name: "Esimerkkipalvelun ohjausryhmä" }),
  row("contract", "contract", { name: "Esimerkkipalvelu 2026–2029", caseNumber: "ESIM/1/02.08/2025" }),
  row("rules", "rules", {
    quorumMin: 3,
    quorumSides: ["buyer", "provider", "client"],
    noticeDays: 7,
    materialDays: 5,
    publicityDefault: "public",
  }),
  row("organisation", "buyer", { name: "Esimerkin hyvinvointialue", type: "buyer" }),
  row("organisation", "provider", { name: "Malli Oy", type: "provider" }),
  row("organisation", "association", { name: "SALAINENYHDISTYS ry", type: "client-association" }),
  row("member", "anna", {
    name: "Anna Alku",
    side: "buyer",
    role: "chair",
    organisation: "buyer",
    voting: true,
  }),
  row("member", "pekka", {
    name: "Pekka Palve",
    side: "provider",
    role: "member",
    organisation: "provider",
    voting: true,
  }),
  row("member", "paula", { name: "Paula Sija", side: "provider", deputyFor: "pekka", organisation: "provider" }),
  row("member", "vanamo", { name: "Vanamo", side: "client", role: "client-rep", pseudonym: true, voting: true }),
  row("member", "elina", {
    name: "Elina SALAINENNIMI",
    side: "client",
    role: "experience-expert",
    organisation: "association",
    voting: true,
  }),
  row("member", "guest", { name: "Kalle Kumppani", side: "outside", role: "observer" }),
  row("meeting", "meeting-0", { number: "1/2026", date: day("2026-01-20"), status: "approved" }),
  row("meeting", "meeting-1", {
    number: "2/2026",
    type: "regular",
    date: day("2026-03-25"),
    start: time("14:00"),
    end: time("15:00"),
    place: "Kirjaston sali",
    mode: "hybrid",
    status: "draft",
    chair: "anna",
    remoteLink: "https://kokous.example/SALAINENOSOITE",
    contact: "Sami Kirja, sami.kirja@ohjausryhma.example, 040 000 0000",
    accessibility: "Esteetön sisäänkäynti pihan puolelta.\n\nTukihenkilö voi tulla mukaan.",
  }),
  row("agenda-item", "old", { meeting: "meeting-0", place: "a0", number: 1, title: "Asiakasraadin valmistelu" }),
  row("agenda-item", "item-1", {
    meeting: "meeting-1",
    place: "a0",
    title: "Avaus",
    type: "information",
    minutes: 5,
    publicity: "public",
  }),
  row("agenda-item", "item-2", {
    meeting: "meeting-1",
    place: "a1",
    title: "Asiakasraati",
    type: "decision",
    presenter: "anna",
    minutes: 40,
    background: "Raatia on valmisteltu keväällä.\n\nKulut ovat 1 200 euroa.",
    proposal: "Perustetaan asiakasraati.",
    plain: "Perustamme ryhmän. Ryhmässä on asiakkaita. Se kokoontuu klo 14.00 kirjastossa.",
    carriedFrom: "old",
    attachments: ["Raadin säännöt (luonnos)"],
    publicity: "public",
  }),
  row("agenda-item", "item-3", {
    meeting: "meeting-1",
    place: "a2",
    title: "SALAINENOTSIKKO",
    type: "decision",
    presenter: "elina",
    minutes: 20,
    background: "SALAINENTAUSTA",
    proposal: "SALAINENEHDOTUS",
    plain: "SALAINENSELKO",
    attachments: ["SALAINENLIITERIVI"],
    publicity: "confidential",
    ground: "JulkL 24 § 1 mom. 20 k",
  }),
  row("agenda-item", "item-4", {
    meeting: "meeting-1",
    place: "a3",
    title: "Laskutus",
    type: "information",
    publicity: "public",
    status: "withdrawn",
  }),
  row("attachment", "file-1", {
    meeting: "meeting-1",
    item: "item-2",
    number: 1,
    name: "Raadin budjetti.xlsx",
    sha256: "a".repeat(64),
    plain: "Paljonko raati maksaa.",
    publicity: "public",
  }),
  row("attachment", "file-2", {
    meeting: "meeting-1",
    item: "item-3",
    number: 2,
    name: "SALAINENLIITE.pdf",
    sha256: "b".repeat(64),
    plain: "SALAINENLIITESELITE",
  }),
  row("action", "action-1", {
    title: "SALAINENTOIMI",
    createdOn: day("2026-02-01"),
    meeting: "meeting-0",
    publicity: "confidential",
  }),
  row("action", "action-2", {
    title: "Kutsutaan raatiin jäseniä",
    createdOn: day("2026-02-01"),
    dueOn: day("2026-03-01"),
    owner: "anna",
    accountable: "buyer",
    publicity: "public",
  }),
];

/** What everybody may read of it: were it missing, the search for what is withheld would prove nothing. */
export const openWords = ["Asiakasraati", "Kirjaston sali", "Esteetön sisäänkäynti"];

export function calledBook(more: readonly Row[] = []): GroupBook {
  return bookOf([...calledMeeting, ...more]);
}

export function meetingIn(book: GroupBook): Meeting {
  const meeting = book.get("meeting", "meeting-1");
  if (meeting === undefined) throw new Error("the meeting is in the book");
  return meeting;
}
