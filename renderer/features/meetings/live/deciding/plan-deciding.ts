import { generateKeyBetween } from "fractional-indexing";
import type { Json } from "../../../../../shared/core/canonical-json.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Decision } from "../../../../../shared/domain/decision.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import { domainRules, type KindName } from "../../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { Motion } from "../../../../../shared/domain/motion.ts";
import type { Vote } from "../../../../../shared/domain/vote.ts";
import { planEdit, type Wish } from "../../../../../shared/log/author.ts";
import type { Operation } from "../../../../../shared/log/change.ts";
import type { Question } from "../../../../../shared/meeting/voting/course.ts";
import { type Party, type Stance } from "../../../../../shared/meeting/voting/parties.ts";
import { ballotId, composedId, courseOfRound, readVote } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import { decisionsOfItem, openRound } from "../../../../../shared/meeting/voting/round.ts";
import type { VoteChoice } from "../../../../../shared/meeting/voting/tally.ts";

/** Where something is decided, when by the device, and how a new record gets its id. */
export interface DecidingFacts {
  readonly book: GroupBook;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  /** `HH:MM`, while the meeting is being held; missing when something is written down afterwards. */
  readonly time: string | undefined;
  readonly newId: () => string;
}

/** A new decision with all that led to it: positions, motions and votes become its own in the same act. */
export function planDecision(facts: DecidingFacts, id: string, wish: Wish): readonly Operation[] {
  const { book, meeting, item, time } = facts;
  const round = openRound(book, item);
  const course = courseOfRound(book, item.id, round);
  const own = { decision: id };
  return [
    ...edit(book, "decision", id, {
      meeting: meeting.id,
      item: item.id,
      decidedOn: meeting.date ?? null,
      ...(time === undefined ? {} : { decidedAt: time }),
      proposal: item.proposal ?? null,
      ...wish,
    }),
    ...round.positions.flatMap((each) => edit(book, "position", each.id, own)),
    ...round.votes.flatMap((each) => edit(book, "vote", each.id, own)),
    ...course.motions.flatMap(({ motion, state }) =>
      edit(book, "motion", motion.id, {
        ...own,
        ...(state === "won" || state === "lost" || state === "lapsed" ? { status: state } : {}),
      }),
    ),
  ];
}

/** A change to a decision that was recorded. */
export function planDecisionEdit(book: GroupBook, decision: Decision, wish: Wish): readonly Operation[] {
  return edit(book, "decision", decision.id, wish);
}

/** The motion that was prepared, as a record: needed as soon as something else is moved, or it is voted on. */
function planBase(
  facts: DecidingFacts,
): { readonly base: Motion; readonly operations: readonly Operation[] } | undefined {
  const { book, meeting, item } = facts;
  const { motions } = openRound(book, item);
  const known = motions.find(({ base }) => base === true);
  if (known !== undefined) return { base: known, operations: [] };
  const text = (item.proposal ?? "").trim();
  if (text === "") return undefined;
  const id = roundId(facts, "base") ?? facts.newId();
  const fields = { meeting: meeting.id, item: item.id, base: true, text, status: "open" } as const;
  return { base: { id, ...fields }, operations: edit(book, "motion", id, fields) };
}

/** A counter-motion, new or changed; the base comes into the records with the first. */
export function planMotion(facts: DecidingFacts, id: string, wish: Wish): readonly Operation[] {
  const { book, meeting, item } = facts;
  const isNew = book.get("motion", id) === undefined;
  const place = placeAfter(openRound(book, item).motions.filter(({ base }) => base !== true));
  return [
    ...(isNew ? (planBase(facts)?.operations ?? []) : []),
    ...edit(book, "motion", id, {
      ...(isNew ? { meeting: meeting.id, item: item.id, place, status: "open" } : {}),
      ...wish,
    }),
  ];
}

export interface VoteOpening {
  readonly question: Question | undefined;
  readonly method: "count" | "names";
  /** Missing when it is not known. */
  readonly entitled: readonly string[] | undefined;
  /** What is voted on in one line, for lists and for programs that know no motions. */
  readonly motion: string;
}

/**
 * Opens a vote by the rules of the card as they are now. Without a question the base is put to the vote by itself. What
 * needed a seconder and has none lapses in the same act.
 */
