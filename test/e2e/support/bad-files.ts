import { zipSync, strToU8 } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import type { RefusalCode } from "../../../shared/bundle/refusal.ts";
import { readZip } from "../../../shared/bundle/zip-read.ts";
import { createTestDevice } from "../../support/files.ts";
import { forgeFile } from "../../support/forge.ts";
import { luotsi } from "./command-line.ts";

/** A file that must not be taken in, and the code of the refusal that tells why. */
export interface BadFile {
  readonly name: string;
  readonly code: RefusalCode;
  /** What in the first sentence belongs to this file alone: a size, a version. */
  readonly says: RegExp;
  readonly path: string;
}

export interface GoodFiles {
  /** A file that the reader could take in. */
  readonly path: string;
  /** A file whose content the reader has. Parts that are here already are not looked at in a later file. */
  readonly knownPath?: string;
}

/** Files that reach people in practice: spoiled ones of a good file, one of another group, one of a later version. */
export async function makeBadFiles(
  { path: goodPath, knownPath }: GoodFiles,
  pathFor: (name: string) => string,
): Promise<readonly BadFile[]> {
  const good = await readFile(goodPath);
  const known = knownPath === undefined ? Buffer.alloc(0) : await readFile(knownPath);
  const keep = async (name: string, code: RefusalCode, says: RegExp, bytes: Uint8Array): Promise<BadFile> => {
    const path = pathFor(`${name}.luotsi`);
    await writeFile(path, bytes);
    return { name, code, says, path };
  };
  const foreignZip = zipSync({ "lue-minut.txt": strToU8("Tavallinen paketti") });
  const newer = forgeFile({ exporter: await createTestDevice(1), manifest: { least: 7, v: 7 } });
  const otherGroup = pathFor("other-group.luotsi");
  await luotsi("demo", "-o", otherGroup);
  return [
    await keep("truncated", "truncated", /katkennut/, good.subarray(0, Math.floor(good.length * 0.6))),
    await keep("foreign-zip", "not-ours", /ZIP-paketti/, foreignZip),
    await keep("flipped-byte", "corrupt", /vioittunut/, flipByte(good, known)),
    { name: "other-group", code: "other-group", says: /toiselle ohjausryhmälle/, path: otherGroup },
    await keep("newer-version", "too-new", /uudemmalla/, newer),
  ];
}

/** Flips one bit in the middle of the largest part that is not known: in the changes themselves. */
function flipByte(good: Buffer, known: Buffer): Uint8Array {
  const zip = readZip(good);
  if (!zip.ok) throw new Error(zip.error.detail);
  const [largest] = zip.value.entries
    .filter(({ name, data }) => name.startsWith("log/") && !known.includes(Buffer.from(data)))
    .toSorted((a, b) => b.data.length - a.data.length);
  if (largest === undefined) throw new Error("the file has no parts");
  const flipped = Buffer.from(good);
  const at = good.indexOf(Buffer.from(largest.data)) + Math.floor(largest.data.length / 2);
  flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
  return flipped;
}
