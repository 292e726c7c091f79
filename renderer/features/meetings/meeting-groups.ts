import { compareText } from "../../../shared/core/compare.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";

/** The meetings of one heading: those to come, or those of one year. */
export interface MeetingGroup {
  /** A year, `undefined` for meetings without a day. */
  readonly year: string | undefined;
  readonly meetings: readonly Meeting[];
}

export interface GroupedMeetings {
  /** The soonest first. */
  readonly upcoming: readonly Meeting[];
  /** The newest year first, and the newest meeting first in each. */
  readonly past: readonly MeetingGroup[];
}

/**
 * Divides meetings into those to come and those behind, by year. A meeting whose day has passed and that is still a
 * draft or only called stays among those to come: somebody has to say whether it was held.
 */
export function groupMeetings(meetings: readonly Meeting[]): GroupedMeetings {
  const upcoming: Meeting[] = [];
  const byYear = new Map<string | undefined, Meeting[]>();
  for (const meeting of meetings) {
    if (!hasBegun(meeting)) {
      upcoming.push(meeting);
      continue;
    }
    const year = meeting.date?.slice(0, 4);
    byYear.set(year, [...(byYear.get(year) ?? []), meeting]);
  }
  return {
    upcoming: upcoming.sort(byDay),
    past: [...byYear]
      .sort(([a = ""], [b = ""]) => compareText(b, a))
      .map(([year, list]) => ({ year, meetings: list.sort((a, b) => byDay(b, a)) })),
  };
}

/** Whether the meeting is behind its draft and its notice. */
export function hasBegun({ status }: Meeting): boolean {
  return status === "held" || status === "in-review" || status === "approved";
}

/** By day and hour; those without a day last. */
export function byDay(a: Meeting, b: Meeting): number {
  const moment = ({ date, start }: Meeting) => `${date ?? "9999"} ${start ?? ""}`;
  return compareText(moment(a), moment(b)) || compareText(a.id, b.id);
}
