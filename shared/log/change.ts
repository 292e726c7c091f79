import type { Stamp } from "../core/hlc.ts";
import type { Json } from "../core/canonical-json.ts";

/**
 * [Note: The log is the truth] A group is a set of immutable changes. Everything that people see is a pure function of
 * that set, so importing is set union, and the order in which files arrive cannot matter.
 *
 * A change is one act of one person, and its operations are applied together or not at all.
 */
export interface Change {
  readonly device: string;
  /** The change's place in its device's chain: 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly stamp: Stamp;
  /** Member id of the person who acted. */
  readonly author: string;
  readonly operations: readonly Operation[];
}

/** Names one change: `<device>.<seq>`. */
export type Dot = string;

/** Names one element that was added to a set: `<dot>/<n>`, the n-th element added by that change, from 0. */
export type ElementId = string;

export type Operation =
  | SetOperation
  | AddOperation
  | RemoveOperation
  | DeleteOperation
  | RestoreOperation
  | ApproveOperation
  | ForeignOperation;

interface OnRecord {
  readonly kind: string;
  readonly id: string;
}

/** Writes registers of one record. `seen` names, by field, the changes whose values this overwrites: those on screen. */
export interface SetOperation extends OnRecord {
  readonly type: "set";
  readonly fields: Readonly<Record<string, Json>>;
  readonly seen: Readonly<Record<string, readonly Dot[]>>;
}

export interface AddOperation extends OnRecord {
  readonly type: "add";
  readonly field: string;
  readonly values: readonly Json[];
}

export interface RemoveOperation extends OnRecord {
  readonly type: "remove";
  readonly field: string;
  readonly elements: readonly ElementId[];
}

/** Deletes a record as far as it was seen: an edit that is not named here keeps the record alive and flagged. */
export interface DeleteOperation extends OnRecord {
  readonly type: "delete";
  readonly seen: readonly Dot[];
}

export interface RestoreOperation extends OnRecord {
  readonly type: "restore";
  readonly deletions: readonly Dot[];
}

/**
 * Freezes a document. It carries the document itself and names every operation that it covers: those on `records`, in
 * `fields`, by each device up to the number in `upTo` (chains have no gaps, so the number names them all).
 */
export interface ApproveOperation extends OnRecord {
  readonly type: "approve";
  /** SHA-256 of `document` in UTF-8, in hex. */
  readonly fingerprint: string;
  readonly document: string;
  /** Covered record ids by kind. */
  readonly records: Readonly<Record<string, readonly string[]>>;
  /** Covered field names by kind; the rest of such a record stays free. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly upTo: Readonly<Record<string, number>>;
  /** Earlier approvals that this one replaces (an amendment). */
  readonly replaces: readonly Dot[];
}

/** An operation of a type that only a newer version knows: carried as it came. */
export interface ForeignOperation extends OnRecord {
  readonly type: "foreign";
  readonly raw: Json;
}

/** Who made a change and when: shared by all the values that it wrote. */
export interface Origin {
  readonly dot: Dot;
  readonly device: string;
  readonly seq: number;
  readonly stamp: Stamp;
  readonly author: string;
}

export function dotOf(device: string, seq: number): Dot {
  return `${device}.${seq}`;
}

export function elementIdOf(dot: Dot, index: number): ElementId {
  return `${dot}/${index}`;
}

export function originOf(change: Change): Origin {
  const { device, seq, stamp, author } = change;
  return { dot: dotOf(device, seq), device, seq, stamp, author };
}

/** Greatest first decides what is shown of concurrent values: by stamp, then device, then number. */
export function compareOrigins(a: Omit<Origin, "dot">, b: Omit<Origin, "dot">): number {
  return (
    a.stamp.ms - b.stamp.ms ||
    a.stamp.count - b.stamp.count ||
    (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq)
  );
}
