import type { Attendance } from "../../shared/domain/attendance.ts";
import type { Disqualification } from "../../shared/domain/disqualification.ts";
import type { ItemHandling } from "../../shared/domain/item-handling.ts";
import type { Member } from "../../shared/domain/member.ts";
import type { Rules } from "../../shared/domain/rules.ts";

/** A meeting as the model reads it: plain lists and nothing derived. Its items are in the order of the agenda. */
export interface ModelMeeting {
  readonly start: string;
  readonly card: Rules;
  readonly members: readonly Member[];
  readonly items: readonly string[];
  readonly events: readonly Attendance[];
  readonly handlings: readonly ItemHandling[];
  readonly disqualifications: readonly Disqualification[];
}

export interface ModelAnswer {
  readonly present: readonly string[];
  readonly remote: readonly string[];
  readonly guests: readonly string[];
  readonly excluded: readonly string[];
  readonly voting: number;
  readonly bySide: Readonly<Record<string, number>>;
  readonly quorate: boolean;
  /** `seat/member`. */
  readonly entitled: readonly string[];
}

/** A meeting with the place of each event in its film. */
export interface Film {
  readonly meeting: ModelMeeting;
  readonly stretches: readonly { readonly item: string; readonly from: number; readonly to: number }[];
  readonly ticks: ReadonlyMap<Attendance, Tick>;
}

export function filmOf(meeting: ModelMeeting): Film {
  const stretches = modelStretches(meeting);
  return {
    meeting,
    stretches,
    ticks: new Map(meeting.events.map((event) => [event, placeOf(meeting, stretches, event)])),
  };
}

interface Tick {
  readonly minute: number;
  /** Which stretch's part of the minute; the last part is that of no stretch. */
  readonly part: number;
}

/**
 * The naive reading of a meeting: a film of it, minute by minute and within a minute stretch by stretch, played for one
 * question until its last picture. Written from the rules in words, sharing no code with what it checks.
 */
export function modelItem(film: Film, item: string): ModelAnswer {
  const { meeting, stretches } = film;
  const kept = (event: Attendance): boolean => {
    const own = stretches.map(({ item: each }, index) => (each === item ? index : -1)).filter((index) => index >= 0);
    const last = own[own.length - 1];
    const tick = tickOf(film, event);
    if (last === undefined) return keptByAgenda(film, event, item);
    const end = stretches[last]?.to ?? 0;
    if (tick.minute < end) return true;
    return tick.minute === end && tick.part <= last;
  };
  return play(film, meeting.events.filter(kept), item, undefined);
}

/** An item at a time of day. */
export function modelItemAt(film: Film, item: string, time: string): ModelAnswer {
  const { meeting } = film;
  const now = minute(meeting, time);
  const events = meeting.events.filter((event) => tickOf(film, event).minute <= now);
  return play(film, events, item, now);
}

export function modelMoment(film: Film, time: string): ModelAnswer {
  const { meeting } = film;
  return play(
    film,
    meeting.events.filter((event) => tickOf(film, event).minute <= minute(meeting, time)),
    undefined,
    undefined,
  );
}

function keptByAgenda(film: Film, event: Attendance, item: string): boolean {
  const { meeting } = film;
  if (tickOf(film, event).minute <= minute(meeting, meeting.start)) return true;
  const under = meeting.items.findIndex((each) => each === event.item);
  const asked = meeting.items.findIndex((each) => each === item);
  if (under === -1) return true;
  if (under < asked) return true;
  return under === asked && event.event === "in";
}

