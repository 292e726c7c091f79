import { utf8ToBytes } from "../core/bytes.ts";
import type { PageFurniture, PaperDocument } from "../document/document.ts";
import { markOf, type PaperExtras } from "../document/paper-extras.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import { fillPages, type Strip } from "./flow.ts";
import { layOut } from "./lay-out.ts";
import { writeOutline } from "./outline.ts";
import { lineColor, margin, type Measures, measuresOf, quietInk, sheet, textWidth } from "./paper-measures.ts";
import { createPdfFile, name, type PdfDictionary, type PdfFile, type PdfRef, raw } from "./pdf-file.ts";
import { type PdfImage, readPicture } from "./picture.ts";
import { setLines } from "./set-lines.ts";
import { createElement, type StructureElement, writeStructure } from "./structure.ts";
import { air, type PlacedHeading, type PlacedLink, textStrips } from "./text-strips.ts";
import { createTypeFaces, type FaceFiles, type TypeFaces } from "./type-faces.ts";
import { factsOf, type PdfFacts, producer, xmpPacket } from "./xmp.ts";

/**
 * A paper as PDF 1.7: real headings, lists and tables in its structure, an outline, its language and title, metadata in
 * both places, embedded type, colours by definition and not by device, every line that is no text marked as artifact.
 * These are the things that PDF/A-2 and PDF/UA-1 ask; as no validator of either has passed it, the file claims neither.
 *
 * The same paper gives the same bytes on every machine: nothing of the clock, the zone or the device is in it.
 */
export function renderPdf(document: PaperDocument, faces: FaceFiles, extras: PaperExtras = {}): Uint8Array {
  // Contents name pages, which are known only when all is laid out; the numbers take the same room whatever they are.
  const first = drawn(document, faces, extras, new Map());
  const hasContents = document.blocks.some(({ type }) => type === "contents");
  const anchors = new Map(first.headings.flatMap(({ anchor, page }) => (anchor === undefined ? [] : [[anchor, page]])));
  return written(document, extras, hasContents ? drawn(document, faces, extras, anchors) : first);
}

interface DrawnPaper {
  readonly faces: TypeFaces;
  readonly top: StructureElement;
  readonly pages: readonly Canvas[];
  readonly headings: readonly PlacedHeading[];
  readonly links: readonly PlacedLink[];
  readonly logo: PdfImage | undefined;
}

function drawn(
  document: PaperDocument,
  files: FaceFiles,
  extras: PaperExtras,
  pageOfAnchor: ReadonlyMap<string, number>,
): DrawnPaper {
  const faces = createTypeFaces(files);
  const top = createElement("Document");
  const headings: PlacedHeading[] = [];
  const links: PlacedLink[] = [];
  const logo = logoOf(document, extras);
  const measures = measuresOf(document);
  const context = {
    faces,
    top,
    logo,
    pageOfAnchor,
    measures,
    onHeading: (heading: PlacedHeading) => headings.push(heading),
    onLink: (link: PlacedLink) => links.push(link),
  };
  const mark: readonly Strip[] = [
    air(14),
    ...textStrips(context, createElement("P", top), [{ text: markOf(document, extras).line }], {
      size: measures.quiet,
      color: quietInk,
      beside: (isFirst) =>
        isFirst ? (canvas, y) => canvas.rule({ x: margin.left, y: y - 4 }, textWidth, 0.6, lineColor) : undefined,
    }),
  ];
  // The mark's element comes last in the structure as on paper.
  const own = top.kids.splice(0);
  const strips = layOut(document, context);
  top.kids.push(...own);
  const pages = fillPages([...strips, ...mark], {
    top: margin.top,
    bottom: sheet.height - margin.bottom,
    newCanvas: (page) => createCanvas(page, sheet.height, faces),
  });
  for (const page of pages) drawFurniture(faces, measures, document.furniture, page, pages.length);
  return { faces, top, pages, headings, links, logo };
}

function logoOf({ blocks }: PaperDocument, { pictures }: PaperExtras): PdfImage | undefined {
  const logo = blocks.find(({ type }) => type === "title");
  const sha256 = logo?.type === "title" ? logo.logo?.sha256 : undefined;
  const bytes = sha256 === undefined ? undefined : pictures?.get(sha256);
  return bytes === undefined ? undefined : readPicture(bytes);
}

