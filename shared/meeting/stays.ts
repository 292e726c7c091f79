import type { Meeting } from "../domain/meeting.ts";
import type { PlacedEvent } from "./event-order.ts";
import type { MeetingClock } from "./moment.ts";

/** A person's time at the meeting: from one coming to the next leaving. */
export interface Stay {
  /** Missing when they were there from the start. */
  readonly from?: string;
  /** Missing when they stayed to the end. */
  readonly to?: string;
  readonly isRemote: boolean;
  /** Whether it goes on. */
  readonly isHere: boolean;
}

/** Somebody who can be at a meeting. */
export type Person = { readonly member: string } | { readonly guest: string };

/** Each time a person was at the meeting, in order: from a coming to the next leaving. */
export function staysOf(
  meeting: Meeting,
  clock: MeetingClock,
  counted: readonly PlacedEvent[],
  person: Person,
): readonly Stay[] {
  const stays: Stay[] = [];
  let open: Stay | undefined;
  for (const { event, moment } of counted) {
    const isTheirs =
      "member" in person ? event.member === person.member : event.member === undefined && event.guest === person.guest;
    if (!isTheirs || event.event === undefined) continue;
    if (event.event !== "in") {
      if (open !== undefined)
        stays.push({ ...open, isHere: false, ...(Number.isFinite(moment) && { to: clock.timeOf(moment) }) });
      open = undefined;
      continue;
    }
    const isRemote: boolean =
      event.mode === undefined ? (open?.isRemote ?? meeting.mode === "remote") : event.mode === "remote";
    if (open === undefined) {
      open = { isRemote, isHere: true, ...(moment > clock.start && { from: clock.timeOf(moment) }) };
    } else open = { ...open, isRemote };
  }
  return open === undefined ? stays : [...stays, open];
}
