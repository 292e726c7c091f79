import { useEffect, useRef } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { Stack } from "../../../ui/layout.tsx";
import { MinutesPapers } from "../papers/minutes-papers.tsx";
import { MinutesDesk } from "./desk/minutes-desk.tsx";
import { FrozenPart } from "./frozen/frozen-part.tsx";
import { ReviewPart } from "./review/review-part.tsx";
import { useReview } from "./review/use-review.ts";

export interface MinutesViewProps {
  readonly meeting: Meeting;
}

/** The meeting's minutes: worked on and reviewed until they are approved, and afterwards as they were approved. */
export function MinutesView({ meeting }: MinutesViewProps) {
  const review = useReview(meeting);
  const { stage, isFrozen } = review.state;
  const isApproved = stage === "approved" || stage === "amended";
  const hasBegun = meeting.status !== "draft" && meeting.status !== "called" && meeting.status !== "cancelled";
  const frozen = useRef<HTMLDivElement>(null);
  const wasApproved = useRef(isApproved);
  useEffect(() => {
    // The form that approved is gone with the review; the reader goes on where the outcome is told.
    if (isApproved && !wasApproved.current) frozen.current?.focus();
    wasApproved.current = isApproved;
  }, [isApproved]);
  return (
    <Stack gap="large">
      {isApproved ? (
        <div ref={frozen} tabIndex={-1}>
          <FrozenPart meeting={meeting} review={review} />
        </div>
      ) : null}
      {!isApproved && hasBegun ? <ReviewPart meeting={meeting} review={review} /> : null}
      <MinutesPapers
        meeting={meeting}
        draw={
          isFrozen || !hasBegun ? undefined : (paper) => <MinutesDesk meeting={meeting} paper={paper} review={review} />
        }
      />
    </Stack>
  );
}
