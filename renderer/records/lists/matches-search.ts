/**
 * Whether every word that was typed occurs somewhere in the texts, in any case of letters and in any order. An empty
 * search matches all.
 */
export function matchesSearch(typed: string, texts: readonly (string | undefined)[]): boolean {
  const words = fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const searched = fold(texts.filter((text) => text !== undefined).join("\n"));
  return words.every((word) => searched.includes(word));
}

/** Without the difference of capitals; å, ä and ö stay letters of their own. */
function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
