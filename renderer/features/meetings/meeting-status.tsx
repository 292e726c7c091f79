import type { Meeting } from "../../../shared/domain/meeting.ts";
import { useWords } from "../../text/words.ts";
import { StatusTag, type StatusTone } from "../../ui/status-tag.tsx";

const tones: Readonly<Record<NonNullable<Meeting["status"]>, StatusTone>> = {
  draft: "neutral",
  called: "active",
  "under-way": "active",
  held: "waiting",
  "in-review": "waiting",
  approved: "done",
  cancelled: "neutral",
};

export interface MeetingStatusProps {
  readonly meeting: Meeting;
  readonly isLoud?: boolean | undefined;
}

/** How far a meeting has come: prepared, called, under way, held, its minutes in review, approved. */
export function MeetingStatus({ meeting, isLoud }: MeetingStatusProps) {
  const t = useWords("records");
  const status = meeting.status ?? "draft";
  return (
    <StatusTag tone={tones[status]} isLoud={isLoud ?? false}>
      {t(`values.meetingStatus.${status}`)}
    </StatusTag>
  );
}
