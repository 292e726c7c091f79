import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectAccessibleInBothLooks, test } from "./app.ts";

/** Axe finds nothing where a journey stands, and the focus is somewhere. */
export async function checked(page: Page, step: string): Promise<void> {
  await test.step(`axe: ${step}`, async () => {
    await expectFocusSomewhere(page, step);
    await expectAccessible(page);
  });
}

/** The same also in dark and in a window of 320 px, which nothing may be wider than. */
export async function checkedInEveryWidth(page: Page, step: string): Promise<void> {
  await test.step(`axe, also in dark and at 320 px: ${step}`, async () => {
    await expectFocusSomewhere(page, step);
    await expectAccessibleInBothLooks(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, `${step} is wider than a window of 320 px`).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

async function expectFocusSomewhere(page: Page, step: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), {
      message: `the focus is somewhere: ${step}`,
    })
    .toBe(true);
}
