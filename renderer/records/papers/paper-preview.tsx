import type { ReactNode } from "react";
import type { PaperDocument } from "../../../shared/document/document.ts";
import { documentLanguage } from "../../text/language.ts";
import { type PaperClasses, PaperBlocks } from "./paper-blocks.tsx";
import styles from "./paper-preview.module.css";

/** The classes by which a paper is drawn on the screen. */
export const screenClasses: PaperClasses = {
  logo: styles.logo,
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
    <PaperSheet paper={paper}>
      <PaperBlocks blocks={paper.blocks} classes={screenClasses} under={1} />
    </PaperSheet>
  );
}

/** The sheet on which a paper is shown, for whoever draws its blocks with something of their own between them. */
export function PaperSheet({ paper, children }: { readonly paper: PaperDocument; readonly children: ReactNode }) {
  return (
    <article className={styles.sheet} lang={documentLanguage(paper.language)}>
      {children}
    </article>
  );
}
