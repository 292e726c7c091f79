import { name, type PdfDictionary, type PdfFile, type PdfRef, type PdfValue } from "./pdf-file.ts";

/** The standard roles (ISO 32000-1, 14.8.4) that papers use; no others, so that no map of roles is needed. */
export type Role =
  | "Document"
  | "TOC"
  | "TOCI"
  | "P"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Div"
  | "Link"
  | "Figure";

/** One element of the paper's structure: what a screen reader calls it, and what of the pages belongs to it. */
export interface StructureElement {
  readonly role: Role;
  readonly parent: StructureElement | undefined;
  readonly more: PdfDictionary;
  readonly kids: StructureKid[];
}

type StructureKid =
  | StructureElement
  | { readonly page: number; readonly mark: number }
  | { readonly page: number; readonly annotation: PdfRef };

export function createElement(role: Role, parent?: StructureElement, more: PdfDictionary = {}): StructureElement {
  const element: StructureElement = { role, parent, more, kids: [] };
  parent?.kids.push(element);
  return element;
}

/** Attributes of a cell of a table's head. */
export function headCell(scope: "Column" | "Row"): PdfDictionary {
  return { A: { O: name("Table"), Scope: name(scope) } };
}

export function listOf(numbering: "Disc" | "None"): PdfDictionary {
  return { A: { O: name("List"), ListNumbering: name(numbering) } };
}

/** The elements by the marks of each page, in the order of the marks; and by annotation. */
export interface MarkOwners {
  readonly byPage: readonly (readonly StructureElement[])[];
  readonly byAnnotation: readonly StructureElement[];
}

/** Writes the tree of the structure with its way back from the pages, and answers its root. */
export function writeStructure(
  file: PdfFile,
  top: StructureElement,
  pages: readonly PdfRef[],
  owners: MarkOwners,
): PdfRef {
  const root = file.reserve();
  const refs = new Map<StructureElement, PdfRef>();
  const reserve = (element: StructureElement) => {
    refs.set(element, file.reserve());
    for (const kid of element.kids) if (isElement(kid)) reserve(kid);
  };
  const refOf = (element: StructureElement) => refs.get(element) ?? root;
  const pageOf = (page: number): PdfRef => pages[page] ?? root;
  const write = (element: StructureElement) => {
    const kids = element.kids.map((kid): PdfValue => {
      if (isElement(kid)) return refOf(kid);
      return "mark" in kid
        ? { Type: name("MCR"), Pg: pageOf(kid.page), MCID: kid.mark }
        : { Type: name("OBJR"), Pg: pageOf(kid.page), Obj: kid.annotation };
    });
    file.put(refOf(element), {
      Type: name("StructElem"),
      S: name(element.role),
      P: element.parent === undefined ? root : refOf(element.parent),
      ...element.more,
      K: kids,
    });
    for (const kid of element.kids) if (isElement(kid)) write(kid);
  };
  reserve(top);
  write(top);
  const numbers = [
    ...owners.byPage.flatMap((marks, page): PdfValue[] => [page, marks.map(refOf)]),
    ...owners.byAnnotation.flatMap((owner, index): PdfValue[] => [owners.byPage.length + index, refOf(owner)]),
  ];
  file.put(root, {
    Type: name("StructTreeRoot"),
    K: [refOf(top)],
    ParentTree: file.add({ Nums: numbers }),
    ParentTreeNextKey: owners.byPage.length + owners.byAnnotation.length,
  });
  return root;
}

function isElement(kid: StructureKid): kid is StructureElement {
  return "role" in kid;
}
