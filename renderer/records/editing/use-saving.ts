import { useCallback } from "react";
import type { Result } from "../../../shared/core/result.ts";
import type { SaveFailure } from "../../data/session.ts";
import { useWords, type Words } from "../../text/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useToasts } from "../../ui/toast.tsx";
import { useDraftStore } from "./drafts-context.tsx";

/** Runs one act of saving and tells how it went. Answers whether it was saved: a form closes only then. */
export type Saving = (act: () => Promise<Result<unknown, SaveFailure>>, done?: string) => Promise<boolean>;

/**
 * Says "saved" quietly to screen readers, and a failure in words that stay until dismissed. What was typed is the
 * form's own state and stands as it was.
 *
 *     const saving = useSaving();
 *     if (await saving(() => session.edit("action", id, wish))) close();
 *
 * @param done other words than "saved", such as "removed".
 */
export function useSaving(): Saving {
  const announce = useAnnounce();
  const toasts = useToasts();
  const common = useWords("common");
  const shell = useWords("shell");
  const drafts = useDraftStore();
  return useCallback(
    async (act, done = common("saving.saved")) => {
      const result = await act();
      if (result.ok) {
        drafts?.noteSave();
        announce(done);
      } else toasts.show({ text: saveFailureText(shell, result.error), tone: "problem", stays: true });
      return result.ok;
    },
    [announce, toasts, common, shell, drafts],
  );
}

/** What happened, what is safe and what to do, for each way in which a save can fail. */
export function saveFailureText(words: Words<"shell">, failure: SaveFailure): string {
  return words(`saveFailure.${failure.type}`);
}
