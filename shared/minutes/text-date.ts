import { type DateOnly, parseDateOnly } from "../core/date-only.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { KindName } from "../domain/kinds.ts";
import type { RecordState } from "../log/record-state.ts";

/** The kinds of which the minutes of a meeting tell, by the field that names the meeting or its item. */
const tellingKinds: readonly KindName[] = [
  "agenda-item",
  "attendance",
  "disqualification",
  "note",
  "decision",
  "vote",
  "statement",
  "action",
  "position",
  "motion",
  "quorum-override",
];

/**
 * The day whose text the minutes of a meeting are: of their approval, else of the last change to the meeting or to what
 * was recorded in it, by the clocks of those who made it and in universal time, so that it is one day everywhere.
 */
export function textDateOf(book: GroupBook, meetingId: string): DateOnly | undefined {
  const meeting = book.get("meeting", meetingId);
  if (meeting?.status === "approved" && meeting.minutesApprovedOn !== undefined) return meeting.minutesApprovedOn;
  const items = new Set(book.all("agenda-item").flatMap(({ id, meeting: at }) => (at === meetingId ? [id] : [])));
  const isOfMeeting = (record: object) => {
    const { meeting: at, item }: { readonly meeting?: unknown; readonly item?: unknown } = record;
    return at === meetingId || (typeof item === "string" && items.has(item));
  };
  const stamps = [
    lastStamp(book.state("meeting", meetingId)),
    ...tellingKinds.flatMap((kind) =>
      book.all(kind).flatMap((record) => (isOfMeeting(record) ? [lastStamp(book.state(kind, record.id))] : [])),
    ),
  ];
  const latest = Math.max(0, ...stamps);
  return latest === 0 ? undefined : parseDateOnly(dayOf(latest));
}

function lastStamp(state: RecordState | undefined): number {
  let last = 0;
  for (const versions of [...(state?.registers.values() ?? []), ...(state?.sets.values() ?? [])]) {
    for (const { origin } of versions) last = Math.max(last, origin.stamp.ms);
  }
  return last;
}

/** Clocks may be wrong by centuries; a day that no paper can carry is none. */
function dayOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
