import type { Refusal } from "../../../shared/bundle/refusal.ts";
import type { SaveFailure } from "../../data/session.ts";
import { saveFailureText } from "../../records/editing/use-saving.ts";
import { refusalWords } from "../../text/refusal-words.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";
import styles from "./received-file.module.css";

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  readonly name?: string | undefined;
}

/** Three sentences, what happened, what is unchanged, what to do, and the code in small print. */
export function RefusalNotice({ refusal, name }: RefusalNoticeProps) {
  const words = useWords("start");
  const errors = useWords("errors");
  const format = useFormats();
  const { what, unchanged, todo, code } = refusalWords(errors, format, refusal);
  return (
    <Notice tone="danger" announced="assertive" title={what}>
      <p>{unchanged}</p>
      <p>{todo}</p>
      <p className={styles.code}>
        {name === undefined ? null : `${words("received.fileName", { name })} · `}
        {code}
      </p>
    </Notice>
  );
}

/** What went wrong while the file was taken in: a refusal of the file, or a failure to write. */
export function JoinFailure({ failure }: { readonly failure: Refusal | SaveFailure }) {
  const shell = useWords("shell");
  if ("code" in failure) return <RefusalNotice refusal={failure} />;
  return <Notice tone="danger" announced="assertive" title={saveFailureText(shell, failure)} />;
}
