import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import type { Organisation } from "../domain/organisation.ts";
import { keysOf } from "../search/word-keys.ts";
import { plainWordsOf } from "../search/words.ts";
import { membersOn } from "./attendance.ts";

/** What makes a matter a provider's own. */
export type InterestReason = "bonus" | "sanction" | "reclamation" | "priority";

/** Somebody who may have to step out for the resolution of an item, with the reason for asking. */
export interface ProposedDisqualification {
  readonly member: Member;
  readonly reason: InterestReason;
  readonly organisation: Organisation;
}

/**
 * Who may be disqualified in an item, because it concerns their own organisation's bonus, sanction, reclamation or rank
 * (the interest of a community that one represents: Administrative Procedure Act 434/2003, section 28, subsection 1,
 * paragraph 5, applied here by the group's own rule).
 *
 * It only proposes, from words: a topic must be named in the item or its decisions, in Finnish, Swedish or English. Then
 * it is of the providers that are named there, in any form of the name, or that the item's feedback is about. When no
 * provider is named, a bonus and a rank concern all of them, and a sanction or a reclamation those with a case, open ones
 * before closed ones. Whoever is marked, or was found not to be disqualified, is not proposed again.
 */
export function proposedDisqualifications(
  book: GroupBook,
  meeting: Meeting,
  item: AgendaItem,
): readonly ProposedDisqualification[] {
  const decisions = book.of("decision", "item", item.id);
  const texts = [
    item.title,
    item.background,
    item.proposal,
    item.handling,
    ...decisions.flatMap(({ title, proposal, text }) => [title, proposal, text]),
  ].flatMap((text) => text ?? []);
  const words = texts.flatMap(plainWordsOf);
  const isRanked = book
    .all("priority-order")
    .some(({ recommendedBy }) => decisions.some(({ id }) => id === recommendedBy));
  const reason = topicOf(words) ?? (isRanked ? "priority" : undefined);
  if (reason === undefined) return [];
  const settled = new Set([
    ...(item.notDisqualified ?? []),
    ...book.of("disqualification", "item", item.id).flatMap(({ member }) => member ?? []),
  ]);
  const concerned = concernedProviders(book, item, words, reason);
  return membersOn(book, meeting.date).flatMap((member) => {
    const organisation = concerned.find((each) => isOf(book, member, each));
    return organisation === undefined || settled.has(member.id) ? [] : [{ member, reason, organisation }];
  });
}

/**
 * The beginnings of the words by which a topic is known, folded. The first topic that is named counts: a sanction is more
 * than the reclamation that led to it.
 */
const topics: readonly (readonly [InterestReason, readonly string[]])[] = [
  ["sanction", ["sanktio", "sanction", "seuraamu", "sopimussak", "pafolj", "vite", "penalt"]],
  ["bonus", ["bonu", "kannustinpalkkio", "incentiv"]],
  ["priority", ["etusija", "prioritetsordning", "priorityorder"]],
  [
    "reclamation",
    ["reklamaatio", "reklamoi", "reklamation", "huomautu", "anmarkning", "reclamation", "korjaussuunnitelm"],
  ],
];

function topicOf(words: readonly string[]): InterestReason | undefined {
  return topics.find(([, beginnings]) =>
    words.some((word) => beginnings.some((beginning) => word.startsWith(beginning))),
  )?.[0];
}

function concernedProviders(
  book: GroupBook,
  item: AgendaItem,
  words: readonly string[],
  reason: InterestReason,
): readonly Organisation[] {
  const organisations = book.all("organisation");
  const providers = organisations.filter(({ type }) => type === "provider");
  const keys = new Set(words.flatMap(keysOf));
  const ofFeedback = new Set((item.feedback ?? []).map((id) => book.get("feedback", id)?.provider));
  const isNamed = (provider: Organisation) => {
    const name = nameWord(provider, organisations);
    if (name === undefined) return false;
    // A name is no word of the language, and the rules of its forms may take it for another: its beginning is one too.
    const beginning = name.length > shortName ? name.slice(0, -1) : name;
    return keysOf(name).some((key) => keys.has(key)) || words.some((word) => word.startsWith(beginning));
  };
  const named = providers.filter((provider) => isNamed(provider) || ofFeedback.has(provider.id));
  if (named.length > 0) return named;
  if (reason === "bonus" || reason === "priority") return providers;
  const withCase = (status: "open" | "closed") =>
    providers.filter(({ id }) => book.all("sanction").some((each) => each.provider === id && each.status === status));
  const open = withCase("open");
  return open.length > 0 ? open : withCase("closed");
}

/** The beginning of a short name would be that of too many words. */
const shortName = 5;

/** Words that many names have: legal forms, and what a firm is called by its kind. */
const commonWords: ReadonlySet<string> = new Set(
  "oy oyj ab ky ry rf sr sk osk osuuskunta andelslag saatio stiftelse yhdistys forening palvelut palvelu".split(" "),
);

/** The first word of a name that is of this name alone. */
function nameWord({ id, name = "" }: Organisation, all: readonly Organisation[]): string | undefined {
  const others = new Set(all.flatMap((each) => (each.id === id ? [] : plainWordsOf(each.name ?? ""))));
  return plainWordsOf(name).find((word) => word.length > 2 && !commonWords.has(word) && !others.has(word));
}

/** Whether somebody sits for a provider: in its own name, or on the providers' side in that of its subcontractor. */
function isOf(book: GroupBook, member: Member, provider: Organisation): boolean {
  if (member.organisation === undefined) return false;
  if (member.organisation === provider.id) return true;
  const own = book.get("organisation", member.organisation);
  return member.side === "provider" && own?.type === "subcontractor" && own.parent === provider.id;
}
