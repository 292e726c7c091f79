import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { finnish } from "./support/words.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const common = finnish("common");
const help = finnish("help");
const lists = finnish("lists");

/** A stop of the Tab key: where it stands in the document, what it is called, and whether it is seen. */
interface Stop {
  readonly order: number;
  readonly name: string;
  readonly isSeen: boolean;
}

test.beforeEach(async ({ page }) => {
  await page.goto("/#/demo");
  await page.waitForURL(/#\/overview$/);
});

for (const address of ["overview", "actions", "settings", "help/meeting"]) {
  test(`Tab walks through ${address} in the order of reading, from the way past the rail`, async ({ page }) => {
    await page.goto(`/?${address.replace("/", "-")}#/${address}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const stops: Stop[] = [];
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await focusedStop(page);
      if (stop === undefined || stop.order <= (stops.at(-1)?.order ?? -1)) break;
      stops.push(stop);
    }
    expect(stops[0]?.name).toBe(common("controls.skipToContent"));
    expect(stops.length).toBeGreaterThan(12);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });
}

test("the skip link leads to the content, and a change of place to its title", async ({ page }) => {
  await page.goto("/?skip#/overview");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("link", { name: help("title"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: help("title") })).toBeFocused();
});

test("what has been found is said aloud in a region that stood ready", async ({ page }) => {
  await page.goto("/?voice#/help");
  const box = page.getByRole("searchbox", { name: help("search") });
  const status = page.getByRole("main").getByRole("status");
  await expect(status).toBeAttached();
  await expect(status).toHaveText("");
  await box.fill("varmuuskopio");
  await expect(status).toHaveText(/\d+ kohtaa löytyi|Yksi kohta/);
});

test("a list says how many rows are left", async ({ page }) => {
  await page.goto("/?count#/decisions");
  const status = page.getByRole("main").getByRole("status").first();
  await expect(status).toHaveText(/22/);
  await page
    .getByRole("searchbox", { name: common("search") })
    .first()
    .fill("etävastaanotto");
  await expect(status).toHaveText(new RegExp(lists("shownOf", { shown: "\\d+", total: "22" })));
});

/** Where the focus is; undefined when it has left the page. */
async function focusedStop(page: Page): Promise<Stop | undefined> {
  const stop = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const box = focused.getBoundingClientRect();
    // A radio button lies unseen under the drawn one; its label is what is seen.
    const shown = focused instanceof HTMLInputElement ? (focused.closest("label") ?? focused) : focused;
    const ring = getComputedStyle(shown);
    return {
      order: [...document.querySelectorAll("*")].indexOf(focused),
      name: focused.getAttribute("aria-label") ?? focused.textContent.trim(),
      isSeen: ring.visibility !== "hidden" && ring.display !== "none" && box.width + box.height > 0,
    };
  });
  return stop ?? undefined;
}
