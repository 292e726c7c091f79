import type { FieldProblem, FormDraft } from "../../../../records/editing/form-draft.ts";
import { useWords } from "../../../../text/words.ts";
import type { DecisionDraft } from "./decision-draft.ts";

/** The most that one line may hold (shared/domain/kind.ts, `line`). */
const longestLine = 500;

/** What a decision lacks, or cannot be. */
export function useDecisionCheck({
  values,
  isUnclear,
}: FormDraft<DecisionDraft>): () => readonly FieldProblem<DecisionDraft>[] {
  const t = useWords("deciding");
  const words = useWords("decisions");
  const common = useWords("common");
  const records = useWords("records");
  const errors = useWords("errors");
  return () => {
    const problems: FieldProblem<DecisionDraft>[] = [];
    const need = (field: "text" | "title" | "accountable", label: string) => {
      if ((values[field] ?? "").trim() === "") problems.push({ field, label, text: errors("field.required") });
    };
    need("text", t("text"));
    need("accountable", words("accountable"));
    need("title", words("heading"));
    const over = values.title.trim().length - longestLine;
    if (over > 0)
      problems.push({ field: "title", label: words("heading"), text: errors("field.tooLong", { count: over }) });
    if (isUnclear("expiresOn")) {
      problems.push({ field: "expiresOn", label: records("fields.expiresOn"), text: errors("field.date") });
    }
    if (values.publicity === "confidential" && values.ground.trim() === "") {
      problems.push({ field: "ground", label: common("fields.publicityGround"), text: errors("field.required") });
    }
    return problems;
  };
}
