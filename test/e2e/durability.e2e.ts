import type { Page } from "@playwright/test";
import { Frame } from "./pages/frame.ts";
import { PartnersPage } from "./pages/partners-page.ts";
import { expect, test } from "./support/app.ts";
import { createGroup, founded } from "./support/founded-group.ts";
import { type OwnBrowser, startOwnBrowser } from "./support/own-browser.ts";

const saved = { name: "Tallentuva Oy", type: "provider" } as const;

test("what was saved is there after a reload", async ({ page }) => {
  await saveSomething(page);
  await page.reload();
  await expectThere(page);
});

test("what was saved is there when the browser is closed and opened again", async ({
  playwright,
  launchOptions,
  server,
}, info) => {
  const open = () =>
    playwright.chromium.launchPersistentContext(info.outputPath("profile"), {
      ...launchOptions,
      baseURL: server.address,
    });
  const first = await open();
  await saveSomething(await first.newPage());
  await first.close();

  const second = await open();
  const page = await second.newPage();
  await page.goto("/#/partners");
  await expectThere(page);
  await second.close();
});

const killing = test.extend<{ readonly startBrowser: () => Promise<OwnBrowser> }>({
  startBrowser: async ({ launchOptions }, use, info) => {
    const { executablePath = "", args = [] } = launchOptions;
    const started: OwnBrowser[] = [];
    await use(async () => {
      const browser = await startOwnBrowser(executablePath, args, info.outputPath("profile"));
      started.push(browser);
      return browser;
    });
    await Promise.all(started.map((browser) => browser.kill()));
  },
});

killing("what was said to be saved is there after the browser was killed", async ({ startBrowser, server }) => {
  const first = await startBrowser();
  await saveSomething(await first.context.newPage(), server.address);
  await first.kill();

  const second = await startBrowser();
  const page = await second.context.newPage();
  await page.goto(`${server.address}#/partners`);
  await expectThere(page);
});

/** Founds a group, adds a partner, and returns at the moment when the app says that it is saved. */
async function saveSomething(page: Page, address = "/"): Promise<void> {
  await createGroup(page, address);
  const frame = new Frame(page);
  await frame.goTo("partners");
  await new PartnersPage(page).addOrganisation(saved);
  await frame.expectSaved();
}

async function expectThere(page: Page): Promise<void> {
  await expect(page.getByRole("link", { name: saved.name })).toBeVisible();
  await expect(page.getByRole("link", { name: founded.secretary.name })).toBeVisible();
}
