import { compareNumber } from "../core/compare.ts";
import { agendaOf } from "../domain/agenda.ts";
import type { Attendance } from "../domain/attendance.ts";
import type { Disqualification } from "../domain/disqualification.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Member } from "../domain/member.ts";
import type { Rules } from "../domain/rules.ts";
import { attendanceOf, membersOn } from "./attendance.ts";
import { inOrder, type PlacedEvent } from "./event-order.ts";
import { type HandlingStretch, handlingStretches } from "./handling.ts";
import { type Movement, movementsOf } from "./movements.ts";
import { type MeetingClock, meetingClock, stillOpen } from "./moment.ts";
import { type FilledSeat, filledSeats, type Quorum, quorumOf, type Sitter } from "./quorum.ts";
import { type Person, type Stay, staysOf } from "./stays.ts";

/** Who is here at a moment, and whether they can decide. */
export interface Standing {
  /** Members in the room or on the line. */
  readonly present: ReadonlySet<string>;
  /** Those of them who take part from elsewhere. */
  readonly remote: ReadonlySet<string>;
  /** Guests by name, each with whether they take part from elsewhere. They never count. */
  readonly guests: ReadonlyMap<string, { readonly isRemote: boolean }>;
  /** Came to the meeting, and is kept out of this item's quorum and vote. Empty when no item is asked about. */
  readonly excluded: ReadonlySet<string>;
  readonly quorum: Quorum;
  /** Who may vote, each with the seat that the vote is of. */
  readonly entitled: readonly FilledSeat[];
}

export interface ItemStanding extends Standing {
  /** Those of the excluded who are out of the room; they are not among the present. */
  readonly steppedOut: ReadonlySet<string>;
  /**
   * Whether `quorum.quorate` can be told for sure. It cannot when the item has no hours and somebody's coming or going,
   * noted under no item, turns the answer.
   */
  readonly isCertain: boolean;
}

/** Quorum of the meeting from a moment on. The first stretch begins with the meeting and has no moment. */
export interface QuorumStretch {
  readonly from?: string;
  readonly quorum: Quorum;
}

export interface MeetingPresence {
  readonly card: Rules | undefined;
  /** The members of the meeting's day. */
  readonly members: readonly Member[];
  /** All events in the order in which they happened. */
  readonly events: readonly Attendance[];
  readonly disqualifications: readonly Disqualification[];
  readonly stretches: readonly HandlingStretch[];
  /** The item that is being handled: what happens now happens during it. */
  readonly running: string | undefined;
  /** The latest time of day that is known of it: its start, or its last coming or going. */
  readonly latest: string | undefined;
  /** The meeting as a whole at a time of day, that minute included; after its last event when no time is given. */
  readonly at: (time?: string) => Standing;
  /**
   * One item: at a time of day, or when it was resolved, which is at the end of its last stretch or, while it is being
   * handled, as things stand.
   */
  readonly forItem: (itemId: string, time?: string) => ItemStanding;
  /** Comings and goings in order; see `movementsOf`. */
  readonly movements: () => readonly Movement[];
  /** When the meeting as a whole was quorate and when not. */
  readonly timeline: () => readonly QuorumStretch[];
  readonly staysOf: (person: Person) => readonly Stay[];
}

/**
 * Presence, quorum and entitlement, derived from what was noted: comings and goings, the hours of the items, and who is
 * disqualified. Screens, the projector and the minutes ask here, so that all say the same.
 *
 * - Somebody is present from a coming to the next leaving; excuses are leavings. A second coming changes only where they
 *   are. A coming that does not say where is on site, or remote in a remote meeting. Leaving without having come says
 *   nothing. See Notes: A meeting past midnight, What happens within one minute.
 * - For an item that has hours, what counts is what happened until the end of its last stretch; in its last minute, what
 *   belongs to that stretch or an earlier one.
 * - An item without hours is told by the agenda: who came or left under an earlier item has, who came under this one
 *   is here, and who left under it was there for it. What happened under no item counts, and makes the answer uncertain.
 * - Who is disqualified in an item is counted out of its vote, from first to last, and out of nothing but that item.
 *   Out of its quorum too, unless the rules card says otherwise: a group that asks for every side could else resolve
 *   nothing that concerns one of them. A deputy may sit for them meanwhile. They may be heard: they are in the room until they step out and after they
 *   come back. When nobody noted the hour, they are in the room while the item is being handled, and were out for its
 *   resolution.
 * - A leaving noted under an item in which the member is disqualified is their stepping out: it ends with the item.
 */
