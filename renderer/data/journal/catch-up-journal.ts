import { ok, type Result } from "../../../shared/core/result.ts";
import type { JournalEntry } from "../../../shared/ipc/journal.ts";
import type { SessionDeps } from "../held/held.ts";
import type { SaveFailure } from "../session.ts";
import { packedSegment } from "../store/segment-rows.ts";
import type { StoreHoldings } from "./gather.ts";
import type { GroupJournal } from "./group-journal.ts";
import {
  attachmentEntryOf,
  attachmentName,
  changeEntry,
  deviceEntry,
  segmentEntry,
  segmentName,
} from "./journal-entries.ts";

/**
 * Appends to the journal what only the store holds: all of it where the group is older than its journal. A segment whose
 * bytes are damaged is left out; it will be found when it is read.
 *
 * @param known what the journal holds; grows by what is appended.
 */
export async function catchUpJournal(
  session: SessionDeps,
  journal: GroupJournal,
  holdings: StoreHoldings,
  known: Set<string>,
): Promise<Result<void, SaveFailure>> {
  const { device, tail } = holdings;
  const small =
    device === undefined ? [] : [deviceEntry(device), ...tail.map((row) => changeEntry(device.device, row))];
  const attachments = await missingAttachments(session, holdings, known);
  if (!attachments.ok) return attachments;
  const appended = await append(journal, [...small, ...attachments.value], known);
  if (!appended.ok) return appended;
  const segments = holdings.segments.filter(({ key }) => !known.has(segmentName(key)));
  for (let at = 0; at < segments.length; at += segmentsAtOnce) {
    const portion = segments.slice(at, at + segmentsAtOnce);
    const data = await session.store.segmentBytes(portion.map(({ key }) => key));
    if (!data.ok) return data;
    const entries: JournalEntry[] = [];
    for (const [nth, row] of portion.entries()) {
      const bytes = data.value[nth];
      const isWhole = (await packedSegment(session.primitives, "", row, bytes)) !== undefined;
      if (bytes !== undefined && isWhole) entries.push(segmentEntry(row, bytes));
    }
    const done = await append(journal, entries, known);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

const segmentsAtOnce = 64;

async function append(
  journal: GroupJournal,
  entries: readonly JournalEntry[],
  known: Set<string>,
): Promise<Result<void, SaveFailure>> {
  const missing = entries.filter(({ name }) => !known.has(name));
  const appended = await journal.append(missing);
  if (appended.ok) for (const { name } of missing) known.add(name);
  return appended;
}

async function missingAttachments(
  { store }: SessionDeps,
  { names }: StoreHoldings,
  known: ReadonlySet<string>,
): Promise<Result<readonly JournalEntry[], SaveFailure>> {
  const isMissing = [...names].some((name) => name.startsWith("attachment ") && !known.has(name));
  if (!isMissing) return ok([]);
  const rows = await store.attachments();
  if (!rows.ok) return rows;
  return ok(rows.value.filter(({ sha256 }) => !known.has(attachmentName(sha256))).map(attachmentEntryOf));
}
