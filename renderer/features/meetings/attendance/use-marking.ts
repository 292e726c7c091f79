import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { type Mark, planMark } from "../../../../shared/meeting/mark-attendance.ts";
import type { MeetingPresence } from "../../../../shared/meeting/presence.ts";
import type { Person } from "../../../../shared/meeting/stays.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";

/** What everything on the board needs to know. */
export interface Seating {
  readonly meeting: Meeting;
  readonly presence: MeetingPresence;
  /** The item that is being handled: what happens now happened during it. */
  readonly item: string | undefined;
  /** The time of day while the meeting goes on; without it the time is asked. */
  readonly clock: string | undefined;
}

/** A mark as somebody makes it; the meeting and the rest follow. */
export type NewMark = Omit<Mark, "meeting">;

export interface Marking {
  /** Notes all of them as one act. */
  readonly mark: (marks: readonly NewMark[], done: string) => Promise<boolean>;
  /** What is noted of somebody now, at this minute and during this item. */
  readonly now: (who: Person) => Pick<Mark, "at" | "item">;
  /** How one takes part who only says that they are here; missing where it goes without saying. */
  readonly usualMode: "remote" | "on-site" | undefined;
}

export function useMarking({ meeting, presence, item }: Seating): Marking {
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const platform = usePlatform();
  return {
    mark: (marks, done) =>
      saving(
        () =>
          session.save(
            marks.flatMap((each) => planMark(book, presence.events, session.newId(), { meeting: meeting.id, ...each })),
          ),
        done,
      ),
    now(who) {
      // Asked at the press, not at the last tick: the minute is what the minutes will say.
      const { time } = platform.today();
      // A leaving under an item in which one is disqualified would be read as stepping out of its resolution.
      const isConcerned =
        "member" in who && presence.disqualifications.some((each) => each.item === item && each.member === who.member);
      return isConcerned ? { at: time } : { at: time, item };
    },
    usualMode: meeting.mode === "hybrid" ? "on-site" : meeting.mode === "remote" ? "remote" : undefined,
  };
}
