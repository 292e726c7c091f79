import type { Json } from "../../../shared/core/canonical-json.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import {
  documentId,
  recordDocument,
  type SearchedKind,
  searchedKinds,
} from "../../../shared/search/record-document.ts";
import { createSearchIndex, type SearchAnswer } from "../../../shared/search/search-index.ts";
import { createIdlePacer, createPacer } from "../../data/pacer.ts";
import type { GroupSession } from "../../data/session.ts";

/** The search over an open group's records, kept in step with them. */
export interface RecordSearch {
  /** Builds the index in quiet moments and follows every change; answers how to stop. */
  start(): () => void;
  /** Somebody is waiting: build without waiting for quiet moments. */
  hurry(): void;
  readonly state: () => SearchState;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface SearchState {
  /** Whether every record of the group's present snapshot is in. */
  readonly isReady: boolean;
  /** Another function when the index has changed, and with it the answers. */
  readonly find: (typed: string) => SearchAnswer;
}

export interface RecordSearchDeps {
  readonly session: Pick<GroupSession, "snapshot" | "subscribe">;
  /** Words of a record that stand in none of its texts: what kind it is, its role, where it stands. */
  readonly moreWords: (kind: SearchedKind, record: Readonly<Record<string, Json | undefined>>) => readonly string[];
}

/**
 * Records that no write has touched are the same objects in the next snapshot, so that following a change costs a look
 * at each record and the work for those that differ. The work rests between records, so that the window never waits.
 */
export function createRecordSearch({ session, moreWords }: RecordSearchDeps): RecordSearch {
  const index = createSearchIndex();
  const knownByKind = new Map<SearchedKind, Map<string, unknown>>(searchedKinds.map((kind) => [kind, new Map()]));
  const lists = new Map<SearchedKind, readonly unknown[]>();
  const listeners = new Set<() => void>();
  const pacers = { quick: createPacer(), idle: createIdlePacer() };
  let isHurried = false;
  let isFollowing = false;
  let running: Promise<void> | undefined;
  const stateNow = (isReady: boolean): SearchState => ({
    isReady,
    find: (typed) => index.search(typed, { isTyping: true }),
  });
  let state = stateNow(false);
  const set = (isReady: boolean) => {
    state = stateNow(isReady);
    for (const listener of listeners) listener();
  };
  const breathe = () => (isHurried ? pacers.quick : pacers.idle).breathe();

  const follow = async <K extends SearchedKind>(kind: K, book: GroupBook) => {
    const records = book.all(kind);
    if (lists.get(kind) === records) return;
    const known = knownByKind.get(kind) ?? new Map<string, unknown>();
    for (const record of records) {
      if (known.get(record.id) === record) continue;
      index.put(recordDocument(kind, record, moreWords(kind, record)));
      known.set(record.id, record);
      await breathe();
      if (!isFollowing) return;
    }
    const ids = new Set(records.map(({ id }) => id));
    for (const id of known.keys()) {
      if (ids.has(id)) continue;
      known.delete(id);
      index.remove(documentId(kind, id));
    }
    lists.set(kind, records);
    // Whoever is searching already sees what has come.
    if (!state.isReady) set(false);
  };

  const followAll = async () => {
    let { book } = session.snapshot();
    do {
      book = session.snapshot().book;
      for (const kind of searchedKinds) {
        await breathe();
        if (isFollowing) await follow(kind, book);
      }
      // A change may have come meanwhile.
    } while (isFollowing && session.snapshot().book !== book);
    if (isFollowing) set(true);
  };
  const wake = () => {
    if (!isFollowing || running !== undefined) return;
    running = followAll().finally(() => {
      running = undefined;
    });
  };

  return {
    start() {
      isFollowing = true;
      wake();
      const stop = session.subscribe(wake);
      return () => {
        isFollowing = false;
        stop();
      };
    },
    hurry() {
      isHurried = true;
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
