import { planEdit, type Wish } from "../../../shared/log/author.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";
import { type AttachRefusal, roomRefusal, sizeRefusal } from "../../../shared/agenda/attachments.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import type { Operation } from "../../../shared/log/change.ts";
import type { SessionDeps } from "../held/held.ts";
import type { FileToAttach, SaveFailure } from "../session.ts";
import type { AttachmentRow } from "../store/group-rows.ts";
import { attachmentRow } from "../store/segment-rows.ts";

export interface PlannedFiles {
  readonly operations: readonly Operation[];
  readonly files: readonly AttachmentRow[];
}

/**
 * Makes of files the rows by content and the operations of their records. What the record says of size and content comes
 * from the bytes themselves. Refused as a whole when one of them is over a limit or together they would not leave the
 * group small enough for one file; bytes that are here already take no more room.
 */
export async function planFiles(
  { primitives, store }: Pick<SessionDeps, "primitives" | "store">,
  wanted: readonly FileToAttach[],
): Promise<Result<PlannedFiles, AttachRefusal | SaveFailure>> {
  const files = new Map<string, AttachmentRow>();
  const operations: Operation[] = [];
  for (const { id, bytes, wish } of wanted) {
    const refusal = sizeRefusal(nameIn(wish), bytes.length);
    if (refusal !== undefined) return err(refusal);
    const row = await attachmentRow(primitives, bytes);
    files.set(row.sha256, row);
    const facts = { sha256: row.sha256, bytes: bytes.length };
    operations.push(...planEdit(domainRules, undefined, "attachment", id, { ...wish, ...facts }));
  }
  const there = await store.attachments();
  if (!there.ok) return there;
  const known = new Set(there.value.map(({ sha256 }) => sha256));
  const added = [...files.values()].filter(({ sha256 }) => !known.has(sha256));
  const full = roomRefusal(storedBytes(there.value), storedBytes(added));
  return full === undefined ? ok({ operations, files: [...files.values()] }) : err(full);
}

function nameIn({ name }: Wish): string {
  return typeof name === "string" ? name : "";
}

function storedBytes(rows: readonly AttachmentRow[]): number {
  return rows.reduce((sum, { data }) => sum + data.length, 0);
}
