import type { Locator, Page } from "@playwright/test";
import { textBox } from "../support/controls.ts";
import { finnish } from "../support/words.ts";

const words = finnish("conflicts");
const common = finnish("common");

/** What was written in two places at once. */
export class ConflictsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The field in conflict, by its name. */
  conflict(field: string): Locator {
    return this.page.getByRole("group", { name: field, exact: true });
  }

  /** All values of a field in conflict, each with who wrote it and when. */
  values(field: string): Locator {
    return this.conflict(field).getByRole("listitem");
  }

  async choose(field: string, value: string): Promise<void> {
    const chosen = this.values(field).filter({ hasText: value });
    await chosen.getByRole("button", { name: words("choose") }).click();
    await this.conflict(field).waitFor({ state: "detached" });
  }

  async writeThird(field: string, value: string): Promise<void> {
    const conflict = this.conflict(field);
    await conflict.getByRole("button", { name: words("writeThirdOf", { field }) }).click();
    await textBox(conflict, words("thirdLabel", { field })).fill(value);
    await conflict.getByRole("button", { name: common("save") }).click();
    await conflict.waitFor({ state: "detached" });
  }
}
