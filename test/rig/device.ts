import { chromium, expect, type Page } from "@playwright/test";
import { cp, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { chromiumArguments, ensureBrowser } from "../../build/find-browser.ts";
import { rendererFolder } from "../../build/renderer-files.ts";
import { serveRenderer } from "../../build/serve.ts";
import { ExchangePage } from "../e2e/pages/exchange-page.ts";
import { Frame } from "../e2e/pages/frame.ts";
import { PartnersPage } from "../e2e/pages/partners-page.ts";
import { StartPage } from "../e2e/pages/start-page.ts";
import { founded, foundGroup } from "../e2e/support/founded-group.ts";
import { beginning, pickRadio } from "../e2e/support/controls.ts";
import { finnish } from "../e2e/support/words.ts";
import type { RunningApp, World } from "./world.ts";

const startWords = finnish("start");
const exchangeWords = finnish("exchange");

/** The files that a device joins by and takes in, and what the second one brings. */
export interface Files {
  readonly joining: string;
  readonly news: string;
  readonly brought: readonly string[];
}

/** The name of the n-th organisation that a trial saves; its form tells it from what was there. */
export function savedName(index: number): string {
  return `Tallennettu ${index} Oy`;
}

const brought = ["Tuotu 1 Oy", "Tuotu 2 Oy", "Tuotu 3 Oy"];

/** A member founds a group in an ordinary browser, saves a file, adds three organisations, and saves another. */
export async function makeFiles(folder: string): Promise<Files> {
  const server = await serveRenderer(rendererFolder, 0);
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: chromiumArguments(process.getuid?.() === 0),
  });
  try {
    const page = await browser.newPage({ locale: "fi-FI", timezoneId: "Europe/Helsinki" });
    await foundGroup(page, server.address);
    const frame = new Frame(page);
    const exchange = new ExchangePage(page);
    await frame.goTo("exchange");
    const joining = join(folder, "joining.luotsi");
    await exchange.save(() => joining);
    await frame.goTo("partners");
    for (const name of brought) await new PartnersPage(page).addOrganisation({ name, type: "provider" });
    await frame.goTo("exchange");
    const news = join(folder, "news.luotsi");
    await exchange.save(() => news);
    return { joining, news, brought };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A device of the provider's that has joined by a file and saved one organisation of its own: `savedName(0)`. */
export async function makeDevice(world: World, files: Files, folder: string): Promise<void> {
  const app = await world.start(folder);
  const start = new StartPage(app.page);
  await start.open(app.address);
  await app.page.getByRole("button", { name: startWords("doors.received") }).click();
  const choose = app.page.getByRole("button", { name: startWords("received.choose") });
  await app.giveFile(files.joining, () => choose.click());
  const form = app.page.getByRole("form", { name: startWords("received.join") });
  await pickRadio(form, beginning(founded.provider.name));
  await form.getByRole("button", { name: startWords("received.join") }).click();
  await app.page.getByRole("navigation").first().waitFor();
  await new Frame(app.page).goTo("partners");
  await save(app.page, 0);
  // The first moments after a save, in which copies of it are made too, are not what a trial begins with.
  await app.page.waitForTimeout(8000);
  await app.kill();
}

/** Saves one organisation at the place of partners, and returns when the app says that it is saved. */
export async function save(page: Page, index: number): Promise<void> {
  await new PartnersPage(page).addOrganisation({ name: savedName(index), type: "provider" });
  await new Frame(page).expectSaved();
}

/** Takes the news in at the place of exchange, and returns when the app says so. */
export async function takeNews(app: RunningApp, files: Files): Promise<void> {
  const exchange = new ExchangePage(app.page);
  const button = app.page.getByRole("button", { name: exchangeWords("import.action") });
  await app.giveFile(files.news, () => button.click());
  await exchange.accept();
}

/** What an app that was started again says: the organisations it has, or that its group is not there. */
export interface Found {
  readonly names: readonly string[];
  /** All words in sight, for what the person was told. */
  readonly told: string;
}

/**
 * Starts a device, saves once more, kills it, and starts it again: a store that was read back well once may have been
 * left in a state that the start after the next write does not survive.
 */
export async function readTwice(world: World, folder: string): Promise<Found> {
  const first = await world.start(folder);
  try {
    const found = await readBack(first);
    if (!found.names.includes(savedName(0))) return found;
    await save(first.page, lastIndex);
  } finally {
    await first.kill();
  }
  const second = await world.start(folder);
  try {
    const found = await readBack(second);
    // A loss of what was saved in between counts as a loss of all.
    return found.names.includes(savedName(lastIndex)) ? found : { names: [], told: found.told };
  } finally {
    await second.kill();
  }
}

const lastIndex = 900;

export async function readBack(app: RunningApp): Promise<Found> {
  const { page } = app;
  await page.goto(`${app.address}#/partners`);
  // The place of partners, or what stands in its stead: the start, or a group that does not open.
  const arrived = [finnish("members")("title"), startWords("title"), finnish("shell")("opening.failed")].map((name) =>
    page.getByRole("heading", { level: 1, name }),
  );
  const [first, ...others] = arrived;
  const heading = others.reduce((either, each) => either.or(each), first ?? page.getByRole("heading"));
  await expect(heading.first()).toBeVisible({ timeout: 45_000 });
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const links = await page.getByRole("link").allTextContents();
  const names = links.map((text) => /(Tallennettu|Tuotu) \d+ Oy/.exec(text)?.[0] ?? "").filter((name) => name !== "");
  return { names: [...new Set(names)], told: await page.locator("body").innerText() };
}

/** Copies a device's folder to begin a trial from, without what only a running browser's lock is. */
export async function copyDevice(device: string, trial: string): Promise<void> {
  // Of an app that was killed a process or two may still be on the way out.
  await rm(trial, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  await cp(device, trial, { recursive: true, filter: (path) => !basename(path).startsWith("Singleton") });
}