/** What every page repeats: read once, in the paper itself, and so no part of its structure. */
function drawFurniture(
  faces: TypeFaces,
  { furniture: size }: Measures,
  { header, footer, pageBefore, pageBetween }: PageFurniture,
  page: Canvas,
  count: number,
): void {
  const height = size * 1.3;
  const heads = setLines(faces, [{ text: header }], textWidth, size);
  for (const [index, line] of heads.entries()) {
    const y = margin.top - 22 - (heads.length - 1 - index) * height;
    page.line("furniture", line, { x: margin.left, y }, size, quietInk);
  }
  const foot = sheet.height - margin.bottom + 26;
  const feet = footer === "" ? [] : setLines(faces, [{ text: footer }], textWidth * 0.78, size);
  for (const [index, line] of feet.entries()) {
    page.line("furniture", line, { x: margin.left, y: foot + index * height }, size, quietInk);
  }
  const [number] = setLines(faces, [{ text: `${pageBefore}${page.page + 1}${pageBetween}${count}` }], textWidth, size);
  if (number === undefined) return;
  page.line("furniture", number, { x: margin.left + textWidth - number.width, y: foot }, size, quietInk);
}

function written(document: PaperDocument, extras: PaperExtras, paper: DrawnPaper): Uint8Array {
  const mark = markOf(document, extras);
  const facts = factsOf(document, mark, extras);
  const file = createPdfFile();
  const catalog = file.reserve();
  const tree = file.reserve();
  const pageRefs = paper.pages.map(() => file.reserve());
  const fonts = file.add(paper.faces.embed(file));
  const images = paper.logo === undefined ? {} : { XObject: { Logo: paper.logo.embed(file) } };
  const resources = file.add({ Font: fonts, ColorSpace: deviceColors, ...images });
  const contents = paper.pages.map((page) => page.finish());
  const annotations = paper.links.map((link, index) =>
    annotate(file, link, paper.headings, pageRefs, contents.length + index),
  );
  for (const [index, { content }] of contents.entries()) {
    const own = annotations.filter((_, place) => paper.links[place]?.page === index);
    file.put(pageRefs[index] ?? tree, {
      Type: name("Page"),
      Parent: tree,
      MediaBox: [0, 0, sheet.width, sheet.height],
      Resources: resources,
      Contents: file.addStream({ dictionary: {}, bytes: utf8ToBytes(content) }),
      StructParents: index,
      Tabs: name("S"),
      ...(own.length === 0 ? {} : { Annots: own }),
    });
  }
  file.put(tree, { Type: name("Pages"), Kids: pageRefs, Count: pageRefs.length });
  const structure = writeStructure(file, paper.top, pageRefs, {
    byPage: contents.map(({ owners }) => owners),
    byAnnotation: paper.links.map(({ element }) => element),
  });
  const outline = writeOutline(file, paper.headings, pageRefs);
  file.put(catalog, {
    Type: name("Catalog"),
    Pages: tree,
    Lang: facts.language,
    MarkInfo: { Marked: true },
    StructTreeRoot: structure,
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: file.addStream(
      {
        dictionary: { Type: name("Metadata"), Subtype: name("XML") },
        bytes: utf8ToBytes(xmpPacket(facts)),
      },
      true,
    ),
    ...(outline === undefined ? {} : { Outlines: outline, PageMode: name("UseOutlines") }),
  });
  return file.bytes(catalog, file.add(information(facts)), mark.fingerprint.slice(0, 32));
}

/** Colours by definition: grey and the colours of screens (IEC 61966-2-1), whatever device shows the page. */
const deviceColors: PdfDictionary = {
  DefaultGray: [name("CalGray"), { WhitePoint: [0.9505, 1, 1.089], Gamma: 2.2 }],
  DefaultRGB: [
    name("CalRGB"),
    {
      WhitePoint: [0.9505, 1, 1.089],
      Gamma: [2.2, 2.2, 2.2],
      Matrix: [0.412, 0.213, 0.019, 0.358, 0.715, 0.119, 0.18, 0.072, 0.95],
    },
  ],
};

function information({ title, author, subject, day }: PdfFacts): PdfDictionary {
  const date = raw(`(D:${day.replaceAll("-", "")}000000Z)`);
  return {
    Title: title,
    Author: author,
    Subject: subject,
    Creator: producer,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  };
}

/** A link of the contents, which a screen reader finds at its entry. */
function annotate(
  file: PdfFile,
  { anchor, element, text, page, at, width, height }: PlacedLink,
  headings: readonly PlacedHeading[],
  pages: readonly PdfRef[],
  parent: number,
): PdfRef {
  const target = headings.find((heading) => heading.anchor === anchor);
  const to = pages[target?.page ?? page];
  const annotation = file.add({
    Type: name("Annot"),
    Subtype: name("Link"),
    Rect: [at.x, sheet.height - at.y - height, at.x + width, sheet.height - at.y],
    Border: [0, 0, 0],
    F: 4,
    Contents: text,
    StructParent: parent,
    ...(to === undefined ? {} : { Dest: [to, name("XYZ"), margin.left, sheet.height - (target?.y ?? at.y), 0] }),
  });
  element.kids.push({ page, annotation });
  return annotation;
}
