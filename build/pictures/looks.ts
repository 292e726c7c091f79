import type { Preferences } from "../../renderer/preferences/preferences.ts";

/** How a picture is taken: the window's size, the device's choices, and whether the page is seen as printed. */
export interface Look extends Pick<Preferences, "theme" | "language"> {
  readonly width: number;
  readonly height: number;
  /** As on sheets of A4 within their margins, the first two at most. */
  readonly isPrinted?: true;
}

const desk = { width: 1280, height: 800, theme: "light", language: "fi" } as const satisfies Look;
const wide = { ...desk, width: 1920, height: 1080 } as const;

/** The looks of the documentation's pictures, each a folder of docs/screenshots. */
export const looks = {
  light: desk,
  dark: { ...desk, theme: "dark" },
  contrast: { ...desk, theme: "contrast" },
  plain: { ...desk, language: "fi-simple" },
  wide,
  "wide-dark": { ...wide, theme: "dark" },
  "wide-contrast": { ...wide, theme: "contrast" },
  "wide-plain": { ...wide, language: "fi-simple" },
  narrow: { ...desk, width: 320, height: 640 },
  // 174 mm of A4 between its margins, at 96 dots an inch.
  print: { ...desk, width: 658, height: 940, isPrinted: true },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;
export const lookNames = Object.keys(looks) as readonly LookName[];

/** The user guide's pictures: a little lower, so that one stands on a page with the text that it belongs to. */
export const guideLook: Look = { ...desk, height: 720 };
