import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { MinutesPapers } from "../papers/minutes-papers.tsx";

export interface MinutesViewProps {
  readonly meeting: Meeting;
}

/** The meeting's minutes: as they were approved, or written out of its records. */
export function MinutesView({ meeting }: MinutesViewProps) {
  return <MinutesPapers meeting={meeting} />;
}
