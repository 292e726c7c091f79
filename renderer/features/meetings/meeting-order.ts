import { compareText } from "../../../shared/core/compare.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";

/** Whether the meeting is behind its draft and its notice. */
export function hasBegun({ status }: Meeting): boolean {
  return status === "held" || status === "in-review" || status === "approved";
}

/** By day and hour; those without a day last. */
export function byDay(a: Meeting, b: Meeting): number {
  const moment = ({ date, start }: Meeting) => `${date ?? "9999"} ${start ?? ""}`;
  return compareText(moment(a), moment(b)) || compareText(a.id, b.id);
}
