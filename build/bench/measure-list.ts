import type { Page } from "playwright-core";
import type { Compared } from "./compared.ts";
import { median } from "./median.ts";
import type { Site } from "./site.ts";
import { sliced } from "./slices.ts";
import { until } from "./until.ts";

/** A long list in the app, against a plain page with a line for each title and the simplest search. */
export interface ListFigures {
  readonly rows: number;
  /** From a jump in the list until rows are in sight. */
  readonly scroll: Compared;
  /** From the last letter of a search until the list is narrowed to what was typed. */
  readonly filter: Compared;
  /** The longest slice of the main thread while opening, scrolling, searching and ordering. */
  readonly longestOpenMs: number;
  readonly longestScrollMs: number;
  readonly longestFilterMs: number;
  readonly longestSortMs: number;
}

const steps = 40;
const word = "odotusajan";

/** Opens the list of all actions, goes through it from end to end, types into its search and orders it anew. */
export async function measureList(site: Site, titles: readonly string[], runs: number): Promise<ListFigures> {
  const scroll = createPair();
  const filter = createPair();
  const longest = { open: [] as number[], scroll: [] as number[], filter: [] as number[], sort: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    const list = await inNewPage(site, "app", (page) => useList(page, site.app, titles.length));
    const bare = await inNewPage(site, "bench", (page) => useBareList(page, titles));
    scroll.add(list.scrolls, bare.scrolls);
    filter.add([list.filterMs], [bare.filterMs]);
    longest.open.push(list.longestOpenMs);
    longest.scroll.push(list.longestScrollMs);
    longest.filter.push(list.longestFilterMs);
    longest.sort.push(list.longestSortMs);
  }
  return {
    rows: titles.length,
    scroll: scroll.medians(),
    filter: filter.medians(),
    longestOpenMs: median(longest.open),
    longestScrollMs: median(longest.scroll),
    longestFilterMs: median(longest.filter),
    longestSortMs: median(longest.sort),
  };
}

async function useList(page: Page, app: string, rows: number) {
  // From another place, as people do; what the start costs is measured elsewhere.
  await page.goto(`${app}#/help`);
  await until(page, "benchWatch.usableAt !== undefined");
  await page.waitForTimeout(restMs);
  const longestOpenMs = await longestOf(page, async () => {
    await page.evaluate("location.hash = '#/actions?show=all'");
    await page.locator("[data-entry]").first().waitFor();
  });
  let scrolls: readonly number[] = [];
  const longestScrollMs = await longestOf(page, async () => {
    scrolls = await scrollThrough(page);
  });
  const last = await page.locator("[data-entry]").last().getAttribute("aria-posinset");
  if (last !== String(rows)) throw new Error(`the end of the list is row ${last} of ${rows}`);
  await page.evaluate("scrollTo(0, 0)");
  const search = page.getByRole("searchbox");
  await search.focus();
  const whole = await textOf(page);
  const narrowed = await finalCount(page);
  let filterMs = 0;
  const longestFilterMs = await longestOf(page, async () => {
    filterMs = await typeWord(page, narrowed);
    await eraseWord(page);
    await until(page, `document.querySelector("output").textContent === ${JSON.stringify(whole)}`);
  });
  const longestSortMs = await longestOf(page, async () => {
    await page.evaluate("location.hash = '#/actions?show=all&order=title&group=status'");
    await page.locator("main h2").first().waitFor();
    await until(page, "document.querySelector('[aria-busy=true]') === null");
  });
  return { scrolls, filterMs, longestOpenMs, longestScrollMs, longestFilterMs, longestSortMs };
}

/** How long a place rests before it is measured, so that what it does in quiet moments is done. */
const restMs = 2000;

/** What comes of the last act has been done by then. */
const settleMs = 500;

async function useBareList(page: Page, titles: readonly string[]) {
  await until(page, "window.barePage !== undefined");
  await page.evaluate(`barePage.showList(${JSON.stringify(titles)})`);
  const scrolls = await scrollThrough(page);
  await page.evaluate("scrollTo(0, 0)");
  const narrowed = await finalCount(page);
  return { scrolls, filterMs: await typeWord(page, narrowed) };
}

async function scrollThrough(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let step = 1; step <= steps; step += 1) {
    times.push(await page.evaluate<number>(`benchWatch.scrollTo(${step / steps})`));
  }
  return times;
}

/** What stands over the list when the whole word has been typed and nothing changes any more. */
async function finalCount(page: Page): Promise<string> {
  await page.keyboard.type(word);
  await page.waitForTimeout(restMs);
  const text = await textOf(page);
  await eraseWord(page);
  await page.waitForTimeout(restMs);
  return text;
}

async function typeWord(page: Page, narrowed: string): Promise<number> {
  const until = page.evaluate<number>(`benchWatch.sinceKeyUntil("${word}", ${JSON.stringify(narrowed)})`);
  await page.keyboard.type(word, { delay: 60 });
  return until;
}

async function eraseWord(page: Page): Promise<void> {
  for (const _ of word) await page.keyboard.press("Backspace");
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator("output").first().textContent()) ?? "";
}

async function longestOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  const { longestMs } = await sliced(page, async () => {
    await work();
    await page.waitForTimeout(settleMs);
  });
  return longestMs;
}

async function inNewPage<T>({ context, bench }: Site, place: "app" | "bench", work: (page: Page) => Promise<T>) {
  const page = await context.newPage();
  try {
    if (place === "bench") await page.goto(`${bench}bare.html`);
    return await work(page);
  } finally {
    await page.close();
  }
}

function createPair() {
  const measured: number[] = [];
  const reference: number[] = [];
  return {
    add(ms: readonly number[], referenceMs: readonly number[]): void {
      measured.push(...ms);
      reference.push(...referenceMs);
    },
    medians: (): Compared => ({ ms: median(measured), referenceMs: median(reference) }),
  };
}
