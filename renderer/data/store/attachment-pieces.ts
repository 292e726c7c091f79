import type { Table } from "dexie";
import { concatBytes } from "../../../shared/core/bytes.ts";
import { giveWay } from "../pacer.ts";
import type { AttachmentPieceRow, AttachmentRow, StoredAttachmentRow } from "./group-rows.ts";

/**
 * [Note: Attachments lie in pieces] A browser copies a row several times in one go, both ways, and the window waits:
 * twenty megabytes took 56 ms. So what is longer than a piece goes on in rows of its own, named by the digest and a
 * running number, in the same transaction. A piece that is lost makes the content differ from its digest, which is found
 * like any other damage.
 */
export type AttachmentTable = Table<StoredAttachmentRow, string>;

const pieceBytes = 4 * 1024 * 1024;

/** To be called in a transaction. */
export async function putAttachment(table: AttachmentTable, { data, ...rest }: AttachmentRow): Promise<void> {
  const { sha256 } = rest;
  // Somebody else's deflater may have made more of the same content.
  await table.where("sha256").between(pieceName(sha256, ""), `${sha256}/`).delete();
  await table.put({ ...rest, data: data.slice(0, pieceBytes), pieces: Math.ceil(data.length / pieceBytes) });
  for (let nth = 1; nth * pieceBytes < data.length; nth += 1) {
    const piece = data.slice(nth * pieceBytes, (nth + 1) * pieceBytes);
    await table.put({ sha256: pieceName(sha256, nth), data: piece } satisfies AttachmentPieceRow);
  }
}

export async function readAttachment(table: AttachmentTable, name: string): Promise<AttachmentRow | undefined> {
  const first = await table.get(name);
  if (first === undefined || !("raw" in first)) return undefined;
  const { pieces = 1, data, ...rest } = first;
  if (pieces === 1) return { ...rest, data };
  const parts = [data];
  for (let nth = 1; nth < pieces; nth += 1) {
    await giveWay();
    const piece = await table.get(pieceName(name, nth));
    if (piece !== undefined) parts.push(piece.data);
  }
  return { ...rest, data: concatBytes(...parts) };
}

/** One after the other: none is ever taken away between two of them. */
export async function readAttachments(table: AttachmentTable): Promise<readonly AttachmentRow[]> {
  const rows: AttachmentRow[] = [];
  for (const sha256 of await attachmentNames(table)) {
    const row = await readAttachment(table, sha256);
    if (row !== undefined) rows.push(row);
    await giveWay();
  }
  return rows;
}

export async function attachmentNames(table: AttachmentTable): Promise<readonly string[]> {
  const keys = await table.toCollection().primaryKeys();
  return keys.filter((key) => !key.includes(divider));
}

/** Sorts before every digit and letter, so that all pieces of a content stand together. */
const divider = ".";

function pieceName(sha256: string, nth: number | ""): string {
  return `${sha256}${divider}${nth}`;
}
