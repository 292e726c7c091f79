import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";

/** What an archive and a screen reader ask of a PDF, besides its looks. */
export interface PdfParts {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  readonly pages: number;
  /** How often each structure element occurs, by its name: H1, P, Table, TH … */
  readonly elements: ReadonlyMap<string, number>;
  /** The titles of the outline, top level first. */
  readonly outline: readonly string[];
}

export async function readPdfParts(bytes: Uint8Array): Promise<PdfParts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const marks = catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  const elements = new Map<string, number>();
  count(document, catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict), elements);
  return {
    title: document.getTitle(),
    language: text(catalog.lookup(PDFName.of("Lang"))),
    isTagged: marks?.get(PDFName.of("Marked"))?.toString() === "true",
    pages: document.getPageCount(),
    elements,
    outline: outlineTitles(catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict)),
  };
}

function count(document: PDFDocument, element: PDFDict | undefined, elements: Map<string, number>): void {
  if (element === undefined) return;
  const name = element.lookup(PDFName.of("S"));
  if (name instanceof PDFName) elements.set(name.decodeText(), (elements.get(name.decodeText()) ?? 0) + 1);
  const kids = element.lookup(PDFName.of("K"));
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const child = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (child instanceof PDFDict) count(document, child, elements);
  }
}

function outlineTitles(parent: PDFDict | undefined): readonly string[] {
  const titles: string[] = [];
  let item = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
  while (item !== undefined) {
    titles.push(text(item.lookup(PDFName.of("Title"))) ?? "", ...outlineTitles(item));
    item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return titles;
}

function text(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
