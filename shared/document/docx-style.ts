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

/** Sizes in half-points, and how far apart lines stand in 240ths of one. */
export interface TypeSizes {
  readonly text: number;
  readonly lineHeight: number;
  readonly headings: readonly [number, number, number];
  /** The group's name above the title. */
  readonly group: number;
  /** Side remarks and the cells of tables. */
  readonly quiet: number;
  /** What is repeated on every page. */
  readonly furniture: number;
  /** Whether a fact stands beside its term, as Finnish documents have it, or under it. */
  readonly besideTerms: boolean;
}

export function typeSizes({ largePrint }: { readonly largePrint?: true }): TypeSizes {
  return largePrint === true
    ? { text: 34, lineHeight: 370, headings: [52, 42, 36], group: 34, quiet: 34, furniture: 26, besideTerms: false }
    : { text: 24, lineHeight: 300, headings: [44, 30, 24], group: 26, quiet: 22, furniture: 18, besideTerms: true };
}

/** Generous lines, real heading levels: without `outlineLevel` LibreOffice would tag headings as paragraphs. */
export function docxStyles(
  language: DocumentLanguage,
  sizes: TypeSizes,
): Pick<IPropertiesOptions, "styles" | "numbering"> {
  const heading = (size: number, before: number, after: number, outlineLevel: number) => ({
    run: { size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after, ...lines(276) }, keepNext: true, keepLines: true, outlineLevel },
  });
  const top = { style: BorderStyle.SINGLE, size: 4, space: 6, color: lineColor };
  const second = heading(sizes.headings[1], 400, 120, 1);
  return {
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: sizes.text, language: { value: wordLanguage(language) } },
          paragraph: { spacing: { after: 120, ...lines(sizes.lineHeight) } },
        },
        heading1: heading(sizes.headings[0], 0, 120, 0),
        heading2: { ...second, paragraph: { ...second.paragraph, border: { top } } },
        heading3: heading(sizes.headings[2], 200, 60, 2),
        heading4: heading(sizes.text, 160, 40, 3),
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
