import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  type Table as DocxTable,
  TabStopType,
  TextRun,
} from "docx";
import { normaliseDocx } from "./docx-package.ts";
import { type RunManner, textRun, textRuns } from "./docx-runs.ts";
import {
  bulletReference,
  docxStyles,
  factIndent,
  lines as lineHeight,
  maxTermLength,
  lineColor,
  page,
  quietColor,
  ruleColor,
  textWidth,
  type TypeSizes,
  typeSizes,
} from "./docx-style.ts";
import { gap, renderTable } from "./docx-table.ts";
import type {
  Block,
  Contents,
  Fact,
  Heading,
  PageFurniture,
  PaperDocument,
  Picture,
  Run,
  SignatureLine,
  TitleBlock,
} from "./document.ts";
import { markOf, type PaperExtras } from "./paper-extras.ts";
import { pictureSize } from "./picture-size.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

/**
 * Minutes as a Word document, for those who file, comment or sign there: real heading levels, header rows that repeat,
 * the language marked, numbered pages. The same minutes give the same bytes on every machine and in every zone
 * (`normaliseDocx`); nothing in it is a field, link or macro but the page numbers.
 */
export async function renderDocx(document: PaperDocument, extras: PaperExtras = {}): Promise<Uint8Array> {
  const { language, title, group, furniture, blocks } = document;
  const mark = markOf(document, extras);
  const sizes = typeSizes(document);
  const file = new Document({
    ...docxStyles(language, sizes),
    title,
    creator: group,
    customProperties: [
      { name: "LuotsiVersion", value: document.version },
      { name: "LuotsiFingerprint", value: mark.fingerprint },
    ],
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [smallParagraph([new TextRun(small(furniture.header, sizes))])] }) },
        footers: { default: new Footer({ children: footer(furniture, sizes) }) },
        children: [...blocks.flatMap((block) => renderBlock(block, sizes, extras)), renderMark(mark.line, sizes)],
      },
    ],
  });
  return normaliseDocx(await Packer.pack(file, "uint8array"), document, mark, extras);
}

/** Which version this is, of what text: the last line of the document. */
function renderMark(line: string, sizes: TypeSizes): Paragraph {
  return new Paragraph({
    spacing: { before: 400 },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: lineColor } },
    children: [textRun(visibleLine(line), { size: sizes.quiet, color: quietColor })],
  });
}

function renderBlock(block: Block, sizes: TypeSizes, extras: PaperExtras): readonly (Paragraph | DocxTable)[] {
  switch (block.type) {
    case "title":
      return renderTitle(block, sizes, extras);
    case "contents":
      return renderContents(block);
    case "heading":
      return [renderHeading(block)];
    case "paragraph":
      return [paragraph(block.runs, sizes, block.quiet === true ? { quiet: true } : {})];
    case "list":
      return block.items.map((runs) => paragraph(runs, sizes, { bullet: true }));
    case "table":
      return renderTable(block, sizes);
    case "facts":
      return [...block.facts.flatMap((each) => renderFact(each, sizes)), gap()];
    case "note":
      return [renderNote(block.runs)];
    case "signatures":
      return block.lines.flatMap((line) => renderSignature(line, sizes));
  }
}

const headingLevels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

function renderHeading({ level, text, anchor, newPage }: Heading): Paragraph {
  const run = textRun(visibleLine(text));
  return new Paragraph({
    heading: headingLevels[level],
    ...(newPage === true ? { pageBreakBefore: true } : {}),
    children: [anchor === undefined ? run : new Bookmark({ id: anchor, children: [run] })],
  });
}

/** Each entry leads to its heading; the numbers of pages are the reader's own, who may set the text anew. */
function renderContents({ title, entries }: Contents): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [textRun(visibleLine(title))] }),
    ...entries.map(
      ({ text, anchor }) =>
        new Paragraph({
          spacing: { after: 60 },
          children: [new InternalHyperlink({ anchor, children: [textRun(visibleLine(text))] })],
        }),
    ),
  ];
}

/** At most so high and so wide, in pixels of 1/96 inch. */
const mostLogo = { width: 267, height: 85 } as const;

/** The picture with the words for it; where its bytes are not here, the words. */
function renderLogo({ sha256, mediaType, text }: Picture, { pictures }: PaperExtras): readonly Paragraph[] {
  const bytes = pictures?.get(sha256);
  const size = bytes === undefined ? undefined : pictureSize(bytes);
  if (bytes === undefined || size === undefined)
    return text === "" ? [] : [new Paragraph({ children: [textRun(visibleLine(text))] })];
  const scale = Math.min(mostLogo.width / size.width, mostLogo.height / size.height);
  const words = visibleLine(text);
  const picture = new ImageRun({
    type: mediaType === "image/png" ? "png" : "jpg",
    data: bytes,
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { name: "Logo", title: words, description: words },
  });
  return [new Paragraph({ spacing: { after: 160 }, children: [picture] })];
}

