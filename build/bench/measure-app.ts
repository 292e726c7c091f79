import type { Page } from "playwright-core";
import { groupDatabaseName } from "../../renderer/data/store/database.ts";
import { search } from "../../renderer/text/fi/search.ts";
import { exampleGroupId } from "../../shared/demo/example-group.ts";
import type { Compared } from "./compared.ts";
import { type ListFigures, measureList } from "./measure-list.ts";
import { enterGroup } from "./measure-browser.ts";
import { measureTyping, type TypingFigures } from "./measure-typing.ts";
import { median } from "./median.ts";
import type { Site } from "./site.ts";
import { sliced } from "./slices.ts";
import { until } from "./until.ts";

/** What people wait for in the app as it is built; milliseconds, medians of the runs. */
export interface AppFigures {
  readonly example: StartFigures;
  readonly load: StartFigures;
  readonly search: SearchInAppFigures;
  readonly typing: TypingFigures;
  readonly list: ListFigures;
}

/** From the address to an overview that can be used, and a bare page that reads the same bytes. */
export interface StartFigures extends Compared {
  /** The longest slice of the main thread until everything had become quiet. */
  readonly longestMs: number;
}

export interface SearchInAppFigures {
  /** The longest slice while the index is built in a hurry and the first word is typed. */
  readonly longestMs: number;
}

/** Drives the built app with the example group and with the load group, which `measureBrowser` has taken in. */
export async function measureApp(site: Site, group: string, runs: number): Promise<AppFigures> {
  await openExample(site);
  const example = await measureStart(site, exampleGroupId, runs);
  const titles = await enterGroup(site, group);
  return {
    example,
    load: await measureStart(site, group, runs),
    search: await measureSearchInApp(site, runs),
    typing: await measureTyping(site, runs),
    list: await measureList(site, titles, runs),
  };
}

async function openExample({ context, app }: Site): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${app}#/demo`);
  await page.waitForURL(/#\/overview$/);
  await page.locator("main h1").waitFor();
  await page.close();
}

/** The app and the bare page take turns, so that whatever else the machine does disturbs both alike. */
async function measureStart(site: Site, group: string, runs: number): Promise<StartFigures> {
  const measured: number[] = [];
  const reference: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const { usableMs, files, longestMs } = await start(site);
    const bareMs = await readSame(site, files, groupDatabaseName(group));
    // The first start fills the browser's caches for all that follow.
    if (run === 0) continue;
    measured.push(usableMs);
    reference.push(bareMs);
    longest.push(longestMs);
  }
  return { ms: median(measured), referenceMs: median(reference), longestMs: median(longest) };
}

interface Start {
  readonly usableMs: number;
  /** What had been fetched by then. */
  readonly files: readonly string[];
  readonly longestMs: number;
}

async function start({ context, app }: Site): Promise<Start> {
  const page = await context.newPage();
  try {
    const { value, longestMs } = await sliced(page, async () => {
      await page.goto(`${app}#/overview`);
      const usableMs = await usable(page);
      const files = await page.evaluate<readonly string[]>(
        "[location.pathname, ...performance.getEntriesByType('resource').map(({ name }) => name)]",
      );
      await page.waitForTimeout(quietMs);
      return { usableMs, files };
    });
    return { ...value, longestMs };
  } finally {
    await page.close();
  }
}

/** After a start everything that can wait is done in quiet moments; their slices count as well. */
const quietMs = 3000;

/** What comes of the last key has been done by then. */
const settleMs = 500;

/** When the place in sight could be used, in milliseconds since the navigation. */
export async function usable(page: Page): Promise<number> {
  await until(page, "benchWatch.usableAt !== undefined");
  return page.evaluate<number>("benchWatch.usableAt");
}

async function readSame({ context, bench }: Site, files: readonly string[], database: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(`${bench}bare.html`);
    await until(page, "window.barePage !== undefined");
    const stores = ["meta", "segments", "tail", "pages", "approvals"];
    return await page.evaluate<number>(`barePage.readSame(${JSON.stringify([files, database, stores]).slice(1, -1)})`);
  } finally {
    await page.close();
  }
}

async function measureSearchInApp({ context, app }: Site, runs: number): Promise<SearchInAppFigures> {
  const longest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.goto(`${app}#/overview`);
    await usable(page);
    const { longestMs } = await sliced(page, async () => {
      await page.keyboard.press("Control+k");
      // Found by its attribute: looking for roles goes through the whole page and would be measured as the app's.
      await page.locator("[role=combobox]").waitFor();
      await page.keyboard.type("odotusaikojen", { delay: 80 });
      await until(page, `!document.querySelector("[role=dialog]").textContent.includes("${search.building}")`);
      await page.waitForTimeout(settleMs);
    });
    longest.push(longestMs);
    await page.close();
  }
  return { longestMs: median(longest) };
}
