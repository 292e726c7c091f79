import type { Page } from "@playwright/test";
import { pickRadio, textBox } from "../support/controls.ts";
import { finnish } from "../support/words.ts";

const words = finnish("feedback");
const common = finnish("common");
const records = finnish("records");

/** What was heard, and the three steps in which more of it is written down. */
export class FeedbackPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Logs what a client said in a conversation about the whole service. */
  async log(text: string): Promise<void> {
    await this.page
      .getByRole("button", { name: words("new") })
      .first()
      .click();
    const where = this.page.getByRole("form", { name: words("where") });
    await pickRadio(where, words("channels.conversation"));
    await where.getByRole("button", { name: common("continue") }).click();
    const heard = this.page.getByRole("form", { name: words("heard") });
    await pickRadio(heard, records("values.giver.client"));
    await textBox(heard, words("ownWords")).fill(text);
    await heard.getByRole("button", { name: common("continue") }).click();
    const about = this.page.getByRole("form", { name: words("aboutWhat") });
    await pickRadio(about, words("wholeService"));
    await pickRadio(about, records("values.tone.idea"));
    await about.getByRole("button", { name: common("save") }).click();
    await this.page.getByRole("heading", { level: 1, name: words("thanks") }).waitFor();
    await this.page.getByRole("button", { name: words("toList") }).click();
    await this.page.getByRole("link", { name: text }).waitFor();
  }
}
