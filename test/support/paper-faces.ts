import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FaceFiles } from "../../shared/pdf/type-faces.ts";

/** The faces of the app's own PDF files, from the package they come in. */
export function testFaces(): FaceFiles {
  const { resolve } = createRequire(import.meta.url);
  const read = (part: string) =>
    new Uint8Array(
      readFileSync(
        resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-normal.woff`),
      ),
    );
  return {
    regular: [read("latin-400"), read("latin-ext-400")],
    bold: [read("latin-700"), read("latin-ext-700")],
  };
}
