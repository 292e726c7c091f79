import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { preferencesKey } from "../renderer/preferences/preferences.ts";
import { createI18n } from "../renderer/text/words.ts";
import { buildRenderer } from "./build.ts";
import { chromiumArguments, ensureBrowser } from "./find-browser.ts";
import { rendererFolder } from "./renderer-files.ts";
import { serveRenderer } from "./serve.ts";

/** How a picture is taken: the window's size and the device's choices. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  readonly language: "fi" | "fi-simple";
}

interface Picture {
  readonly name: string;
  /** The place's address in the example group. */
  readonly hash: string;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page, language: Look["language"]) => Promise<void>;
}

/** A week before the example group's next meeting, so that the same things are late in every run. */
const now = new Date("2026-01-21T09:10:00+02:00");
const folder = join(import.meta.dirname, "../docs/screenshots");

const desk: Look = { width: 1280, height: 800, theme: "light", language: "fi" };
const looks = {
  light: desk,
  dark: { ...desk, theme: "dark" },
  plain: { ...desk, language: "fi-simple" },
  narrow: { ...desk, width: 320, height: 640 },
} as const satisfies Readonly<Record<string, Look>>;

const words = wordsIn("fi");

const pictures: readonly Picture[] = [
  { name: "start", hash: "#/start" },
  { name: "overview", hash: "#/overview" },
  { name: "meetings", hash: "#/meetings" },
  { name: "agenda", hash: "#/meeting/k14/agenda" },
  { name: "meeting", hash: "#/meeting/k13/agenda", act: openItem("Suositus etusijajärjestyksestä 2026") },
  { name: "attendance", hash: "#/meeting/k13/attendance" },
  { name: "minutes", hash: "#/meeting/k13/minutes" },
  { name: "decisions", hash: "#/decisions" },
  { name: "decision", hash: "#/decision/pd19" },
  { name: "actions", hash: "#/actions" },
  { name: "action", hash: "#/action/a38" },
  { name: "feedback-list", hash: "#/feedback" },
  { name: "feedback-new", hash: "#/feedback", act: logFeedback },
  { name: "feedback", hash: "#/feedback/f36" },
  { name: "partners", hash: "#/partners" },
  { name: "member", hash: "#/member/m9" },
  { name: "organisation", hash: "#/organisation/p2" },
  { name: "exchange", hash: "#/exchange" },
  { name: "conflicts", hash: "#/conflicts" },
  { name: "settings", hash: "#/settings" },
];

/** The places that other looks are shown of; the light one shows them all. */
const chosen: Readonly<Record<Exclude<keyof typeof looks, "light">, readonly string[]>> = {
  dark: ["overview", "meeting", "conflicts"],
  plain: ["overview", "feedback-new"],
  narrow: ["overview", "meeting", "attendance", "feedback-new", "conflicts"],
};

/**
 * Takes the pictures of the documentation into docs/screenshots: every place of the example group, some of them dark, in
 * plain Finnish and on a narrow window, and the preview of a file in which another member has changed the same text.
 * `node build/screenshots.ts [name …]` takes only those. `--built` in front skips the build.
 */
const isBuilt = process.argv[2] === "--built";
const wanted = process.argv.slice(isBuilt ? 3 : 2);
if (!isBuilt) await buildRenderer();
await mkdir(folder, { recursive: true });
const server = await serveRenderer(rendererFolder, 0);
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: chromiumArguments(root) });
try {
  for (const [name, look] of Object.entries(looks)) await takeLook(browser, name as keyof typeof looks, look);
  if (isWanted("preview")) await takePreview(browser);
} finally {
  await browser.close();
  await server.close();
}
console.log(await summary());

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

async function takeLook(inBrowser: Browser, lookName: keyof typeof looks, look: Look): Promise<void> {
  const list = pictures
    .filter(({ name }) => lookName === "light" || chosen[lookName].includes(name))
    .map((picture) => ({ ...picture, file: lookName === "light" ? picture.name : `${picture.name}-${lookName}` }))
    .filter(({ file }) => isWanted(file));
  if (list.length === 0) return;
  const context = await openContext(inBrowser, look);
  const page = await openExample(context);
  for (const { hash, act, file } of list) {
    // A page of its own, so that nothing of the place before is still in sight.
    await page.goto(`${server.address}?${file}${hash}`);
    await page.locator("main h1").first().waitFor();
    await act?.(page, look.language);
    await shoot(page, file);
  }
  await context.close();
}

