import type { AttachRefusal } from "../../shared/agenda/attachments.ts";
import type { ImportPlan } from "../../shared/bundle/plan-import.ts";
import type { Refusal } from "../../shared/bundle/refusal.ts";
import type { Pace } from "../../shared/log/assemble.ts";
import type { Result } from "../../shared/core/result.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { KindName } from "../../shared/domain/kinds.ts";
import type { Wish } from "../../shared/log/author.ts";
import type { Operation, Origin } from "../../shared/log/change.ts";
import type { Fate } from "../../shared/log/fates.ts";
import type { Footprint } from "../../shared/log/footprint.ts";
import type { FieldConflict } from "../../shared/log/record-reading.ts";
import type { RecordState } from "../../shared/log/record-state.ts";
import type { Obstacle } from "../../shared/log/undo.ts";
import type { ApprovalRefusal, ApprovalRequest } from "../../shared/review/draft-approval.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import type { DeviceVersion, Heads } from "./store/group-rows.ts";
import type { GroupBackups } from "./journal/backup-rounds.ts";
import type { Mended } from "./journal/mended.ts";

/**
 * One open group: what it says now, and the few things that can be done to it. Screens read `snapshot()` and act
 * through the rest; nothing else reaches the store.
 *
 * A snapshot is immutable. After every durable change there is a new one, and `subscribe` tells.
 */
export interface GroupSession {
  readonly group: string;
  snapshot(): GroupSnapshot;
  readonly subscribe: (listener: () => void) => () => void;

  /** A new record id. */
  newId(): string;
  /** Saves one act of the person at this device: all operations or none. Nothing to do is a success. */
  save(operations: readonly Operation[]): Promise<Result<void, SaveFailure>>;
  /** Plans against what is on screen and saves: `wish` as in `planEdit`. */
  edit(kind: KindName, id: string, wish: Wish): Promise<Result<void, SaveFailure>>;
  remove(kind: KindName, id: string): Promise<Result<void, SaveFailure>>;
  restore(kind: KindName, id: string): Promise<Result<void, SaveFailure>>;

  /**
   * Freezes a document in one act: the approval, what is written with it, and the files that belong to it, all or
   * nothing. Unlike a save it does not wait for a store that fails: what is approved is what is on screen now.
   */
  approve(request: ApprovalRequest): Promise<Result<void, ApprovalRefusal | SaveFailure>>;
  /**
   * Stores files by content with their records (`attachment`) in one act: all or nothing. Bytes that a record no longer
   * speaks of stay: what was attached can be brought back, and approved papers may name it.
   */
  attach(files: readonly FileToAttach[]): Promise<Result<void, AttachRefusal | SaveFailure>>;
  /** The bytes of a file by its SHA-256, hex; `undefined` when it is not here, or damaged. */
  file(sha256: string): Promise<Uint8Array | undefined>;

  /**
   * Takes back what was last saved here since the group was opened, or the act of that name, as long as nobody else has
   * written to it since ([Note: Taking back]).
   */
  undo(act?: string): Promise<Result<UndoOutcome, SaveFailure>>;
  /** Does again what was taken back last. */
  redo(): Promise<Result<UndoOutcome, SaveFailure>>;

  /** Every write to the record, the newest first, with what it overwrote and where it ended. */
  history(kind: KindName, id: string): Promise<readonly HistoryEntry[]>;

  /** Seals what is open and writes the whole group into one file. Nobody has it until it is handed over. */
  exportFile(): Promise<Result<ExportedFile, SaveFailure>>;
  /** Notes that a file was saved or given to the browser's downloads: what it holds is no longer here alone. */
  noteHandedOver(file: ExportedFile): Promise<Result<void, SaveFailure>>;
  /** Reads, verifies and plans; writes nothing. */
  planImport(bytes: Uint8Array, pace?: Pace): Promise<Result<ImportPlan, Refusal>>;
  /** Applies a plan in one transaction and leaves a receipt. A plan made before another save is planned anew. */
  applyImport(plan: ImportPlan): Promise<Result<ImportOutcome, Refusal | SaveFailure>>;
  /** Says who is at this device; until then nothing can be saved. */
  chooseMember(member: string): Promise<Result<void, SaveFailure>>;
  /** Tries again what a full disk or a failing store has kept from being saved; a later `save` does so by itself. */
  retry(): Promise<Result<void, SaveFailure>>;
  /** SHA-256, hex, of the group's state (`shared/log/state.ts`). */
  stateHash(): Promise<string>;
  /** Drops what was derived from the log and builds it anew. Happens by itself when the derived data are damaged. */
  rebuildProjection(): Promise<Result<void, SaveFailure>>;
  /** The journal's and the backups' part; absent where there is no disk to keep them on. */
  readonly backups?: GroupBackups;
  /** What was put right when the group was opened; absent when nothing was amiss. */
  readonly mended?: Mended;
  close(): void;
}

