import { sha256 } from "@noble/hashes/sha2.js";
import type { Primitives } from "../../shared/core/primitives.ts";

export interface WebPrimitivesDeps {
  /** Absent where a page is not a secure context: one that an intranet serves without TLS. */
  readonly subtle: Pick<SubtleCrypto, "digest"> | undefined;
  readonly rest: Primitives["rest"];
}

/**
 * Digest and inflate by the browser's own libraries; the digest in JavaScript where the browser withholds its own, and of
 * much at once.
 */
export function createWebPrimitives({ subtle, rest }: WebPrimitivesDeps): Primitives {
  return {
    async sha256(bytes) {
      if (subtle === undefined || bytes.length > mostAtOnce) return digestInPieces(rest, bytes);
      return new Uint8Array(await subtle.digest("SHA-256", unshared(bytes)));
    },
    inflateRaw: (bytes, size) => inflateRaw(rest, bytes, size),
    rest,
  };
}

async function digestInPieces(rest: Primitives["rest"], bytes: Uint8Array): Promise<Uint8Array> {
  const digest = sha256.create();
  for (let at = 0; at < bytes.length; at += digestPieceBytes) {
    if (at > 0) await rest();
    digest.update(bytes.subarray(at, at + digestPieceBytes));
  }
  return digest.digest();
}

/** The browser's own digest first copies all of the bytes in one go: 33 ms for twenty megabytes. */
const mostAtOnce = 4 * 1024 * 1024;
/** One to three milliseconds. */
const digestPieceBytes = 256 * 1024;

/**
 * Reads as the stream gives and stops at the first byte too many. A browser may inflate a whole written piece before
 * anything can be read, so the pieces are small: at deflate's utmost of 1032:1 one of them gives 16 MiB. Data behind
 * the end of the stream are an error by the Compression standard. All of it happens in the page's own thread, in one
 * task unless it rests between the pieces.
 */
async function inflateRaw(rest: Primitives["rest"], bytes: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const stream = new DecompressionStream("deflate-raw");
  const reader = stream.readable.getReader();
  const written = feed(rest, stream.writable.getWriter(), unshared(bytes));
  const raw = new Uint8Array(size);
  let at = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (at + piece.value.length > size) {
        await reader.cancel();
        return undefined;
      }
      raw.set(piece.value, at);
      at += piece.value.length;
    }
    return (await written) && at === size ? raw : undefined;
  } catch {
    return undefined;
  }
}

const pieceBytes = 16 * 1024;

/** Never rejects: what is wrong with the data shows at the reader as well, which may have stopped before. */
async function feed(
  rest: Primitives["rest"],
  writer: WritableStreamDefaultWriter<BufferSource>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      if (at > 0) await rest();
      await writer.ready;
      await writer.write(bytes.subarray(at, at + pieceBytes));
    }
    await writer.close();
    return true;
  } catch {
    return false;
  }
}

/** The platform's functions refuse shared memory, which nothing here ever uses. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
