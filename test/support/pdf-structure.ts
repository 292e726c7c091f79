import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/** One element of a PDF's structure with what a checker asks of it. */
export interface PdfElement {
  readonly role: string;
  readonly alt: string | undefined;
  readonly scope: string | undefined;
  readonly kids: readonly PdfElement[];
  /** Whether pages have anything of its own. */
  readonly hasMarks: boolean;
}

export interface PdfStructure {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
  readonly root: readonly PdfElement[];
  /** The metadata packet. */
  readonly metadata: string;
  /** Roles that the file says are to be read as standard ones. */
  readonly mappedRoles: readonly string[];
  readonly outline: readonly string[];
}

/** Opens a PDF as a checker does, from its catalogue: what is read aloud, in which order, under which name. */
export async function readPdfStructure(bytes: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const tree = catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  const roles = tree?.lookupMaybe(PDFName.of("RoleMap"), PDFDict);
  return {
    title: document.getTitle(),
    language: textOf(catalog.lookup(PDFName.of("Lang"))),
    isTagged: catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict)?.get(PDFName.of("Marked"))?.toString() === "true",
    showsTitle:
      catalog.lookupMaybe(PDFName.of("ViewerPreferences"), PDFDict)?.get(PDFName.of("DisplayDocTitle"))?.toString() ===
      "true",
    root: tree === undefined ? [] : kidsOf(document, tree),
    metadata: metadata instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(metadata).decode()) : "",
    mappedRoles: roles?.keys().map((key) => key.decodeText()) ?? [],
    outline: outlineOf(catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict)),
  };
}

/** Every element, parents before their kids, in reading order. */
export function allElements(elements: readonly PdfElement[]): readonly PdfElement[] {
  return elements.flatMap((element) => [element, ...allElements(element.kids)]);
}

/**
 * What the pages of a file made by `renderPdf` show, page by page, read back through each face's map to Unicode: the
 * text that a search in the file, a copy and a screen reader get.
 */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document
    .getPages()
    .map(({ node }) => {
      const fonts = node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
      const maps = new Map(
        (fonts?.entries() ?? []).map(([key]) => [key.decodeText(), mapOf(fonts?.lookup(key, PDFDict))]),
      );
      const stream = node.Contents();
      const content = stream instanceof PDFRawStream ? latin(decodePDFRawStream(stream).decode()) : "";
      return [...content.matchAll(/BT .*? Td (.*?) ET/g)]
        .map(([, shown = ""]) =>
          [...shown.matchAll(/\/(\w+) [\d.]+ Tf <([0-9A-F]*)> Tj/g)]
            .map(([, face = "", glyphs = ""]) =>
              (glyphs.match(/.{4}/g) ?? []).map((glyph) => maps.get(face)?.get(glyph) ?? "\uFFFD").join(""),
            )
            .join(""),
        )
        .join("\n");
    })
    .join("\n");
}

function mapOf(font: PDFDict | undefined): ReadonlyMap<string, string> {
  const stream = font?.lookup(PDFName.of("ToUnicode"));
  const text = stream instanceof PDFRawStream ? latin(decodePDFRawStream(stream).decode()) : "";
  return new Map(
    [...text.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph = "", units = ""]) => [
      glyph,
      String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function kidsOf(document: PDFDocument, parent: PDFDict): readonly PdfElement[] {
  const kids = parent.lookup(PDFName.of("K"));
  return (kids instanceof PDFArray ? kids.asArray() : [parent.get(PDFName.of("K"))]).flatMap((kid) => {
    const dictionary = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (!(dictionary instanceof PDFDict) || !dictionary.has(PDFName.of("S"))) return [];
    return [elementOf(document, dictionary)];
  });
}

function elementOf(document: PDFDocument, dictionary: PDFDict): PdfElement {
  const role = dictionary.lookup(PDFName.of("S"));
  const kids = dictionary.lookup(PDFName.of("K"));
  const own = kids instanceof PDFArray ? kids.asArray() : [kids];
  const isMark = (kid: unknown) => kid instanceof PDFNumber || (kid instanceof PDFDict && kid.has(PDFName.of("MCID")));
  const attributes = dictionary.lookup(PDFName.of("A"));
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map((each) => document.context.lookup(each)) : [attributes];
  const scope = all
    .flatMap((each) => (each instanceof PDFDict ? [each.lookup(PDFName.of("Scope"))] : []))
    .find((each) => each instanceof PDFName);
  return {
    role: role instanceof PDFName ? role.decodeText() : "",
    alt: textOf(dictionary.lookup(PDFName.of("Alt"))),
    scope: scope?.decodeText(),
    kids: kidsOf(document, dictionary),
    hasMarks: own.some(isMark),
  };
}

function outlineOf(parent: PDFDict | undefined): readonly string[] {
  const titles: string[] = [];
  let item = parent?.lookupMaybe(PDFName.of("First"), PDFDict);
  while (item !== undefined) {
    titles.push(textOf(item.lookup(PDFName.of("Title"))) ?? "", ...outlineOf(item));
    item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return titles;
}

function textOf(value: unknown): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}
