import { strFromU8, unzipSync } from "fflate";

/** What a word processor's document says, a line for each paragraph. */
export function docxText(bytes: Uint8Array): string {
  const body = unzipSync(bytes)["word/document.xml"];
  if (body === undefined) throw new Error("the file has no document in it");
  return strFromU8(body)
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
