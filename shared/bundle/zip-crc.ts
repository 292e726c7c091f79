import type { Primitives } from "../core/primitives.ts";

/**
 * CRC-32 as in ZIP (reflected polynomial 0xEDB88320). It finds accidents only, never intent: digests and signatures do
 * that. Eight bytes at a time ("slicing by 8", Kounavis and Berry 2005), because a table of one byte is four times
 * slower and every attachment passes through here.
 *
 * @param before the sum of what stands before these bytes, for bytes that are summed up piece by piece.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const evenEnd = bytes.length - (bytes.length % 8);
  let crc = ~before;
  let at = 0;
  for (; at < evenEnd; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      entry(7, low & 255) ^
      entry(6, (low >>> 8) & 255) ^
      entry(5, (low >>> 16) & 255) ^
      entry(4, low >>> 24) ^
      entry(3, high & 255) ^
      entry(2, (high >>> 8) & 255) ^
      entry(1, (high >>> 16) & 255) ^
      entry(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ entry(0, (crc ^ view.getUint8(at)) & 255);
  return ~crc >>> 0;
}

/** The same, resting between pieces: a megabyte takes one to two milliseconds. */
export async function crc32InPieces({ rest }: Pick<Primitives, "rest">, bytes: Uint8Array): Promise<number> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    if (at > 0) await rest();
    crc = crc32(bytes.subarray(at, at + pieceBytes), crc);
  }
  return crc;
}

const pieceBytes = 1024 * 1024;

const tables = buildTables();

/** Table `slice` holds the effect of a byte that `slice` more bytes follow. */
function entry(slice: number, byte: number): number {
  return tables[(slice << 8) | byte] ?? 0;
}

function buildTables(): Int32Array {
  const built = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    built[byte] = crc;
  }
  for (let at = 256; at < built.length; at += 1) {
    const shorter = built[at - 256] ?? 0;
    built[at] = (shorter >>> 8) ^ (built[shorter & 255] ?? 0);
  }
  return built;
}
