import type { Refusal } from "../../shared/bundle/refusal.ts";
import type { Result } from "../../shared/core/result.ts";
import type { ImportPreview } from "../../shared/bundle/import-preview.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { Pace } from "../../shared/log/assemble.ts";
import type { RememberedGroup } from "./opening/remembered-groups.ts";
import type { GroupSession, SaveFailure } from "./session.ts";

/** The groups on this device. */
export interface GroupLibrary {
  list(): Promise<readonly GroupOnDevice[]>;
  /** Groups that were open here once and of which nothing is left on this device. */
  lost(): Promise<readonly RememberedGroup[]>;
  open(group: string): Promise<Result<GroupSession, SaveFailure>>;
  /** Makes a new group with its first member, who is at this device. */
  create(request: NewGroup): Promise<Result<GroupSession, SaveFailure>>;
  /** Reads a file of a group that is not here yet: a first look, nothing written. */
  planFirstImport(bytes: Uint8Array, pace?: Pace): Promise<Result<FirstImport, Refusal>>;
  /** Takes the file in as a new group on this device, with a device key of its own and the name that others see it by. */
  applyFirstImport(first: FirstImport, deviceLabel?: string): Promise<Result<GroupSession, Refusal | SaveFailure>>;
  /** Makes (once) and opens the example group. */
  openExample(): Promise<Result<GroupSession, SaveFailure>>;
  /**
   * Brings back what a backup holds. A group that opens takes it in as it takes in any file, and loses nothing by it. One
   * that cannot be opened is begun anew from the backup, and what its journal still holds is added.
   */
  restore(bytes: Uint8Array): Promise<Result<GroupSession, Refusal | SaveFailure>>;
  /** Takes the group off this device, and what is remembered of it, with its journal and the backups in the app's own folder. */
  remove(group: string): Promise<void>;
}

export interface GroupOnDevice {
  readonly group: string;
  readonly name: string;
  readonly openedMs: number;
  readonly isExample: boolean;
  /**
   * Where the group is, when it is not in the page's database: in the journal, from which opening it builds the database
   * anew, or in backups alone, from which it is restored. `openedMs` is then when that was written.
   */
  readonly keptIn?: "journal" | "backup";
}

export interface NewGroup {
  readonly groupName: string;
  readonly organisationName: string;
  readonly memberName: string;
  readonly role: "chair" | "secretary" | "member";
  /** Shown as the device's name to others. */
  readonly deviceLabel: string;
}

export interface FirstImport {
  readonly group: string;
  /** The group is on this device already: the file is to be opened there. */
  readonly alreadyHere: boolean;
  readonly preview: ImportPreview;
  readonly book: GroupBook;
  /** What was read; for `applyFirstImport` alone. */
  readonly opened: unknown;
}
