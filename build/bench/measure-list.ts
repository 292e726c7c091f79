import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumArguments, ensureBrowser } from "../find-browser.ts";

/** The longest time that the window could not answer, in milliseconds; 0 when it was never 50. */
export interface ListFigures {
  readonly rows: number;
  readonly openMs: number;
  readonly scrollMs: number;
  readonly filterMs: number;
  readonly sortMs: number;
  /** Most rows that were in the page at once. */
  readonly drawn: number;
}

/** Opens a list of actions in Chromium, scrolls it from end to end, types into its search and orders it anew. */
export async function measureList(rows: number): Promise<ListFigures> {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-list-"));
  const root = join(import.meta.dirname, "page");
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "warn",
    build: {
      outDir: join(folder, "page"),
      emptyOutDir: true,
      target: "chrome140",
      chunkSizeWarningLimit: 5000,
      rollupOptions: { input: join(root, "lists.html") },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    try {
      const body = readFileSync(join(folder, "page", path));
      response.writeHead(200, { "content-type": types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: chromiumArguments(process.getuid?.() === 0),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(300_000);
    await page.goto(`http://127.0.0.1:${port}/lists.html`);
    return await measureIn(page, rows);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(page: Page, rows: number): Promise<ListFigures> {
  await page.waitForFunction("window.listPage !== undefined");
  await page.evaluate(`window.listPage.prepare(${rows})`);
  const openMs = await longestOf(page, () => page.evaluate("window.listPage.show()"));
  let drawn = 0;
  const scrollMs = await longestOf(page, async () => {
    for (let step = 0; step <= 50; step += 1) {
      await page.evaluate(`window.scrollTo(0, (document.documentElement.scrollHeight * ${step}) / 50)`);
      await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))");
      drawn = Math.max(drawn, await page.locator("[data-entry]").count());
    }
    const last = await page.locator("[data-entry]").last().getAttribute("aria-posinset");
    if (last !== String(rows)) throw new Error(`the end of the list is row ${last} of ${rows}`);
    await page.evaluate("window.scrollTo(0, 0)");
  });
  const search = page.getByRole("searchbox");
  const count = page.getByRole("status").first();
  const filterMs = await longestOf(page, async () => {
    await search.pressSequentially("odotusajan", { delay: 60 });
    await page.waitForFunction(
      `document.querySelector("output").textContent.includes("${Math.ceil((rows - 2) / 4)} /")`,
    );
    for (let letter = 0; letter < "odotusajan".length; letter += 1) await search.press("Backspace");
    await page.waitForFunction(`!document.querySelector("output").textContent.includes(" / ")`);
  });
  if (!((await count.textContent()) ?? "").includes(String(rows))) throw new Error("the whole list is not back");
  const sortMs = await longestOf(page, async () => {
    await page.evaluate(`window.location.hash = "#/actions?show=all&order=title&group=status"`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.waitForFunction(`document.querySelector("[aria-busy=true]") === null`);
  });
  return { rows, openMs, scrollMs, filterMs, sortMs, drawn };
}

async function longestOf(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate("window.listPage.watch()");
  await work();
  return await page.evaluate<number>("window.listPage.longest()");
}

const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };
