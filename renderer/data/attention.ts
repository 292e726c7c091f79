import { compareText } from "../../shared/core/compare.ts";
import { isKindName } from "../../shared/domain/kinds.ts";
import { conflictsOf, presenceOf } from "../../shared/log/record-reading.ts";
import type { RecordState } from "../../shared/log/record-state.ts";
import type { PagedProjection } from "./paged-projection.ts";
import type { RecordConflict } from "./session.ts";

/** What needs a person's eye. */
export interface Attention {
  readonly conflicts: readonly RecordConflict[];
  readonly contested: readonly RecordState[];
}

/** Gathers conflicts and contested records. Pages say which of their records these are, so the others stay unread. */
export function findAttention(projection: PagedProjection): Attention {
  const conflicts: RecordConflict[] = [];
  const contested: RecordState[] = [];
  for (const [kind, { pages }] of [...projection.pagesByKind].sort(([a], [b]) => compareText(a, b))) {
    if (!isKindName(kind)) continue;
    const states = pages.flatMap((page) => [...page.flagged().values()]);
    for (const state of states.sort((a, b) => compareText(a.id, b.id))) {
      if (presenceOf(state) === "contested") contested.push(state);
      for (const conflict of conflictsOf(state)) conflicts.push({ kind, id: state.id, conflict });
    }
  }
  return { conflicts, contested };
}