export function planVote(facts: DecidingFacts, id: string, opening: VoteOpening): readonly Operation[] {
  const { book, meeting, item, time } = facts;
  const { question, method, entitled, motion } = opening;
  const prepared = question === undefined ? planBase(facts) : undefined;
  const base = question?.base ?? prepared?.base;
  const card = book.get("rules", "rules");
  const round = openRound(book, item);
  const unseconded = courseOfRound(book, item.id, round).motions.filter(({ state }) => state === "needs-seconder");
  return [
    ...(prepared?.operations ?? []),
    ...unseconded.flatMap(({ motion: { id: lapsed } }) => edit(book, "motion", lapsed, { status: "lapsed" })),
    ...edit(book, "vote", id, {
      meeting: meeting.id,
      item: item.id,
      place: placeAfter(round.votes),
      status: "open",
      method,
      rule: card?.decisionRule === "two-thirds" ? "two-thirds" : "majority",
      tie: card?.tieRule ?? "chair",
      ...(motion === "" ? {} : { motion: motion.slice(0, longestLine) }),
      ...(base === undefined ? {} : { base: base.id }),
      ...(question?.counter === undefined ? {} : { counter: question.counter.id }),
      ...(entitled === undefined ? {} : { entitled: [...entitled] }),
      ...(time === undefined ? {} : { at: time }),
    }),
  ];
}

/** One member's ballot; without a choice it is taken back. */
export function planBallot(
  { book, newId }: Pick<DecidingFacts, "book" | "newId">,
  vote: Vote,
  member: string,
  choice: VoteChoice | undefined,
): readonly Operation[] {
  const recorded = book.all("ballot").filter((each) => each.vote === vote.id && each.member === member);
  const own = ballotId(vote.id, member) ?? recorded[0]?.id ?? newId();
  // What another copy recorded under an id of its own says the same from now on: this is how they come to agree.
  return [...new Set([own, ...recorded.map(({ id }) => id)])].flatMap((id) =>
    choice === undefined && book.get("ballot", id) === undefined
      ? []
      : edit(book, "ballot", id, { vote: vote.id, member, choice: choice ?? null }),
  );
}

/** Closes a vote with what came of it; a vote by count gets its counts in the same act. */
export function planClosing(book: GroupBook, vote: Vote, counts: Wish = {}): readonly Operation[] {
  const counted = { ...vote, ...counts } as Vote;
  const { verdict } = readVote(book, counted);
  const result =
    verdict.type === "carried" || verdict.type === "not-carried" || verdict.type === "postponed" ? verdict.type : null;
  return edit(book, "vote", vote.id, { ...counts, status: "closed", result });
}

/** The chair settles a tie that the votes left open. */
export function planChairChoice(book: GroupBook, vote: Vote, choice: "in-favour" | "against"): readonly Operation[] {
  return edit(book, "vote", vote.id, {
    chairChoice: choice,
    result: choice === "in-favour" ? "carried" : "not-carried",
  });
}

/** A closed vote is opened again to be corrected; what was announced no longer holds. */
export function planReopening(book: GroupBook, vote: Vote): readonly Operation[] {
  return edit(book, "vote", vote.id, { status: "open", result: null, chairChoice: null });
}

export interface PartyWish {
  readonly party: Party;
  readonly stance: Stance | undefined;
  readonly text: string;
}

/** Where the parties stand, all in one act. A party of which nothing is said is left as it is. */
export function planPositions(facts: DecidingFacts, wishes: readonly PartyWish[]): readonly Operation[] {
  const { book, meeting, item } = facts;
  const { positions } = openRound(book, item);
  return wishes.flatMap(({ party, stance, text }) => {
    const recorded = positions.filter(
      ({ side, organisation }) => side === party.side && organisation === party.organisation,
    );
    if (stance === undefined && recorded.length === 0) return [];
    const ids = recorded.length > 0 ? recorded.map(({ id }) => id) : [roundId(facts, party.key) ?? facts.newId()];
    return ids.flatMap((id) =>
      edit(book, "position", id, {
        meeting: meeting.id,
        item: item.id,
        side: party.side,
        ...(party.organisation === undefined ? {} : { organisation: party.organisation }),
        stance: stance ?? null,
        text: text.trim() === "" ? null : text.trim(),
      }),
    );
  });
}

/** What becomes of the item. */
export function planOutcome(book: GroupBook, item: AgendaItem, wish: Wish): readonly Operation[] {
  return edit(book, "agenda-item", item.id, wish);
}

function edit(book: GroupBook, kind: KindName, id: string, wish: Readonly<Record<string, Json>>): readonly Operation[] {
  return planEdit(domainRules, book.state(kind, id), kind, id, wish);
}

/** The same at every machine for the same round of the same item, so that two people make one record of one thing. */
function roundId({ book, item }: DecidingFacts, name: string): string | undefined {
  return composedId(`${name}${decisionsOfItem(book, item.id).length + 1}`, item.id);
}

/** After all others; what is no fractional index stands before it all the same, by its id. */
function placeAfter(records: readonly { readonly place?: string }[]): string {
  const last = records
    .flatMap(({ place }) => place ?? [])
    .sort()
    .at(-1);
  try {
    return generateKeyBetween(last ?? null, null);
  } catch {
    return `${(last ?? "").slice(0, longestPlace - 1)}V`;
  }
}

/** The most that a line and a place may hold (shared/domain/kind.ts). */
const longestLine = 500;
const longestPlace = 200;
