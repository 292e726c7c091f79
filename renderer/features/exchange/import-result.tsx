import { useEffect, useRef } from "react";
import type { ImportOutcome } from "../../data/session.ts";
import { routeToHash } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";

export interface ImportResultProps {
  readonly outcome: ImportOutcome;
  readonly hasReceipt: boolean;
}

/** What a merged file brought, and the way to what must be settled now. The focus comes here from the preview. */
export function ImportResult({ outcome: { changes, conflicts }, hasReceipt }: ImportResultProps) {
  const t = useWords("exchange");
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => result.current?.focus(), []);
  return (
    <div ref={result} tabIndex={-1}>
      <Notice
        tone="done"
        title={t("result.done")}
        announced="polite"
        actions={
          conflicts === 0 ? undefined : (
            <Link kind="standing" href={routeToHash({ place: "conflicts" })}>
              {t("result.seeConflicts")}
            </Link>
          )
        }
      >
        <p>{changes === 0 ? t("result.noChanges") : t("result.changes", { count: changes })}</p>
        <p>{conflicts === 0 ? t("result.noConflicts") : t("result.conflicts", { count: conflicts })}</p>
        {hasReceipt ? <p>{t("result.receipt")}</p> : null}
      </Notice>
    </div>
  );
}
