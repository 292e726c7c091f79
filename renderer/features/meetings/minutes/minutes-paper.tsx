import { useEffect } from "react";
import { createPortal } from "react-dom";
import type { PaperDocument } from "../../../../shared/document/document.ts";
import { documentStyle } from "../../../../shared/document/html-style.ts";
import { documentLanguage } from "../../../text/language.ts";
import { type MinutesClasses, MinutesBlocks } from "./minutes-blocks.tsx";
import styles from "./minutes-paper.module.css";

/** The names that the stylesheet of the minutes knows. */
const paperClasses: MinutesClasses = {
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
 * The minutes as paper has them: a part of the page that no screen shows. While it is in the page, printing prints it
 * and nothing else, with the stylesheet of the standalone file, its running heads and page numbers.
 *
 * The stylesheet comes as an object and not as an element: the page's security headers let in no styles as text.
 */
export function MinutesPaper({ minutes }: { readonly minutes: PaperDocument }) {
  const { furniture } = minutes;
  useEffect(() => {
    if (!("adoptedStyleSheets" in document)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print {\n${documentStyle(furniture, minutes)}\n}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [furniture, minutes]);
  return createPortal(
    <div className={styles.paper} lang={documentLanguage(minutes.language)}>
      <MinutesBlocks blocks={minutes.blocks} classes={paperClasses} under={0} />
    </div>,
    document.body,
  );
}
