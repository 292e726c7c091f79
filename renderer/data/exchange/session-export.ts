import { bytesToBase64url } from "../../../shared/core/bytes.ts";
import { keyPairFromSeed } from "../../../shared/core/ed25519.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { PackedSegment } from "../../../shared/bundle/packed-segment.ts";
import { readFile } from "../../../shared/bundle/read-file.ts";
import { type Attachment, writeFile } from "../../../shared/bundle/write-file.ts";
import { shownValue } from "../../../shared/log/record-reading.ts";
import type { AttachmentRow, StateRow } from "../store/group-rows.ts";
import { DamagedSegment, type Held, type SessionDeps, StoreFailed } from "../held/held.ts";
import { withOwnFile } from "./known-versions.ts";
import { createPacer } from "../pacer.ts";
import { planSeal } from "../writing/plan-seal.ts";
import { attachmentBytes, attachmentEntry, packedSegment, type StoredSegment } from "../store/segment-rows.ts";
import { storeWithSegments } from "../store/store-with-segments.ts";
import type { ExportedFile, SaveFailure } from "../session.ts";
import type { Writer } from "../writing/writer.ts";

/**
 * Seals what is open, stores that, and only then makes the file. Sealed segments go in as they lie in the store, so an
 * export after one edit deflates that edit. Segments that are damaged here stay out, and the answer says how many
 * changes that makes: a file never claims what it has not. To be called from queued work.
 */
export async function exportGroup(deps: SessionDeps, writer: Writer): Promise<Result<ExportedFile, SaveFailure>> {
  const flushed = await writer.flush();
  if (!flushed.ok) return flushed;
  const sealed = await planSeal(deps, writer.held());
  if (sealed !== undefined) {
    const written = await writer.commit(sealed);
    if (!written.ok) return written;
  }
  const made = await writer.healing(() => makeFile(deps, writer.held()));
  if (!made.ok || !made.value.ok) return made.ok ? made.value : made;
  const { state } = writer.held();
  const next: StateRow = {
    ...state,
    revision: state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
    files: withOwnFile(writer.held(), made.value.value.identity),
  };
  // The file is good whether or not it can still be remembered.
  await writer.commit({ batch: { state: next }, next: { ...writer.held(), state: next } });
  return made.value;
}

/**
 * Notes that a file of this device was handed over: what it holds counts as given to others from now on. A file that was
 * made and not kept, because a dialog was cancelled or a disk was full, gives nobody anything. To be called from queued
 * work.
 */
export async function noteHandedOver(
  deps: SessionDeps,
  writer: Writer,
  { upTo }: Pick<ExportedFile, "upTo">,
): Promise<Result<void, SaveFailure>> {
  const { state } = writer.held();
  const { unhanded, ...rest } = state;
  // Sealed after the file was made: nobody has that yet.
  const isAll = (upTo ?? 0) >= state.head.sealedTo;
  const next: StateRow = {
    ...rest,
    ...(isAll || unhanded === undefined ? {} : { unhanded }),
    revision: state.revision + 1,
    writeId: bytesToBase64url(deps.randomBytes(12)),
    lastExportMs: deps.now(),
  };
  return writer.commit({ batch: { state: next }, next: { ...writer.held(), state: next } });
}

/**
 * The whole group as a file, for a backup. Nothing is written, sealed or noted, so no change counts as exported: what is
 * open is sealed for this file alone, as a copied store would seal it.
 * @throws DamagedSegment, StoreFailed
 */
export async function copyGroup(deps: SessionDeps, held: Held): Promise<Result<ExportedFile, SaveFailure>> {
  const sealed = await planSeal(deps, held);
  if (sealed === undefined) return makeFile(deps, held);
  const { segments = [], segmentBytes = [] } = sealed.batch;
  const stored = segments.flatMap((row, nth): readonly StoredSegment[] => {
    const bytes = segmentBytes[nth];
    return bytes === undefined ? [] : [{ row, bytes }];
  });
  return makeFile({ ...deps, store: storeWithSegments(deps.store, stored) }, sealed.next);
}

async function makeFile(deps: SessionDeps, held: Held): Promise<Result<ExportedFile, SaveFailure>> {
  const { primitives, verifier, store, now } = deps;
  const { state, device } = held;
  const rows = [...held.segments.values()];
  const whole = rows.filter((row) => row.damaged !== true);
  const data = await store.segmentBytes(whole.map(({ key }) => key));
  const attachments = await store.attachments();
  if (!data.ok) throw new StoreFailed(data.error);
  if (!attachments.ok) throw new StoreFailed(attachments.error);
  const pacer = createPacer();
  const segments: PackedSegment[] = [];
  for (const [nth, row] of whole.entries()) {
    const packed = await packedSegment(primitives, state.group, row, data.value[nth]);
    if (packed === undefined) throw new DamagedSegment(row.key);
    segments.push(packed);
    await pacer.breathe();
  }
  const written = await writeFile(
    primitives,
    { key: keyPairFromSeed(device.seed), member: state.member ?? "" },
    {
      group: state.group,
      clock: state.clock,
      segments,
      attachments: await wholeAttachments(primitives, attachments.value),
    },
  );
  await primitives.rest();
  // The outside of the file is read as any receiver would read it; the segments in it were checked when they came.
  const readBack = await readFile(primitives, verifier, written.bytes, { group: state.group, isKnown: () => true });
  if (!readBack.ok) {
    if (readBack.error.code === "too-big") return err({ type: "too-large" });
    throw new Error(`Assertion failed: an exported file can be read (${readBack.error.code})`);
  }
  const missing = rows.filter((row) => row.damaged === true).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return ok({
    bytes: written.bytes,
    name: exportFileName(groupName(held), now()),
    identity: written.identity,
    changes: written.manifest.counts.changes,
    upTo: state.head.sealedTo,
    ...(missing === 0 ? {} : { missing }),
  });
}

/** Attachments that are what their name says; a damaged one stays out, as it would be refused. */
async function wholeAttachments(
  primitives: Primitives,
  rows: readonly AttachmentRow[],
): Promise<readonly Attachment[]> {
  const whole: Attachment[] = [];
  for (const row of rows) {
    if ((await attachmentBytes(primitives, row)) === undefined) continue;
    whole.push({ sha256: row.sha256, entry: attachmentEntry(row) });
  }
  return whole;
}

export function groupName(held: Held): string {
  const state = held.projection.record("group", "group");
  const name = state === undefined ? undefined : shownValue(state, "name");
  return typeof name === "string" ? name : "";
}

/**
 * `<group> <day> <time>.luotsi`, by the device's own zone. The name comes from people and ends up on every kind of
 * disk: only letters, digits, spaces, dots inside, hyphens and underscores are left of it.
 */
export function exportFileName(group: string, nowMs: number): string {
  const plain = group
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N} _-]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 60)
    .trim();
  const date = new Date(nowMs);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${plain === "" ? "Luotsi" : plain} ${day} ${two(date.getHours())}.${two(date.getMinutes())}.luotsi`;
}
