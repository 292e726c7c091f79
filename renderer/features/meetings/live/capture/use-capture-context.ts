import { useMemo } from "react";
import type { Nameable } from "../../../../../shared/capture/find-names.ts";
import type { CaptureContext } from "../../../../../shared/capture/parse-capture.ts";
import type { DateOnly } from "../../../../../shared/core/date-only.ts";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { GroupBook } from "../../../../../shared/domain/group-book.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { membersOn } from "../../../../../shared/meeting/attendance.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { createTextSearch, type SearchedTexts, type TextSearch } from "../../../../lists/choosing/matches-search.ts";
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
    let made: FindableFeedback | undefined;
    // Hardly any line speaks of feedback, and there may be thousands.
    return () => (made ??= findableFeedback(book, naming));
  }, [book, naming]);
  return useMemo(() => {
    const feedbackLike = (words: string) => {
      const { ids, titles, search, texts } = feedback();
      // What was chosen from the list stands there with its whole title.
      const named = ids.filter((_, nth) => titles[nth] === words);
      if (named.length > 0) return named;
      const found = search.ask(words)(texts);
      return ids.filter((_, nth) => found[nth] === 1);
    };
    return { context, place: { book, meeting, item, isTakingNotes, today, time, feedbackLike } };
  }, [book, meeting, item, isTakingNotes, today, time, context, feedback]);
}

/** All feedback as a line may mean it: by its whole title or by words of it. */
interface FindableFeedback {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly search: TextSearch;
  readonly texts: SearchedTexts;
}

function findableFeedback(book: GroupBook, naming: Naming): FindableFeedback {
  const all = book.all("feedback");
  const titles = all.map(({ id }) => recordTitle(naming, "feedback", id));
  const search = createTextSearch();
  const texts = search.prepare(
    all.map(({ text, plain, theme, channel }, nth) => [titles[nth], text, plain, theme, channel]),
  );
  return { ids: all.map(({ id }) => id), titles, search, texts };
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
