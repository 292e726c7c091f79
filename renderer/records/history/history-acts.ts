import { type KindName, kinds } from "../../../shared/domain/kinds.ts";
import type { Origin } from "../../../shared/log/change.ts";
import type { HistoryEntry } from "../../data/session.ts";

/** One act of one person on a record, with everything that it wrote there. */
export interface HistoryAct {
  readonly origin: Origin;
  readonly type: ActType;
  readonly entries: readonly HistoryEntry[];
}

export type ActType = "created" | "changed" | "resolved" | "removed" | "restored" | "approved" | "foreign";

/** Gathers a record's writes into acts, the newest first as they come; within an act in the order of the kind's fields. */
export function historyActs(kind: KindName, entries: readonly HistoryEntry[]): readonly HistoryAct[] {
  const byDot = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const known = byDot.get(entry.origin.dot);
    if (known === undefined) byDot.set(entry.origin.dot, [entry]);
    else known.push(entry);
  }
  const order = Object.keys(kinds[kind].fields);
  const place = ({ field }: HistoryEntry) => (order.includes(field) ? order.indexOf(field) : order.length);
  const groups = [...byDot.values()].map((group) => group.toSorted((a, b) => place(a) - place(b)));
  return groups.flatMap((group, index) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ origin: first.origin, entries: group, type: typeOf(group, index === groups.length - 1) }];
  });
}

function typeOf(entries: readonly HistoryEntry[], isOldest: boolean): ActType {
  if (entries.some(({ act }) => act === "approved")) return "approved";
  if (entries.some(({ act }) => act === "deleted")) return "removed";
  if (entries.some(({ act }) => act === "restored")) return "restored";
  if (entries.every(({ act }) => act === "foreign")) return "foreign";
  // Only a write that had several values before it on screen can name more than one.
  if (entries.some(({ act, previous }) => act === "wrote" && previous.length > 1)) return "resolved";
  const isFirst = entries.every(({ previous, act }) => previous.length === 0 && (act === "wrote" || act === "added"));
  return isOldest && isFirst ? "created" : "changed";
}
