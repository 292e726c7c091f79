import { useMemo } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useSession } from "../../../data/hooks.tsx";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { planClose, planOpenItem, planReopen, planStart } from "./plan-live.ts";

/** What the one who leads the meeting does. Each is one act in the log, which undo takes back; only looking is none. */
export interface LiveActs {
  readonly start: () => Promise<boolean>;
  /** @param isDone the item that is left was gone through to its end. */
  readonly open: (item: NumberedItem, isDone?: boolean) => Promise<boolean>;
  /** Brings an item into sight of one who takes notes, and writes nothing: the times of the items are the leader's. */
  readonly show: (item: NumberedItem) => Promise<boolean>;
  readonly close: () => Promise<boolean>;
  readonly reopen: () => Promise<boolean>;
}

export function useLiveActs(meeting: Meeting): LiveActs {
  const t = useWords("live");
  const format = useFormats();
  const session = useSession();
  const { id } = meeting;
  const platform = usePlatform();
  const saving = useSaving();
  const announce = useAnnounce();
  const { replace } = useNavigation();
  return useMemo(() => {
    const moment = () => ({ ...platform.today(), newId: () => session.newId() });
    // As it is when the act is done: a key may come again before the last one's outcome is drawn.
    const now = () => {
      const { book } = session.snapshot();
      return [book, book.get("meeting", id) ?? meeting] as const;
    };
    return {
      start: () => saving(() => session.save(planStart(...now(), moment())), t("started")),
      async open({ item, number }, isDone) {
        const words = t("item.moved", { section: format.section(number), title: item.title ?? t("item.untitled") });
        const isOpen = await saving(() => session.save(planOpenItem(...now(), item.id, moment(), isDone)), words);
        // Without a step for "back" at each item: back leads out of the meeting.
        if (isOpen) replace({ place: "live", meeting: meeting.id, item: item.id });
        return isOpen;
      },
      show({ item, number }) {
        announce(t("notes.shown", { section: format.section(number), title: item.title ?? t("item.untitled") }));
        replace({ place: "live", meeting: meeting.id, item: item.id, isNotes: true });
        return Promise.resolve(true);
      },
      close: () => saving(() => session.save(planClose(...now(), moment())), t("closed")),
      reopen: () => saving(() => session.save(planReopen(...now())), t("reopened")),
    };
  }, [t, format, session, platform, saving, announce, replace, meeting, id]);
}
