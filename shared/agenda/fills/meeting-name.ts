import type { Meeting } from "../../domain/meeting.ts";
import { visibleLine } from "../../document/visible-text.ts";
import type { FillContext } from "./fill-context.ts";

/** "4/2025, 27.8.2025", or what of it is known. */
export function meetingName({ words }: FillContext, { number, date }: Meeting): string {
  const parts = [
    ...(number === undefined ? [] : [visibleLine(number)]),
    ...(date === undefined ? [] : [words.format.date(date)]),
  ];
  return parts.length === 0 ? words.meetingWithoutType : parts.join(", ");
}

/** Day, hours, place and manner of a meeting in one line. */
export function meetingWhen({ words }: FillContext, { date, start, end, place, mode }: Meeting): string {
  const when = [date && words.format.date(date), words.format.timeRange(start, end)].filter(Boolean).join(" ");
  return [when, place === undefined ? "" : visibleLine(place), mode === undefined ? "" : words.modes[mode]]
    .filter((part) => part !== "")
    .join(", ");
}
