import { useMemo } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { keepsMinutes } from "../../../../../shared/review/keepers.ts";
import { type ReviewState, reviewState } from "../../../../../shared/review/review-state.ts";
import { useBook, useSnapshot } from "../../../../data/hooks.tsx";
import { useToday } from "../../../../records/responsibility/use-today.ts";

export interface Review {
  readonly state: ReviewState;
  /** Who is at this device. */
  readonly me: string | undefined;
  /** Whether they keep this meeting's minutes; the others propose. */
  readonly isKeeper: boolean;
}

/** How the meeting's minutes stand, and as whom the person at this device looks at them. */
export function useReview(meeting: Meeting): Review {
  const book = useBook();
  const today = useToday();
  const { identity } = useSnapshot();
  const me = identity.member;
  return useMemo(
    () => ({ state: reviewState(book, meeting, today), me, isKeeper: keepsMinutes(book, meeting, me) }),
    [book, meeting, today, me],
  );
}
