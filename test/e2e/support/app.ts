import { test as base, type Browser, type BrowserContext, expect, type Page, type TestInfo } from "@playwright/test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rendererFolder } from "../../../build/renderer-files.ts";
import { type AppServer, serveRenderer } from "../../../build/serve.ts";
import { buildSingleFile } from "../../../build/web/build-web.ts";
import { axeFindings } from "./axe.ts";
import { DesktopApp } from "./desktop-app.ts";
import type { WorkerOptions } from "./edition.ts";
import { noteDesktop } from "./files.ts";

export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The desktop app that the page is in, in that edition. */
  readonly desktop?: DesktopApp;
}

interface TestFixtures {
  /** What went wrong in any page of this test; a test ends in failure unless it is empty. */
  readonly problems: string[];
  readonly profile: Profile;
  /** Opens a person's own device: a storage of its own, watched for what goes wrong. */
  readonly openProfile: (options?: ProfileOptions) => Promise<Profile>;
  /** The same for another person than the one of `page`. */
  readonly openSecondProfile: () => Promise<Profile>;
}

export interface ProfileOptions {
  /** Of a desktop app: where it keeps everything, for one that is started again. */
  readonly home?: string;
  readonly parameters?: readonly string[];
}

interface WorkerFixtures {
  readonly server: AppServer;
  /** The built app as a single file, made when it is first asked for. */
  readonly lazyFile: () => Promise<string>;
  readonly lazyBrowser: () => Promise<Browser>;
}

/**
 * A test of the built app in a real Chromium, in the edition that its project asks for.
 *
 * Each test has a fresh profile, so an empty database; `page.goto("/")` opens the app. An uncaught error, a console
 * error, a refused request or a breach of the content security policy in any page fails the test.
 */
export const test = base.extend<TestFixtures, WorkerOptions & WorkerFixtures>({
  edition: ["browser", { option: true, scope: "worker" }],
  // The same server and headers as `npm start`.
  server: [
    async ({}, use) => {
      const server = await serveRenderer(rendererFolder, 0);
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  lazyFile: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "luotsi-single-"));
      const path = join(folder, "luotsi.html");
      let built: Promise<void> | undefined;
      await use(async () => {
        await (built ??= buildSingleFile(path));
        return path;
      });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  lazyBrowser: [
    async ({ playwright }, use) => {
      let opened: Promise<Browser> | undefined;
      await use(() => (opened ??= playwright.chromium.launch()));
      await (await opened)?.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  context: async ({ profile }, use) => use(profile.context),
  page: async ({ profile }, use) => use(profile.page),
  profile: async ({ openProfile }, use) => use(await openProfile()),
  openSecondProfile: async ({ openProfile }, use) => use(() => openProfile()),
  openProfile: async ({ edition, playwright, lazyBrowser, lazyFile, contextOptions, baseURL, problems }, use, info) => {
    const contexts: BrowserContext[] = [];
    const apps: DesktopApp[] = [];
    await use(async ({ home = info.outputPath(`home-${apps.length + 1}`), parameters = [] } = {}) => {
      if (edition === "desktop") {
        const isAgain = existsSync(home);
        const app = await DesktopApp.start(playwright, { home, parameters });
        apps.push(app);
        const context = app.application.context();
        await watchContext(context, problems);
        await settleDesktop(app, parameters.length === 0 && !isAgain);
        return { context, page: app.page, desktop: app };
      }
      const context = await (await lazyBrowser()).newContext({ ...contextOptions, baseURL: baseURL ?? "" });
      contexts.push(context);
      await watchContext(context, problems);
      const page = await context.newPage();
      keepDialogsWithTest(page);
      if (edition === "single-file") addressFrom(page, pathToFileURL(await lazyFile()).href);
      return { context, page };
    });
    await Promise.all(contexts.map((context) => context.close()));
    for (const app of apps) {
      if (info.status !== info.expectedStatus) await keepPicture(app, info);
      await app.end();
    }
  },
});

/**
 * Has the file dialogs of a page given to the test from the beginning. A test that only asks for one when it presses a
 * key may be too late: then the browser opens its own, which nobody answers.
 */
function keepDialogsWithTest(page: Page): void {
  page.on("filechooser", () => undefined);
}

/** Lets `page.goto("/#/…")` mean the app, wherever its page is. */
function addressFrom(page: Page, appAddress: string): void {
  const goTo = page.goto.bind(page);
  page.goto = (address, options) => {
    const isShort = /^[/#?]/.test(address);
    return goTo(isShort ? `${appAddress}${address.replace(/^\//, "")}` : address, options);
  };
}

/**
 * Waits until the app stands, and sees that the page is watched from its first script on: it may have begun to load
 * before the watch was there. A page that was started with something, or again, is left as it is: what it was given and
 * what it says of its start come only once.
 */
async function settleDesktop(app: DesktopApp, mayReload: boolean): Promise<void> {
  const { page } = app;
  await page.waitForURL((url) => url.pathname === "/index.html");
  await page.waitForLoadState();
  const isWatched = await page.evaluate(() => "isWatchedForProblems" in globalThis);
  if (!isWatched && mayReload) await page.reload();
  // The first screen decides the address by itself; a test's own `goto` has to come after it.
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  addressFrom(page, page.url().split("#", 1)[0] ?? "");
  noteDesktop(page, app);
}

async function keepPicture({ page }: DesktopApp, info: TestInfo): Promise<void> {
  if (page.isClosed()) return;
  const body = await page.screenshot();
  await info.attach("desktop", { body, contentType: "image/png" });
}

async function watchContext(context: BrowserContext, problems: string[]): Promise<void> {
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("requestfailed", (request) => {
    // A page that is left cancels what it was still loading.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") problems.push(`request: ${request.url()}`);
  });
  await context.exposeFunction("reportPolicyViolation", (text: string) => problems.push(`policy: ${text}`));
  await context.addInitScript(() => {
    Object.assign(globalThis, { isWatchedForProblems: true });
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

/** Demands that axe finds nothing on the page as it stands: WCAG 2.2 A and AA, and axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}

/** The same in light and in dark. */
export async function expectAccessibleInBothLooks(page: Page): Promise<void> {
  await expectAccessible(page);
  await turn(page, "dark");
  await expectAccessible(page);
  await turn(page, "light");
}

/** Turns the device light or dark, and waits until the page is drawn in its other colours. */
async function turn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

export { expect };
