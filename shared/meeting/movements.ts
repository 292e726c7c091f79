import type { Attendance } from "../domain/attendance.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { PlacedEvent } from "./event-order.ts";
import type { HandlingStretch } from "./handling.ts";
import { type MeetingClock, stillOpen } from "./moment.ts";

/** What an event changed, as minutes tell it. */
export interface Movement {
  readonly event: Attendance;
  readonly change: "came" | "returned" | "left" | "went-remote" | "came-on-site";
  /** The item that was being handled. */
  readonly item?: string;
}

/**
 * The comings and goings worth telling, in order: not those who were there from the start, nor those who left when it
 * ended, nor a mark that says again what was known. Stepping out for a resolution is told as it was noted.
 */
export function movementsOf(
  meeting: Meeting,
  clock: MeetingClock,
  stretches: readonly HandlingStretch[],
  placed: readonly PlacedEvent[],
): readonly Movement[] {
  const end = meeting.end === undefined ? stillOpen : clock.momentOf(meeting.end);
  const here = new Map<string, boolean>();
  const cameOnce = new Set<string>();
  const told: Movement[] = [];
  for (const { event, moment, stretch } of placed) {
    const person = personKey(event);
    const isRemote = here.get(person);
    const item = event.item ?? (moment > clock.start ? stretches[stretch]?.item : undefined);
    const tell = (change: Movement["change"]) => told.push({ event, change, ...(item !== undefined && { item }) });
    if (event.event === "in") {
      const remote = event.mode === undefined ? (isRemote ?? meeting.mode === "remote") : event.mode === "remote";
      const isLate = moment > clock.start || event.item !== undefined;
      if (isRemote !== undefined && isRemote !== remote && isLate) tell(remote ? "went-remote" : "came-on-site");
      if (isRemote === undefined && isLate) tell(cameOnce.has(person) ? "returned" : "came");
      here.set(person, remote);
      cameOnce.add(person);
    } else if (event.event !== undefined) {
      if (isRemote !== undefined && moment < end) tell("left");
      here.delete(person);
    }
  }
  return told;
}

/** Members by id and guests by name, apart from one another. */
function personKey({ member, guest }: Attendance): string {
  return member === undefined ? `guest/${guest ?? ""}` : `member/${member}`;
}
