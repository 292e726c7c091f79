import { TextRun } from "docx";
import type { Run } from "./document.ts";
import { visibleText } from "./visible-text.ts";

/** How a run looks beside the text around it. Sizes in half points. */
export interface RunManner {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly break?: number;
}

/** The runs of a text; its line ends become breaks. */
export function textRuns(runs: readonly Run[], manner: RunManner = {}): TextRun[] {
  return runs.flatMap(({ text, strong }) =>
    visibleText(text)
      .split("\n")
      .map((line, index) =>
        textRun(line, { ...manner, ...(strong === true ? { bold: true } : {}), ...(index > 0 ? { break: 1 } : {}) }),
      ),
  );
}

/** A text on one line. A tab would be a jump in Word, so it is a space. */
export function textRun(text: string, manner: RunManner = {}): TextRun {
  return new TextRun({ ...manner, text: text.replaceAll("\t", " ") });
}
