/**
 * Makes every character of a text either harmless or visible. People's text reaches documents that others open in
 * programs we do not know, so what could hide, turn round or break off a line is written out: a right-to-left override
 * reads as `[U+202E]`. What XML cannot carry at all becomes the replacement character.
 *
 * Newline and tab stay, Windows and Unicode line ends become newlines. Joiners stay, because words and emoji of many
 * languages need them. Idempotent.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(unwritable, "\uFFFD")
    .replace(hidden, (character) => `[U+${codeOf(character)}]`);
}

/** Visible text on one line, for headings and cells that must stay together. */
export function visibleLine(text: string): string {
  return visibleText(text)
    .replace(/\s+/g, (space) => (/[\n\t]/.test(space) ? " " : space))
    .trim();
}

/** The text with every stretch of space as one: whether two people, or one in two places, wrote the same. */
export function oneSpaced(text = ""): string {
  return text.replace(/\s+/g, " ").trim();
}

// Written with escapes, because in a source file these very characters could hide themselves.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** Directional marks, embeddings, overrides and isolates; fillers and tags that take no room; annotation marks. */
const hidden =
  /[\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
