/**
 * The user guide as data: what docs/guide says, read at build time (build/guide.ts), so that the app shows it as
 * elements and never as markup.
 */
export interface Guide {
  readonly language: GuideLanguage;
  readonly chapters: readonly GuideChapter[];
}

export type GuideLanguage = "fi" | "en";

export interface GuideChapter {
  /** The part of the address after `#/help/`; the same in every language. */
  readonly id: string;
  readonly title: string;
  /** The chapter in a sentence or two. */
  readonly lead: string;
  readonly blocks: readonly GuideBlock[];
  readonly sections: readonly GuideSection[];
}

export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

export type GuideBlock =
  | { readonly type: "paragraph"; readonly text: GuideText }
  | { readonly type: "note"; readonly text: GuideText }
  | { readonly type: "list"; readonly isOrdered: boolean; readonly items: readonly GuideText[] }
  | { readonly type: "table"; readonly head: readonly GuideText[]; readonly rows: readonly (readonly GuideText[])[] }
  | { readonly type: "picture"; readonly source: string; readonly alt: string; readonly size: PictureSize };

/** In the picture's own pixels, so that the page keeps room for it before it is there. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A run of text: plain, important, a key of the keyboard, something typed, or a link to a chapter or its section. */
export type GuideText = readonly GuideSpan[];

export type GuideSpan =
  | { readonly type: "plain" | "strong" | "key" | "code"; readonly text: string }
  | { readonly type: "link"; readonly text: string; readonly chapter: string; readonly section?: string };

/** The words of a text without its marks. */
export function plainText(text: GuideText): string {
  return text.map((span) => span.text).join("");
}
