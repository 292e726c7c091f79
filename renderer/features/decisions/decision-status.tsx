import type { Decision } from "../../../shared/domain/decision.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { StatusTag, type StatusTone } from "../../ui/status-tag.tsx";
import { waitingDays } from "./waiting-days.ts";

const tones: Readonly<Record<NonNullable<Decision["status"]>, StatusTone>> = {
  "in-force": "done",
  "awaiting-buyer": "waiting",
  superseded: "neutral",
  expired: "neutral",
};

/** Where a decision stands, in words and by shape; how long it has waited for the buyer. */
export function DecisionStatus({ decision, isLoud }: { readonly decision: Decision; readonly isLoud?: boolean }) {
  const t = useWords("decisions");
  const records = useWords("records");
  const days = waitingDays(decision, useToday());
  if (decision.status === undefined) return null;
  return (
    <>
      <StatusTag tone={tones[decision.status]} isLoud={isLoud}>
        {valueWord(records, "decision", "status", decision.status)}
      </StatusTag>
      {days === undefined ? null : <span>{t("waitedDays", { count: days })}</span>}
    </>
  );
}
