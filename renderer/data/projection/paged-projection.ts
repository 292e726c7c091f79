import type { Approval } from "../../../shared/log/approvals.ts";
import type { Projection } from "../../../shared/log/projection.ts";
import type { RecordState } from "../../../shared/log/record-state.ts";
import type { Pacer } from "../pacer.ts";
import { isFlagged, type PageHead, readFlagged, readOthers } from "./page-text.ts";

/**
 * The state of a group in pages of some dozens of records: what is in memory, what a save writes and what an opening
 * reads are cut along the same lines. It never changes; `withRecords` answers a new one that shares all pages that no
 * write has touched, so a snapshot on screen stays as it was, and the store writes the other pages only.
 */
export interface PagedProjection extends Projection {
  readonly pagesByKind: ReadonlyMap<string, KindPages>;
}

export interface KindPages {
  /** Records in all pages. */
  readonly count: number;
  readonly pages: readonly Page[];
}

/** A page as it was stored, read when it is first asked for. */
export interface Page {
  readonly head: PageHead;
  records(): ReadonlyMap<string, RecordState>;
  /** The records that need a person's eye; costs no reading of the others. */
  flagged(): ReadonlyMap<string, RecordState>;
  /** Whether asking for the records costs nothing. */
  isRead(): boolean;
}

/** A page whose records changed and that is not written yet. */
export interface DirtyPage {
  readonly kind: string;
  readonly index: number;
  readonly records: ReadonlyMap<string, RecordState>;
}

export function storedPage(head: PageHead, bytes: Uint8Array): Page {
  let unread: Uint8Array | undefined = bytes;
  let flagged: ReadonlyMap<string, RecordState> | undefined;
  let read: ReadonlyMap<string, RecordState> | undefined;
  const page: Page = {
    head,
    isRead: () => read !== undefined,
    flagged() {
      flagged ??= head.flagged === 0 || unread === undefined ? none : readFlagged(unread);
      return flagged;
    },
    records() {
      if (unread !== undefined) {
        const records = readOthers(unread);
        for (const [id, state] of page.flagged()) records.set(id, state);
        read = records;
        unread = undefined;
      }
      return read ?? none;
    },
  };
  return page;
}

const none: ReadonlyMap<string, RecordState> = new Map();

export function livePage(
  head: PageHead,
  records: ReadonlyMap<string, RecordState>,
  flagged: ReadonlyMap<string, RecordState>,
): Page {
  return { head, isRead: () => true, flagged: () => flagged, records: () => records };
}

export function pagedProjection(
  pagesByKind: ReadonlyMap<string, KindPages>,
  approvals: readonly Approval[],
): PagedProjection {
  return {
    pagesByKind,
    approvals,
    record(kind, id) {
      const pages = pagesByKind.get(kind)?.pages;
      return pages?.[pageIndex(id, pages.length)]?.records().get(id);
    },
    *records() {
      for (const { pages } of pagesByKind.values()) for (const page of pages) yield* page.records().values();
    },
  };
}

export const emptyProjection: PagedProjection = pagedProjection(new Map(), []);

/** The projection of what was written, for looking at only: nothing of it is stored. */
export async function viewOf(
  records: Iterable<RecordState>,
  approvals: readonly Approval[],
  pacer: Pacer,
): Promise<PagedProjection> {
  const plan = await planPages(emptyProjection, records, pacer);
  const pages: Page[] = [];
  for (const { kind, index, records: inPage } of plan.dirty) {
    const flagged = flaggedOf(inPage);
    pages.push(livePage({ kind, index, count: inPage.size, flagged: flagged.size }, inPage, flagged));
    await pacer.breathe();
  }
  return withPages(emptyProjection, plan, pages, approvals);
}

/** Those that are in conflict or contested. */
export function flaggedOf(records: ReadonlyMap<string, RecordState>): ReadonlyMap<string, RecordState> {
  return new Map([...records].filter(([, state]) => isFlagged(state)));
}

