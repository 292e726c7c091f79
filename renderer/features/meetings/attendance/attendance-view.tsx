import { useId, useMemo } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { meetingPresence } from "../../../../shared/meeting/presence.ts";
import { useBook } from "../../../data/hooks.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { AttendanceLog } from "./attendance-log.tsx";
import { PresenceBoard } from "./presence-board.tsx";
import { QuorumPanel } from "./quorum-panel.tsx";
import { useMeetingClock } from "./use-meeting-clock.ts";

export interface AttendanceViewProps {
  readonly meeting: Meeting;
}

/** Who is here, by side, and whether the meeting can decide. Every mark is an event with its author, and can be undone. */
export function AttendanceView({ meeting }: AttendanceViewProps) {
  const book = useBook();
  const clock = useMeetingClock(meeting);
  const quorumId = useId();
  const presence = useMemo(() => meetingPresence(book, meeting), [book, meeting]);
  return (
    <Stack gap="large">
      {presence.members.length === 0 ? null : (
        <QuorumPanel id={quorumId} presence={presence} clock={clock} meeting={meeting} />
      )}
      <PresenceBoard meeting={meeting} presence={presence} item={presence.running} clock={clock} resultId={quorumId} />
      <AttendanceLog meeting={meeting} presence={presence} />
    </Stack>
  );
}
