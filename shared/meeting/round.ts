import { compareNumber, compareText } from "../core/compare.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { domainRules } from "../domain/kinds.ts";
import { type Side, sides } from "../domain/side.ts";
import type { Turn } from "../domain/turn.ts";
import { planEdit, type Wish } from "../log/author.ts";
import type { Operation } from "../log/change.ts";
import type { MeetingPresence } from "./presence.ts";
import type { Person } from "./stays.ts";

/** A side of the table, or those who sit on none: guests, observers. */
export type Party = Side | "outside";

/** Somebody in a round of turns. */
export interface RoundEntry {
  readonly who: Person;
  readonly party: Party;
  readonly state: "waiting" | "speaking" | "spoke" | "passed";
  readonly turns: number;
  /** Of the turns that have ended. */
  readonly seconds: number;
}

/** How one side has been heard: all of it that may be shown where names may not. */
export interface PartyRound {
  readonly party: Party;
  /** Turns taken, one that is being taken included. */
  readonly turns: number;
  readonly seconds: number;
  /** Present and without a turn yet. */
  readonly waiting: number;
  readonly isSpeaking: boolean;
}

export interface RoundState {
  /** From 1; 0 while there has been none. */
  readonly number: number;
  /** Those who are here and those who have had a turn: first the turns in their order, then the waiting. */
  readonly entries: readonly RoundEntry[];
  /** Who speaks now, with the record of the turn. */
  readonly current: { readonly entry: RoundEntry; readonly turn: Turn } | undefined;
  /** In the order in which they come to speak. */
  readonly waiting: readonly RoundEntry[];
  /** The sides in their order, with whoever sits on none last if there is anybody. */
  readonly parties: readonly PartyRound[];
}

/**
 * The last round of turns under an item, of those who are in the room for it now: who came late is in it, and who left
 * without a turn is not.
 *
 * Who comes next follows from who has been heard: the side that has had the fewest turns, and of equal ones the clients
 * first and those of no side last, so that every side is heard early and nobody's turn depends on how many sit beside
 * them. Within a side the chair comes last, the others by id, guests by name.
 */
export function roundState(book: GroupBook, presence: MeetingPresence, itemId: string): RoundState {
  const all = turnsOf(book, itemId);
  const number = Math.max(0, ...all.map(({ round }) => round ?? 1));
  const turns = all.filter(({ round }) => (round ?? 1) === number);
  const last = turns.at(-1);
  const speaking = last?.status === "speaking" ? last : undefined;
  const heard = entriesOf(book, turns, speaking);
  const waiting = inSpeakingOrder(
    heard,
    peopleHere(book, presence, itemId).filter(({ who }) => !heard.some((each) => isSame(each.who, who))),
  );
  const entries = [...heard, ...waiting];
  const current = heard.find(({ state }) => state === "speaking");
  return {
    number,
    entries,
    current: current === undefined || speaking === undefined ? undefined : { entry: current, turn: speaking },
    waiting,
    parties: ([...sides, "outside"] as const)
      .filter((party) => party !== "outside" || entries.some((each) => each.party === party))
      .map((party) => partyRound(party, entries)),
  };
}

/** Who would speak in which order if a round were begun anew. */
export function newRoundOrder(book: GroupBook, presence: MeetingPresence, itemId: string): readonly RoundEntry[] {
  return inSpeakingOrder([], peopleHere(book, presence, itemId));
}

/** What is done in a round, with how long the one who speaks now has spoken. */
export interface RoundAct {
  readonly meeting: string;
  readonly item: string;
  readonly id: string;
  /** The time of day, `HH:MM`. */
  readonly at: string;
  readonly seconds: number;
}

/** Gives the turn to somebody, in the round that runs or, as the first of a new one, in the next. */
export function planTurn(
  book: GroupBook,
  state: RoundState,
  to: RoundEntry,
  act: RoundAct,
  round: "this" | "new",
): readonly Operation[] {
  const count = turnsOf(book, act.item).length;
  const number = round === "new" || state.number === 0 ? state.number + 1 : state.number;
  return [
    ...planEnd(book, state, "spoke", act.seconds),
    ...planEdit(domainRules, undefined, "turn", act.id, {
      meeting: act.meeting,
      item: act.item,
      round: number,
      place: String(count).padStart(4, "0"),
      ...to.who,
      side: to.party,
      status: "speaking",
      at: act.at,
    }),
  ];
}

