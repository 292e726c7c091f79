import { expect, type Locator, type Page } from "@playwright/test";
import { beginning } from "./controls.ts";

/** More stops than any form of the app has; who needs more has lost the way. */
const mostStops = 120;

/**
 * Somebody who has no mouse. Everything goes by keys that are really pressed; after each of them the focus must be
 * somewhere, and after each Tab it must be seen.
 */
export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement !== document.body), {
        message: `the focus is somewhere after ${key}`,
      })
      .toBe(true);
  }

  /** Walks on by Tab until the target has the focus; behind the last stop of the page it begins anew. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached" });
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
      await this.expectFocusSeen();
    }
    throw new Error(`${target.toString()} is not reached by Tab`);
  }

  /** Walks to a button or a link and presses it. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press("Enter");
  }

  /** Walks to a line or an area of text and writes there, in place of what it holds. */
  async write(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    await expect(target).toHaveValue(text);
  }

  /** Walks to a group of radio buttons and goes by arrows to the one with this name. */
  async choose(group: Locator, name: string): Promise<void> {
    const wanted = group.getByRole("radio", { name: beginning(name) });
    await wanted.waitFor({ state: "attached" });
    const radios = await group.getByRole("radio").all();
    const isInside = () => group.evaluate((element) => element.contains(document.activeElement));
    for (let stops = 0; stops < mostStops && !(await isInside()); stops += 1) await this.page.keyboard.press("Tab");
    await this.expectFocusSeen();
    await this.page.keyboard.press("Space");
    for (let steps = 0; steps < radios.length && !(await wanted.isChecked()); steps += 1) await this.press("ArrowDown");
    await expect(wanted).toBeChecked();
  }

  /** Walks to a box of many choices, types and picks what is found. */
  async find(box: Locator, choice: string): Promise<void> {
    await this.tabTo(box);
    await this.page.keyboard.type(choice);
    await this.page.getByRole("option", { name: beginning(choice) }).waitFor();
    await this.press("ArrowDown");
    await expect(box).toHaveAttribute("aria-activedescendant", /./);
    await this.press("Enter");
    await expect(box).toHaveValue(beginning(choice));
  }

  /** Opens a list of choices and goes by arrows to the one with this name. */
  async pick(button: Locator, choice: string): Promise<void> {
    await this.tabTo(button);
    await this.press("Enter");
    const wanted = this.page.getByRole("option", { name: beginning(choice) });
    await wanted.waitFor();
    const count = await this.page.getByRole("option").count();
    await this.press("Home");
    const isThere = () => wanted.evaluate((element) => element === document.activeElement);
    for (let steps = 0; steps < count && !(await isThere()); steps += 1) await this.press("ArrowDown");
    await this.press("Enter");
    await expect(button).toContainText(choice);
    await expect(button).toBeFocused();
  }

  /** The focused control, or what is drawn for it, has an outline or a shadow. */
  async expectFocusSeen(): Promise<void> {
    const { isSeen, text } = await this.page.evaluate(() => {
      const focused = document.activeElement;
      // Behind the last stop the focus is for a moment with the browser's own controls.
      if (focused === null || focused === document.body) return { isSeen: true, text: "" };
      const label = focused.closest("label");
      const drawn = [
        focused,
        focused.parentElement,
        ...(label === null ? [] : [label, ...label.querySelectorAll("*")]),
      ];
      const isSeen = drawn.some((element) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
      });
      return { isSeen, text: focused.outerHTML.slice(0, 200) };
    });
    expect(isSeen, `the focus is seen at ${text}`).toBe(true);
  }
}
