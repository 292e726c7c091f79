import bold from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?inline";
import boldMore from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?inline";
import regularMore from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?inline";
import regular from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?inline";
import type { FaceFiles } from "../../../shared/pdf/type-faces.ts";

/**
 * The faces in which PDF files are set: those of the screen, in the form that can be put into a file. They come with the
 * program and not as files of their own, because a page opened from a disk may fetch nothing.
 */
export function paperFaces(): FaceFiles {
  return { regular: [bytesOf(regular), bytesOf(regularMore)], bold: [bytesOf(bold), bytesOf(boldMore)] };
}

function bytesOf(dataAddress: string): Uint8Array {
  return Uint8Array.from(atob(dataAddress.slice(dataAddress.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
}
