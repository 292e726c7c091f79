import type { Run } from "../document/document.ts";
import type { Color, Mark, Place } from "./canvas.ts";
import type { Strip } from "./flow.ts";
import { ink, margin, type Measures, textWidth } from "./paper-measures.ts";
import type { PdfImage } from "./picture.ts";
import { setLines } from "./set-lines.ts";
import type { StructureElement } from "./structure.ts";
import type { TypeFaces, Weight } from "./type-faces.ts";

/** What the layout is made with and what it tells of where things came to stand. */
export interface LayoutContext {
  readonly faces: TypeFaces;
  readonly top: StructureElement;
  readonly measures: Measures;
  /** The picture of the title, where its bytes are here and can be drawn. */
  readonly logo: PdfImage | undefined;
  /** On which page, counted from 0, each anchor stands, once that is known. */
  readonly pageOfAnchor: ReadonlyMap<string, number>;
  readonly onHeading: (heading: PlacedHeading) => void;
  readonly onLink: (link: PlacedLink) => void;
}

export interface PlacedHeading {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly anchor: string | undefined;
  readonly page: number;
  readonly y: number;
}

/** A place on a page that leads to a heading. */
export interface PlacedLink {
  readonly anchor: string;
  readonly element: StructureElement;
  readonly text: string;
  readonly page: number;
  readonly at: Place;
  readonly width: number;
  readonly height: number;
}

export interface TextManner {
  readonly size: number;
  readonly color?: Color;
  readonly weight?: Weight;
  readonly x?: number;
  readonly width?: number;
  /** Air below. */
  readonly after?: number;
  readonly keepsNext?: boolean;
  readonly leading?: number;
  /** Drawn with each strip: a bullet beside the first, a rule beside all. */
  readonly beside?: (first: boolean) => Strip["draw"];
}

/** Running text as strips, one a line: never one line of a paragraph alone on a page. */
export function textStrips(
  { faces, measures }: LayoutContext,
  mark: Mark,
  runs: readonly Run[],
  manner: TextManner,
): readonly Strip[] {
  const { size, color = ink, weight = "regular", x = margin.left, keepsNext = false, beside } = manner;
  const width = manner.width ?? textWidth - (x - margin.left);
  const leading = manner.leading ?? measures.leading;
  const lines = setLines(faces, runs, width, size, weight);
  const strips = lines.map((line, index): Strip => {
    const isLast = index === lines.length - 1;
    const extra = beside?.(index === 0);
    return {
      height: size * leading,
      keepsNext: isLast ? keepsNext : index === 0 || index === lines.length - 2,
      draw: (canvas, top) => {
        extra?.(canvas, top);
        canvas.line(mark, line, { x, y: baseline(top, size, leading) }, size, color);
      },
    };
  });
  return [...strips, { ...air(manner.after ?? size * 0.5), keepsNext }];
}

/** Where the letters of a line stand whose strip begins at `top`. */
export function baseline(top: number, size: number, leading: number): number {
  return top + size * (leading / 2 + 0.34);
}

export function air(height: number): Strip {
  return { height, isAir: true };
}
