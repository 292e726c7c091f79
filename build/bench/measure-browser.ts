import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumArguments, ensureBrowser } from "../find-browser.ts";
import { type LoadFiles, loadFileNames } from "./load-files.ts";
import { median } from "./median.ts";

export interface BrowserFigures {
  readonly records: number;
  /** Opening the group until its records can be read. */
  readonly openMs: number;
  /** The longest slice of more than 50 ms while opening; 0 when there was none. */
  readonly longestTaskMs: number;
  /** Reading as many records as Dexie rows. */
  readonly dexieMs: number;
}

const runs = 5;

/** Measures what people wait for when they open a large group in Chromium, each time in a page that was loaded anew. */
export async function measureBrowser({ folder }: LoadFiles): Promise<BrowserFigures> {
  const page = join(import.meta.dirname, "page");
  const built = join(folder, "page");
  await build({
    configFile: false,
    root: page,
    base: "./",
    logLevel: "warn",
    build: { outDir: built, emptyOutDir: true, target: "chrome140" },
  });
  const server = await serve(built, folder);
  const { port } = server.address() as AddressInfo;
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: ensureBrowser(),
    args: chromiumArguments(process.getuid?.() === 0),
  });
  try {
    return await measureIn(context, `http://127.0.0.1:${port}/`);
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
  }
}

async function measureIn(context: BrowserContext, address: string): Promise<BrowserFigures> {
  const { group, records } = await inNewPage(context, address, (page) =>
    page.evaluate(() => (globalThis as unknown as BenchWindow).benchPage.prepare()),
  );
  const opens: number[] = [];
  const longest: number[] = [];
  const reads: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const opened = await inNewPage(context, address, (page) =>
      page.evaluate((id) => (globalThis as unknown as BenchWindow).benchPage.open(id), group),
    );
    if (opened.records !== records) throw new Error(`${opened.records} records of ${records} were opened`);
    opens.push(opened.ms);
    longest.push(opened.longestTaskMs);
    const read = await inNewPage(context, address, (page) =>
      page.evaluate(() => (globalThis as unknown as BenchWindow).benchPage.readRows()),
    );
    if (read.rows !== records) throw new Error(`${read.rows} rows of ${records} were read`);
    reads.push(read.ms);
  }
  return { records, openMs: median(opens), longestTaskMs: median(longest), dexieMs: median(reads) };
}

/** The page's side of it (`page/page.ts`), which sees another world's globals. */
interface BenchWindow {
  readonly benchPage: {
    readonly prepare: () => Promise<{ readonly group: string; readonly records: number }>;
    readonly open: (
      group: string,
    ) => Promise<{ readonly ms: number; readonly longestTaskMs: number; readonly records: number }>;
    readonly readRows: () => Promise<{ readonly ms: number; readonly rows: number }>;
  };
}

async function inNewPage<T>(context: BrowserContext, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    page.setDefaultTimeout(300_000);
    await page.goto(address);
    await page.waitForFunction(() => "benchPage" in globalThis);
    return await work(page);
  } finally {
    await page.close();
  }
}

const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", luotsi: "application/zip" };

/** Serves the built page and the load file, on this machine only. */
function serve(built: string, folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path === "/" ? "index.html" : path.slice(1);
    try {
      const body = readFileSync(join(name === loadFileNames.whole ? folder : built, name));
      response.writeHead(200, { "content-type": types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
