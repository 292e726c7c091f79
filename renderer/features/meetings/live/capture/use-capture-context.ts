import { useMemo } from "react";
import type { Nameable } from "../../../../../shared/capture/find-names.ts";
import type { CaptureContext } from "../../../../../shared/capture/parse-capture.ts";
import type { DateOnly } from "../../../../../shared/core/date-only.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { membersOn } from "../../../../../shared/meeting/attendance.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { createSearch, type SearchedText, searchedText } from "../../../../lists/choosing/matches-search.ts";
import { type Naming, recordTitle } from "../../../../records/naming/record-title.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useLiveClock } from "../use-live-clock.ts";
import type { CapturePlace } from "./plan-capture.ts";

/** What lines are understood against, and where they are saved. */
export interface CaptureSurroundings {
  readonly context: CaptureContext;
  readonly place: CapturePlace;
}

export function useCaptureContext(
  meeting: Meeting,
  item: AgendaItem | undefined,
  isTakingNotes = false,
): CaptureSurroundings {
  const book = useBook();
  const naming = useNaming();
  const today = useToday();
  const { time } = useLiveClock();
  const context = useMemo(
    () => ({ today, nextMeeting: meetingAfter(book, meeting, today), nameables: nameablesOf(book, meeting) }),
    [book, meeting, today],
  );
  const feedback = useMemo(() => {
    let made: readonly FoundFeedback[] | undefined;
    // Hardly any line speaks of feedback, and there may be thousands.
    return () => (made ??= findableFeedback(book, naming));
  }, [book, naming]);
  return useMemo(() => {
    const feedbackLike = (words: string) => {
      // What was chosen from the list stands there with its whole title.
      const named = feedback().filter(({ title }) => title === words);
      const fits = createSearch(words);
      return (named.length > 0 ? named : feedback().filter(({ searched }) => fits(searched))).map(({ id }) => id);
    };
    return { context, place: { book, meeting, item, isTakingNotes, today, time, feedbackLike } };
  }, [book, meeting, item, isTakingNotes, today, time, context, feedback]);
}

interface FoundFeedback {
  readonly id: string;
  readonly title: string;
  readonly searched: SearchedText;
}

function findableFeedback(book: GroupBook, naming: Naming): readonly FoundFeedback[] {
  return book.all("feedback").map(({ id, text, plain, theme, channel }) => {
    const title = recordTitle(naming, "feedback", id);
    return { id, title, searched: searchedText([title, text, plain, theme, channel]) };
  });
}

/** The day of the first meeting after this one that is to be held. */
function meetingAfter(book: GroupBook, meeting: Meeting, today: DateOnly): DateOnly | undefined {
  const after = meeting.date ?? today;
  return book
    .all("meeting")
    .flatMap(({ id, date, status }) =>
      id !== meeting.id && status !== "cancelled" && date !== undefined && date > after ? [date] : [],
    )
    .toSorted()[0];
}

/** The members of the meeting's day and all organisations. */
function nameablesOf(book: GroupBook, meeting: Meeting): readonly Nameable[] {
  return [
    ...membersOn(book, meeting.date).map(({ id, name = "" }) => ({ type: "member" as const, id, name })),
    ...book.all("organisation").map(({ id, name = "" }) => ({ type: "organisation" as const, id, name })),
  ].filter(({ name }) => name !== "");
}
