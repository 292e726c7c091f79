import { compareText } from "../core/compare.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { type KindName, kinds } from "../domain/kinds.ts";
import type { Kind } from "../domain/kind.ts";
import type { Coverage } from "./draft-approval.ts";

/**
 * [Note: What approved minutes freeze] Everything that the minutes are made from, so that a later edit of it is a
 * proposed amendment and not a silent change: the meeting, its items, and what was recorded under them. A field stays
 * free when life goes on in it after the meeting and the minutes do not speak of it, or when it must be possible to
 * write it at once whatever the minutes say:
 *
 * - what becomes of a decision (in force or superseded, the buyer's answer, the assessment of a contract change);
 * - publicity and its ground: what has to be withheld is withheld without waiting for the next meeting;
 * - how an item was prepared and where it goes on;
 * - practical matters of the invitation.
 *
 * Actions are not frozen at all. What was agreed stands in the document; the action itself lives on.
 */
const freeFields: Partial<Readonly<Record<KindName, readonly string[]>>> = {
  meeting: ["series", "remoteLink", "contact", "accessibility"],
  "agenda-item": ["fills", "recurring", "carriedFrom", "itemProposal", "minutes", "publicity", "ground"],
  attendance: [],
  disqualification: [],
  note: [],
  decision: [
    "status",
    "buyerDecidedOn",
    "buyerReference",
    "buyerOutcome",
    "changeCheck",
    "publicity",
    "ground",
    "publicityNote",
  ],
  vote: [],
  ballot: [],
  motion: [],
  position: [],
  statement: [],
  turn: [],
  "item-handling": [],
  "quorum-override": [],
  attachment: ["publicity", "ground"],
};

/** What the approval of a meeting's minutes covers: never less than earlier approvals of it, or of its items, did. */
export function coverageOfMeeting(book: GroupBook, meeting: string): Coverage {
  const items = book.of("agenda-item", "meeting", meeting);
  const itemIds = new Set(items.map(({ id }) => id));
  const isHere = (each: Placed) => each.meeting === meeting || (each.item !== undefined && itemIds.has(each.item));
  return coverage(
    book,
    [["meeting", [meeting]], ["agenda-item", [...itemIds]], ...recordedUnder(book, isHere)],
    (id) => (id === meeting ? true : itemIds.has(id)),
  );
}

/** What the approval of one item at once covers: what was recorded under it. Who came and left is the meeting's. */
export function coverageOfItem(book: GroupBook, item: string): Coverage {
  const recorded = recordedUnder(book, (each) => each.item === item).filter(([kind]) => kind !== "attendance");
  return coverage(book, [["agenda-item", [item]], ...recorded], (id) => id === item);
}

interface Placed {
  readonly meeting?: string;
  readonly item?: string;
}

type IdsByKind = readonly (readonly [kind: KindName, ids: readonly string[]])[];

function recordedUnder(book: GroupBook, isHere: (each: Placed) => boolean): IdsByKind {
  const placed = [
    "attendance",
    "disqualification",
    "note",
    "decision",
    "vote",
    "motion",
    "position",
    "turn",
    "item-handling",
    "quorum-override",
    "attachment",
  ] as const;
  const found = placed.map((kind) => [kind, idsOf(book.all(kind).filter((each: Placed) => isHere(each)))] as const);
  const decisions = new Set(found.find(([kind]) => kind === "decision")?.[1]);
  const votes = new Set(found.find(([kind]) => kind === "vote")?.[1]);
  const statements = book.all("statement").filter((each) => isHere(each) || decisions.has(each.decision ?? ""));
  const ballots = book.all("ballot").filter(({ vote }) => votes.has(vote ?? ""));
  return [...found, ["statement", idsOf(statements)], ["ballot", idsOf(ballots)]];
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}

/** A record that an earlier approval covers is covered again, also when a late write would delete it. */
function coverage(book: GroupBook, own: IdsByKind, isOf: (documentId: string) => boolean): Coverage {
  const records = new Map<string, Set<string>>();
  const take = (kind: string, ids: readonly string[]) => {
    if (ids.length === 0) return;
    records.set(kind, new Set([...(records.get(kind) ?? []), ...ids]));
  };
  for (const [kind, ids] of own) take(kind, ids);
  for (const { operation } of book.approvals) {
    if (!isOf(operation.id)) continue;
    for (const [kind, ids] of Object.entries(operation.records)) take(kind, ids);
  }
  const sorted = [...records].sort(([a], [b]) => compareText(a, b));
  return {
    records: Object.fromEntries(sorted.map(([kind, ids]) => [kind, [...ids].sort(compareText)])),
    fields: Object.fromEntries(sorted.map(([kind]) => [kind, frozenFields(kind)])),
  };
}

/** The fields that an approval freezes in a record of this kind. */
export function frozenFields(kind: string): readonly string[] {
  const known: Kind | undefined = Object.hasOwn(kinds, kind) ? kinds[kind as KindName] : undefined;
  if (known === undefined) return [];
  const free = freeFields[kind as KindName] ?? [];
  return Object.keys(known.fields)
    .filter((field) => !free.includes(field))
    .sort(compareText);
}
