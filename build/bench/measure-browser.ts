import type { Page } from "playwright-core";
import { median } from "./median.ts";
import type { Site } from "./site.ts";

export interface BrowserFigures {
  readonly group: string;
  readonly records: number;
  /** Opening the group until its records can be read. */
  readonly openMs: number;
  /** The longest slice of more than 50 ms while opening; 0 when there was none. */
  readonly longestTaskMs: number;
  /** Reading as many records as Dexie rows. */
  readonly dexieMs: number;
}

/** Takes the load group in and measures what people wait for when they open it, each time in a page loaded anew. */
export async function measureBrowser(site: Site, runs: number): Promise<BrowserFigures> {
  const { group, records } = await inBenchPage(site, (page) =>
    page.evaluate(() => (globalThis as unknown as BenchWindow).benchPage.prepare()),
  );
  const opens: number[] = [];
  const longest: number[] = [];
  const reads: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const opened = await inBenchPage(site, (page) =>
      page.evaluate((id) => (globalThis as unknown as BenchWindow).benchPage.open(id), group),
    );
    if (opened.records !== records) throw new Error(`${opened.records} records of ${records} were opened`);
    opens.push(opened.ms);
    longest.push(opened.longestTaskMs);
    const read = await inBenchPage(site, (page) =>
      page.evaluate(() => (globalThis as unknown as BenchWindow).benchPage.readRows()),
    );
    if (read.rows !== records) throw new Error(`${read.rows} rows of ${records} were read`);
    reads.push(read.ms);
  }
  return { group, records, openMs: median(opens), longestTaskMs: median(longest), dexieMs: median(reads) };
}

/** Makes the group the one that the app opens next, with a member at this device. Answers the titles of its actions. */
export function enterGroup(site: Site, group: string): Promise<readonly string[]> {
  return inBenchPage(site, (page) =>
    page.evaluate((id) => (globalThis as unknown as BenchWindow).benchPage.enter(id), group),
  );
}

/** The page's side of it (`page/page.ts`), which sees another world's globals. */
interface BenchWindow {
  readonly benchPage: {
    readonly prepare: () => Promise<{ readonly group: string; readonly records: number }>;
    readonly open: (
      group: string,
    ) => Promise<{ readonly ms: number; readonly longestTaskMs: number; readonly records: number }>;
    readonly enter: (group: string) => Promise<readonly string[]>;
    readonly readRows: () => Promise<{ readonly ms: number; readonly rows: number }>;
  };
}

async function inBenchPage<T>({ context, bench }: Site, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(bench);
    await page.waitForFunction(() => "benchPage" in globalThis);
    return await work(page);
  } finally {
    await page.close();
  }
}
