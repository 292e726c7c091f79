import { readManifest } from "../../shared/bundle/manifest.ts";
import { manifestName } from "../../shared/bundle/write-file.ts";
import { inflateEntry, readZip } from "../../shared/bundle/zip-read.ts";
import type { Primitives } from "../../shared/core/primitives.ts";

/**
 * The group that a file says it is of, without reading the rest of it; `undefined` when it cannot be told. A first look
 * that only chooses where the file is opened: there it is read and verified as a whole.
 */
export async function groupOfFile(
  primitives: Pick<Primitives, "inflateRaw" | "rest">,
  bytes: Uint8Array,
): Promise<string | undefined> {
  const zip = readZip(bytes);
  const entry = zip.ok ? zip.value.entryByName.get(manifestName) : undefined;
  if (entry === undefined) return undefined;
  const raw = await inflateEntry(primitives, entry);
  if (!raw.ok) return undefined;
  const manifest = readManifest(raw.value);
  return manifest.ok ? manifest.value.group : undefined;
}
