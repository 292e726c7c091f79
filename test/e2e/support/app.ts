import { AxeBuilder } from "@axe-core/playwright";
import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";
import { rendererFolder } from "../../../build/renderer-files.ts";
import { type AppServer, serveRenderer } from "../../../build/serve.ts";

export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
}

interface TestFixtures {
  /** What went wrong in any page of this test; a test ends in failure unless it is empty. */
  readonly problems: string[];
  /** Opens another person's browser: a storage of its own, watched like the first. */
  readonly openSecondProfile: () => Promise<Profile>;
}

interface WorkerFixtures {
  readonly server: AppServer;
}

/**
 * A test of the built app in a real browser, over the same server and headers as `npm start`.
 *
 * Each test has a fresh profile, so an empty database; `page.goto("/")` opens the app. An uncaught error, a console
 * error, a refused request or a breach of the content security policy in any page fails the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await serveRenderer(rendererFolder, 0);
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.address),
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  context: async ({ context, problems }, use) => {
    await watchContext(context, problems);
    await use(context);
  },
  openSecondProfile: async ({ browser, contextOptions, baseURL, problems }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: baseURL ?? "" });
      opened.push(context);
      await watchContext(context, problems);
      return { context, page: await context.newPage() };
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

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
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (globalThis as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation;
      report(`${event.effectiveDirective} refused ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

// The controls' library says a button's progress by naming the button, for some seconds and also after that has gone.
const spokenOnly = "[data-live-announcer]";
const accessibilityRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Demands that axe finds nothing on the page as it stands: WCAG 2.2 A and AA, and axe's best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  // The legacy mode sums up in this page itself: another page that opens for it would take the focus away. One frame
  // is all there is.
  const axe = new AxeBuilder({ page }).withTags(accessibilityRules).exclude(spokenOnly).setLegacyMode(true);
  const { violations } = await axe.analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any.map(({ message }) => message).join(" ")}`),
  );
  expect(findings).toEqual([]);
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
