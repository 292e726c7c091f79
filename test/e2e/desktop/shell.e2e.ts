import type { Page } from "@playwright/test";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fi } from "../../../electron/words/fi.ts";
import { sv } from "../../../electron/words/sv.ts";
import { expect, type Profile, test } from "../support/app.ts";
import { luotsi } from "../support/command-line.ts";
import { pickRadio } from "../support/controls.ts";
import { appFolder, type DesktopApp } from "../support/desktop-app.ts";
import { findDesktopRuntime, runDesktopOnce } from "../support/desktop-runtime.ts";
import { readPdfParts } from "../support/pdf-parts.ts";
import { finnish } from "../support/words.ts";

const shell = finnish("shell");
const start = finnish("start");
const common = finnish("common");
const projector = finnish("projector");
const papers = finnish("papers");

test("the menu speaks the language of the page, and its commands reach it", async ({ openProfile }) => {
  const { page, desktop } = await openProfile({ parameters: ["--demo"] });
  const app = desktopOf(desktop);
  await page.getByRole("navigation").first().waitFor();
  const finnishMenu = await app.menuLabels();
  expect(finnishMenu.bar).toContain(fi.menus.file);
  expect(finnishMenu.items["go.decisions"]).toBe(fi.commands["go.decisions"]);
  for (const place of ["decisions", "partners", "settings"] as const) {
    await clickWhenEnabled(app, `go.${place}`);
    await expect(page.getByRole("heading", { level: 1, name: shell(`places.${place}`) })).toBeVisible();
  }
  await clickWhenEnabled(app, "go.back");
  await expect(page.getByRole("heading", { level: 1, name: shell("places.partners") })).toBeVisible();

  await page.goto("/#/start");
  await pickRadio(page, common("languages.sv"));
  await expect.poll(async () => (await app.menuLabels()).bar).toContain(sv.menus.file);
  await expect.poll(async () => (await app.menuLabels()).items["go.decisions"]).toBe(sv.commands["go.decisions"]);
});

test("a file that the system opens is previewed: at the start, from a second start, and from the Dock", async ({
  openProfile,
}, info) => {
  const files = await Promise.all(
    ["first", "second", "third"].map(async (name) => {
      const path = info.outputPath(`${name}.luotsi`);
      await luotsi("demo", "-o", path);
      return path;
    }),
  );
  const [first = "", second = "", third = ""] = files;
  const { page, desktop } = await openProfile({ parameters: [first] });
  const app = desktopOf(desktop);
  await expectReceived(page, "first.luotsi");

  await closePreview(page);
  const { program } = findDesktopRuntime();
  const again = runDesktopOnce(program, app.home, [appFolder, second]);
  expect(again.code, again.said).toBe(0);
  await expectReceived(page, "second.luotsi");

  await closePreview(page);
  await app.application.evaluate(({ app: electronApp }, path) => {
    electronApp.emit("open-file", { preventDefault: () => undefined }, path);
  }, third);
  await expectReceived(page, "third.luotsi");

  // What is no file of ours is not read, whoever asks.
  await closePreview(page);
  const secret = info.outputPath("secret.txt");
  await writeFile(secret, "nothing of ours");
  expect(runDesktopOnce(program, app.home, [appFolder, secret, "https://example.invalid/x.luotsi"]).code).toBe(0);
  await expect(page.getByRole("heading", { level: 1, name: start("title") })).toBeVisible();
  expect(await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("the window comes back where it was, and the app ends when everything is saved", async ({ openProfile }, info) => {
  const home = info.outputPath("home");
  const app = desktopOf((await openProfile({ home })).desktop);
  const bounds = { x: 120, y: 80, width: 1000, height: 700 };
  await app.application.evaluate(
    ({ BrowserWindow }, wish) => BrowserWindow.getAllWindows()[0]?.setBounds(wish),
    bounds,
  );
  await app.endByItself();
  expect(app.log()).toContainEqual(expect.objectContaining({ what: "ended" }));
  const again = desktopOf((await openProfile({ home })).desktop);
  const found = await again.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(found).toEqual(bounds);
});

test("the projector has a window of its own, on the other screen, and may ask for little", async ({ openProfile }) => {
  const { page, desktop, context } = await openProfile({ parameters: ["--demo"] });
  const app = desktopOf(desktop);
  await app.application.evaluate(({ screen }) => {
    const own = screen.getPrimaryDisplay();
    const wall = { ...own, id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } };
    screen.getAllDisplays = () => [own, wall];
  });
  await page.getByRole("navigation").first().waitFor();
  await page.goto("/#/meeting/k14/agenda");
  const opened = context.waitForEvent("page");
  await page.getByRole("button", { name: projector("open") }).click();
  const wall = await opened;
  await expect(wall.getByText(projector("here")).first()).toBeVisible();
  expect(new URL(wall.url()).hash).toBe("#/projector/k14");
  const placed = await app.application.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes("projector"));
    return { ...window?.getBounds(), isFull: window?.isFullScreen() };
  });
  expect(placed).toMatchObject({ x: 1920, isFull: true });
  const refused = await wall.evaluate(() =>
    (globalThis as unknown as { luotsi: { saveFile: (file: object) => Promise<unknown> } }).luotsi
      .saveFile({ name: "x.luotsi", bytes: new Uint8Array(1) })
      .then(
        () => "answered",
        (error: unknown) => (error as Error).message,
      ),
  );
  expect(refused).toMatch(/refused/);
  await app.expectLogged({ what: "refused-request", verb: "saveFile", reason: "not-for-projector" });
  await app.endByItself();
});

