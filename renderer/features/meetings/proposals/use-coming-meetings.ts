import { useMemo } from "react";
import { isOver } from "../../../../shared/agenda/carry-over.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import type { Choice } from "../../../ui/choice.ts";
import { byDay } from "../meeting-order.ts";

/** The meetings whose agendas still take items, by day, as choices. */
export function useComingMeetings(): readonly Choice[] {
  const naming = useNaming();
  return useMemo(
    () =>
      naming.book
        .all("meeting")
        .filter((meeting) => !isOver(meeting) && meeting.status !== "under-way" && meeting.status !== "cancelled")
        .toSorted(byDay)
        .map(({ id, date }) => ({
          id,
          label: recordTitle(naming, "meeting", id),
          note: date === undefined ? undefined : naming.format.dateWithWeekday(date),
        })),
    [naming],
  );
}
