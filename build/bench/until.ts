import type { Page } from "playwright-core";

/**
 * Waits until an expression is true in the page. Asked from outside: the app's content security policy lets no page
 * evaluate a text that it is given.
 */
export async function until(page: Page, expression: string): Promise<void> {
  const endsAt = Date.now() + 120_000;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > endsAt) throw new Error(`in two minutes it did not come true that ${expression}`);
    await page.waitForTimeout(50);
  }
}
