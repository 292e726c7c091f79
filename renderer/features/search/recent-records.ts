import { isKindName, type KindName } from "../../../shared/domain/kinds.ts";

/** A record that was opened lately. */
export interface RecentRecord {
  readonly kind: KindName;
  readonly id: string;
}

/** The part of `localStorage` that is used, so that a test can stand in for it. */
export type KeptRecents = Pick<Storage, "getItem" | "setItem">;

const most = 8;

/** The records that were opened lately on this device, the newest first: ids alone, no word of their content. */
export function readRecents(kept: KeptRecents | undefined, group: string): readonly RecentRecord[] {
  try {
    const read: unknown = JSON.parse(kept?.getItem(keyOf(group)) ?? "[]");
    return Array.isArray(read) ? read.flatMap(recentOf).slice(0, most) : [];
  } catch {
    // Storage that is refused or was written by something else: nothing was opened lately.
    return [];
  }
}

export function keepRecent(kept: KeptRecents | undefined, group: string, record: RecentRecord): void {
  const others = readRecents(kept, group).filter(({ kind, id }) => kind !== record.kind || id !== record.id);
  try {
    kept?.setItem(keyOf(group), JSON.stringify([record, ...others].slice(0, most).map(({ kind, id }) => [kind, id])));
  } catch {
    // Full or forbidden: only a convenience is lost.
  }
}

function keyOf(group: string): string {
  return `luotsi.recent.${group}`;
}

function recentOf(value: unknown): readonly RecentRecord[] {
  if (!Array.isArray(value)) return [];
  const [kind, id] = value as readonly unknown[];
  return typeof kind === "string" && isKindName(kind) && typeof id === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(id)
    ? [{ kind, id }]
    : [];
}
