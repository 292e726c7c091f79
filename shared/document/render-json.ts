import { canonicalJson, type Json } from "../core/canonical-json.ts";
import type { PaperDocument } from "./document.ts";

/** The tree in its one and only spelling: what an approval takes the fingerprint of and an archive keeps. */
export function renderJson(document: PaperDocument): string {
  // Interfaces have no index signature for the compiler; the tree is plain data by its own rule.
  return canonicalJson(document as unknown as Json);
}
