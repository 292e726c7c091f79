import { useBook } from "../../data/hooks.tsx";
import type { FieldProblem, FormDraft } from "../../records/editing/form-draft.ts";
import { useWords } from "../../text/words.ts";
import type { MeetingDraft } from "./meeting-draft.ts";
import { isNumberTaken } from "./meeting-number.ts";

/** The most that one line may hold (shared/domain/kind.ts, `line`). */
const longestLine = 500;

/** What is missing in a meeting's form or cannot be. */
export function useMeetingCheck(
  { values, isUnclear }: FormDraft<MeetingDraft>,
  ownId: string | undefined,
): () => readonly FieldProblem<MeetingDraft>[] {
  const t = useWords("meetings");
  const errors = useWords("errors");
  const book = useBook();
  return () => {
    const problems: FieldProblem<MeetingDraft>[] = [];
    if (isUnclear("date")) problems.push({ field: "date", label: t("date"), text: errors("field.date") });
    else if (values.date === "") problems.push({ field: "date", label: t("date"), text: errors("field.required") });
    const number = values.number.trim();
    if (number === "") {
      problems.push({ field: "number", label: t("number"), text: errors("field.required") });
    } else if (isNumberTaken(book.all("meeting"), number, ownId)) {
      problems.push({ field: "number", label: t("number"), text: t("numberTaken") });
    }
    if (isUnclear("start")) problems.push({ field: "start", label: t("startPlanned"), text: errors("field.time") });
    if (isUnclear("end")) {
      problems.push({ field: "end", label: t("endPlanned"), text: errors("field.time") });
    } else if (values.start !== "" && values.end !== "" && values.end < values.start) {
      problems.push({ field: "end", label: t("endPlanned"), text: errors("field.dateOrder") });
    }
    for (const [field, label] of [
      ["number", t("number")],
      ["place", t("place")],
    ] as const) {
      const over = values[field].length - longestLine;
      if (over > 0) problems.push({ field, label, text: errors("field.tooLong", { count: over }) });
    }
    return problems;
  };
}
