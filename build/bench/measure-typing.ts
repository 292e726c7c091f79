import type { Page } from "playwright-core";
import { median } from "./median.ts";
import type { Site } from "./site.ts";
import { sliced } from "./slices.ts";
import { until } from "./until.ts";
import type { Compared } from "./compared.ts";

export interface TypingFigures extends Compared {
  /** The longest slice of the main thread meanwhile. */
  readonly longestMs: number;
}

/** As people type: the app rests between two letters, and does then what it has put off. */
const keyDelayMs = 60;
/** What comes of the last key has been done by then. */
const settleMs = 500;
const typed = " Sovittiin, että odotusaikaa seurataan joka kuukausi.";

/** Types into the long text of an action while the load group is open, and into a plain field with the same text. */
export async function measureTyping(site: Site, runs: number): Promise<TypingFigures> {
  const measured: number[] = [];
  const reference: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const inForm = await typeInForm(site);
    const inField = await typeInField(site, inForm.text);
    measured.push(...inForm.keysMs);
    longest.push(inForm.longestMs);
    reference.push(...inField);
  }
  return { ms: median(measured), referenceMs: median(reference), longestMs: median(longest) };
}

async function typeInForm({ context, app }: Site) {
  const page = await context.newPage();
  await page.goto(`${app}#/actions?show=all`);
  await page.locator("[data-entry] a").first().click();
  await page.waitForURL(/#\/action/);
  await page.getByRole("button", { name: "Muokkaa: Mitä tehdään" }).click();
  const field = page.getByRole("textbox", { name: "Kuvaus" });
  const text = await field.inputValue();
  const figures = await typeInto(page, () => field.press("Control+End"));
  await page.getByRole("button", { name: "Peru" }).first().click();
  await page.close();
  return { ...figures, text };
}

async function typeInField({ context, bench }: Site, text: string): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.goto(`${bench}bare.html`);
  await until(page, "window.barePage !== undefined");
  await page.evaluate(`barePage.showField(${JSON.stringify(text)})`);
  const { keysMs } = await typeInto(page, () => page.keyboard.press("Control+End"));
  await page.close();
  return keysMs;
}

async function typeInto(page: Page, goToEnd: () => Promise<void>) {
  await goToEnd();
  await page.evaluate("benchWatch.restart()");
  const { longestMs } = await sliced(page, async () => {
    await page.keyboard.type(typed, { delay: keyDelayMs });
    await page.waitForTimeout(settleMs);
  });
  return { keysMs: await page.evaluate<readonly number[]>("benchWatch.keysMs()"), longestMs };
}
