import { type ReactNode, useId, useMemo } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { meetingPresence } from "../../../../../shared/meeting/presence.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useWords } from "../../../../text/words.ts";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { Stack } from "../../../../ui/layout.tsx";
import { AttendanceLog } from "../../attendance/attendance-log.tsx";
import { OwnSeat } from "../../attendance/own-seat.tsx";
import { PresenceBoard } from "../../attendance/presence-board.tsx";
import { QuorumLine } from "../../attendance/quorum-line.tsx";
import { useMeetingClock } from "../../attendance/use-meeting-clock.ts";
import { DisqualificationPanel, useIsConcerned } from "./disqualification-panel.tsx";

export interface PresencePanelProps {
  readonly meeting: Meeting;
  /** None before the first item is taken up. */
  readonly item: AgendaItem | undefined;
  /** Whether somebody else leads the meeting, on another device. */
  readonly isTakingNotes?: boolean;
}

/**
 * Presence while a meeting runs: who is disqualified in the item in sight, whether they can decide on it, and the table
 * with one press for every coming and going. One who takes notes marks what only they know, and the rest when asked to:
 * whether the meeting can decide is known where it is led.
 */
export function PresencePanel({ meeting, item, isTakingNotes = false }: PresencePanelProps): ReactNode {
  const t = useWords("live");
  const book = useBook();
  const clock = useMeetingClock(meeting);
  const lineId = useId();
  const presence = useMemo(() => meetingPresence(book, meeting), [book, meeting]);
  // Where somebody may have to step out it is asked first; elsewhere the way to say so stands last.
  const isConcerned = useIsConcerned(meeting, item);
  const interest = item === undefined ? null : <DisqualificationPanel meeting={meeting} item={item} />;
  if (isTakingNotes) {
    // What is handled now is known where the meeting is led.
    const seating = { meeting, presence, item: undefined, clock };
    return (
      <Stack gap="large">
        <p id={lineId} tabIndex={-1}>
          {t("notes.presence")}
        </p>
        <OwnSeat seating={seating} />
        <Disclosure title={t("notes.others")}>
          <PresenceBoard {...seating} resultId={lineId} />
        </Disclosure>
        {interest}
        <AttendanceLog meeting={meeting} presence={presence} />
      </Stack>
    );
  }
  return (
    <Stack gap="large">
      <QuorumLine id={lineId} presence={presence} item={item} />
      {isConcerned ? interest : null}
      <PresenceBoard meeting={meeting} presence={presence} item={presence.running} clock={clock} resultId={lineId} />
      {isConcerned ? null : interest}
      <AttendanceLog meeting={meeting} presence={presence} />
    </Stack>
  );
}
