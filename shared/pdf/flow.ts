import type { Canvas } from "./canvas.ts";

/**
 * A strip of the page from edge to edge: a line of text, a slice of a table's row, air. Papers are laid out as one list
 * of strips, which then fills page after page.
 */
export interface Strip {
  readonly height: number;
  /** Stays on one page with the next strip. */
  readonly keepsNext?: boolean;
  /** Air, which is left out at the top of a page. */
  readonly isAir?: true;
  /** Begins a page. */
  readonly startsPage?: true;
  readonly draw?: (canvas: Canvas, top: number) => void;
  /** What stands again at the top of the page that begins with this strip: the head of a table that goes on. */
  readonly head?: readonly Strip[];
}

export interface PageFrame {
  readonly top: number;
  readonly bottom: number;
  readonly newCanvas: (page: number) => Canvas;
}

/** Fills pages with strips. Strips that keep together begin a page together, unless they are higher than a page. */
export function fillPages(strips: readonly Strip[], { top, bottom, newCanvas }: PageFrame): readonly Canvas[] {
  const pages: Canvas[] = [];
  let y = bottom;
  let isFresh = false;
  const turn = (): Canvas => {
    const canvas = newCanvas(pages.length);
    pages.push(canvas);
    y = top;
    isFresh = true;
    return canvas;
  };
  let canvas = turn();
  const place = (strip: Strip) => {
    if (strip.isAir === true && isFresh) return;
    strip.draw?.(canvas, y);
    y += strip.height;
    isFresh = false;
  };
  for (const group of groupsOf(strips)) {
    const [first] = group;
    const height = solidHeight(group);
    const isTurned = first?.startsPage === true && !isFresh;
    if (isTurned || (y + height > bottom && !isFresh && height <= bottom - top)) {
      canvas = turn();
      for (const strip of first?.head ?? []) place(strip);
    }
    for (const strip of group) {
      if (y + strip.height > bottom && !isFresh && strip.isAir !== true) {
        canvas = turn();
        for (const each of strip.head ?? []) place(each);
      }
      place(strip);
    }
  }
  return pages;
}

function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let isOpen = false;
  for (const strip of strips) {
    if (isOpen && strip.startsPage !== true) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    isOpen = strip.keepsNext === true;
  }
  return groups;
}

/** Without the air at its end, which may hang over the edge. */
function solidHeight(group: readonly Strip[]): number {
  const last = group.findLastIndex(({ isAir }) => isAir !== true);
  return group.slice(0, last + 1).reduce((sum, { height }) => sum + height, 0);
}
