/**
 * Makes the question of whether every word that was typed occurs somewhere in a text, in any case of letters and in any
 * order. The text comes folded (`foldText`), because a long list keeps it so between two letters that are typed.
 */
export function createSearch(typed: string): (folded: string) => boolean {
  const words = foldText(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return (folded) => words.every((word) => folded.includes(word));
}

/** The texts of a row as `createSearch` asks for them. */
export function foldTexts(texts: readonly (string | undefined)[]): string {
  return foldText(texts.filter((text) => text !== undefined).join("\n"));
}

/** Without the difference of capitals; å, ä and ö stay letters of their own. */
function foldText(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
