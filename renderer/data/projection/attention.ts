import { compareText } from "../../../shared/core/compare.ts";
import { isKindName, type KindName } from "../../../shared/domain/kinds.ts";
import { conflictsOf, presenceOf } from "../../../shared/log/record-reading.ts";
import type { RecordState } from "../../../shared/log/record-state.ts";
import type { Page, PagedProjection } from "./paged-projection.ts";
import type { RecordConflict } from "../session.ts";

/** What needs a person's eye. */
export interface Attention {
  readonly conflicts: readonly RecordConflict[];
  readonly contested: readonly RecordState[];
}

/** What each page has for a person's eye. Pages never change, so it is looked for once. */
export type AttentionCache = WeakMap<Page, Attention>;

/** Gathers conflicts and contested records. Pages keep these apart, so the rest of them stays unread. */
export function findAttention(projection: PagedProjection, cache: AttentionCache): Attention {
  const conflicts: RecordConflict[] = [];
  const contested: RecordState[] = [];
  for (const [kind, { pages }] of [...projection.pagesByKind].sort(([a], [b]) => compareText(a, b))) {
    if (!isKindName(kind)) continue;
    const ofKind = pages.filter(({ head }) => head.flagged > 0).map((page) => attentionOf(kind, page, cache));
    conflicts.push(...ofKind.flatMap((each) => each.conflicts).sort((a, b) => compareText(a.id, b.id)));
    contested.push(...ofKind.flatMap((each) => each.contested).sort((a, b) => compareText(a.id, b.id)));
  }
  return { conflicts, contested };
}

function attentionOf(kind: KindName, page: Page, cache: AttentionCache): Attention {
  const known = cache.get(page);
  if (known !== undefined) return known;
  const states = [...page.flagged().values()].filter((state) => presenceOf(state) !== "deleted");
  const found: Attention = {
    conflicts: states.flatMap((state) => conflictsOf(state).map((conflict) => ({ kind, id: state.id, conflict }))),
    contested: states.filter((state) => presenceOf(state) === "contested"),
  };
  cache.set(page, found);
  return found;
}
