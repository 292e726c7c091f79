import type { Json } from "../../shared/core/canonical-json.ts";
import type { LinkWithChanges } from "../../shared/log/chains.ts";
import type {
  AddOperation,
  ApproveOperation,
  Change,
  DeleteOperation,
  Dot,
  Operation,
  RemoveOperation,
  RestoreOperation,
  SetOperation,
} from "../../shared/log/change.ts";

/** Three device ids in their order; the first wins no tie. */
export const deviceA = "AAAAAAAAAAAAAAAA";
export const deviceB = "BBBBBBBBBBBBBBBB";
export const deviceC = "CCCCCCCCCCCCCCCC";

/** Any moment will do; this one is 2026-01-01T00:00Z. */
export const testMs = 1_767_225_600_000;

type Seen = Readonly<Record<string, readonly Dot[]>>;

/** Writes registers of the decision `id`; `seen` as in the log. */
export function set(
  id: string,
  fields: Readonly<Record<string, Json>>,
  seen: Seen = {},
  kind = "decision",
): SetOperation {
  return { type: "set", kind, id, fields, seen };
}

/** Adds to a decision's set `related`, unless told otherwise. */
export function add(id: string, values: readonly Json[], field = "related", kind = "decision"): AddOperation {
  return { type: "add", kind, id, field, values };
}

export function remove(id: string, elements: readonly string[], field = "related", kind = "decision"): RemoveOperation {
  return { type: "remove", kind, id, field, elements };
}

export function del(id: string, seen: readonly Dot[] = [], kind = "decision"): DeleteOperation {
  return { type: "delete", kind, id, seen };
}

export function restore(id: string, deletions: readonly Dot[], kind = "decision"): RestoreOperation {
  return { type: "restore", kind, id, deletions };
}

/** Approves the minutes of meeting `m`; covers the title of the decision `d`, unless told otherwise. */
export function approve(
  upTo: Readonly<Record<string, number>>,
  more: Partial<ApproveOperation> = {},
): ApproveOperation {
  return {
    type: "approve",
    kind: "meeting",
    id: "m",
    document: "<p>Minutes</p>",
    fingerprint: "a".repeat(64),
    records: { decision: ["d"] },
    fields: { decision: ["title"] },
    upTo,
    replaces: [],
    ...more,
  };
}

/** A change by the member `anna`. Its stamp follows from its number, so that a chain is in clock order. */
export function changeOf(
  device: string,
  seq: number,
  operations: readonly Operation[],
  more: Partial<Pick<Change, "stamp" | "author">> = {},
): Change {
  return { device, seq, stamp: { ms: testMs + seq, count: 0 }, author: "anna", operations, ...more };
}

/**
 * An unsigned link of the chain of its changes' device. Roots are names here: `root` unless told otherwise is
 * `device.to`, and `prev` that of the change before the first.
 */
export function linkOf(
  changes: readonly Change[],
  names: { readonly prev?: string; readonly root?: string } = {},
): LinkWithChanges {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) throw new Error("A link has at least one change");
  const { device, seq: from } = first;
  return {
    space: "group",
    device,
    from,
    to: last.seq,
    prev: names.prev ?? (from === 1 ? "" : `${device}.${from - 1}`),
    root: names.root ?? `${device}.${last.seq}`,
    changes,
  };
}

/** One link per change. */
export function linksOf(changes: readonly Change[]): readonly LinkWithChanges[] {
  return changes.map((change) => linkOf([change]));
}

/** The key with which a device of this level introduces itself. */
export function testKeyOf(device: string): string {
  return `key of ${device}`;
}

/**
 * A chain with one link per change. Its first change introduces the device, as every chain's must; so the first of the
 * given lists of operations is change 2.
 */
export function chainOf(device: string, ...acts: readonly (readonly Operation[])[]): readonly LinkWithChanges[] {
  const introduction = set(device, { key: testKeyOf(device) }, {}, "device");
  return linksOf([[introduction], ...acts].map((operations, index) => changeOf(device, index + 1, operations)));
}

/** The name of a change, spelt out here so that the log's own spelling is tested too. */
export function dot(device: string, seq: number): Dot {
  return `${device}.${seq}`;
}
