import { pdfNumber } from "./pdf-file.ts";
import type { SetLine } from "./set-lines.ts";
import type { StructureElement } from "./structure.ts";
import type { TypeFaces } from "./type-faces.ts";

/** What a stretch of a page is: part of an element, or nothing that is read: what every page repeats, and lines. */
export type Mark = StructureElement | "furniture" | "decoration";

/** Red, green and blue, 0–255. */
export type Color = readonly [number, number, number];

/** One page while it is drawn. Points, from the upper left corner downwards. */
export interface Canvas {
  readonly page: number;
  line(mark: Mark, line: SetLine, at: Place, size: number, color: Color): void;
  rule(at: Place, width: number, thickness: number, color: Color): void;
  box(at: Place, width: number, height: number, color: Color): void;
  picture(element: StructureElement, image: string, at: Place, width: number, height: number): void;
  /** Ends what is open, and answers the content and the elements of its marks in order. */
  finish(): { readonly content: string; readonly owners: readonly StructureElement[] };
}

export interface Place {
  readonly x: number;
  /** Of a line its baseline, of a box its upper edge. */
  readonly y: number;
}

export function createCanvas(page: number, height: number, faces: TypeFaces): Canvas {
  const content: string[] = [];
  const owners: StructureElement[] = [];
  let open: Mark | undefined;

  const close = () => {
    if (open !== undefined) content.push("EMC");
    open = undefined;
  };
  const begin = (mark: Mark) => {
    if (open === mark) return;
    close();
    open = mark;
    if (mark === "furniture") content.push("/Artifact <</Type /Pagination>> BDC");
    else if (mark === "decoration") content.push("/Artifact <</Type /Layout>> BDC");
    else {
      content.push(`/${mark.role} <</MCID ${owners.length}>> BDC`);
      mark.kids.push({ page, mark: owners.length });
      owners.push(mark);
    }
  };
  const fill = (color: Color) => `${color.map((part) => pdfNumber(part / 255)).join(" ")} rg`;
  return {
    page,
    line(mark, { pieces }, { x, y }, size, color) {
      if (pieces.length === 0) return;
      begin(mark);
      const shown = pieces.flatMap(({ text, weight }) =>
        faces.set(text, weight).map(({ face, glyphs }) => `/${face} ${pdfNumber(size)} Tf <${glyphs}> Tj`),
      );
      content.push(`BT ${fill(color)} ${pdfNumber(x)} ${pdfNumber(height - y)} Td ${shown.join(" ")} ET`);
    },
    rule({ x, y }, width, thickness, color) {
      begin("decoration");
      content.push(`${fill(color)} ${[x, height - y - thickness, width, thickness].map(pdfNumber).join(" ")} re f`);
    },
    box({ x, y }, width, tall, color) {
      begin("decoration");
      content.push(`${fill(color)} ${[x, height - y - tall, width, tall].map(pdfNumber).join(" ")} re f`);
    },
    picture(element, image, { x, y }, width, tall) {
      begin(element);
      const matrix = [width, 0, 0, tall, x, height - y - tall].map(pdfNumber).join(" ");
      content.push(`q ${matrix} cm /${image} Do Q`);
    },
    finish() {
      close();
      return { content: content.join("\n"), owners };
    },
  };
}