/** The one who speaks now has spoken, or passes. */
export function planEnd(
  book: GroupBook,
  { current }: RoundState,
  how: "spoke" | "passed",
  seconds: number,
): readonly Operation[] {
  if (current === undefined) return [];
  const wish: Wish = how === "passed" ? { status: how } : { status: how, seconds: Math.min(seconds, longestTurn) };
  return planEdit(domainRules, book.state("turn", current.turn.id), "turn", current.turn.id, wish);
}

/** A turn that nobody ended is not counted for longer. */
const longestTurn = 36_000;

function turnsOf(book: GroupBook, itemId: string): readonly Turn[] {
  return book
    .all("turn")
    .filter(({ item }) => item === itemId)
    .sort((a, b) => compareText(a.place ?? "", b.place ?? "") || compareText(a.id, b.id));
}

/**
 * Those who have had a turn, in the order of their first. Of two that are both said to be speaking, as when two people
 * lead the round on their own machines, the later one speaks.
 */
function entriesOf(book: GroupBook, turns: readonly Turn[], speaking: Turn | undefined): readonly RoundEntry[] {
  const entries: RoundEntry[] = [];
  for (const turn of turns) {
    const who = personOf(turn);
    if (who === undefined) continue;
    const isPassed = turn.status === "passed";
    const at = entries.findIndex((each) => isSame(each.who, who));
    const before = entries[at];
    const entry: RoundEntry = {
      who,
      party: turn.side ?? partyOf(book, who),
      state: turn === speaking ? "speaking" : isPassed ? (before?.state ?? "passed") : "spoke",
      turns: (before?.turns ?? 0) + (isPassed ? 0 : 1),
      seconds: (before?.seconds ?? 0) + (turn.seconds ?? 0),
    };
    if (at < 0) entries.push(entry);
    else entries[at] = entry;
  }
  return entries;
}

function peopleHere(book: GroupBook, presence: MeetingPresence, itemId: string): readonly RoundEntry[] {
  const { present, guests } = presence.forItem(itemId);
  const isChair = (id: string) => book.get("member", id)?.role === "chair";
  const members = [...present].sort(
    (a, b) => compareNumber(Number(isChair(a)), Number(isChair(b))) || compareText(a, b),
  );
  const people: readonly Person[] = [
    ...members.map((member) => ({ member })),
    ...[...guests.keys()].sort(compareText).map((guest) => ({ guest })),
  ];
  return people.map((who) => ({ who, party: partyOf(book, who), state: "waiting", turns: 0, seconds: 0 }));
}

const speakingOrder: readonly Party[] = ["client", "provider", "buyer", "outside"];

function inSpeakingOrder(heard: readonly RoundEntry[], people: readonly RoundEntry[]): readonly RoundEntry[] {
  const had = new Map<Party, number>(
    speakingOrder.map((party) => [party, heard.filter((each) => each.party === party).length]),
  );
  const left = [...people];
  const order: RoundEntry[] = [];
  while (left.length > 0) {
    const [party] = speakingOrder
      .filter((each) => left.some((entry) => entry.party === each))
      // Those of no side come when the sides have been heard.
      .sort((a, b) => compareNumber(Number(a === "outside"), Number(b === "outside")) || counted(a) - counted(b));
    const at = left.findIndex((entry) => entry.party === party);
    const next = left.splice(Math.max(at, 0), 1);
    order.push(...next);
    if (party !== undefined) had.set(party, counted(party) + 1);
  }
  return order;

  function counted(party: Party): number {
    return had.get(party) ?? 0;
  }
}

function partyRound(party: Party, entries: readonly RoundEntry[]): PartyRound {
  const own = entries.filter((entry) => entry.party === party);
  const sum = (of: (entry: RoundEntry) => number) => own.reduce((total, entry) => total + of(entry), 0);
  return {
    party,
    turns: sum(({ turns }) => turns),
    seconds: sum(({ seconds }) => seconds),
    waiting: own.filter(({ state }) => state === "waiting").length,
    isSpeaking: own.some(({ state }) => state === "speaking"),
  };
}

function personOf({ member, guest }: Turn): Person | undefined {
  return member !== undefined ? { member } : guest !== undefined ? { guest } : undefined;
}

function partyOf(book: GroupBook, who: Person): Party {
  const side = "member" in who ? book.get("member", who.member)?.side : undefined;
  return side ?? "outside";
}

function isSame(a: Person, b: Person): boolean {
  return "member" in a ? "member" in b && a.member === b.member : "guest" in b && a.guest === b.guest;
}
