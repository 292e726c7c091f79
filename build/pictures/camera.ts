import { writeFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { preferencesKey } from "../../renderer/preferences/preferences.ts";
import { decodePng } from "../packaging/png.ts";
import type { Look } from "./looks.ts";
import { encodePalettePng } from "./palette-png.ts";

/** A week before the example group's next meeting, so that the same things are late in every run. */
const now = new Date("2026-01-21T09:10:00+02:00");
const mostColours = 48;

/** A part of a place: from an element downwards. */
export interface PagePart {
  readonly from: string;
  readonly height: number;
}

/** A browser of its own for a look, as if on a device with these choices. */
export async function openContext(browser: Browser, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme === "dark" ? "dark" : "light",
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    reducedMotion: "reduce",
  });
  await context.clock.setFixedTime(now);
  const { language, theme } = look;
  const preferences = JSON.stringify({ language, theme, density: "normal", textSize: "100" });
  await context.addInitScript(
    `localStorage.setItem(${JSON.stringify(preferencesKey)}, ${JSON.stringify(preferences)})`,
  );
  return context;
}

/** Opens the example group and waits until it is there. */
export async function openExample(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}#/demo`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForURL(/#\/overview$/);
  return page;
}

/**
 * The picture shows the page at rest: no focus ring of the page's own arrival, no caret, nothing under way.
 * @param part of the place; without it, the window as it is.
 */
export async function shoot(page: Page, path: string, look: Look, part?: PagePart): Promise<void> {
  // Away from what was pressed, which would show that a pointer is over it.
  await page.mouse.move(0, 0);
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  await page.evaluate("document.activeElement.blur(), document.fonts.ready.then(() => true)");
  await page.emulateMedia({ media: look.isPrinted === true ? "print" : "screen" });
  const clip = look.isPrinted === true ? await sheetsOf(page, look) : part && (await clipOf(page, part));
  const picture = await page.screenshot({
    animations: "disabled",
    caret: "hide",
    fullPage: clip !== undefined,
    ...(clip === undefined ? {} : { clip }),
  });
  await writeFile(path, encodePalettePng(decodePng(picture), mostColours));
}

/** The first two sheets, or fewer: a longer print goes on in the same manner. */
async function sheetsOf(page: Page, { width, height }: Look): Promise<Clip> {
  const whole = await page.locator("html").boundingBox();
  return { x: 0, y: 0, width, height: Math.min(2 * height, Math.ceil(whole?.height ?? height)) };
}

/** The place's own part of the page, from an element downwards; the rail stays out. */
async function clipOf(page: Page, { from, height }: PagePart): Promise<Clip> {
  await page.evaluate("scrollTo(0, 0)");
  const main = await page.locator("main").boundingBox();
  const first = await page.locator(`main ${from}`).first().boundingBox();
  if (main === null || first === null) throw new Error(`Nothing on the page is ${from}.`);
  const space = 24;
  // Less than what parts it from the row of the search above.
  const top = first.y - space / 2;
  return {
    x: main.x + space,
    y: top,
    width: main.width - 2 * space,
    height: Math.min(height, main.y + main.height - top),
  };
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
