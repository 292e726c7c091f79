import { compareText } from "../../../shared/core/compare.ts";
import { isKindName, type KindName } from "../../../shared/domain/kinds.ts";
import type { FieldConflict } from "../../../shared/log/record-reading.ts";
import type { RecordState } from "../../../shared/log/record-state.ts";
import type { GroupSnapshot } from "../../data/session.ts";

/** One record with all that people must settle in it. */
export interface RecordTroubles {
  readonly kind: KindName;
  readonly id: string;
  /** In the order in which they are shown; never empty. */
  readonly troubles: readonly Trouble[];
}

/** One thing to settle: a field with several values, or a record that was deleted and edited at once. */
export type Trouble =
  | { readonly type: "field"; readonly key: string; readonly conflict: FieldConflict }
  | { readonly type: "contested"; readonly key: string; readonly state: RecordState };

/**
 * All that needs a person's decision, by record. Whether the record is to be there at all comes first: a field of a
 * record that goes away needs no choosing.
 */
export function conflictList(snapshot: Pick<GroupSnapshot, "conflicts" | "contested">): readonly RecordTroubles[] {
  const byRecord = new Map<string, { kind: KindName; id: string; troubles: Trouble[] }>();
  const at = (kind: KindName, id: string) => {
    const key = `${kind}/${id}`;
    const known = byRecord.get(key) ?? { kind, id, troubles: [] };
    byRecord.set(key, known);
    return known.troubles;
  };
  for (const state of snapshot.contested) {
    if (!isKindName(state.kind)) continue;
    at(state.kind, state.id).push({ type: "contested", key: `${state.kind}/${state.id}`, state });
  }
  for (const { kind, id, conflict } of snapshot.conflicts) {
    at(kind, id).push({ type: "field", key: `${kind}/${id}/${conflict.field}`, conflict });
  }
  return [...byRecord.values()].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

export function troubleKeys(list: readonly RecordTroubles[]): readonly string[] {
  return list.flatMap(({ troubles }) => troubles.map(({ key }) => key));
}
