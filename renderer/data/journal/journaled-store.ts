import { err, type Result } from "../../../shared/core/result.ts";
import type { JournalEntry } from "../../../shared/ipc/journal.ts";
import type { SaveFailure } from "../session.ts";
import { emptiedStore, type GroupStore, type WriteBatch } from "../store/group-store.ts";
import type { GroupJournal } from "./group-journal.ts";
import { attachmentEntryOf, changeEntry, deviceEntry, segmentEntry } from "./journal-entries.ts";

export interface JournaledStoreOptions {
  /** Names that the journal holds. */
  readonly known: Iterable<string>;
  /** The device whose changes are written, as far as the store has one. */
  readonly device: string | undefined;
  /** What the journal lacks of the store, where that could not be appended yet: tried again before every write. */
  readonly catchUp?: () => Promise<Result<void, SaveFailure>>;
}

/**
 * A store that writes everything to the journal first: what it answers as written is on the disk twice, flushed both
 * times. When the journal refuses, the database is not asked at all; when the database refuses afterwards, the journal
 * holds more than the store, which the next opening finds and settles (`openKept`).
 */
export function journaledStore(store: GroupStore, journal: GroupJournal, options: JournaledStoreOptions): GroupStore {
  const known = new Set(options.known);
  let { device, catchUp } = options;
  return {
    ...store,
    async write(batch) {
      if (catchUp !== undefined) {
        const caughtUp = await catchUp();
        if (!caughtUp.ok) return caughtUp;
        catchUp = undefined;
      }
      const writer = batch.device?.device ?? device ?? "";
      const entries = entriesOf(batch, writer).filter(({ name }) => !known.has(name));
      const appended = await journal.append(entries);
      if (!appended.ok) return appended;
      for (const { name } of entries) known.add(name);
      const written = await store.write(batch);
      if (written.ok) device = writer;
      // The act is in the journal: an opening, which builds the database from it, finds the act there too.
      const isEmptied = !written.ok && written.error.type === "store" && written.error.detail === emptiedStore;
      return isEmptied ? err({ type: "emptied" }) : written;
    },
  };
}

function entriesOf(batch: WriteBatch, writer: string): readonly JournalEntry[] {
  const dataByKey = new Map(batch.segmentBytes?.map(({ key, data }) => [key, data]));
  return [
    ...(batch.device === undefined ? [] : [deviceEntry(batch.device)]),
    ...(batch.segments ?? []).flatMap((row) => {
      const data = dataByKey.get(row.key);
      return data === undefined ? [] : [segmentEntry(row, data)];
    }),
    ...(batch.attachments ?? []).map(attachmentEntryOf),
    ...(batch.tail ?? []).map((row) => changeEntry(writer, row)),
  ];
}
