import { useCallback } from "react";
import { requestApproval, type MinutesApproval } from "../../../../../shared/review/request-approval.ts";
import { useSession } from "../../../../data/hooks.tsx";
import { saveFailureText } from "../../../../records/editing/use-saving.ts";
import { useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import { useToasts } from "../../../../ui/toast.tsx";

/** Freezes minutes and tells how it went; answers whether they are frozen now. */
export function useApproving(): (approval: MinutesApproval, done: string) => Promise<boolean> {
  const t = useWords("review");
  const shell = useWords("shell");
  const session = useSession();
  const toasts = useToasts();
  const announce = useAnnounce();
  return useCallback(
    async (approval, done) => {
      const result = await session.approve(requestApproval(approval));
      if (result.ok) {
        announce(done);
        return true;
      }
      const { error } = result;
      const text =
        error.type === "text-changed" || error.type === "text-gone" || error.type === "too-large"
          ? t(`approve.refused.${error.type}`)
          : saveFailureText(shell, error);
      toasts.show({ text, tone: "problem", stays: true });
      return false;
    },
    [t, shell, session, toasts, announce],
  );
}
