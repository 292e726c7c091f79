import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import type { Primitives } from "../../shared/core/primitives.ts";

/** Digest and inflate by Node's own libraries, answered at once. For the command line, the desktop edition and tests. */
export function createNodePrimitives(): Primitives {
  return {
    sha256: (bytes) => plain(createHash("sha256").update(bytes).digest()),
    inflateRaw,
    rest: () => undefined,
  };
}

/**
 * zlib stops quietly at the end of the deflate stream, whatever comes behind; how many bytes it took in tells. The
 * output has one buffer of the asked size, so nothing is allocated beyond it, and more output than that throws.
 */
function inflateRaw(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const { buffer, engine } = inflateRawSync(bytes, {
      info: true,
      maxOutputLength: Math.max(size, 1),
      chunkSize: Math.max(size + 1, leastChunkBytes),
    }) as unknown as Inflated;
    return buffer.length === size && engine.bytesWritten === bytes.length ? plain(buffer) : undefined;
  } catch {
    return undefined;
  }
}

/** What `info` makes of the answer; Node's types know of the buffer only. `bytesWritten` counts bytes taken in. */
interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** The least that zlib takes. */
const leastChunkBytes = 64;

/** A `Buffer` without its own methods, so that both editions answer the same kind of object. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
