import { useCallback } from "react";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useSession } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { useToasts } from "../../ui/toast.tsx";
import { useReverse } from "./use-undo.ts";
import { useSaving } from "./use-saving.ts";

/** Removes a record and offers to take that back. Answers whether it was removed. */
export type Removal = (kind: KindName, id: string, done?: string) => Promise<boolean>;

/**
 * Removes a record; the message that says so holds the way back, which undo has as well. What is taken back is this very
 * removal, also when other things were done meanwhile.
 *
 * @param done other words than "removed", such as which one.
 */
export function useRemoval(): Removal {
  const session = useSession();
  const saving = useSaving();
  const reverse = useReverse();
  const toasts = useToasts();
  const common = useWords("common");
  return useCallback(
    async (kind, id, done = common("saving.removed")) => {
      // The message is read out by itself.
      if (!(await saving(() => session.remove(kind, id), ""))) return false;
      const act = session.snapshot().undo.last?.dot;
      toasts.show({
        text: done,
        act: { label: common("undo"), onPress: () => void reverse("undo", act) },
      });
      return true;
    },
    [session, saving, reverse, toasts, common],
  );
}
