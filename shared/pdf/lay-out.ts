import type {
  Block,
  Contents,
  Fact,
  Heading,
  PaperDocument,
  Run,
  SignatureLine,
  TitleBlock,
} from "../document/document.ts";
import type { Strip } from "./flow.ts";
import { ink, lineColor, margin, measuresOf, noteColor, quietInk, textWidth } from "./paper-measures.ts";
import { type SetLine, setLines } from "./set-lines.ts";
import { createElement, listOf, type StructureElement } from "./structure.ts";
import { layOutTable } from "./table-strips.ts";
import { air, baseline, type LayoutContext, type PlacedHeading, textStrips } from "./text-strips.ts";
import type { Weight } from "./type-faces.ts";

/** Lays a paper out as strips, making the elements of its structure in reading order. */
export function layOut(document: PaperDocument, context: Omit<LayoutContext, "measures">): readonly Strip[] {
  const whole: LayoutContext = { ...context, measures: measuresOf(document) };
  return document.blocks.flatMap((block) => blockStrips(whole, block));
}

function blockStrips(context: LayoutContext, block: Block): readonly Strip[] {
  const { top, measures } = context;
  switch (block.type) {
    case "title":
      return titleStrips(context, block);
    case "contents":
      return contentsStrips(context, block);
    case "heading":
      return headingStrips(context, block);
    case "paragraph": {
      const quiet = block.quiet === true;
      const manner = { size: quiet ? measures.quiet : measures.text, color: quiet ? quietInk : ink, keepsNext: quiet };
      return textStrips(context, createElement("P", top), block.runs, manner);
    }
    case "list": {
      const list = createElement("L", top, listOf("Disc"));
      return [...block.items.flatMap((runs) => itemStrips(context, list, runs)), air(4)];
    }
    case "table":
      return layOutTable(context, block);
    case "facts": {
      const list = createElement("L", top, listOf("None"));
      return [...block.facts.flatMap((fact) => factStrips(context, list, fact)), air(5)];
    }
    case "note":
      return noteStrips(context, block.runs);
    case "signatures": {
      const list = createElement("L", top, listOf("None"));
      return [air(18), ...block.lines.flatMap((line) => signatureStrips(context, list, line)), air(12)];
    }
  }
}

function titleStrips(context: LayoutContext, { group, title, lines, status, logo }: TitleBlock): readonly Strip[] {
  const { top, measures } = context;
  const plain = (text: string, size: number, weight: Weight = "regular") =>
    textStrips(context, createElement("P", top), [{ text }], { size, weight, after: 2, keepsNext: true });
  return [
    ...(logo === undefined ? [] : logoStrips(context, logo.text)),
    ...plain(group, measures.group),
    ...headingText(context, 1, title, undefined, 8),
    ...lines.flatMap((line) => plain(line, measures.text)),
    ...(status.length === 0 ? [] : [air(4)]),
    ...status.flatMap((line) => plain(line, measures.text, "bold")),
    air(8),
  ];
}

/** At most so high and so wide, in points. */
const mostLogo = { width: 200, height: 64 } as const;

