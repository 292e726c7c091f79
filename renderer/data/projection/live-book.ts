import { compareText } from "../../../shared/core/compare.ts";
import {
  type BookPart,
  type GroupBook,
  isThere,
  readRecord,
  type TextField,
} from "../../../shared/domain/group-book.ts";
import type { KindName, RecordByKind } from "../../../shared/domain/kinds.ts";
import type { RecordState } from "../../../shared/log/record-state.ts";
import type { KindPages, Page, PagedProjection } from "./paged-projection.ts";

/** A book over pages. Lists and records that no write has touched are the same objects in the next book. */
export interface LiveBook extends GroupBook {
  readonly cache: BookCache;
}

interface BookCache {
  /** Records as read, by their state: a state never changes. */
  readonly records: WeakMap<RecordState, unknown>;
  /** One part for each page, as long as the page is the same. */
  readonly parts: WeakMap<Page, BookPart<KindName>>;
  readonly lists: Map<KindName, { readonly pages: KindPages; readonly records: readonly unknown[] }>;
  /** For each list the records by what a field of theirs holds; made when a field is first asked for. */
  readonly indexes: WeakMap<readonly unknown[], Map<string, ReadonlyMap<unknown, readonly unknown[]>>>;
}

/** What a kind without records has: one list, so that it is the same in the next book. */
const none: readonly never[] = [];

/**
 * Makes the book of a projection. `previous` lends what it has read already, so that a list on screen is drawn again
 * only when something in it has changed.
 */
export function createLiveBook(projection: PagedProjection, previous?: LiveBook): LiveBook {
  const cache: BookCache = {
    records: previous?.cache.records ?? new WeakMap(),
    parts: previous?.cache.parts ?? new WeakMap(),
    lists: new Map(previous?.cache.lists),
    indexes: previous?.cache.indexes ?? new WeakMap(),
  };

  function read<K extends KindName>(kind: K, state: RecordState): RecordByKind<K> {
    const known = cache.records.get(state);
    if (known !== undefined) return known as RecordByKind<K>;
    const record = readRecord(kind, state);
    cache.records.set(state, record);
    return record;
  }

  function part<K extends KindName>(kind: K, page: Page): BookPart<K> {
    const known = cache.parts.get(page);
    if (known !== undefined) return known as unknown as BookPart<K>;
    const made: BookPart<K> = {
      records: () => [...page.records().values()].filter(isThere).map((state) => read(kind, state)),
    };
    cache.parts.set(page, made as unknown as BookPart<KindName>);
    return made;
  }

  const book: LiveBook = {
    cache,
    approvals: projection.approvals,
    state: (kind, id) => projection.record(kind, id),
    get(kind, id) {
      const state = projection.record(kind, id);
      return state === undefined || !isThere(state) ? undefined : read(kind, state);
    },
    parts: (kind) => (projection.pagesByKind.get(kind)?.pages ?? []).map((page) => part(kind, page)),
    of<K extends KindName>(kind: K, field: TextField<K>, text: string): readonly RecordByKind<K>[] {
      const records = book.all(kind);
      let indexes = cache.indexes.get(records);
      if (indexes === undefined)
        cache.indexes.set(records, (indexes = new Map<string, ReadonlyMap<unknown, readonly unknown[]>>()));
      const name = String(field);
      let index = indexes.get(name);
      if (index === undefined) indexes.set(name, (index = Map.groupBy(records, (record) => record[field])));
      return (index.get(text) ?? []) as readonly RecordByKind<K>[];
    },
    all<K extends KindName>(kind: K): readonly RecordByKind<K>[] {
      const pages = projection.pagesByKind.get(kind);
      if (pages === undefined) return none;
      const known = cache.lists.get(kind);
      if (known?.pages === pages) return known.records as readonly RecordByKind<K>[];
      const records: RecordByKind<K>[] = [];
      for (const page of pages.pages) {
        for (const state of page.records().values()) if (isThere(state)) records.push(read(kind, state));
      }
      records.sort((a, b) => compareText(a.id, b.id));
      cache.lists.set(kind, { pages, records });
      return records;
    },
  };
  return book;
}
