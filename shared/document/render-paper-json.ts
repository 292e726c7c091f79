import { canonicalJson, type Json } from "../core/canonical-json.ts";
import type { PaperDocument } from "./document.ts";
import { documentFingerprint } from "./fingerprint.ts";
import type { PaperExtras } from "./paper-extras.ts";

/**
 * A paper as a file of JSON: the tree in its one spelling under `document`, beside it the fingerprint of exactly that
 * member and the day of its text. Whoever archives it can check the one against the other.
 */
export function renderPaperJson(document: PaperDocument, { dated }: PaperExtras = {}): string {
  return canonicalJson({
    format: paperFormat,
    fingerprint: documentFingerprint(document),
    ...(dated === undefined ? {} : { dated }),
    // Interfaces have no index signature for the compiler; the tree is plain data by its own rule.
    document: document as unknown as Json,
  });
}

const paperFormat = "luotsi-paper/1";
