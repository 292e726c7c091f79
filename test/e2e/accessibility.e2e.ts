import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectAccessibleInBothLooks, test } from "./support/app.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Every screen of the example group, a few to a test. */
const screens = {
  "the lists": ["overview", "meetings", "decisions", "actions"],
  "the other places": ["feedback", "partners", "exchange", "settings"],
  "a meeting and a conflict": ["meeting/k14/agenda", "meeting/k13/attendance", "meeting/k13/minutes", "conflicts"],
  "the records": ["decision/pd20", "action/a38", "feedback/f36", "member/m9", "organisation/p2"],
} as const;

for (const [name, addresses] of Object.entries(screens)) {
  test(`axe finds nothing in ${name}, light, dark and narrow`, async ({ page }) => {
    await page.goto("/#/demo");
    await page.getByRole("contentinfo").waitFor();
    for (const address of addresses) {
      await test.step(address, async () => {
        // A page of its own each time, so that nothing is left of the one before.
        await page.goto(`/?${address.replaceAll("/", "-")}#/${address}`);
        await page.getByRole("contentinfo").waitFor();
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await expectAccessibleInBothLooks(page);
        await expectNarrow(page);
      });
    }
  });
}

/** At 320 px, which is what 400 % of zoom leaves of a usual window: nothing is cut off or scrolls sideways. */
async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, "pixels wider than the window").toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}
