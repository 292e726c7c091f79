import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import type { Wish } from "../../../shared/log/author.ts";
import { byDay } from "./meeting-order.ts";
import { nextMeetingNumber } from "./meeting-number.ts";

/** A meeting's facts as they stand in a form: empty text for what is not given. */
export interface MeetingDraft {
  readonly number: string;
  readonly type: NonNullable<Meeting["type"]>;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly mode: Meeting["mode"];
  readonly chair: string | undefined;
  readonly secretary: string | undefined;
  readonly checkers: readonly string[];
  readonly plain: string;
  readonly remark: string;
}

/** A new meeting is like the one before it: the same hours, place and people, so that little has to be typed. */
export function draftLikeLast(meetings: readonly Meeting[], today: DateOnly): MeetingDraft {
  const last = [...meetings]
    .sort(byDay)
    .filter(({ date }) => date !== undefined)
    .at(-1);
  return {
    ...draftOf(last ?? { id: "" }),
    number: nextMeetingNumber(meetings, last?.date !== undefined && last.date > today ? last.date : today),
    type: "regular",
    date: "",
    checkers: [],
    plain: "",
    remark: "",
  };
}

export function draftOf(meeting: Meeting): MeetingDraft {
  const { number, type, date, start, end, place, mode, chair, secretary, checkers, plain, remark } = meeting;
  return {
    number: number ?? "",
    type: type ?? "regular",
    date: date ?? "",
    start: start ?? "",
    end: end ?? "",
    place: place ?? "",
    mode,
    chair,
    secretary,
    checkers: checkers ?? [],
    plain: plain ?? "",
    remark: remark ?? "",
  };
}

/** The draft as a wish; what is empty is cleared. */
export function wishOf(draft: MeetingDraft): Wish {
  const { type, mode, chair, secretary, checkers, ...texts } = draft;
  const written = Object.entries(texts).map(([field, text]) => [field, text.trim() === "" ? null : text.trim()]);
  return {
    ...(Object.fromEntries(written) as Wish),
    type,
    mode: mode ?? null,
    chair: chair ?? null,
    secretary: secretary ?? null,
    checkers,
  };
}
