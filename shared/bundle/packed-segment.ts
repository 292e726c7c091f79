import type { ChainLink } from "../log/chains.ts";
import type { Change } from "../log/change.ts";
import type { Segment } from "./segment.ts";
import type { ZipEntry } from "./zip-profile.ts";
import { deflateEntry } from "./zip-write.ts";

/**
 * A checked segment in the form in which it is kept and sent: deflated once, when it is sealed or taken in, and never
 * again. Its changes are read from `entry` when they are needed.
 */
export interface PackedSegment extends ChainLink {
  readonly group: string;
  /** SHA-256 of the raw bytes, hex. */
  readonly sha256: string;
  /** The device's public key, base64url. */
  readonly key: string;
  /** The name in it is that of the file it came from; a new file gives it a new one. */
  readonly entry: ZipEntry;
}

/** A packed segment with its changes at hand. */
export interface OpenedSegment extends PackedSegment {
  readonly changes: readonly Change[];
}

export function packSegment(segment: Segment, key: string, name = "segment"): OpenedSegment {
  const { group, space, device, from, to, prev, root, sha256, changes, raw } = segment;
  return { group, space, device, from, to, prev, root, sha256, key, entry: deflateEntry(name, raw), changes };
}

/** Names one immutable segment: two segments of one device may claim the same range, but not the same root. */
export function segmentKey(link: ChainLink): string {
  return `${link.space}/${link.device}/${link.from}-${link.to}/${link.root}`;
}
