import { compareText } from "../../../../shared/core/compare.ts";
import type { Attendance } from "../../../../shared/domain/attendance.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { Member } from "../../../../shared/domain/member.ts";
import { inTimeOrder } from "../../../../shared/domain/presence.ts";
import { type Side, sides } from "../../../../shared/domain/side.ts";
import { planDelete, planEdit, type Wish } from "../../../../shared/log/author.ts";
import type { Operation } from "../../../../shared/log/change.ts";

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
  /** The member's events in order of time. */
  readonly events: readonly Attendance[];
  readonly deputies: readonly Seat[];
}

export interface Roster {
  readonly seatsBySide: Readonly<Record<Side, readonly Seat[]>>;
  /** Members of no side: they see and speak, and are not counted. */
  readonly others: readonly Seat[];
}

/** The table of a meeting: those with a seat on its day, and whoever was noted though their term is over. */
export function rosterOf(members: readonly Member[], events: readonly Attendance[]): Roster {
  const seatOf = (member: Member): Seat => {
    const own = inTimeOrder(events.filter((event) => event.member === member.id));
    const deputies = members.filter((each) => each.deputyFor === member.id).sort(byRole);
    return { member, events: own, where: whereaboutsOf(own), deputies: deputies.map(seatOf) };
  };
  const hasPrincipal = (member: Member) =>
    member.deputyFor !== undefined && members.some(({ id }) => id === member.deputyFor && id !== member.id);
  const seats = members
    .filter((member) => !hasPrincipal(member))
    .sort(byRole)
    .map(seatOf);
  const ofSide = (side: Side) => seats.filter(({ member }) => member.side === side);
  return {
    seatsBySide: { buyer: ofSide("buyer"), provider: ofSide("provider"), client: ofSide("client") },
    others: seats.filter(({ member }) => !sides.some((side) => side === member.side)),
  };
}

/** What the last event says; an excuse gives way to a later coming. */
export function whereaboutsOf(events: readonly Attendance[]): Whereabouts {
  const last = inTimeOrder(events).at(-1);
  switch (last?.event) {
    case "in":
      return {
        type: "present",
        isRemote: last.mode === "remote",
        ...(last.at === undefined ? {} : { since: last.at }),
      };
    case "out":
      return { type: "left", ...(last.at === undefined ? {} : { at: last.at }) };
    case "excused":
      return { type: "excused" };
    case undefined:
      return { type: "unmarked" };
  }
}

/** Deputies are of use when the member is known to be away, and stay in sight once they have been noted. */
export function shownDeputies({ where, deputies }: Seat): readonly Seat[] {
  const isAway = where.type === "excused" || where.type === "left";
  return deputies.filter((deputy) => isAway || deputy.where.type !== "unmarked");
}

/** An event of one person as it is to be noted. */
export interface NewEvent {
  readonly meeting: string;
  readonly member: string;
  readonly event: "in" | "out" | "excused";
  readonly at?: string;
  readonly item?: string;
  readonly mode?: "on-site" | "remote";
}

/**
 * The operations that note an event. "From the start" and "cannot come" are opposite answers to one question and carry no
 * time, so the later answer takes the earlier ones of the person away instead of standing beside them.
 */
export function planEvent(
  book: GroupBook,
  events: readonly Attendance[],
  id: string,
  { meeting, member, event, at, item, mode }: NewEvent,
): readonly Operation[] {
  const wish: Wish = {
    meeting,
    member,
    event,
    ...(at === undefined ? {} : { at }),
    ...(item === undefined ? {} : { item }),
    ...(mode === undefined || event !== "in" ? {} : { mode }),
  };
  const answered = at === undefined ? events.filter((each) => each.member === member && each.at === undefined) : [];
  return [
    ...answered.flatMap((each) => {
      const state = book.state("attendance", each.id);
      return state === undefined ? [] : [planDelete(state)];
    }),
    ...planEdit(domainRules, undefined, "attendance", id, wish),
  ];
}

const leadingRoles: readonly Member["role"][] = ["chair", "vice-chair", "secretary"];

/** Those who lead the meeting first, then by id. */
function byRole(a: Member, b: Member): number {
  const rank = ({ role }: Member) => (leadingRoles.includes(role) ? leadingRoles.indexOf(role) : leadingRoles.length);
  return rank(a) - rank(b) || compareText(a.id, b.id);
}
