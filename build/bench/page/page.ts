import Dexie, { type Table } from "dexie";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { kindNames } from "../../../shared/domain/kinds.ts";
import { createGroupLibrary } from "../../../renderer/data/create-library.ts";
import { createPagePrimitives } from "../../../renderer/app/page-primitives.ts";

/** What the benchmark asks of the page; each call in a page that was loaded anew. */
export interface BenchPage {
  /** Takes the file in, as a person would, and keeps the same records as Dexie rows besides. */
  readonly prepare: () => Promise<{ readonly group: string; readonly records: number }>;
  /** Opens the group until its records can be read. */
  readonly open: (
    group: string,
  ) => Promise<{ readonly ms: number; readonly longestTaskMs: number; readonly records: number }>;
  /** Makes the group the one that was open last, with its first member at this device; answers its actions' titles. */
  readonly enter: (group: string) => Promise<readonly string[]>;
  /** Reads all rows. */
  readonly readRows: () => Promise<{ readonly ms: number; readonly rows: number }>;
}

declare global {
  interface Window {
    benchPage?: BenchPage;
  }
}

type Row = Readonly<Record<string, Json>> & { readonly key: string };

const library = createGroupLibrary({
  primitives: createPagePrimitives(),
  platform: { now: () => Date.now(), randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
  locks: navigator.locks,
  deviceLabel: "bench",
  deadlineMs: 300_000,
});

window.benchPage = {
  async prepare() {
    const bytes = new Uint8Array(await (await fetch("whole.luotsi")).arrayBuffer());
    const first = await library.planFirstImport(bytes);
    if (!first.ok) throw new Error(`${first.error.code}: ${first.error.detail}`);
    const session = await library.applyFirstImport(first.value);
    if (!session.ok) throw new Error(JSON.stringify(session.error));
    const rows = kindNames.flatMap((kind) =>
      session.value
        .snapshot()
        .book.all(kind)
        .map((record) => ({ ...record, key: `${kind}/${record.id}` }) as unknown as Row),
    );
    await openRows().bulkAdd(rows);
    session.value.close();
    return { group: session.value.group, records: rows.length };
  },
  async open(group) {
    const tasks = watchLongTasks();
    const startedAt = performance.now();
    const session = await library.open(group);
    if (!session.ok) throw new Error(JSON.stringify(session.error));
    const { book } = session.value.snapshot();
    const ms = performance.now() - startedAt;
    const longestTaskMs = await tasks();
    return { ms, longestTaskMs, records: kindNames.reduce((sum, kind) => sum + book.all(kind).length, 0) };
  },
  async enter(group) {
    const session = await library.open(group);
    if (!session.ok) throw new Error(JSON.stringify(session.error));
    const { book } = session.value.snapshot();
    const chosen = await session.value.chooseMember(book.all("member")[0]?.id ?? "");
    if (!chosen.ok) throw new Error(JSON.stringify(chosen.error));
    session.value.close();
    return book.all("action").map(({ title }) => title ?? "");
  },
  async readRows() {
    const table = openRows();
    // So that opening the database is not counted.
    await table.limit(1).toArray();
    const startedAt = performance.now();
    const rows = await table.toArray();
    return { ms: performance.now() - startedAt, rows: rows.length };
  },
};

function openRows(): Table<Row, string> {
  const database = new Dexie("bench-rows");
  database.version(1).stores({ rows: "key" });
  return database.table("rows");
}

/** The browser reports tasks of more than 50 ms; shorter ones count as 50 at the most, so 0 means that none was longer. */
function watchLongTasks(): () => Promise<number> {
  let longest = 0;
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: "longtask" });
  return async () => {
    // Reports come a moment after their task.
    await new Promise((resolve) => setTimeout(resolve, 500));
    take(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}