function renderTitle(
  { group, title, lines, status, logo }: TitleBlock,
  sizes: TypeSizes,
  extras: PaperExtras,
): readonly Paragraph[] {
  const spacing = { after: 40 };
  return [
    ...(logo === undefined ? [] : renderLogo(logo, extras)),
    new Paragraph({ spacing, children: [textRun(visibleLine(group), { size: sizes.group })] }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [textRun(visibleLine(title))] }),
    ...lines.map((line) => new Paragraph({ spacing, children: [textRun(visibleLine(line))] })),
    ...status.map((line) => new Paragraph({ spacing, children: [textRun(visibleLine(line), { bold: true })] })),
  ];
}

interface ParagraphManner {
  readonly quiet?: true;
  readonly bullet?: true;
}

function paragraph(runs: readonly Run[], sizes: TypeSizes, { quiet, bullet }: ParagraphManner): Paragraph {
  return new Paragraph({
    children: textRuns(runs, quiet === true ? { size: sizes.quiet, color: quietColor } : {}),
    ...(bullet === true ? { numbering: { reference: bulletReference, level: 0 }, spacing: { after: 60 } } : {}),
  });
}

/** The term at the left edge, what holds of it in a column of its own; read aloud it is one sentence. */
function renderFact({ term, values }: Fact, sizes: TypeSizes): readonly Paragraph[] {
  const name = textRun(`${visibleLine(term)}:`, { bold: true });
  const indented = (runs: readonly Run[]) =>
    new Paragraph({
      spacing: { after: 80 },
      ...(sizes.besideTerms ? { indent: { left: factIndent } } : {}),
      children: textRuns(runs),
    });
  if (!sizes.besideTerms || term.length > maxTermLength) {
    return [new Paragraph({ spacing: { after: 0 }, keepNext: true, children: [name] }), ...values.map(indented)];
  }
  const [first = [], ...more] = values;
  const beside = new Paragraph({
    spacing: { after: 80 },
    tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
    indent: { left: factIndent, hanging: factIndent },
    children: [name, new TextRun({ text: "\t" }), ...textRuns(first)],
  });
  return [beside, ...more.map(indented)];
}

function renderNote(runs: readonly Run[]): Paragraph {
  const thin = { style: BorderStyle.SINGLE, size: 4, space: 4, color: lineColor };
  return new Paragraph({
    border: {
      left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ruleColor },
      top: thin,
      bottom: thin,
      right: thin,
    },
    indent: { left: 227, right: 113 },
    spacing: { before: 160, after: 200 },
    keepLines: true,
    children: textRuns(runs),
  });
}

/** A line to sign on, drawn by a tab's leader: two bordered paragraphs in a row would share one line. */
function renderSignature({ role, name }: SignatureLine, sizes: TypeSizes): readonly Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 700, after: 0 },
      tabStops: [{ type: TabStopType.LEFT, position: Math.round(textWidth / 2), leader: LeaderType.UNDERSCORE }],
      children: [new TextRun({ text: "\t" })],
    }),
    new Paragraph({
      keepLines: true,
      children: [
        textRun(visibleLine(role), { size: sizes.quiet, color: quietColor }),
        textRun(visibleLine(name), { break: 1 }),
      ],
    }),
  ];
}

/** What has to be said on every page, and under it the page's number at the right edge. */
function footer({ footer: text, pageBefore, pageBetween }: PageFurniture, sizes: TypeSizes): readonly Paragraph[] {
  const number = new TextRun({
    ...small("", sizes),
    children: [visibleText(pageBefore), PageNumber.CURRENT, visibleText(pageBetween), PageNumber.TOTAL_PAGES],
  });
  return [
    ...(text === "" ? [] : [smallParagraph([new TextRun(small(text, sizes))])]),
    smallParagraph([number], AlignmentType.RIGHT),
  ];
}

function smallParagraph(
  children: readonly TextRun[],
  alignment: (typeof AlignmentType)["LEFT" | "RIGHT"] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({ alignment, spacing: { after: 0, ...lineHeight(240) }, children: [...children] });
}

function small(text: string, sizes: TypeSizes): RunManner & { readonly text: string } {
  return { text: visibleLine(text), size: sizes.furniture, color: quietColor };
}