function play(
  film: Film,
  events: readonly Attendance[],
  item: string | undefined,
  now: number | undefined,
): ModelAnswer {
  const { meeting } = film;
  const lastPart = meeting.handlings.length;
  const here = new Map<string, { came: number; remote: boolean; place: string | undefined; guest: boolean }>();
  const busy = new Set(events.map((event) => tickOf(film, event).minute));
  let pictures = 0;
  for (let at = -1; at < 2 * 24 * 60; at += 1) {
    if (!busy.has(at)) continue;
    for (let part = 0; part <= lastPart; part += 1) {
      const now = events.filter((event) => {
        const tick = tickOf(film, event);
        return tick.minute === at && tick.part === part;
      });
      for (const event of now.filter((each) => each.event === "in").sort((a, b) => (a.id < b.id ? -1 : 1))) {
        pictures += 1;
        const who = event.member ?? `guest ${event.guest}`;
        const was = here.get(who);
        here.set(who, {
          came: was?.came ?? pictures,
          remote: event.mode === undefined ? (was?.remote ?? false) : event.mode === "remote",
          place: event.deputyFor ?? was?.place,
          guest: event.member === undefined,
        });
      }
      for (const event of now.filter((each) => each.event !== "in")) {
        const steppedOut = meeting.disqualifications.some(
          (each) => event.event === "out" && each.item === event.item && each.member === event.member,
        );
        if (!steppedOut) here.delete(event.member ?? `guest ${event.guest}`);
      }
    }
  }
  const barred = (id: string) =>
    meeting.disqualifications.some((each) => each.item === item && each.member === id && item !== undefined);
  const isGoingOn = film.stretches.some((each) => each.item === item && each.to === Infinity);
  const outOfRoom = (id: string) =>
    meeting.disqualifications.some(({ item: of, member, outAt, backAt }) => {
      if (of !== item || member !== id) return false;
      if (now === undefined && !isGoingOn) return true;
      const isBack = backAt !== undefined && (now === undefined || minute(meeting, backAt) <= now);
      const hasGone = outAt === undefined ? !isGoingOn : now === undefined || minute(meeting, outAt) <= now;
      return hasGone && !isBack;
    });
  const people = [...here].filter(([, { guest }]) => !guest);
  const counted = seatsFilled(meeting, people, meeting.card.conflictQuorum === "counted" ? () => false : barred);
  const entitled = seatsFilled(meeting, people, barred).map(({ seat, sitter }) => `${seat.id}/${sitter}`);
  const bySide: Record<string, number> = { buyer: 0, provider: 0, client: 0 };
  for (const { seat } of counted) bySide[seat.side ?? ""] = (bySide[seat.side ?? ""] ?? 0) + 1;
  const seats = meeting.members.filter(hasSeat).length;
  const needed = meeting.card.quorumMin ?? Math.floor(seats / 2) + 1;
  const spoken = meeting.card.conflictQuorum === "side-counts" ? seatsFilled(meeting, people, () => false) : counted;
  const sidesHere = (meeting.card.quorumSides ?? []).every((side) => spoken.some(({ seat }) => seat.side === side));
  return {
    present: people.flatMap(([id]) => (outOfRoom(id) ? [] : [id])).sort(),
    remote: people.flatMap(([id, { remote }]) => (remote && !outOfRoom(id) ? [id] : [])).sort(),
    guests: [...here].flatMap(([id, { guest }]) => (guest ? [id.slice("guest ".length)] : [])).sort(),
    excluded: people.flatMap(([id]) => (barred(id) ? [id] : [])).sort(),
    voting: counted.length,
    bySide,
    quorate: counted.length >= needed && sidesHere,
    entitled: entitled.sort(),
  };
}

interface Filled {
  readonly seat: Member;
  readonly sitter: string;
}

function seatsFilled(
  meeting: ModelMeeting,
  people: readonly (readonly [string, { readonly came: number; readonly place: string | undefined }])[],
  barred: (id: string) => boolean,
): readonly Filled[] {
  const filled: Filled[] = [];
  for (const seat of meeting.members) {
    if (!hasSeat(seat)) continue;
    let sitter: string | undefined;
    if (people.some(([id]) => id === seat.id) && !barred(seat.id)) sitter = seat.id;
    else {
      let first = Infinity;
      for (const [id, { came, place }] of people) {
        const member = meeting.members.find((each) => each.id === id);
        if (member === undefined || hasSeat(member) || barred(id)) continue;
        if ((place ?? member.deputyFor) !== seat.id || came > first) continue;
        first = came;
        sitter = id;
      }
    }
    if (sitter !== undefined && seat.side !== undefined) filled.push({ seat, sitter });
  }
  return filled;
}

function hasSeat(member: Member): boolean {
  return member.voting === true && member.deputyFor === undefined && member.side !== "outside";
}

function minute(meeting: ModelMeeting, time: string): number {
  const of = (each: string) => 60 * Number(each.split(":")[0]) + Number(each.split(":")[1]);
  return of(meeting.start) - of(time) > 720 ? of(time) + 1440 : of(time);
}

/** The part of the film in which an event is seen. */
function tickOf({ ticks }: Film, event: Attendance): Tick {
  return ticks.get(event) ?? { minute: Infinity, part: 0 };
}

function placeOf(meeting: ModelMeeting, stretches: Film["stretches"], event: Attendance): Tick {
  const none = meeting.handlings.length;
  let at = event.at === undefined ? -1 : minute(meeting, event.at);
  if (event.at === undefined && event.item !== undefined) {
    for (const stretch of [...stretches].reverse()) if (stretch.item === event.item) at = stretch.from;
  }
  const holds = stretches.findIndex(({ item, from, to }) => item === event.item && from <= at && at <= to);
  if (holds !== -1) return { minute: at, part: holds };
  const midst = stretches.findIndex(({ from, to }) => from === at || (from < at && at < to));
  return { minute: at, part: midst === -1 ? none : midst };
}

function modelStretches(meeting: ModelMeeting): readonly { item: string; from: number; to: number }[] {
  const rows = meeting.handlings.flatMap(({ id, item = "", from, to }) => {
    if (from === undefined) return [];
    const begins = minute(meeting, from);
    const ends = to === undefined ? Infinity : minute(meeting, to);
    return [{ id, item, from: begins, to: ends < begins ? begins : ends }];
  });
  rows.sort((a, b) => {
    if (a.from !== b.from) return a.from - b.from;
    if (a.to !== b.to) return a.to > b.to ? 1 : -1;
    const place = meeting.items.indexOf(a.item) - meeting.items.indexOf(b.item);
    return place === 0 ? (a.id < b.id ? -1 : 1) : place;
  });
  return rows.map((row, index) => ({ ...row, to: row.to === Infinity ? (rows[index + 1]?.from ?? Infinity) : row.to }));
}