/** A file with what its record says of it besides its size and its digest, which follow from the bytes. */
export interface FileToAttach {
  /** The record's id. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly wish: Wish;
}

export interface GroupSnapshot {
  /** Grows by one with every change. */
  readonly version: number;
  readonly book: GroupBook;
  readonly identity: Identity;
  readonly saving: SaveState;
  readonly conflicts: readonly RecordConflict[];
  /** Records deleted by one and edited by another. */
  readonly contested: readonly RecordState[];
  readonly exchange: ExchangeFacts;
  readonly undo: UndoState;
}

/** What an undo would take back now, and what a redo would do again; each names its act by `dot`. */
export interface UndoState {
  readonly last: Footprint | undefined;
  readonly undone: Footprint | undefined;
}

export type UndoOutcome =
  | { readonly type: "nothing" }
  | { readonly type: "done"; readonly act: Footprint }
  /** Not taken back, and never again possible. */
  | { readonly type: "blocked"; readonly act: Footprint; readonly obstacles: readonly Obstacle[] };

export interface Identity {
  readonly device: string;
  /** Undefined until somebody has said who is at this device. */
  readonly member: string | undefined;
}

/** "saved" only after the durable write. */
export type SaveState =
  | { readonly type: "saved" }
  | { readonly type: "saving" }
  | { readonly type: "failed"; readonly failure: SaveFailure };

export type SaveFailure =
  | { readonly type: "disk-full" }
  /** Another window or tab of this profile has the group open: only one may write. */
  | { readonly type: "open-elsewhere" }
  | { readonly type: "no-member" }
  | { readonly type: "too-large" }
  /** The journal on the disk cannot be written or read, so nothing is called saved. */
  | { readonly type: "journal"; readonly detail: string }
  /** The browser has emptied its database; the journal has all of it, and opening the group again brings it back. */
  | { readonly type: "emptied" }
  | { readonly type: "store"; readonly detail: string };

export interface RecordConflict {
  readonly kind: KindName;
  readonly id: string;
  readonly conflict: FieldConflict;
}

export interface HistoryEntry {
  readonly origin: Origin;
  /** What was done in the act to this record. */
  readonly act: "wrote" | "added" | "removed" | "deleted" | "restored" | "approved" | "foreign";
  readonly field: string;
  readonly value: Json | undefined;
  /** The values that this write overwrote, by the writer's knowledge. */
  readonly previous: readonly Json[];
  readonly fate: Fate;
}

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly identity: string;
  readonly changes: number;
  /** Changes that could not be put in because their place in the store is damaged; absent when there are none. */
  readonly missing?: number;
  /** The last number of the own chain that is in it. */
  readonly upTo?: number;
}

export interface ImportOutcome {
  readonly changes: number;
  readonly conflicts: number;
}

export interface ExchangeFacts {
  /** Changes of this device that are in no exported file yet. */
  readonly unexported: number;
  /** When the oldest of them was made; absent when there are none. */
  readonly unexportedSinceMs?: number;
  readonly lastExportMs: number | undefined;
  readonly lastImportMs: number | undefined;
  readonly devices: readonly DeviceFacts[];
  /** By identity, how far the files that are known here go, for the receipts that name them. */
  readonly files?: Readonly<Record<string, Heads>>;
  /** What was found damaged in the store of this device, until a file brings it back; absent when nothing was. */
  readonly damaged?: readonly DamagedPart[];
}

/** Changes of a device that can no longer be read here. A file from anybody who has them heals it. */
export interface DamagedPart {
  readonly device: string;
  readonly from: number;
  readonly to: number;
}

/** What is known of a device from its own changes and receipts. */
export interface DeviceFacts {
  readonly device: string;
  readonly member: string | undefined;
  readonly own: boolean;
  /** Its last change that is here, by its own clock. */
  readonly lastMs: number | undefined;
  /** How many of its changes are here. */
  readonly changes: number;
  /** Changes that wait for an earlier file of it. */
  readonly pending: number;
  readonly disputed: boolean;
  /** What its own files say that it has; absent while none has come from it. */
  readonly version?: DeviceVersion;
}
