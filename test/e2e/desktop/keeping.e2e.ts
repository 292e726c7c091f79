import type { Page } from "@playwright/test";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fi } from "../../../electron/words/fi.ts";
import { Frame } from "../pages/frame.ts";
import { PartnersPage } from "../pages/partners-page.ts";
import { expect, type Profile, test } from "../support/app.ts";
import type { DesktopApp } from "../support/desktop-app.ts";
import { createGroup } from "../support/founded-group.ts";
import { finnish } from "../support/words.ts";

const keeping = finnish("keeping");
const saved = { name: "Tallentuva Oy", type: "provider" } as const;

test("what was said to be saved is there after the app was killed, and after its database is gone", async ({
  openProfile,
}, info) => {
  const home = info.outputPath("home");
  const first = await openProfile({ home });
  await saveSomething(first.page);
  await desktopOf(first.desktop).kill();

  const second = await openProfile({ home });
  await expectThere(second.page);
  const app = desktopOf(second.desktop);
  await app.endByItself();
  await rm(join(app.dataFolder, "Default/IndexedDB"), { recursive: true, force: true });
  await rm(join(app.dataFolder, "IndexedDB"), { recursive: true, force: true });

  const third = await openProfile({ home });
  await expect(third.page.getByText(keeping("mended.empty"))).toBeVisible();
  await expectThere(third.page);
});

test("the end waits for what cannot be written, and asks", async ({ openProfile }) => {
  const { page, desktop } = await openProfile();
  const app = desktopOf(desktop);
  await saveSomething(page);
  // The disk is full from now on: the journal answers so.
  await app.application.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler("luotsi:appendJournal");
    ipcMain.handle("luotsi:appendJournal", () => ({ ok: false, error: { type: "disk-full" } }));
  });
  const unfinished = new PartnersPage(page).addOrganisation({ name: "Jää kesken Oy", type: "provider" });
  // It ends with the page.
  const given = unfinished.catch(() => undefined);
  await expect(page.getByText(finnish("shell")("foot.savingFailed")).first()).toBeVisible();
  await app.willAnswer(0);
  await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => app.asked()).toContainEqual({ what: "message", text: fi.unsaved.message });
  expect(await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await app.willAnswer(1);
  await app.endByItself();
  await given;
  expect(app.log()).toContainEqual(expect.objectContaining({ what: "quit-unsaved" }));
});

test("when the page's process dies the person is asked, and goes on from what is saved", async ({
  openProfile,
  problems,
}) => {
  const { page, desktop, context } = await openProfile();
  const app = desktopOf(desktop);
  await saveSomething(page);
  const reopened = context.waitForEvent("page");
  const devtools = await context.newCDPSession(page);
  // It answers nothing: it is gone.
  devtools.send("Page.crash").catch(() => undefined);
  const fresh = await reopened;
  await expect.poll(() => app.asked()).toContainEqual({ what: "message", text: fi.pageGone.message });
  await expectThere(fresh);
  expect(app.log()).toContainEqual(expect.objectContaining({ what: "page-gone" }));
  problems.length = 0;
});

/** Founds a group, adds a partner, and returns at the moment when the app says that it is saved. */
async function saveSomething(page: Page): Promise<void> {
  await createGroup(page);
  const frame = new Frame(page);
  await frame.goTo("partners");
  await new PartnersPage(page).addOrganisation(saved);
  await frame.expectSaved();
}

async function expectThere(page: Page): Promise<void> {
  await new Frame(page).goTo("partners");
  await expect(page.getByRole("link", { name: saved.name })).toBeVisible();
}

function desktopOf(app: Profile["desktop"]): DesktopApp {
  if (app === undefined) throw new Error("these tests are for the desktop edition");
  return app;
}
