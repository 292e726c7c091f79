import { compareText } from "../core/compare.ts";
import type { Attendance } from "../domain/attendance.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Member } from "../domain/member.ts";
import { type Side, sides } from "../domain/side.ts";
import type { MeetingPresence } from "./presence.ts";
import type { Person } from "./stays.ts";

/** Where somebody is, by the events that were noted of them. */
export type Whereabouts =
  | { readonly type: "unmarked" }
  /** `since` is missing for those present from the start. */
  | { readonly type: "present"; readonly since?: string; readonly isRemote: boolean }
  | { readonly type: "left"; readonly at?: string }
  | { readonly type: "excused" };

/** A place at the table: a member, and who may sit there instead while the member is away. */
export interface Seat {
  readonly member: Member;
  readonly where: Whereabouts;
  /** The member's events in order. */
  readonly events: readonly Attendance[];
  readonly deputies: readonly Seat[];
}

/** Somebody without a membership, each with the right in which they are here. */
export interface Guest {
  readonly name: string;
  readonly right: string | undefined;
  readonly where: Whereabouts;
}

export interface Roster {
  readonly seatsBySide: Readonly<Record<Side, readonly Seat[]>>;
  /** Members of no side: they see and speak, and are not counted. */
  readonly others: readonly Seat[];
  readonly guests: readonly Guest[];
}

/** The table of a meeting: those with a seat on its day, and whoever was noted though their term is over. */
export function rosterOf(book: GroupBook, presence: MeetingPresence): Roster {
  const noted = new Set(presence.events.map(({ member }) => member));
  const isSeated = new Set(presence.members.map(({ id }) => id));
  const former = book.all("member").filter(({ id }) => noted.has(id) && !isSeated.has(id));
  const members = [...presence.members, ...former];
  const seatOf = (member: Member): Seat => ({
    member,
    events: presence.events.filter((event) => event.member === member.id),
    where: whereaboutsOf(presence, { member: member.id }),
    deputies: members
      .filter((each) => each.deputyFor === member.id && each.id !== member.id)
      .sort(byRole)
      .map(leafOf),
  });
  const leafOf = (member: Member): Seat => ({
    member,
    events: presence.events.filter((event) => event.member === member.id),
    where: whereaboutsOf(presence, { member: member.id }),
    deputies: [],
  });
  const hasPrincipal = (member: Member) =>
    members.some(({ id, deputyFor }) => id === member.deputyFor && id !== member.id && deputyFor === undefined);
  const seats = members
    .filter((member) => !hasPrincipal(member))
    .sort(byRole)
    .map(seatOf);
  const ofSide = (side: Side) => seats.filter(({ member }) => member.side === side);
  return {
    seatsBySide: { buyer: ofSide("buyer"), provider: ofSide("provider"), client: ofSide("client") },
    others: seats.filter(({ member }) => !sides.some((side) => side === member.side)),
    guests: guestsOf(presence),
  };
}

/** Where somebody is after the last event; an excuse gives way to a coming. */
export function whereaboutsOf(presence: MeetingPresence, person: Person): Whereabouts {
  const stay = presence.staysOf(person).at(-1);
  const own = presence.events.filter((event) =>
    "member" in person ? event.member === person.member : event.member === undefined && event.guest === person.guest,
  );
  const last = own.at(-1);
  if (last === undefined) return { type: "unmarked" };
  if (stay?.isHere === true) {
    return { type: "present", isRemote: stay.isRemote, ...(stay.from !== undefined && { since: stay.from }) };
  }
  if (stay === undefined || last.event === "excused") return { type: last.event === "out" ? "left" : "excused" };
  return { type: "left", ...(stay.to !== undefined && { at: stay.to }) };
}

/** Deputies are of use while the member is not here, and stay in sight once they have been noted. */
export function shownDeputies({ where, deputies }: Seat): readonly Seat[] {
  return deputies.filter((deputy) => where.type !== "present" || deputy.where.type !== "unmarked");
}

/** Those of whom nothing is known; a seat whose deputy has come is not waited for. */
export function unmarkedOf(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(
    ({ where, deputies }) => where.type === "unmarked" && !deputies.some((deputy) => deputy.where.type === "present"),
  );
}

function guestsOf(presence: MeetingPresence): readonly Guest[] {
  const names = new Set(presence.events.flatMap(({ member, guest }) => (member === undefined ? (guest ?? []) : [])));
  return [...names].map((name) => ({
    name,
    right: presence.events.find(({ guest, right }) => guest === name && right !== undefined)?.right,
    where: whereaboutsOf(presence, { guest: name }),
  }));
}

const leadingRoles: readonly Member["role"][] = ["chair", "vice-chair", "secretary"];

/** Those who lead the meeting first, then by id. */
function byRole(a: Member, b: Member): number {
  const rank = ({ role }: Member) => (leadingRoles.includes(role) ? leadingRoles.indexOf(role) : leadingRoles.length);
  return rank(a) - rank(b) || compareText(a.id, b.id);
}
