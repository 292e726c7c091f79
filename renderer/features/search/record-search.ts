import type { Json } from "../../../shared/core/canonical-json.ts";
import type { BookPart, GroupBook } from "../../../shared/domain/group-book.ts";
import {
  documentId,
  recordDocument,
  type SearchedKind,
  searchedKinds,
} from "../../../shared/search/record-document.ts";
import { minutesDocuments } from "../../../shared/search/minutes-documents.ts";
import { shownApproval } from "../../../shared/review/approval-chain.ts";
import { readApproved } from "../../../shared/review/approved-document.ts";
import { createSearchIndex, type SearchAnswer, type SearchDocument } from "../../../shared/search/search-index.ts";
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
  /** What is in the index of a place in approved minutes. */
  readonly minutes: (id: string) => SearchDocument | undefined;
}

export interface RecordSearchDeps {
  readonly session: Pick<GroupSession, "snapshot" | "subscribe">;
  /** Words of a record that stand in none of its texts: what kind it is, its role, where it stands. */
  readonly moreWords: (kind: SearchedKind, record: Readonly<Record<string, Json | undefined>>) => readonly string[];
}

/** What is in the index of one part of a kind's records. */
type KnownPart = ReadonlyMap<string, unknown>;

/**
 * Records come in parts of some dozens, and a part that no write has touched is the same object in the next snapshot, so
 * that following a change costs a look at each part and the work for those that differ. The work rests between records:
 * the window never waits.
 */
export function createRecordSearch({ session, moreWords }: RecordSearchDeps): RecordSearch {
  const index = createSearchIndex();
  /** By meeting: the fingerprint of what was approved, and the names of its places. */
  const frozenByMeeting = new Map<string, { readonly fingerprint: string; readonly ids: readonly string[] }>();
  const placeById = new Map<string, SearchDocument>();
  const knownByKind = new Map<SearchedKind, ReadonlyMap<unknown, KnownPart>>();
  const listeners = new Set<() => void>();
  const pacers = { quick: createPacer(), idle: createIdlePacer() };
  let isHurried = false;
  let isFollowing = false;
  let running: Promise<void> | undefined;
  const stateNow = (isReady: boolean): SearchState => ({
    isReady,
    find: (typed) => index.search(typed, { isTyping: true }),
    minutes: (id) => placeById.get(id),
  });
  let state = stateNow(false);
  const set = (isReady: boolean) => {
    state = stateNow(isReady);
    for (const listener of listeners) listener();
  };
  const breathe = () => (isHurried ? pacers.quick : pacers.idle).breathe();

  const follow = async <K extends SearchedKind>(kind: K, book: GroupBook) => {
    const known: ReadonlyMap<unknown, KnownPart> = knownByKind.get(kind) ?? new Map();
    const parts: readonly BookPart<K>[] = book.parts?.(kind) ?? [{ records: () => book.all(kind) }];
    const now = new Map<unknown, KnownPart>();
    // Records of parts that are no more: what is not met again in the new ones has been deleted.
    const there = new Set<unknown>(parts);
    const left = new Map([...known].flatMap(([part, records]) => (there.has(part) ? [] : [...records])));
    for (const part of parts) {
      const unchanged = known.get(part);
      now.set(part, unchanged ?? (await take(kind, part, left)));
      await breathe();
      if (!isFollowing) return;
    }
    for (const id of left.keys()) index.remove(documentId(kind, id));
    knownByKind.set(kind, now);
    // Whoever is searching already sees what has come.
    if (!state.isReady) set(false);
  };

  const take = async <K extends SearchedKind>(kind: K, part: BookPart<K>, left: Map<string, unknown>) => {
    const taken = new Map<string, unknown>();
    for (const record of part.records()) {
      if (left.get(record.id) !== record) index.put(recordDocument(kind, record, moreWords(kind, record)));
      left.delete(record.id);
      taken.set(record.id, record);
      await breathe();
    }
    return taken;
  };

  /** Approved minutes change only by another approval, so that each is read once. */
  const followFrozen = async (book: GroupBook) => {
    const meetings = new Set(
      book.approvals.flatMap(({ operation }) => (operation.kind === "meeting" ? [operation.id] : [])),
    );
    for (const meeting of frozenByMeeting.keys()) if (!meetings.has(meeting)) forget(meeting);
    for (const meeting of meetings) {
      const operation = shownApproval(book, "meeting", meeting)?.operation;
      if (operation === undefined || operation.fingerprint === frozenByMeeting.get(meeting)?.fingerprint) continue;
      forget(meeting);
      const read = readApproved(operation.document);
      const places = read.ok ? minutesDocuments(meeting, read.value.paper) : [];
      for (const place of places) {
        await breathe();
        if (!isFollowing) return;
        placeById.set(place.id, place);
        index.put(place);
      }
      frozenByMeeting.set(meeting, { fingerprint: operation.fingerprint, ids: places.map(({ id }) => id) });
    }
  };
  const forget = (meeting: string) => {
    for (const id of frozenByMeeting.get(meeting)?.ids ?? []) {
      placeById.delete(id);
      index.remove(id);
    }
    frozenByMeeting.delete(meeting);
  };

  const followAll = async () => {
    let { book } = session.snapshot();
    do {
      book = session.snapshot().book;
      for (const kind of searchedKinds) {
        await breathe();
        if (isFollowing) await follow(kind, book);
      }
      await breathe();
      if (isFollowing) await followFrozen(book);
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
