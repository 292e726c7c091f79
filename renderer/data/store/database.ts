import { Dexie, type EntityTable, type Table } from "dexie";
import type {
  ApprovalRow,
  StoredAttachmentRow,
  MetaRow,
  PageRow,
  QuarantineRow,
  SegmentBytesRow,
  SegmentRow,
  TailRow,
} from "./group-rows.ts";
import type { SchemaStep } from "./schema/schema-step.ts";
import { step1 } from "./schema/step-1.ts";

/** One group's database. Each group has its own, so that removing a group leaves nothing of it behind. */
export interface GroupDatabase extends Dexie {
  readonly segments: EntityTable<SegmentRow, "key">;
  readonly segmentBytes: EntityTable<SegmentBytesRow, "key">;
  readonly tail: EntityTable<TailRow, "seq">;
  readonly pages: EntityTable<PageRow, "key">;
  readonly approvals: EntityTable<ApprovalRow, "dot">;
  readonly attachments: Table<StoredAttachmentRow, string>;
  readonly meta: EntityTable<MetaRow, "name">;
  readonly quarantine: EntityTable<QuarantineRow, "name">;
}

/** The groups on this device: a list for the start page, made anew from the databases themselves when it is lost. */
export interface LibraryDatabase extends Dexie {
  readonly groups: EntityTable<LibraryRow, "group">;
}

export interface LibraryRow {
  readonly group: string;
  readonly name: string;
  readonly openedMs: number;
  readonly isExample: boolean;
}

export const groupDatabasePrefix = "luotsi-group-";
export const libraryDatabaseName = "luotsi-library";
export const schemaSteps: readonly SchemaStep[] = [step1];

export function groupDatabaseName(group: string): string {
  return `${groupDatabasePrefix}${group}`;
}

/**
 * Opens a group's database at its newest step.
 *
 * [Note: Strict durability] The default of browsers is to answer before the write has reached the disk; at a power cut
 * up to several seconds of acknowledged saves are then gone. With `strict` none were lost in over a thousand
 * transactions under cut power, for 1.5 ms more per save.
 */
export function createGroupDatabase(group: string): GroupDatabase {
  const database = new Dexie(groupDatabaseName(group), {
    autoOpen: false,
    cache: "disabled",
    chromeTransactionDurability: "strict",
  });
  for (const step of schemaSteps) {
    const version = database.version(step.version).stores({ ...step.stores });
    if (step.upgrade !== undefined) version.upgrade(step.upgrade);
  }
  return database as GroupDatabase;
}

export function createLibraryDatabase(): LibraryDatabase {
  const database = new Dexie(libraryDatabaseName, { cache: "disabled", chromeTransactionDurability: "strict" });
  database.version(1).stores({ groups: "group" });
  return database as LibraryDatabase;
}
