import { saveFailureText } from "../../records/editing/use-saving.ts";
import { refusalWords } from "../../text/refusal-words.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";
import styles from "./exchange.module.css";
import type { ImportFailure } from "./use-import.ts";

/** Why a file was not taken in: what happened, what was not changed, what to do; the code in small print. */
export function ImportFailureNotice({ failure }: { readonly failure: ImportFailure }) {
  const t = useWords("exchange");
  const errors = useWords("errors");
  const shell = useWords("shell");
  const format = useFormats();
  switch (failure.type) {
    case "refusal": {
      const { what, unchanged, todo, code } = refusalWords(errors, format, failure);
      return (
        <Notice tone="danger" title={what} announced="assertive">
          <p>{unchanged}</p>
          <p>{todo}</p>
          <p className={styles.small}>{code}</p>
        </Notice>
      );
    }
    case "unreadable":
      return (
        <Notice tone="danger" title={t("import.unreadable")} announced="assertive">
          <p>{t("import.unreadableTodo")}</p>
        </Notice>
      );
    case "unexpected":
      return (
        <Notice tone="danger" title={errors("unexpected.what")} announced="assertive">
          <p>{errors("unexpected.unchanged")}</p>
          <p>{errors("unexpected.todo")}</p>
        </Notice>
      );
    default:
      return (
        <Notice tone="danger" title={t("result.failed")} announced="assertive">
          <p>{saveFailureText(shell, failure)}</p>
        </Notice>
      );
  }
}
