import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from "docx";
import type { DocumentLanguage } from "./document.ts";

/** Measures in twentieths of a point. A4, with room on the left for a binder. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1360, right: 1134, bottom: 1247, left: 1417, header: 624, footer: 567 },
} as const;

export const textWidth = page.size.width - page.margin.left - page.margin.right;

/** The column in which facts stand: Finnish documents have their side headings left of it. */
export const factIndent = 3005;

/** Longer terms would run into the column of what holds of them, and stand on a line of their own. */
export const maxTermLength = 22;

export const bulletReference = "minutes-bullets";

/** Line height in 240ths of a line. LibreOffice takes a height without a rule for an exact one. */
export function lines(height: number) {
  return { line: height, lineRule: LineRuleType.AUTO };
}

/** The one colour, beside notes whose words say what they are. */
export const ruleColor = "0F4C75";
export const lineColor = "8B8578";
export const quietColor = "46525F";

/** 12 points, generous lines, real heading levels: without `outlineLevel` LibreOffice would tag headings as paragraphs. */
export function docxStyles(language: DocumentLanguage): Pick<IPropertiesOptions, "styles" | "numbering"> {
  const heading = (size: number, before: number, after: number, outlineLevel: number) => ({
    run: { size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after, ...lines(276) }, keepNext: true, keepLines: true, outlineLevel },
  });
  const top = { style: BorderStyle.SINGLE, size: 4, space: 6, color: lineColor };
  const second = heading(30, 400, 120, 1);
  return {
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: 24, language: { value: wordLanguage(language) } },
          paragraph: { spacing: { after: 120, ...lines(300) } },
        },
        heading1: heading(44, 0, 120, 0),
        heading2: { ...second, paragraph: { ...second.paragraph, border: { top } } },
        heading3: heading(24, 200, 60, 2),
      },
    },
    numbering: {
      config: [
        {
          reference: bulletReference,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 397, hanging: 284 } } },
            },
          ],
        },
      ],
    },
  };
}

function wordLanguage(language: DocumentLanguage): string {
  switch (language) {
    case "fi":
    case "fi-simple":
      return "fi-FI";
    case "sv":
      return "sv-FI";
    case "en":
      return "en-GB";
  }
}
