import { textDigest } from "../core/sha256.ts";
import type { PaperDocument } from "./document.ts";
import { renderJson } from "./render-json.ts";

/**
 * SHA-256, hex, of the document in its one spelling. Whoever has the same fingerprint has the same text, whatever file
 * they read it from; an approval is of a fingerprint.
 */
export function documentFingerprint(document: PaperDocument): string {
  return textDigest(renderJson(document));
}

/** The first twelve digits in groups of four: enough to compare two papers by eye. The full one is in the file's data. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, "$1 ");
}
