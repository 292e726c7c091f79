import { expect, type Locator, type Page } from "@playwright/test";
import type { RailPlaceName } from "../../../renderer/app/places.ts";
import { beginning } from "../support/controls.ts";
import { finnish } from "../support/words.ts";

const words = finnish("shell");

/** What stands around every place of an open group: the rail and the foot. */
export class Frame {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rail(): Locator {
    return this.page.getByRole("navigation", { name: words("nav.label") });
  }

  /** Goes to a place by its link in the rail. */
  async goTo(place: RailPlaceName): Promise<void> {
    const name = words(`places.${place}`);
    await this.rail.getByRole("link", { name: beginning(name) }).click();
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
    await expect(this.rail.getByRole("link", { name: beginning(name) })).toHaveAttribute("aria-current", "page");
  }

  /** Waits for the foot to say that everything is written. */
  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole("contentinfo")).toContainText(words("foot.saved"));
  }
}
