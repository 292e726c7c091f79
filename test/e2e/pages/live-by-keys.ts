import { expect, type Locator } from "@playwright/test";
import type { KeyboardUser } from "../support/keyboard-user.ts";
import { finnish } from "../support/words.ts";

type View = "deciding" | "round" | "presence";

const live = finnish("live");
const capture = finnish("capture");

/** The keys of meeting mode, which work also while a text is being written. */
const keys: Readonly<Record<View, string>> = { deciding: "F9", round: "Shift+F9", presence: "F4" };

/** A meeting while it is held, by somebody who has no mouse. */
export class LiveByKeys {
  readonly user: KeyboardUser;

  constructor(user: KeyboardUser) {
    this.user = user;
  }

  /** Turns the clock on the wall, and waits until the whole room has looked at it. */
  async turnClock(day: string, time: string): Promise<void> {
    const { page } = this.user;
    await page.clock.setFixedTime(new Date(`${day}T${time}:00+02:00`));
    await expect(page.getByRole("time").first()).toHaveText(time.replace(":", "."));
    // Each part of the room looks once a second, at a moment of its own, and only the bar shows what it saw.
    await page.waitForTimeout(1_500);
  }

  /** Shows one part of the work on the item; the focus goes into it. */
  async show(view: View): Promise<Locator> {
    await this.user.press(keys[view]);
    const panel = this.part(view);
    await expect(panel).toBeVisible();
    return panel;
  }

  part(view: View): Locator {
    return this.user.page.getByRole("region", { name: live(`views.${view}`), exact: true });
  }

  /** Takes up the next item, which says its title. */
  async goOn(title: string): Promise<void> {
    await this.user.press("F8");
    const agenda = this.user.page.getByRole("navigation", { name: live("agenda.title") });
    await expect(agenda.getByRole("button", { name: live("agenda.now") })).toContainText(title);
    await expect(this.user.page.getByRole("heading", { level: 2, name: title }).first()).toBeVisible();
  }

  /** Who is here, by side, and whether that is enough. */
  get here(): Locator {
    return this.user.page.getByRole("region", { name: live("here.title"), exact: true });
  }

  get line(): Locator {
    return this.user.page.getByRole("combobox", { name: capture("label") });
  }

  get captureForm(): Locator {
    return this.user.page.getByRole("form", { name: capture("label") });
  }

  /** Nobody, or one, of those who are here is kept from resolving the item. */
  async expectExcluded(count: number): Promise<void> {
    await expect(this.here.getByText(live("here.excluded"))).toHaveCount(count);
  }

  /** Writes what was talked about the item; it is stored by itself. */
  async writeHandling(text: string): Promise<void> {
    const field = this.user.page.getByRole("textbox", { name: capture("handling.label") });
    await this.user.press("Shift+F2");
    await expect(field).toBeFocused();
    await this.user.page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** Writes a line, as it would be said, and stores it if the app lets it be stored. */
  async writeLine(text: string): Promise<void> {
    await this.user.press("F2");
    await expect(this.line).toBeFocused();
    await this.user.page.keyboard.type(text);
    await this.user.press("Enter");
  }

  async capture(text: string): Promise<void> {
    await this.writeLine(text);
    await expect(this.line).toHaveValue("");
    await expect(this.line).toBeFocused();
  }
}
