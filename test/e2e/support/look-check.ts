import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { createRequire } from "node:module";
import { preferencesKey } from "../../../renderer/preferences/preferences.ts";

const axeScript = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const wholeSet = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a theme or a density alone can break; everything else is the same in each. */
const lookRules = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/** The looks that a page is checked in, besides light and roomy, as the root element says them. */
const otherLooks = [
  { theme: "light", density: "compact" },
  { theme: "dark" },
  { theme: "dark", density: "compact" },
  { theme: "contrast" },
  { theme: "contrast", density: "compact" },
] as const;

interface Root {
  readonly theme?: string;
  readonly density?: string;
}

/** Puts axe into every page of this test, once, instead of anew for each look. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: axeScript });
}

/**
 * Demands that axe finds nothing on the page as it stands, in four themes and both densities and at 320 px, and that
 * there nothing is wider than the window. The whole set of rules is run where the page's
 * structure differs, and in every other look those that a look can break.
 */
export async function expectAccessibleInEveryLook(page: Page, state: string): Promise<void> {
  const findings: string[] = [];
  const check = async (name: string, root: Root, isWhole: boolean) => {
    for (const finding of await findingsIn(page, root, isWhole)) findings.push(`${state}, ${name}: ${finding}`);
  };
  await check("light", { theme: "light" }, true);
  for (const look of otherLooks) await check(Object.values(look).join(" "), look, false);
  await page.emulateMedia({ forcedColors: "active" });
  await check("forced", {}, false);
  await check("forced compact", { density: "compact" }, false);
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 320, height: 640 });
  await check("320 px", { theme: "light" }, true);
  if ((await overhang(page)) > 0) findings.push(`${state}: wider than a window of 320 px by ${await overhang(page)}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await setRoot(page, {});
  expect(findings).toEqual([]);
}

/** The same with text of 200 %, which the app was opened with: its structure may be another then. */
export async function expectAccessibleWithLargeText(page: Page, state: string): Promise<void> {
  const findings = [...(await findingsIn(page, {}, true))];
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

async function findingsIn(page: Page, root: Root, isWhole: boolean): Promise<readonly string[]> {
  await setRoot(page, root);
  return page.evaluate(
    async ([isWholeSet, tags, rules]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: { readonly run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
      };
      // The controls' library says a button's progress by naming the button, also for a while after that has gone.
      const { violations } = await axe.run(
        { exclude: [["[data-live-announcer]"]] },
        { runOnly: isWholeSet ? { type: "tag", values: [...tags] } : { type: "rule", values: [...rules] } },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all }) => {
          const why = [...any, ...all].map(({ message }) => message).join(" ");
          return `${id}: ${target.join(" ")} ${why}`;
        }),
      );
    },
    [isWhole, wholeSet, lookRules] as const,
  );
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
