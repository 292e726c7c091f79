import { useMemo } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { Operation } from "../../../../../shared/log/change.ts";
import { type ItemStanding, meetingPresence } from "../../../../../shared/meeting/presence.ts";
import type { Course } from "../../../../../shared/meeting/voting/course.ts";
import { barredIn, courseOfRound } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import { openRound, type Round } from "../../../../../shared/meeting/voting/round.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { usePlatform } from "../../../../platform/platform-context.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import type { DecidingFacts } from "./plan-deciding.ts";

/** What is true of deciding an item now, and how an act on it is saved. */
export interface Deciding {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  /** What no decision has settled yet. */
  readonly round: Round;
  readonly course: Course;
  readonly standing: ItemStanding;
  /** Members who may vote on the item; `undefined` while nobody's presence has been marked. */
  readonly entitled: readonly string[] | undefined;
  /** Disqualified in the item. */
  readonly barred: ReadonlySet<string>;
  /** For planning an act: asked for at the act, so that the time is that of the act. */
  readonly facts: () => DecidingFacts;
  /** Saves what was planned as one act; answers whether it was saved. */
  readonly act: (operations: readonly Operation[], done?: string) => Promise<boolean>;
}

export function useDeciding(meeting: Meeting, item: AgendaItem): Deciding {
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const platform = usePlatform();
  const derived = useMemo(() => {
    const presence = meetingPresence(book, meeting);
    const standing = presence.forItem(item.id);
    const round = openRound(book, item);
    return {
      standing,
      round,
      course: courseOfRound(book, item.id, round),
      barred: barredIn(book, item.id),
      entitled: presence.events.length === 0 ? undefined : standing.entitled.map(({ member }) => member),
    };
  }, [book, meeting, item]);
  return {
    ...derived,
    meeting,
    item,
    facts() {
      const { day, time } = platform.today();
      return {
        book: session.snapshot().book,
        meeting,
        item,
        time: meeting.date === day ? time : undefined,
        newId: () => session.newId(),
      };
    },
    act: (operations, done) => saving(() => session.save(operations), done),
  };
}