/** The picture; where its bytes are not here, the words that stand for it. */
function logoStrips(context: LayoutContext, text: string): readonly Strip[] {
  const { logo, top, measures } = context;
  if (logo === undefined) {
    return text === "" ? [] : textStrips(context, createElement("P", top), [{ text }], { size: measures.quiet });
  }
  const scale = Math.min(mostLogo.width / logo.width, mostLogo.height / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const figure = createElement("Figure", top, { Alt: text });
  return [
    {
      height,
      keepsNext: true,
      draw: (canvas, y) => canvas.picture(figure, "Logo", { x: margin.left, y }, width, height),
    },
    air(10),
  ];
}

function headingStrips(context: LayoutContext, { level, text, anchor, newPage }: Heading): readonly Strip[] {
  const before = { 2: 16, 3: 8, 4: 6 }[level];
  const rule: Strip = {
    height: 7,
    keepsNext: true,
    draw: (canvas, y) => canvas.rule({ x: margin.left, y }, textWidth, 0.6, lineColor),
  };
  const [first = air(0), ...more] = [
    ...(level === 2 ? [rule] : []),
    ...headingText(context, level, text, anchor, level === 2 ? 5 : 2),
  ];
  return [{ ...air(before), keepsNext: true }, newPage === true ? { ...first, startsPage: true } : first, ...more];
}

function headingText(
  context: LayoutContext,
  level: PlacedHeading["level"],
  text: string,
  anchor: string | undefined,
  after: number,
): readonly Strip[] {
  const element = createElement(`H${level}`, context.top);
  const size = context.measures.headings[level - 1] ?? context.measures.text;
  const tell = (first: boolean): Strip["draw"] =>
    first ? (canvas, y) => context.onHeading({ level, text, anchor, page: canvas.page, y }) : undefined;
  return textStrips(context, element, [{ text }], {
    size,
    weight: "bold",
    leading: 1.25,
    after,
    keepsNext: true,
    beside: tell,
  });
}

/** Bulleted: the bullet is the label of its item. */
function itemStrips(context: LayoutContext, list: StructureElement, runs: readonly Run[]): readonly Strip[] {
  const { faces, measures } = context;
  const item = createElement("LI", list);
  const label = createElement("Lbl", item);
  const { text: size, leading } = measures;
  const [bullet] = setLines(faces, [{ text: "• " }], textWidth, size);
  const beside = (first: boolean): Strip["draw"] =>
    first && bullet !== undefined
      ? (canvas, top) => canvas.line(label, bullet, { x: margin.left + 4, y: baseline(top, size, leading) }, size, ink)
      : undefined;
  return textStrips(context, createElement("LBody", item), runs, {
    size,
    x: margin.left + size * 1.5,
    after: 3,
    beside,
  });
}

/** The term is the label of its item; what holds of it stands beside it, or under it in large print. */
function factStrips(context: LayoutContext, list: StructureElement, { term, values }: Fact): readonly Strip[] {
  const { faces, measures } = context;
  const { text: size, leading, besideTerms } = measures;
  const item = createElement("LI", list);
  const label = createElement("Lbl", item);
  const body = createElement("LBody", item);
  const column = besideTerms ? 144 : 0;
  const terms = setLines(faces, [{ text: `${term}: ` }], besideTerms ? column - 10 : textWidth, size, "bold");
  const lines = values.flatMap((runs): { readonly mark: StructureElement; readonly line: SetLine }[] => {
    const mark = values.length === 1 ? body : createElement("P", body);
    return setLines(faces, runs, textWidth - column, size).map((line) => ({ mark, line }));
  });
  const strip = (place: number, count: number, draw: Strip["draw"]): Strip => ({
    height: size * leading,
    keepsNext: place < count - 1 && (place === 0 || place === count - 2 || place < terms.length),
    ...(draw === undefined ? {} : { draw }),
  });
  const draws =
    (own: SetLine | undefined, value: (typeof lines)[number] | undefined): Strip["draw"] =>
    (canvas, top) => {
      const y = baseline(top, size, leading);
      if (own !== undefined) canvas.line(label, own, { x: margin.left, y }, size, ink);
      if (value !== undefined) canvas.line(value.mark, value.line, { x: margin.left + column, y }, size, ink);
    };
  if (besideTerms) {
    const count = Math.max(terms.length, lines.length);
    return [
      ...Array.from({ length: count }, (_, index) => strip(index, count, draws(terms[index], lines[index]))),
      air(4),
    ];
  }
  const count = terms.length + lines.length;
  return [
    ...terms.map((own, index) => strip(index, count, draws(own, undefined))),
    ...lines.map((value, index) => strip(terms.length + index, count, draws(undefined, value))),
    air(size * 0.8),
  ];
}

/** Its words say what a note is; the rule beside it only shows where it begins and ends. */
function noteStrips(context: LayoutContext, runs: readonly Run[]): readonly Strip[] {
  const { measures, top } = context;
  const height = measures.text * measures.leading;
  const beside = (): Strip["draw"] => (canvas, y) => canvas.box({ x: margin.left, y }, 3.5, height, noteColor);
  return [
    { ...air(5) },
    ...textStrips(context, createElement("P", createElement("Div", top)), runs, {
      size: measures.text,
      x: margin.left + 14,
      after: 9,
      beside,
    }),
  ];
}

function signatureStrips(
  context: LayoutContext,
  list: StructureElement,
  { role, name }: SignatureLine,
): readonly Strip[] {
  const { measures } = context;
  const body = createElement("LBody", createElement("LI", list));
  const line: Strip = {
    height: 40,
    keepsNext: true,
    draw: (canvas, y) => canvas.rule({ x: margin.left, y: y + 36 }, textWidth / 2, 0.6, ink),
  };
  const manner = { keepsNext: true, after: 0 };
  return [
    line,
    ...textStrips(context, body, [{ text: `${role} ` }], { ...manner, size: measures.quiet, color: quietInk }),
    ...textStrips(context, body, [{ text: name }], { ...manner, size: measures.text, keepsNext: false }),
  ];
}

/** Each entry leads to its heading, and says on which page that is. */
function contentsStrips(context: LayoutContext, { title, entries }: Contents): readonly Strip[] {
  const { faces, measures, top, pageOfAnchor, onLink } = context;
  const { text: size, leading } = measures;
  const list = createElement("TOC", top);
  const strips = entries.flatMap(({ text, anchor }): readonly Strip[] => {
    const link = createElement("Link", createElement("TOCI", list));
    const page = pageOfAnchor.get(anchor);
    const lines = setLines(faces, [{ text: `${text} ` }], textWidth - 50, size);
    const [number] = setLines(faces, [{ text: page === undefined ? "" : String(page + 1) }], 50, size);
    return lines.map((line, index) => ({
      height: size * leading,
      keepsNext: index < lines.length - 1,
      draw: (canvas, y) => {
        const base = baseline(y, size, leading);
        canvas.line(link, line, { x: margin.left, y: base }, size, ink);
        if (number !== undefined && index === lines.length - 1) {
          canvas.line(link, number, { x: margin.left + textWidth - number.width, y: base }, size, ink);
        }
        const at = { x: margin.left, y };
        onLink({ anchor, element: link, text, page: canvas.page, at, width: textWidth, height: size * leading });
      },
    }));
  });
  return [...headingStrips(context, { type: "heading", level: 2, text: title }), ...strips, air(8)];
}
