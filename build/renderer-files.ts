import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { mediaTypeOf } from "../electron/media-type.ts";

/** Where the built renderer stands. */
export const rendererFolder = join(import.meta.dirname, "../dist/renderer");

/**
 * Lists the files of the built renderer, with forward slashes: the allow-list of the window and of the local server.
 * @throws when a file has an extension that neither of them could serve.
 */
export function listRendererFiles(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const unknown = files.find((file) => mediaTypeOf(file) === undefined);
  if (unknown !== undefined)
    throw new Error(`No media type is known for ${unknown}: add it to electron/media-type.ts.`);
  return files;
}
