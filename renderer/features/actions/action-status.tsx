import type { Action } from "../../../shared/domain/action.ts";
import { daysLate } from "../../records/responsibility/lateness.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { StatusTag, type StatusTone } from "../../ui/status-tag.tsx";

const tones: Readonly<Record<NonNullable<Action["status"]>, StatusTone>> = {
  "not-started": "neutral",
  "under-way": "active",
  waiting: "waiting",
  done: "done",
  verified: "done",
};

/** Where an action stands, and how late it is: both in words and by shape. */
export function ActionStatus({ action, isLoud }: { readonly action: Action; readonly isLoud?: boolean }) {
  const common = useWords("common");
  const records = useWords("records");
  const late = daysLate(action, useToday());
  const status = action.status ?? "not-started";
  return (
    <>
      {late === 0 ? null : (
        <StatusTag tone="late" isLoud={isLoud}>
          {common("daysLate", { count: late })}
        </StatusTag>
      )}
      <StatusTag tone={tones[status]} isLoud={isLoud === true && late === 0}>
        {valueWord(records, "action", "status", status)}
      </StatusTag>
    </>
  );
}
