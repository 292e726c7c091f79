import type { Locator, Page } from "@playwright/test";
import { textBox } from "../support/controls.ts";
import { finnish } from "../support/words.ts";

export interface DecisionTexts {
  readonly text?: string;
  readonly reasons?: string;
  readonly plain?: string;
}

const words = finnish("decisions");
const records = finnish("records");
const common = finnish("common");
const history = finnish("history");

/** The register of decisions, and one decision of it. */
export class DecisionsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(title: string): Promise<void> {
    await this.page.getByRole("main").getByRole("link", { name: title }).click();
    await this.page.getByRole("heading", { level: 1, name: title }).waitFor();
  }

  /** What was decided, in the open decision. */
  get content(): Locator {
    return this.page.getByRole("region", { name: words("content") });
  }

  /** Writes some of the open decision's texts anew. */
  async edit({ text, reasons, plain }: DecisionTexts): Promise<void> {
    await this.content.getByRole("button", { name: common("edit") }).click();
    const form = this.content.getByRole("form", { name: words("content") });
    if (text !== undefined) await textBox(form, records("fieldsOf.decision.text")).fill(text);
    if (reasons !== undefined) await textBox(form, records("fields.reasons")).fill(reasons);
    if (plain !== undefined) await textBox(form, records("fields.plain")).fill(plain);
    await form.getByRole("button", { name: common("save") }).click();
    await form.waitFor({ state: "detached" });
  }

  /** Opens the history of the open decision. */
  async openHistory(): Promise<Locator> {
    await this.page.getByRole("button", { name: history("title") }).click();
    const panel = this.page.getByRole("group", { name: history("title") });
    await panel.getByRole("listitem").first().waitFor();
    return panel;
  }
}
