import type { Operation } from "../../../shared/log/change.ts";
import type { Projection } from "../../../shared/log/projection.ts";
import { liveDots } from "../../../shared/log/record-reading.ts";

/**
 * Lets operations overwrite what the same person wrote at this device after they were planned.
 *
 * Somebody who types on, or reorders a list with a held key, acts again before the last save has reached the disk. The
 * second act was planned without the first one's stamp; yet nobody is in conflict with themselves, and the later act is
 * meant to stand. `plannedAt` is the own chain's last number when the operations were planned.
 */
export function overwritingOwn(
  operations: readonly Operation[],
  projection: Projection,
  device: string,
  plannedAt: number,
): readonly Operation[] {
  const isOwnSince = (origin: { readonly device: string; readonly seq: number }) =>
    origin.device === device && origin.seq > plannedAt;
  return operations.map((operation) => {
    const state = projection.record(operation.kind, operation.id);
    if (state === undefined) return operation;
    if (operation.type === "delete") {
      const own = new Set([...operation.seen, ...liveDots(state).filter((dot) => isOwnSince(dotParts(dot)))]);
      return { ...operation, seen: [...own].sort() };
    }
    if (operation.type !== "set") return operation;
    const seen: Record<string, readonly string[]> = { ...operation.seen };
    for (const field of Object.keys(operation.fields)) {
      const own = (state.registers.get(field) ?? []).filter(({ origin }) => isOwnSince(origin));
      const dots = [...new Set([...(seen[field] ?? []), ...own.map(({ origin }) => origin.dot)])];
      if (dots.length > 0) seen[field] = dots;
    }
    return { ...operation, seen };
  });
}

function dotParts(dot: string): { readonly device: string; readonly seq: number } {
  const at = dot.lastIndexOf(".");
  return { device: dot.slice(0, at), seq: Number(dot.slice(at + 1)) };
}