/** What changes when records are written: the pages to be stored, by kind, and how many records each kind then has. */
export interface PagePlan {
  readonly dirty: readonly DirtyPage[];
  readonly kinds: ReadonlyMap<string, { readonly count: number; readonly pageCount: number }>;
}

/**
 * Plans where written records go.
 *
 * A record's page follows from its id, and pages grow in number one by one, each taking its share from one other
 * (linear hashing; Litwin 1980). So nothing needs to be looked up, a save writes one page for a record and now and then
 * two more, and no save ever writes everything. Pages are kept per kind, because screens read by kind.
 */
export async function planPages(
  base: PagedProjection,
  written: Iterable<RecordState>,
  pacer: Pacer,
): Promise<PagePlan> {
  const byKind = new Map<string, RecordState[]>();
  for (const state of written) {
    const states = byKind.get(state.kind);
    if (states === undefined) byKind.set(state.kind, [state]);
    else states.push(state);
  }
  const dirty: DirtyPage[] = [];
  const kinds = new Map<string, { count: number; pageCount: number }>();
  for (const [kind, states] of byKind) {
    const old = base.pagesByKind.get(kind)?.pages ?? [];
    const pages: (ReadonlyMap<string, RecordState> | undefined)[] = old.map(() => undefined);
    const own = new Map<number, Map<string, RecordState>>();
    let count = base.pagesByKind.get(kind)?.count ?? 0;
    const pageAt = (index: number): Map<string, RecordState> => {
      let page = own.get(index);
      if (page === undefined) own.set(index, (page = new Map(old[index]?.records())));
      return page;
    };
    if (pages.length === 0) pages.push(undefined);
    for (const state of states) {
      const page = pageAt(pageIndex(state.id, pages.length));
      if (!page.has(state.id)) count += 1;
      page.set(state.id, state);
      if (count % recordsPerBreath === 0) await pacer.breathe();
      while (count > recordsPerPage * pages.length) {
        pages.push(undefined);
        split(pageAt(sourceOf(pages.length - 1)), pageAt(pages.length - 1), pages.length);
      }
    }
    for (const [index, records] of own) dirty.push({ kind, index, records });
    kinds.set(kind, { count, pageCount: pages.length });
  }
  return { dirty, kinds };
}

/** The projection after the planned pages were stored. */
export function withPages(
  base: PagedProjection,
  plan: PagePlan,
  written: readonly Page[],
  approvals: readonly Approval[],
): PagedProjection {
  const pagesByKind = new Map(base.pagesByKind);
  for (const [kind, { count }] of plan.kinds) {
    pagesByKind.set(kind, { count, pages: [...(base.pagesByKind.get(kind)?.pages ?? [])] });
  }
  for (const page of written) {
    const pages = pagesByKind.get(page.head.kind)?.pages as Page[] | undefined;
    if (pages !== undefined) pages[page.head.index] = page;
  }
  return pagedProjection(pagesByKind, approvals);
}

const recordsPerBreath = 256;

/** On average: pages that were not split for long hold up to twice as many, those just split half. */
const recordsPerPage = 48;

/** The page of an id among so many. */
export function pageIndex(id: string, pageCount: number): number {
  const power = 2 ** Math.floor(Math.log2(pageCount));
  const index = hashOf(id) % (2 * power);
  return index < pageCount ? index : index - power;
}

/** The page from which a new last page takes its records. */
function sourceOf(index: number): number {
  return index - 2 ** Math.floor(Math.log2(index));
}

function split(from: Map<string, RecordState>, to: Map<string, RecordState>, pageCount: number): void {
  const last = pageCount - 1;
  for (const [id, state] of from) {
    if (pageIndex(id, pageCount) !== last) continue;
    from.delete(id);
    to.set(id, state);
  }
}

/** FNV-1a with the finish of MurmurHash3, so that ids that differ in their last letter only are spread as well. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
