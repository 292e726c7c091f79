import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "./bytes.ts";

/**
 * SHA-256 of a text in UTF-8, hex, without waiting for the engine: for the few texts of which pure rules need the
 * fingerprint at once. A paper of 100 kB takes about a millisecond; files and segments go through `Primitives`.
 */
export function textDigest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
