import { type ReactNode, useId, useMemo } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { meetingPresence } from "../../../../../shared/meeting/presence.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { Stack } from "../../../../ui/layout.tsx";
import { AttendanceLog } from "../../attendance/attendance-log.tsx";
import { PresenceBoard } from "../../attendance/presence-board.tsx";
import { QuorumLine } from "../../attendance/quorum-line.tsx";
import { useMeetingClock } from "../../attendance/use-meeting-clock.ts";
import { DisqualificationPanel, useIsConcerned } from "./disqualification-panel.tsx";

export interface PresencePanelProps {
  readonly meeting: Meeting;
  /** None before the first item is taken up. */
  readonly item: AgendaItem | undefined;
}

/**
 * Presence while a meeting runs: who is disqualified in the item in sight, whether they can decide on it, and the table
 * with one press for every coming and going.
 */
export function PresencePanel({ meeting, item }: PresencePanelProps): ReactNode {
  const book = useBook();
  const clock = useMeetingClock(meeting);
  const lineId = useId();
  const presence = useMemo(() => meetingPresence(book, meeting), [book, meeting]);
  // Where somebody may have to step out it is asked first; elsewhere the way to say so stands last.
  const isConcerned = useIsConcerned(meeting, item);
  const interest = item === undefined ? null : <DisqualificationPanel meeting={meeting} item={item} />;
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
