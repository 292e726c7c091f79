import { ok, type Result } from "../../../shared/core/result.ts";
import type { SaveFailure } from "../session.ts";
import { durably } from "../store/durable.ts";
import type { WriteAheadLog } from "../store/write-ahead-log.ts";

/** What stands in a field and is not saved yet. */
export interface TypedText {
  readonly text: string;
  /** The record that it becomes when it is saved: when that is there, the text was saved and only its row is left. */
  readonly record?: string;
}

/**
 * Keeps what is typed and not saved yet, in a small database beside the groups' own. What the browser's simpler storage
 * is given reaches the disk some seconds later; what this has answered for is there after the process was killed.
 */
export interface TypedStore {
  /** What is kept of a place, by field. */
  read(place: string): Promise<Result<ReadonlyMap<string, TypedText>, SaveFailure>>;
  /** `undefined` when nothing is to be kept any more. */
  write(place: string, field: string, text: TypedText | undefined): Promise<Result<void, SaveFailure>>;
}

const typedDatabaseName = "luotsi-typed";
const storeName = "texts";

export interface TypedStoreDeps {
  readonly databases: IDBFactory;
  readonly log?: WriteAheadLog | undefined;
  readonly deadlineMs?: number;
}

export function createTypedStore({ databases, log, deadlineMs = 30_000 }: TypedStoreDeps): TypedStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= openDatabase(databases, () => {
      opened = undefined;
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    read: (place) =>
      durably(deadlineMs, async () => {
        const request = (await open()).transaction(storeName).objectStore(storeName).index("place").getAll(place);
        const rows = (await answered(request)) as readonly Row[];
        return new Map(
          rows.map(({ field, text, record }) => [field, { text, ...(record === undefined ? {} : { record }) }]),
        );
      }),
    async write(place, field, text) {
      const result = await durably(deadlineMs, async () => {
        // See Note: A torn end.
        await log?.begun();
        const transaction = (await open()).transaction(storeName, "readwrite", { durability: "strict" });
        const store = transaction.objectStore(storeName);
        if (text === undefined) store.delete([place, field]);
        else store.put({ place, field, ...text } satisfies Row);
        await completed(transaction);
      });
      if (!result.ok) log?.doubt();
      return result.ok ? ok(undefined) : result;
    },
  };
}

interface Row extends TypedText {
  readonly place: string;
  readonly field: string;
}

function openDatabase(databases: IDBFactory, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = databases.open(typedDatabaseName, 1);
    request.addEventListener("upgradeneeded", () =>
      request.result.createObjectStore(storeName, { keyPath: ["place", "field"] }).createIndex("place", "place"),
    );
    request.addEventListener("success", () => {
      const database = request.result;
      // Closed by the browser, or by another window that wants a newer one: the next use opens it again.
      database.addEventListener("close", onClosed);
      database.addEventListener("versionchange", () => {
        database.close();
        onClosed();
      });
      resolve(database);
    });
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser's store did not open")));
  });
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the browser's store did not answer")));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the browser's store gave up")));
  });
}
