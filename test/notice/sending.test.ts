import { describe, expect, it } from "vitest";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { createNoticeContext, type Sending } from "../../shared/notice/context.ts";
import { changeLines, hasChanged } from "../../shared/notice/changes.ts";
import { lengthOf, plannedStarts } from "../../shared/notice/planned-time.ts";
import { planSending } from "../../shared/notice/plan-sending.ts";
import { nextSending, sendingsOf } from "../../shared/notice/sendings.ts";
import { itemLines, readItemLines } from "../../shared/notice/snapshot.ts";
import { noticeWarnings } from "../../shared/notice/warnings.ts";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";
import { calledMeeting, meetingIn, time } from "./called-meeting.ts";

function sessionOf(without: readonly string[] = []) {
  return createFakeSession({
    records: calledMeeting
      .filter(({ id }) => !without.includes(id))
      .map(({ kind, id, fields }) => fakeRecord(kind, id, fields as never)),
  });
}

type Session = ReturnType<typeof sessionOf>;

async function send(session: Session, sending?: Sending): Promise<void> {
  const { book } = session.snapshot();
  const meeting = meetingIn(book);
  const operations = planSending(book, meeting, {
    ...(sending ?? nextSending(book, meeting)),
    id: session.newId(),
    day: "2026-03-16",
    time: "11:30",
    member: "anna",
    versions: ["full", "plain"],
    languages: ["fi"],
    warnings: ["Yhteyshenkilö puuttuu."],
    fingerprint: "ab",
  });
  await session.save(operations);
}

function changesIn(session: Session, version: "full" | "public" = "full"): readonly string[] {
  const { book } = session.snapshot();
  const last = sendingsOf(book, "meeting-1").at(-1);
  if (last === undefined) throw new Error("something was sent");
  return changeLines(createNoticeContext(book, meetingIn(book), "fi", version, undefined), last).map((line) =>
    line.replaceAll("\u00A0", " "),
  );
}

describe("sending a notice", () => {
  it("calls the meeting, fixes the numbers and records what went out, in one act", async () => {
    const session = sessionOf();
    await send(session);
    const { book } = session.snapshot();
    expect(session.saves).toHaveLength(1);
    expect(meetingIn(book)).toMatchObject({ status: "called", noticeSentOn: "2026-03-16" });
    expect(book.get("agenda-item", "item-2")?.number).toBe(2);
    expect(sendingsOf(book, "meeting-1")).toMatchObject([
      {
        type: "invitation",
        sequence: 0,
        date: "2026-03-25",
        venue: "Kirjaston sali",
        warnings: ["Yhteyshenkilö puuttuu."],
      },
    ]);
  });

  it("counts on at each update and keeps the day of the first", async () => {
    const session = sessionOf();
    await send(session);
    await session.edit("meeting", "meeting-1", { start: "13:00" });
    await send(session);
    const { book } = session.snapshot();
    expect(sendingsOf(book, "meeting-1").map(({ type, sequence }) => [type, sequence])).toEqual([
      ["invitation", 0],
      ["update", 1],
    ]);
    expect(meetingIn(book).noticeSentOn).toBe("2026-03-16");
  });

  it("takes a meeting that was called before sendings were recorded for sent once", async () => {
    const session = sessionOf();
    await session.edit("meeting", "meeting-1", { status: "called", noticeSentOn: "2026-03-10" });
    const { book } = session.snapshot();
    expect(nextSending(book, meetingIn(book))).toEqual({ type: "update", sequence: 1 });
  });

  it("calls it off with the reason", async () => {
    const session = sessionOf();
    await send(session);
    const { book } = session.snapshot();
    await send(session, { ...nextSending(book, meetingIn(book), true), text: "Sali on suljettu." });
    const after = session.snapshot().book;
    expect(meetingIn(after).status).toBe("cancelled");
    expect(sendingsOf(after, "meeting-1").at(-1)).toMatchObject({
      type: "cancellation",
      sequence: 1,
      text: "Sali on suljettu.",
    });
  });
});