async function openContext(inBrowser: Browser, { width, height, theme, language }: Look): Promise<BrowserContext> {
  const context = await inBrowser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    reducedMotion: "reduce",
  });
  await context.clock.setFixedTime(now);
  const preferences = JSON.stringify({ language, theme, density: "normal", textSize: "100" });
  await context.addInitScript(
    `localStorage.setItem(${JSON.stringify(preferencesKey)}, ${JSON.stringify(preferences)})`,
  );
  return context;
}

async function openExample(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.address}#/demo`);
  await page.getByRole("contentinfo").waitFor();
  return page;
}

/** The picture shows the page at rest: no focus ring of the page's own arrival, no caret, nothing under way. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  await page.evaluate("document.activeElement.blur(), document.fonts.ready.then(() => true)");
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
}

/** Another member takes the example home, changes a decision and logs feedback; the secretary has changed it too. */
async function takePreview(inBrowser: Browser): Promise<void> {
  const transit = await mkdtemp(join(tmpdir(), "luotsi-pictures-"));
  const here = await openContext(inBrowser, desk);
  const there = await openContext(inBrowser, desk);
  try {
    const secretary = await openExample(here);
    const first = await saveFile(secretary, join(transit, "1.luotsi"));
    const member = await there.newPage();
    await member.goto(`${server.address}#/start`);
    await press(words.start("doors.received"))(member);
    await giveFile(member, words.start("received.choose"), first);
    await member.getByRole("radio", { name: /^Lempi Haavekas/ }).check({ force: true });
    await press(words.start("received.join"))(member);
    await member.getByRole("contentinfo").waitFor();
    await editDecision(member, "Väliarvioinnin suunnittelu aloitetaan, ja asiakasraati valitsee kysymykset.");
    const second = await saveFile(member, join(transit, "Lempin tiedosto 21.1.2026.luotsi"));
    await editDecision(secretary, "Väliarvioinnin suunnittelu aloitetaan helmikuussa yhdessä asiakasraadin kanssa.");
    await secretary.goto(`${server.address}#/exchange`);
    await giveFile(secretary, words.exchange("import.action"), second);
    await secretary.getByRole("heading", { name: words.exchange("preview.title") }).waitFor();
    await shoot(secretary, "preview");
  } finally {
    await here.close();
    await there.close();
    await rm(transit, { recursive: true });
  }
}

async function editDecision(page: Page, text: string): Promise<void> {
  await page.goto(`${server.address}#/decision/pd21`);
  const content = page.getByRole("region", { name: words.decisions("content") });
  await content.getByRole("button", { name: words.common("edit") }).click();
  await content.getByRole("textbox", { name: words.records("fieldsOf.decision.text"), exact: true }).fill(text);
  await content.getByRole("button", { name: words.common("save") }).click();
  await content.getByText(text).waitFor();
}

async function saveFile(page: Page, path: string): Promise<string> {
  await page.goto(`${server.address}#/exchange`);
  const [download] = await Promise.all([page.waitForEvent("download"), press(words.exchange("export.action"))(page)]);
  await download.saveAs(path);
  return path;
}

async function giveFile(page: Page, button: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(button)(page)]);
  await chooser.setFiles(path);
}

function wordsIn(language: Look["language"]) {
  const texts = createI18n(language);
  return {
    common: texts.getFixedT(language, "common"),
    start: texts.getFixedT(language, "start"),
    feedback: texts.getFixedT(language, "feedback"),
    decisions: texts.getFixedT(language, "decisions"),
    records: texts.getFixedT(language, "records"),
    exchange: texts.getFixedT(language, "exchange"),
  };
}

function press(name: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole("button", { name }).first().click();
}

function logFeedback(page: Page, language: Look["language"]): Promise<void> {
  return press(wordsIn(language).feedback("new"))(page);
}

function openItem(title: string): (page: Page) => Promise<void> {
  return async (page) => {
    await press(title)(page);
    await page.getByRole("article", { name: title }).waitFor();
  };
}

async function summary(): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".png"));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  return `${files.length} pictures, ${kilobytes} kB`;
}
