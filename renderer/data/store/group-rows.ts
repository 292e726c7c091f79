import type { Stamp } from "../../../shared/core/hlc.ts";
import type { ChainLink } from "../../../shared/log/chains.ts";

/** What is known of a stored segment without its bytes: enough to link chains and to write a manifest. */
export interface SegmentRow extends ChainLink {
  /** `segmentKey` of the link. */
  readonly key: string;
  /** SHA-256 of the raw bytes, hex; checked whenever the changes are read. */
  readonly sha256: string;
  /** SHA-256 of the bytes as stored, hex; checked when they are handed on without being inflated. */
  readonly storedSha256: string;
  /** The device's public key, base64url. */
  readonly deviceKey: string;
  readonly raw: number;
  readonly crc32: number;
  readonly stored: boolean;
  /** Time of its last change, by the device's clock. */
  readonly lastMs: number;
  /** Found damaged: not part of the log here until a file brings it back. */
  readonly damaged?: true;
}

export interface SegmentBytesRow {
  readonly key: string;
  readonly data: Uint8Array;
}

/** One own change that is in no segment yet: its canonical text, with a digest because it may be the only copy. */
export interface TailRow {
  readonly seq: number;
  readonly text: string;
  readonly sha256: string;
}

export interface PageRow {
  /** `<kind>/<index>`. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** An approval with its document: canonical JSON of `[device, seq, change]`, the change with its approvals only. */
export interface ApprovalRow {
  readonly dot: string;
  readonly text: string;
  readonly sha256: string;
}

export interface AttachmentRow {
  readonly sha256: string;
  readonly raw: number;
  readonly crc32: number;
  readonly stored: boolean;
  readonly data: Uint8Array;
}

/** As an attachment lies in the store ([Note: Attachments lie in pieces]): the first row says how many there are. */
export type StoredAttachmentRow = (AttachmentRow & { readonly pieces?: number }) | AttachmentPieceRow;

export interface AttachmentPieceRow {
  /** The digest of the whole content, a dot, and which piece it is. */
  readonly sha256: string;
  readonly data: Uint8Array;
}

export type MetaRow = StateRow | DeviceRow | RestoreRow;

/** Where the store stands. Rewritten by every write, in the same transaction. */
export interface StateRow {
  readonly name: "state";
  readonly group: string;
  readonly isExample: boolean;
  /** Grows by one with every write; a write that expects another number is refused. */
  readonly revision: number;
  /** Names the last write, so that one whose answer never came can be recognised. */
  readonly writeId: string;
  readonly clock: Stamp;
  /** Who is at this device. */
  readonly member?: string;
  /** This device's own chain: its last number, the last sealed one, and the root of that segment or `""`. */
  readonly head: { readonly to: number; readonly sealedTo: number; readonly root: string };
  readonly segmentCount: number;
  readonly approvalCount: number;
  /** By kind, the number of records and of pages. */
  readonly kinds: Readonly<Record<string, readonly [count: number, pageCount: number]>>;
  /** `projectionVersion` and data schema version by which the pages were made. */
  readonly madeBy: string;
  readonly lastExportMs?: number;
  /** Own changes that are sealed and in no file that was handed over: a save dialog may have been cancelled. */
  readonly unhanded?: { readonly count: number; readonly sinceMs: number };
  readonly lastImportMs?: number;
  /** By device, how far its own files say that it has each chain ([Note: Who has which version]). */
  readonly versions?: Readonly<Record<string, DeviceVersion>>;
  /** By identity, how far the files last made or taken in here go, the newest last. */
  readonly files?: Readonly<Record<string, Heads>>;
}

/** By device, the last number of its chain. */
export type Heads = Readonly<Record<string, number>>;

export interface DeviceVersion {
  /** When its newest file was made, by its own clock. */
  readonly ms: number;
  readonly heads: Heads;
}

/**
 * This device and its key.
 *
 * The seed lies in the browser's profile, protected as the profile is and no further: whoever can read the profile can
 * read the group's records there anyway. It never leaves the device.
 */
export interface DeviceRow {
  readonly name: "device";
  readonly device: string;
  readonly seed: Uint8Array;
  /** Shown to others as the device's name; may be empty. */
  readonly label: string;
}

/**
 * What an import added, noted in the import's own transaction. Segments are only ever added, so the state before it is
 * the log without these; building that state needs nothing else.
 */
export interface RestoreRow {
  readonly name: `restore-${string}`;
  readonly madeMs: number;
  /** Identity of the file. */
  readonly file: string;
  readonly added: readonly string[];
  /** Last number of the own chain before the import. */
  readonly head: number;
}

export interface QuarantineRow {
  readonly name: string;
  readonly foundMs: number;
  readonly content: string;
}