export function meetingPresence(book: GroupBook, meeting: Meeting): MeetingPresence {
  const clock = meetingClock(meeting.start);
  const stretches = handlingStretches(book, meeting);
  const disqualifications = book.of("disqualification", "meeting", meeting.id);
  const placed = inOrder(clock, stretches, attendanceOf(book, meeting.id));
  const counted = placed.filter(({ event }) => !isSteppingOut(disqualifications, event));
  const facts: Facts = {
    meeting,
    clock,
    card: book.get("rules", "rules"),
    members: membersOn(book, meeting.date),
    stretches,
    disqualifications,
    agenda: agendaOf(book, meeting.id).map(({ item }) => item.id),
    counted,
  };
  return {
    card: facts.card,
    members: facts.members,
    events: placed.map(({ event }) => event),
    disqualifications,
    stretches,
    running: stretches.findLast(({ to }) => to === stillOpen)?.item,
    latest: latestOf(clock, placed),
    at: (time) => standing(facts, until(facts, time), new Set()),
    forItem: (itemId, time) => itemStanding(facts, itemId, time),
    movements: () => movementsOf(meeting, clock, stretches, placed),
    timeline: () => timeline(facts, new Set()),
    staysOf: (person) => staysOf(meeting, clock, counted, person),
  };
}

interface Facts {
  readonly meeting: Meeting;
  readonly clock: MeetingClock;
  readonly card: Rules | undefined;
  readonly members: readonly Member[];
  readonly stretches: readonly HandlingStretch[];
  readonly disqualifications: readonly Disqualification[];
  /** Items in the order of the agenda. */
  readonly agenda: readonly string[];
  readonly counted: readonly PlacedEvent[];
}

function latestOf(clock: MeetingClock, placed: readonly PlacedEvent[]): string | undefined {
  const moment = Math.max(clock.start, placed.at(-1)?.moment ?? clock.start);
  return Number.isFinite(moment) ? clock.timeOf(moment) : undefined;
}

function isSteppingOut(disqualifications: readonly Disqualification[], { event, member, item }: Attendance): boolean {
  return (
    event === "out" &&
    member !== undefined &&
    item !== undefined &&
    disqualifications.some((each) => each.member === member && each.item === item)
  );
}

function until({ clock, counted }: Facts, time: string | undefined): readonly PlacedEvent[] {
  if (time === undefined) return counted;
  const moment = clock.momentOf(time);
  return counted.filter((each) => each.moment <= moment);
}

interface Here extends Sitter {
  readonly isRemote: boolean;
}

/** Who is here after these events, in order of coming. */
function replay({ meeting }: Facts, events: readonly PlacedEvent[]) {
  const members = new Map<string, Here>();
  const guests = new Map<string, { readonly isRemote: boolean }>();
  for (const { event } of events) {
    const { member, guest, event: what, mode, deputyFor } = event;
    const before = member === undefined ? guests.get(guest ?? "") : members.get(member);
    const isRemote = mode === undefined ? (before?.isRemote ?? meeting.mode === "remote") : mode === "remote";
    if (member !== undefined) {
      const place = deputyFor ?? members.get(member)?.deputyFor;
      if (what === "in") members.set(member, { member, isRemote, ...(place && { deputyFor: place }) });
      else if (what !== undefined) members.delete(member);
    } else if (guest !== undefined) {
      if (what === "in") guests.set(guest, { isRemote });
      else if (what !== undefined) guests.delete(guest);
    }
  }
  return { members, guests };
}

