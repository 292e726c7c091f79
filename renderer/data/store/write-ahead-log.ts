/**
 * Care of the log that Chromium keeps under IndexedDB.
 *
 * [Note: A torn end] A full disk or a cut of power can leave half a record at the end of that log. Chromium (156) reads
 * it back well once, writes on behind the torn record in the same file, and at the start after that finds the file
 * corrupt and empties the whole database without an error: in the store rig three starts of three lost everything. A few
 * megabytes written in one go make the browser put what it holds into its tables and begin a new log, and nothing
 * stands behind a torn record any more. It takes some 50 ms; other engines are not helped by it and not harmed.
 */
export interface WriteAheadLog {
  /**
   * Resolves when what is written from now on will be found again. Must come before the first write of a window and
   * before the first one after a failure. Rejects as the browser does when there is no room: then nothing may be written.
   */
  begun(): Promise<void>;
  /** A write has failed: the log may end in a torn record. */
  doubt(): void;
}

export function createWriteAheadLog(databases: IDBFactory): WriteAheadLog {
  let fresh: Promise<void> | undefined;
  return {
    begun() {
      fresh ??= beginLog(databases).catch((error: unknown) => {
        fresh = undefined;
        throw error;
      });
      return fresh;
    },
    doubt() {
      fresh = undefined;
    },
  };
}

/** Chromium begins a new log when four megabytes stand in the one before. */
const rows = 100;
/** Larger values are kept as files of their own, beside the log. */
const bytesPerRow = 60_000;
const name = "luotsi-scratch";

async function beginLog(databases: IDBFactory): Promise<void> {
  const database = await openScratch(databases);
  try {
    await fill(database);
  } finally {
    database.close();
    databases.deleteDatabase(name);
  }
}

function openScratch(databases: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = databases.open(name, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("rows"));
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("the browser's store did not open")));
  });
}

function fill(database: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("rows", "readwrite", { durability: "strict" });
    // Chance, because what can be compressed would be.
    const row = crypto.getRandomValues(new Uint8Array(bytesPerRow));
    for (let key = 0; key < rows; key += 1) transaction.objectStore("rows").put(row, key);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the browser's store gave up")));
  });
}
