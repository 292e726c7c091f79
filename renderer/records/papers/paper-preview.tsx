import type { PaperDocument } from "../../../shared/document/document.ts";
import { documentLanguage } from "../../text/language.ts";
import { type PaperClasses, PaperBlocks } from "./paper-blocks.tsx";
import styles from "./paper-preview.module.css";

const screenClasses: PaperClasses = {
  group: styles.group ?? "",
  line: styles.line ?? "",
  status: styles.status ?? "",
  quiet: styles.quiet ?? "",
  note: styles.note ?? "",
  signatures: styles.signatures ?? "",
  role: styles.role ?? "",
  table: styles.table ?? "",
};

/** A paper as it will read, in its own language. */
export function PaperPreview({ paper }: { readonly paper: PaperDocument }) {
  return (
    <article className={styles.sheet} lang={documentLanguage(paper.language)}>
      <PaperBlocks blocks={paper.blocks} classes={screenClasses} under={1} />
    </article>
  );
}