function standing(facts: Facts, events: readonly PlacedEvent[], disqualified: ReadonlySet<string>): Standing {
  const { members, guests } = replay(facts, events);
  const here = [...members.values()];
  const entitled = here.filter(({ member }) => !disqualified.has(member));
  const rule = facts.card?.conflictQuorum ?? "excluded";
  const counted = rule === "counted" ? here : entitled;
  return {
    present: new Set(members.keys()),
    remote: new Set(here.flatMap(({ member, isRemote }) => (isRemote ? [member] : []))),
    guests,
    excluded: new Set(here.flatMap(({ member }) => (disqualified.has(member) ? [member] : []))),
    quorum: quorumOf(facts.card, facts.members, counted, rule === "excluded" ? counted : here),
    entitled: filledSeats(facts.members, entitled),
  };
}

function itemStanding(facts: Facts, itemId: string, time: string | undefined): ItemStanding {
  const concerned = facts.disqualifications.filter(({ item }) => item === itemId);
  const disqualified = new Set(concerned.flatMap(({ member }) => member ?? []));
  const told = time === undefined ? untilResolved(facts, itemId) : { events: until(facts, time), isCertain: true };
  const all = standing(facts, told.events, disqualified);
  const steppedOut = new Set(
    [...all.excluded].filter((member) =>
      concerned.some((each) => each.member === member && isOut(facts, itemId, each, time)),
    ),
  );
  const isInRoom = (member: string) => !steppedOut.has(member);
  return {
    ...all,
    present: new Set([...all.present].filter(isInRoom)),
    remote: new Set([...all.remote].filter(isInRoom)),
    steppedOut,
    isCertain: told.isCertain || !turns(facts, disqualified),
  };
}

/** What had happened when an item was resolved. */
function untilResolved(
  { stretches, counted, agenda, clock }: Facts,
  itemId: string,
): { readonly events: readonly PlacedEvent[]; readonly isCertain: boolean } {
  const index = stretches.findLastIndex(({ item }) => item === itemId);
  const last = stretches[index];
  if (last !== undefined) {
    const events = counted.filter(
      ({ moment, stretch }) => moment < last.to || (moment === last.to && stretch <= index),
    );
    return { events, isCertain: true };
  }
  const own = agenda.indexOf(itemId);
  const placeOf = ({ event: { item } }: PlacedEvent) => (item === undefined ? -1 : agenda.indexOf(item));
  const isLater = ({ moment }: PlacedEvent) => moment > clock.start;
  const events = counted.filter((each) => {
    const place = placeOf(each);
    if (!isLater(each) || place < 0 || own < 0) return true;
    return place < own || (place === own && each.event.event === "in");
  });
  return { events, isCertain: counted.every((each) => !isLater(each) || (own >= 0 && placeOf(each) >= 0)) };
}

/** Whether a disqualified member is out of the room: at a time of day, or for the resolution. */
function isOut(
  { clock, stretches }: Facts,
  itemId: string,
  { outAt, backAt }: Disqualification,
  time: string | undefined,
): boolean {
  const last = stretches.findLast(({ item }) => item === itemId);
  const isOpen = last?.to === stillOpen;
  if (time === undefined && !isOpen) return true;
  if (backAt !== undefined && (time === undefined || clock.momentOf(backAt) <= clock.momentOf(time))) return false;
  if (outAt !== undefined) return time === undefined || clock.momentOf(outAt) <= clock.momentOf(time);
  return !isOpen;
}

/** Whether the meeting, without the disqualified, was quorate at one moment and not at another. */
function turns(facts: Facts, disqualified: ReadonlySet<string>): boolean {
  return timeline(facts, disqualified).length > 1;
}

/** Stepping out for a resolution is of one item, and so does not end the meeting's quorum. */
function timeline(facts: Facts, disqualified: ReadonlySet<string>): readonly QuorumStretch[] {
  const { clock, counted } = facts;
  const moments = new Set(counted.flatMap(({ moment }) => (moment > clock.start ? [moment] : [])));
  const quorumUntil = (moment: number) =>
    standing(
      facts,
      counted.filter((each) => each.moment <= moment),
      disqualified,
    ).quorum;
  const stretches: QuorumStretch[] = [{ quorum: quorumUntil(clock.start) }];
  for (const moment of [...moments].sort(compareNumber)) {
    const quorum = quorumUntil(moment);
    if (quorum.quorate !== stretches.at(-1)?.quorum.quorate) stretches.push({ from: clock.timeOf(moment), quorum });
  }
  return stretches;
}
