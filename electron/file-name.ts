/** Long enough for any title, and short enough for a folder deep down on any system. */
const maxStemLength = 120;
const maxEndingLength = 12;

/** Names that Windows keeps for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

/**
 * A name that any system takes for a file, out of a proposed one that a page has made from a record's text. What could
 * lead elsewhere or hide what the file is (separators, control signs, marks that turn the writing round, trailing dots)
 * is taken out; a letter of any language stays.
 */
export function safeFileName(proposed: string, fallback = "luotsi"): string {
  const clean = proposed
    .normalize("NFC")
    .replaceAll(/[\s\p{Z}]/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    // After the signs that are taken out, between which there may be spaces.
    .replaceAll(/ +/g, " ")
    .replaceAll(/[\\/:*?"<>|]/g, "-")
    .trim();
  const { stem, ending } = splitName(clean);
  // A leading dot hides a file, a trailing dot or space vanishes on Windows and uncovers another ending.
  // A sign of two units is cut off whole.
  const kept = trimEdges(stem.slice(0, maxStemLength).replace(/[\uD800-\uDBFF]$/, ""));
  const named =
    kept === "" || deviceName.test(kept.split(".", 1)[0]?.trim() ?? "") ? `${fallback}${kept && `-${kept}`}` : kept;
  return `${named}${ending}`;
}

function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const found = /\.([A-Za-z0-9]{1,12})[. ]*$/.exec(name);
  if (found === null || found[1] === undefined || found[1].length > maxEndingLength) return { stem: name, ending: "" };
  return { stem: name.slice(0, found.index), ending: `.${found[1]}` };
}

function trimEdges(stem: string): string {
  return stem.replace(/^[. -]+/, "").replace(/[. ]+$/, "");
}