describe("what has changed since a sending", () => {
  it("is nothing right after it", async () => {
    const session = sessionOf();
    await send(session);
    expect(changesIn(session)).toEqual(["Mitään ei ole muuttunut edellisen kutsun jälkeen."]);
    const { book } = session.snapshot();
    const [last] = sendingsOf(book, "meeting-1");
    expect(last && hasChanged(createNoticeContext(book, meetingIn(book), "fi", "full", undefined), last)).toBe(false);
  });

  it("is told in sentences: when, where, and each item", async () => {
    const session = sessionOf();
    await send(session);
    await session.edit("meeting", "meeting-1", { date: "2026-03-26", place: "Torin tupa", end: null });
    await session.edit("agenda-item", "item-1", { title: "Avaus ja esittely" });
    await session.edit("agenda-item", "item-2", { proposal: "Perustetaan kaksi raatia." });
    await session.edit("agenda-item", "new", {
      meeting: "meeting-1",
      place: "a9",
      number: 5,
      title: "Kevätretki",
      publicity: "public",
    });
    await session.remove("agenda-item", "item-4");
    expect(changesIn(session)).toEqual([
      "Päivä on muuttunut. Oli keskiviikko 25.3.2026, on nyt torstai 26.3.2026.",
      "Kellonaika on muuttunut. Oli klo 14.00–15.00, on nyt klo 14.00 alkaen.",
      "Paikka on muuttunut. Oli Kirjaston sali, on nyt Torin tupa.",
      "Otsikko on muuttunut: 1 § Avaus ja esittely.",
      "Sisältö on muuttunut: 2 § Asiakasraati.",
      "Lisätty asia: 5 § Kevätretki.",
      "Poistettu asia: 4 § Laskutus.",
    ]);
  });

  it("says the order, and outside of the group nothing of what is withheld", async () => {
    const session = sessionOf();
    await send(session);
    await session.edit("agenda-item", "item-1", { place: "a5" });
    await session.edit("agenda-item", "item-3", { title: "SALAINENUUSI" });
    await session.edit("meeting", "meeting-1", { remoteLink: "https://uusi.example/SALAINEN" });
    const full = changesIn(session);
    expect(full).toContain("Asioiden järjestys on muuttunut. Numerot ovat ennallaan.");
    expect(full).toContain("Etäyhteyden osoite on muuttunut.");
    expect(full).toContain("Otsikko on muuttunut: 3 § SALAINENUUSI.");
    expect(changesIn(session, "public").join("\n")).not.toContain("SALAINEN");
    await session.remove("agenda-item", "item-3");
    expect(changesIn(session, "public")).toContain("Poistettu asia: 3 §.");
  });

  it("is kept in lines that are read back as they were written", () => {
    const { book } = sessionOf().snapshot();
    const lines = itemLines(book, meetingIn(book));
    expect(readItemLines(lines).map(({ id, number, title }) => [id, number, title])).toEqual([
      ["item-1", 1, "Avaus"],
      ["item-2", 2, "Asiakasraati"],
      ["item-3", 3, "SALAINENOTSIKKO"],
      ["item-4", 4, "Laskutus"],
    ]);
    expect(readItemLines(["", "ei rivi", "a 1 xyz otsikko"])).toEqual([]);
  });
});

describe("warnings before a sending", () => {
  const warned = (session: Session, today: string, versions: readonly ("full" | "public")[] = ["full"]) => {
    const { book } = session.snapshot();
    return noticeWarnings(book, meetingIn(book), today as DateOnly, versions);
  };
  const types = (...given: Parameters<typeof warned>) => warned(...given).map(({ type }) => type);

  it("count the days of the rules card: on the last day nothing is late, on the next the notice is", () => {
    const session = sessionOf();
    expect(types(session, "2026-03-18")).toEqual(["over", "confidential-attachment"]);
    expect(warned(session, "2026-03-19")[0]).toEqual({ type: "notice-late", days: 7, lastDay: "2026-03-18" });
    expect(types(session, "2026-03-21").slice(0, 2)).toEqual(["notice-late", "material-late"]);
    expect(types(session, "2026-03-26")[0]).toBe("past");
  });

  it("name what is missing and where", async () => {
    const session = sessionOf();
    await session.edit("meeting", "meeting-1", {
      date: null,
      start: null,
      place: null,
      remoteLink: null,
      contact: null,
    });
    await session.edit("agenda-item", "item-2", { plain: null, proposal: null, title: null });
    await session.edit("agenda-item", "item-3", { ground: null });
    const found = warned(session, "2026-03-01", ["public"]);
    expect(found.map(({ type }) => type)).toEqual([
      "no-date",
      "no-start",
      "no-place",
      "no-link",
      "no-contact",
      "no-title",
      "no-plain",
      "no-proposal",
      "no-ground",
      "attachment-no-ground",
    ]);
    expect(found.find(({ type }) => type === "no-plain")).toEqual({
      type: "no-plain",
      items: [{ id: "item-2", number: 2 }],
    });
  });

  it("are of an empty agenda one", () => {
    expect(types(sessionOf(["item-1", "item-2", "item-3", "item-4", "file-1", "file-2"]), "2026-03-01")).toEqual([
      "no-items",
    ]);
  });
});

describe("planned time", () => {
  it("counts on until an item has no minutes, and over midnight", () => {
    const items = [10, 55, undefined, 5].map((minutes, index) => ({
      number: index + 1,
      item: { id: String(index), ...(minutes === undefined ? {} : { minutes }) },
    }));
    expect(plannedStarts({ start: time("23:00") }, items)).toEqual(["23:00", "23:10", "00:05", undefined]);
    expect(plannedStarts({}, items)).toEqual([undefined, undefined, undefined, undefined]);
    expect([lengthOf({ start: time("23:00"), end: time("01:00") }), lengthOf({ start: time("10:00") })]).toEqual([
      120,
      undefined,
    ]);
  });
});
