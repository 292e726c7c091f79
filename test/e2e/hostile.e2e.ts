import type { Page } from "@playwright/test";
import { listPlaces } from "../../renderer/navigation/route.ts";
import { ExchangePage } from "./pages/exchange-page.ts";
import { Frame } from "./pages/frame.ts";
import { PartnersPage } from "./pages/partners-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { expect, expectAccessible, test } from "./support/app.ts";
import { type BadFile, makeBadFiles } from "./support/bad-files.ts";
import { createGroup, foundGroup, founded } from "./support/founded-group.ts";
import type { SavedFile } from "./support/files.ts";
import { hostileText, writeHostileBook } from "./support/hostile-book.ts";
import { finnish } from "./support/words.ts";

const errors = finnish("errors");
const exchangeWords = finnish("exchange");
const startWords = finnish("start");

test("a bad file changes nothing, and is told in three sentences", async ({ page, openSecondProfile }, info) => {
  await foundGroup(page);
  await new Frame(page).goTo("exchange");
  const exchange = new ExchangePage(page);
  const own = await exchange.save((name) => info.outputPath(`1 ${name}`));
  const before = await exchange.stateHash();
  const other = await openSecondProfile();
  const good = await joinAndExport(other.page, own.path, (name) => info.outputPath(`2 ${name}`));

  const files = { path: good.path, knownPath: own.path };
  for (const bad of await makeBadFiles(files, (name) => info.outputPath(name))) {
    await test.step(bad.name, async () => {
      await exchange.open(bad.path);
      await expectThreeSentences(page, bad);
      expect(await exchange.stateHash()).toBe(before);
      await expectAccessible(page);
    });
  }

  await test.step("the app still works", async () => {
    await exchange.take(good.path);
    expect(await exchange.stateHash()).not.toBe(before);
    await new Frame(page).goTo("partners");
    await new PartnersPage(page).addOrganisation({ name: "Toinen tuottaja Oy", type: "provider" });
    await new Frame(page).expectSaved();
  });
});

test("a bad file at the first door leaves the device empty", async ({ page, openSecondProfile }, info) => {
  await createGroup(page);
  await new Frame(page).goTo("exchange");
  const good = await new ExchangePage(page).save((name) => info.outputPath(name));
  const badFiles = await makeBadFiles({ path: good.path }, (name) => info.outputPath(name));

  const empty = (await openSecondProfile()).page;
  const start = new StartPage(empty);
  await start.open();
  await empty.getByRole("button", { name: startWords("doors.received") }).click();
  // A file of any group is welcome at this door.
  for (const bad of badFiles.filter(({ code }) => code !== "other-group")) {
    await test.step(bad.name, async () => {
      await start.chooseAgain(bad.path);
      await expectThreeSentences(empty, bad);
    });
  }
  await empty.getByRole("button", { name: startWords("steps.back") }).click();
  await empty.getByRole("heading", { level: 1, name: startWords("title") }).waitFor();
  await expect(empty.getByRole("heading", { name: startWords("here.title") })).toHaveCount(0);
});

test("the same file twice brings nothing new", async ({ page, openSecondProfile }, info) => {
  await foundGroup(page);
  const frame = new Frame(page);
  await frame.goTo("exchange");
  const exchange = new ExchangePage(page);
  const first = await exchange.save((name) => info.outputPath(`1 ${name}`));

  const other = await openSecondProfile();
  const second = await joinAndExport(other.page, first.path, (name) => info.outputPath(`2 ${name}`));

  await exchange.take(second.path);
  const after = await exchange.stateHash();
  await exchange.open(second.path);
  await expect(exchange.preview).toContainText(exchangeWords("preview.nothingNew"));
  await expect(exchange.preview.getByRole("button", { name: exchangeWords("preview.accept") })).toHaveCount(0);
  await exchange.preview.getByRole("button", { name: exchangeWords("preview.close") }).click();
  expect(await exchange.stateHash()).toBe(after);
});

const markup = "<img src=x onerror=document.title='seized'></script>";
const turned = "Tuottaja \u202Eyo ajattou\u202C Oy";

test("markup and turned letters in a field are shown as text, here and where the file goes", async ({
  page,
  openSecondProfile,
}, info) => {
  const start = new StartPage(page);
  await start.open();
  await start.createGroup({
    groupName: markup,
    organisationName: turned,
    memberName: founded.secretary.name,
    deviceLabel: "{{name}} ${7*7} <b>kone</b>",
  });
  await expectShown(page, markup);
  const frame = new Frame(page);
  await frame.goTo("partners");
  await new PartnersPage(page).addOrganisation({ name: markup, type: "provider" });
  await expectShown(page, markup);
  await expectShown(page, turned);
  await frame.goTo("exchange");
  await expectShown(page, "{{name}} ${7*7} <b>kone</b>");
  const file = await new ExchangePage(page).save((name) => info.outputPath(name));
  // The group's name makes the file's name; nothing in it may mean something to a file system.
  expect(file.name).not.toMatch(/[<>:"/\\|?*\u202A-\u202E]/);

  const other = await openSecondProfile();
  const otherStart = new StartPage(other.page);
  await otherStart.open();
  await otherStart.receive(file.path);
  await expectShown(other.page, markup);
  await otherStart.join(founded.secretary.name);
  await new Frame(other.page).goTo("partners");
  await expectShown(other.page, markup);
  await expectShown(other.page, turned);
});

test("hostile text in every field of every record stays text on every page", async ({ page }, info) => {
  test.setTimeout(240_000);
  const book = await writeHostileBook(info.outputPath("hostile.luotsi"));
  const start = new StartPage(page);
  await start.open();
  await start.receive(book.path);
  await expectShown(page, hostileText);
  await start.joinAsFirst();
  const meetings = ["agenda", "attendance", "minutes"].map((view) => `meeting/k13/${view}`);
  const places = [...listPlaces, "overview", "settings", "meeting/k14/agenda", ...meetings, ...book.addresses];
  expect(book.addresses.length).toBeGreaterThan(5);
  for (const address of places) {
    await test.step(address, async () => {
      await page.goto(`/#/${address}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.getByRole("contentinfo").waitFor();
      await expect(page.locator("#root img, #root script, #root style")).toHaveCount(0);
      await expect(page).not.toHaveTitle("seized");
    });
  }
});

/** Another member takes the file in on another device and makes a file there. */
async function joinAndExport(page: Page, path: string, pathFor: (name: string) => string): Promise<SavedFile> {
  const start = new StartPage(page);
  await start.open();
  await start.receive(path);
  await start.join(founded.client.name);
  await new Frame(page).goTo("exchange");
  return new ExchangePage(page).save(pathFor);
}

/** What happened, that nothing was changed, and what to do; the code besides. */
async function expectThreeSentences(page: Page, { code, says }: BadFile): Promise<void> {
  const notice = page.getByRole("alert").filter({ hasText: errors("code", { code }) });
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(says);
  await expect(notice).toContainText(errors(`${code}.unchanged`));
  const todo = code === "too-new" ? errors("too-new.todoWithVersion", { needs: 7 }) : errors(`${code}.todo`);
  await expect(notice).toContainText(todo);
}

/** The text is on the page letter for letter, and nothing of it became an element or ran. */
async function expectShown(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("main").getByText(text, { exact: false }).first()).toBeVisible();
  await expect(page.locator("#root img, #root script, #root b")).toHaveCount(0);
  await expect(page).not.toHaveTitle("seized");
}