test("a PDF of the minutes is tagged and has an outline, a language and a title", async ({ openProfile }, info) => {
  const { page, desktop } = await openProfile({ parameters: ["--demo"] });
  const app = desktopOf(desktop);
  await page.getByRole("navigation").first().waitFor();
  await page.goto("/#/meeting/k13/minutes");
  await page.getByRole("button", { name: papers("formats.pdf") }).waitFor();
  const path = await app.savedFile(info.outputPath("saved"), () => clickWhenEnabled(app, "file.printToPdf"));
  const { title, language, isTagged, elements, outline } = await readPdfParts(await readFile(path));
  expect(isTagged).toBe(true);
  expect(language).toMatch(/^fi/);
  expect(title).toContain("7");
  expect(elements.get("H1")).toBe(1);
  expect(elements.get("Table") ?? 0).toBeGreaterThan(0);
  expect(outline.length).toBeGreaterThan(10);
});

test("an older app than the data does not touch them, and says so", async ({ openProfile }, info) => {
  const home = info.outputPath("home");
  const app = desktopOf((await openProfile({ home })).desktop);
  const versions = join(app.dataFolder, "versions.json");
  await app.endByItself();
  const noted = JSON.parse(await readFile(versions, "utf8")) as Readonly<Record<string, unknown>>;
  await writeFile(versions, JSON.stringify({ ...noted, chrome: "999.0.0.0" }));
  const { program } = findDesktopRuntime();
  const ran = runDesktopOnce(program, home, ["-r", join(home, "desk.cjs"), appFolder]);
  expect(ran.said).toContain(fi.olderApp.message);
  expect(ran.code).toBe(2);
  expect(JSON.parse(await readFile(versions, "utf8"))).toMatchObject({ chrome: "999.0.0.0" });
});

async function expectReceived(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("main").getByText(start("received.fileName", { name }))).toBeVisible();
  await expect(page.getByText(start("received.nothingYet"))).toBeVisible();
}

async function closePreview(page: Page): Promise<void> {
  await page.getByRole("button", { name: start("steps.back") }).click();
  await expect(page.getByRole("heading", { level: 1, name: start("title") })).toBeVisible();
}

/** The page says by and by what can be done in it; until then an item stands grey. */
async function clickWhenEnabled(app: DesktopApp, id: string): Promise<void> {
  await expect
    .poll(() =>
      app.application.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled, id),
    )
    .toBe(true);
  await app.clickMenu(id);
}

function desktopOf(app: Profile["desktop"]): DesktopApp {
  if (app === undefined) throw new Error("these tests are for the desktop edition");
  return app;
}
