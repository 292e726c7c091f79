import { maxEntries } from "../../shared/core/limits.ts";
import { bytesToHex } from "../../shared/core/bytes.ts";
import { compareText } from "../../shared/core/compare.ts";
import { compareStamps, type Stamp, zeroStamp } from "../../shared/core/hlc.ts";
import type { Primitives } from "../../shared/core/primitives.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import { type OpenedSegment, segmentKey } from "../../shared/bundle/packed-segment.ts";
import type { OpenedFile } from "../../shared/bundle/read-file.ts";
import { type Refusal, refusal } from "../../shared/bundle/refusal.ts";
import { type Attachment, mergeToolKey, writeFile, type WrittenFile } from "../../shared/bundle/write-file.ts";
import type { ZipEntry } from "../../shared/bundle/zip-profile.ts";

/**
 * Makes one file of the segments and attachments of several files of one group.
 *
 * [Note: Merging is set union] Everything in the new file follows from the set of segments and attachments alone, also
 * its clock, which is the latest stamp in them. So any order and any grouping gives the same bytes, a file merged with
 * itself adds nothing, and the parts of a whole give what the whole gives. Two deflated forms of one content can only
 * come from another maker's deflater; the smaller one wins, then the lesser.
 */
export async function mergeFiles(
  primitives: Primitives,
  group: string,
  files: readonly OpenedFile[],
): Promise<Result<WrittenFile, Refusal>> {
  const segments = unionOfSegments(files);
  const attachments = unionOfAttachments(files);
  // Beside these the manifest, its signature and the `mimetype` entry.
  if (segments.length + attachments.length + 3 > maxEntries)
    return err(refusal("too-big", "the merged file would have too many entries"));
  const key = await mergeToolKey(primitives, group);
  return ok(
    await writeFile(primitives, { key, member: "" }, { group, clock: latestStamp(segments), segments, attachments }),
  );
}

/** The union of the segments of several files. */
export function unionOfSegments(files: readonly OpenedFile[]): readonly OpenedSegment[] {
  const byKey = new Map<string, OpenedSegment>();
  for (const segment of files.flatMap((file) => file.segments)) {
    const key = segmentKey(segment);
    const known = byKey.get(key);
    if (known === undefined || compareSegments(segment, known) < 0) byKey.set(key, segment);
  }
  return [...byKey.values()];
}

function unionOfAttachments(files: readonly OpenedFile[]): readonly Attachment[] {
  const byDigest = new Map<string, Attachment>();
  for (const attachment of files.flatMap((file) => file.attachments)) {
    const known = byDigest.get(attachment.sha256);
    if (known === undefined || compareEntries(attachment.entry, known.entry) < 0)
      byDigest.set(attachment.sha256, attachment);
  }
  return [...byDigest.values()];
}

/** The same root can stand under two signatures, because a signer is free to make several. */
function compareSegments(a: OpenedSegment, b: OpenedSegment): number {
  return compareText(a.sha256, b.sha256) || compareEntries(a.entry, b.entry);
}

function compareEntries(a: ZipEntry, b: ZipEntry): number {
  if (a.data.length !== b.data.length) return a.data.length - b.data.length;
  const differing = a.data.findIndex((byte, at) => byte !== b.data[at]);
  return differing < 0
    ? 0
    : compareText(bytesToHex(a.data.subarray(differing)), bytesToHex(b.data.subarray(differing)));
}

/** The greatest stamp in segments: as late as what they hold is. */
export function latestStamp(segments: readonly OpenedSegment[]): Stamp {
  let latest = zeroStamp;
  for (const { changes } of segments) {
    for (const { stamp } of changes) if (compareStamps(stamp, latest) > 0) latest = stamp;
  }
  return latest;
}
