import { useEffect } from "react";
import { createPortal } from "react-dom";
import type { PaperDocument } from "../../../shared/document/document.ts";
import { documentStyle } from "../../../shared/document/html-style.ts";
import { documentLanguage } from "../../text/language.ts";
import { type PaperClasses, PaperBlocks } from "./paper-blocks.tsx";
import styles from "./printed-paper.module.css";

/** The names that the stylesheet of papers knows. */
const paperClasses: PaperClasses = {
  logo: "logo-picture",
  group: "group",
  line: "line",
  status: "status",
  quiet: "quiet",
  note: "note",
  signatures: "signatures",
  role: "role",
  table: "",
};

/**
 * A paper as a printer has it: a part of the page that no screen shows. While it is in the page, printing prints it
 * and nothing else, with the stylesheet of the standalone file, its running heads and page numbers.
 *
 * The stylesheet comes as an object and not as an element: the page's security headers let in no styles as text.
 */
export function PrintedPaper({ paper }: { readonly paper: PaperDocument }) {
  const { furniture } = paper;
  useEffect(() => {
    if (!("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print {\n${documentStyle(furniture, paper)}\n}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [furniture, paper]);
  return createPortal(
    <div className={styles.paper} lang={documentLanguage(paper.language)}>
      <PaperBlocks blocks={paper.blocks} classes={paperClasses} under={0} />
    </div>,
    document.body,
  );
}
