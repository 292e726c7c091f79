import type { Color } from "./canvas.ts";

/** A4 in points, with room on the left for a binder: the measures of the Word document and of print from HTML. */
export const sheet = { width: 595.276, height: 841.89 } as const;
export const margin = { top: 68, right: 56.7, bottom: 68, left: 70.9 } as const;
export const textWidth = sheet.width - margin.left - margin.right;

export const ink: Color = [0x18, 0x22, 0x2d];
export const quietInk: Color = [0x46, 0x52, 0x5f];
export const lineColor: Color = [0x8b, 0x85, 0x78];
export const faintLine: Color = [0xdc, 0xd6, 0xc9];
export const noteColor: Color = [0x0f, 0x4c, 0x75];

/** Type sizes in points, and how far apart lines stand in type sizes. */
export interface Measures {
  readonly text: number;
  readonly leading: number;
  /** Of levels 1 to 4. */
  readonly headings: readonly [number, number, number, number];
  readonly group: number;
  readonly quiet: number;
  readonly furniture: number;
  /** Whether a fact stands beside its term or under it. */
  readonly besideTerms: boolean;
}

export function measuresOf({ largePrint }: { readonly largePrint?: true }): Measures {
  return largePrint === true
    ? { text: 17, leading: 1.6, headings: [26, 21, 18, 17], group: 17, quiet: 17, furniture: 13, besideTerms: false }
    : { text: 12, leading: 1.42, headings: [22, 15, 12.5, 12], group: 13, quiet: 11, furniture: 9, besideTerms: true };
}
