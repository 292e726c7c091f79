import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wholeSet = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on the page as it stands, one line for each element: WCAG 2.2 A and AA, and axe's best practices. The
 * script is brought to a page once. It is half a megabyte, and a journey asks on every page for several looks.
 *
 * @param rules those to run; without them, the whole set.
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource);
  await page.evaluate(haveTurned);
  return page.evaluate(
    async ([tags, someRules]) => {
      const { axe } = globalThis as unknown as {
        readonly axe: { readonly run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
      };
      // The controls' library says a button's progress by naming the button, also for a while after that has gone.
      const { violations } = await axe.run(
        { exclude: [["[data-live-announcer]"]] },
        {
          // Else half of axe's time goes into naming the elements with which nothing is the matter.
          resultTypes: ["violations"],
          runOnly: someRules === null ? { type: "tag", values: [...tags] } : { type: "rule", values: [...someRules] },
        },
      );
      // A dialog that hangs from a button has beside it the library's own unseen button, which closes it for those who
      // cannot see; both lie over a page that is inert, and in no landmark.
      const isBesideDialog = (id: string, target: string) =>
        id === "region" && document.querySelector(target)?.querySelector("[data-trigger] > [role=dialog]") !== null;
      const found = violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.filter(({ target }) => !isBesideDialog(id, target.join(" "))),
      }));
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all }) => {
          const why = [...any, ...all].map(({ message }) => message).join(" ");
          return `${id}: ${target.join(" ")} ${why}`;
        }),
      );
    },
    [wholeSet, rules ?? null] as const,
  );
}

/** Waits until every colour that turns into another has turned; what moves without end is left to move. */
async function haveTurned(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  // One that is taken back before its end has ended as well.
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
