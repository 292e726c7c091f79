import type { PaperDocument } from "../../../../shared/document/document.ts";
import { documentLanguage } from "../../../text/language.ts";
import { type MinutesClasses, MinutesBlocks } from "./minutes-blocks.tsx";
import styles from "./minutes-preview.module.css";

const screenClasses: MinutesClasses = {
  group: styles.group ?? "",
  line: styles.line ?? "",
  status: styles.status ?? "",
  quiet: styles.quiet ?? "",
  note: styles.note ?? "",
  signatures: styles.signatures ?? "",
  role: styles.role ?? "",
  table: styles.table ?? "",
};

/** The minutes as they will read, in the language chosen for them. */
export function MinutesPreview({ minutes }: { readonly minutes: PaperDocument }) {
  return (
    <article className={styles.sheet} lang={documentLanguage(minutes.language)}>
      <MinutesBlocks blocks={minutes.blocks} classes={screenClasses} under={1} />
    </article>
  );
}
