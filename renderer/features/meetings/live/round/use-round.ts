import { useMemo, useRef } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { meetingPresence } from "../../../../../shared/meeting/presence.ts";
import type { Person } from "../../../../../shared/meeting/stays.ts";
import {
  newRoundOrder,
  planEnd,
  planTurn,
  type RoundEntry,
  type RoundState,
  roundState,
} from "../../../../../shared/meeting/round.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { usePlatform } from "../../../../platform/platform-context.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useWords } from "../../../../text/words.ts";

export interface RoundActs {
  readonly state: RoundState;
  readonly nameOf: (who: Person) => string;
  /** Gives the turn to somebody; to the next in order when nobody is named. */
  readonly give: (to?: RoundEntry) => Promise<boolean>;
  readonly startAnew: () => Promise<boolean>;
  /** The speaker passes, and the next one has the turn. */
  readonly pass: () => Promise<boolean>;
  readonly end: () => Promise<boolean>;
}

/** A round of turns under an item, and what can be done in it. Each act is one change, so undo takes it back whole. */
export function useRound(meeting: Meeting, item: AgendaItem): RoundActs {
  const t = useWords("presence");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const platform = usePlatform();
  const { t: records } = useNaming();
  const state = useMemo(() => roundState(book, meetingPresence(book, meeting), item.id), [book, meeting, item.id]);
  const begun = useRef<{ readonly turn: string; readonly ms: number } | undefined>(undefined);
  const nameOf = (who: Person) => ("member" in who ? memberName(book, records, who.member) : who.guest);

  /** To the second where the turn was given here; to the minute where it was given on another machine or before a start. */
  const spoken = () => {
    const { current } = state;
    if (current === undefined) return 0;
    if (begun.current?.turn === current.turn.id) return Math.round((platform.now() - begun.current.ms) / 1000);
    return current.turn.at === undefined ? 0 : minutesBetween(current.turn.at, platform.today().time) * 60;
  };
  const give = (to: RoundEntry | undefined, round: "this" | "new") => {
    if (to === undefined) return end();
    const id = session.newId();
    const act = { meeting: meeting.id, item: item.id, id, at: platform.today().time, seconds: spoken() };
    const operations = planTurn(book, state, to, act, round);
    begun.current = { turn: id, ms: platform.now() };
    return saving(() => session.save(operations), t("round.nowSpeaks", { name: nameOf(to.who) }));
  };
  const end = () => saving(() => session.save(planEnd(book, state, "spoke", spoken())), t("round.over"));
  return {
    state,
    nameOf,
    give: (to = state.waiting[0]) => give(to, "this"),
    startAnew: () => give(newRoundOrder(book, meetingPresence(book, meeting), item.id)[0], "new"),
    end,
    async pass() {
      const [next] = state.waiting;
      const passed = planEnd(book, state, "passed", 0);
      if (next === undefined) return saving(() => session.save(passed), t("round.over"));
      const id = session.newId();
      const act = { meeting: meeting.id, item: item.id, id, at: platform.today().time, seconds: 0 };
      begun.current = { turn: id, ms: platform.now() };
      const given = planTurn(book, { ...state, current: undefined }, next, act, "this");
      return saving(() => session.save([...passed, ...given]), t("round.nowSpeaks", { name: nameOf(next.who) }));
    },
  };
}

const dayMinutes = 24 * 60;

function minutesBetween(from: string, to: string): number {
  const of = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return (of(to) - of(from) + dayMinutes) % dayMinutes;
}
