import type { ImportPlan } from "../../../shared/bundle/plan-import.ts";
import { type GroupBook, isThere, readRecord } from "../../../shared/domain/group-book.ts";
import type { KindName, RecordByKind } from "../../../shared/domain/kinds.ts";

/**
 * The book as it will be after an import, so that the preview can name what the file brings. Lists are those of now
 * with what the file touches laid over them: going through a whole group for a few names would take long.
 */
export function plannedBook(now: GroupBook, { projection }: Pick<ImportPlan, "projection">): GroupBook {
  const get = <K extends KindName>(kind: K, id: string): RecordByKind<K> | undefined => {
    const state = projection.record(kind, id);
    return state === undefined || !isThere(state) ? undefined : readRecord(kind, state);
  };
  const book: GroupBook = {
    get,
    of: (kind, field, text) => book.all(kind).filter((record) => record[field] === text),
    approvals: projection.approvals,
    state: (kind, id) => projection.record(kind, id),
    all(kind) {
      const ids = new Set(now.all(kind).map(({ id }) => id));
      for (const state of projection.touched()) if (state.kind === kind) ids.add(state.id);
      return [...ids].sort().flatMap((id) => get(kind, id) ?? []);
    },
  };
  return book;
}
