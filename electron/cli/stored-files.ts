import type { OpenedFile } from "../../shared/bundle/read-file.ts";
import { inflateEntry } from "../../shared/bundle/zip-read.ts";
import type { Primitives } from "../../shared/core/primitives.ts";

/** The attachments of opened files by SHA-256, hex. Their bytes were checked against it when the files were opened. */
export function storedFiles(
  primitives: Primitives,
  files: readonly OpenedFile[],
): (sha256: string) => Promise<Uint8Array | undefined> {
  const entryByDigest = new Map(
    files.flatMap(({ attachments }) => attachments.map(({ sha256, entry }) => [sha256, entry] as const)),
  );
  return async (sha256) => {
    const entry = entryByDigest.get(sha256);
    const raw = entry === undefined ? undefined : await inflateEntry(primitives, entry);
    return raw?.ok === true ? raw.value : undefined;
  };
}
