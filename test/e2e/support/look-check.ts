import { expect, type Page } from "@playwright/test";
import { preferencesKey } from "../../../renderer/preferences/preferences.ts";
import { axeFindings } from "./axe.ts";

/** What a theme can break: it changes colours and no size. */
const colourRules = ["color-contrast", "link-in-text-block"];
/** What a density can break: it changes sizes and no colour. */
const sizeRules = ["target-size", "scrollable-region-focusable"];

interface Root {
  readonly theme?: string;
  readonly density?: string;
}

/**
 * Demands that axe finds nothing on the page as it stands, in four themes and both densities and at 320 px, and that
 * there nothing is wider than the window. The whole set of rules is run where the page's structure differs, and in
 * every other look those that the look can break.
 */
export async function expectAccessibleInEveryLook(page: Page, state: string): Promise<void> {
  const findings: string[] = [];
  const check = async (name: string, root: Root, rules?: readonly string[]) => {
    for (const finding of await findingsIn(page, root, rules)) findings.push(`${state}, ${name}: ${finding}`);
  };
  await check("light", { theme: "light" });
  await check("compact", { theme: "light", density: "compact" }, sizeRules);
  await check("dark", { theme: "dark" }, colourRules);
  await check("contrast", { theme: "contrast" }, colourRules);
  await page.emulateMedia({ forcedColors: "active" });
  await check("forced colours", {}, colourRules);
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 320, height: 640 });
  await check("320 px", { theme: "light" });
  if ((await overhang(page)) > 0) findings.push(`${state}: wider than a window of 320 px by ${await overhang(page)}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await setRoot(page, {});
  expect(findings).toEqual([]);
}

/** The same with text of 200 %, which the app was opened with: its structure may be another then. */
export async function expectAccessibleWithLargeText(page: Page, state: string): Promise<void> {
  const findings = [...(await findingsIn(page, {}))];
  if ((await overhang(page)) > 0) findings.push(`wider than the window by ${await overhang(page)}`);
  expect(findings, state).toEqual([]);
}

/** Opens the app with text of twice the size from its first drawing on. */
export async function bringLargeText(page: Page): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    preferencesKey,
    JSON.stringify({ textSize: "200" }),
  ] as const);
}

/** @param rules those to run; without them, the whole set. */
async function findingsIn(page: Page, root: Root, rules?: readonly string[]): Promise<readonly string[]> {
  await setRoot(page, root);
  return axeFindings(page, rules);
}

/** Turns the page into another look and waits until it is drawn, however many times that needs. */
async function setRoot(page: Page, { theme, density }: Root): Promise<void> {
  await page.evaluate(
    async (chosen) => {
      for (const [name, value] of Object.entries(chosen)) {
        if (value === null) delete document.documentElement.dataset[name];
        else document.documentElement.dataset[name] = value;
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    { theme: theme ?? null, density: density ?? null },
  );
}

function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
