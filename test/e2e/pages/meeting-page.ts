import { expect, type Locator, type Page } from "@playwright/test";
import type { MeetingView } from "../../../renderer/navigation/route.ts";
import { beginning, pickChoice, pickFromMany, textBox } from "../support/controls.ts";
import { type SavedFile, takeFile } from "../support/files.ts";
import { finnish } from "../support/words.ts";

export interface DecisionFacts {
  readonly text: string;
  readonly reasons: string;
  /** The organisation that answers for it. */
  readonly accountable: string;
}

export interface ActionFacts {
  readonly title: string;
  readonly owner: string;
  /** As a Finn writes it: 30.4.2026. */
  readonly due: string;
}

export type MinutesFormat = "html" | "markdown" | "docx" | "json";

const words = finnish("meetings");
const deciding = finnish("deciding");
const decisions = finnish("decisions");
const actions = finnish("actions");
const papers = finnish("papers");
const common = finnish("common");

/** One meeting: its agenda, who is here, and its minutes. */
export class MeetingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goTo(view: MeetingView): Promise<void> {
    const views = this.page.getByRole("navigation", { name: words("views.title") });
    const link = views.getByRole("link", { name: words(`views.${view}`) });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  /** The list of items, each a button by its number and title. */
  get items(): Locator {
    return this.page.getByRole("region", { name: words("agenda.title") }).getByRole("listitem");
  }

  async openItem(title: string): Promise<void> {
    await this.items.getByRole("button", { name: title }).click();
    await this.item(title).waitFor();
  }

  /** An open item. */
  item(title: string): Locator {
    return this.page.getByRole("article", { name: title });
  }

  /** Records a decision under the open item. */
  async decide(itemTitle: string, { text, reasons, accountable }: DecisionFacts): Promise<void> {
    const item = this.item(itemTitle);
    await item.getByRole("button", { name: deciding("record") }).click();
    const form = item.getByRole("form", { name: deciding("record") });
    await textBox(form, deciding("text")).fill(text);
    await textBox(form, deciding("reasons")).fill(reasons);
    await pickChoice(form, decisions("accountable"), accountable);
    await form.getByRole("button", { name: deciding("record") }).click();
    await form.waitFor({ state: "detached" });
    await expect(item.getByRole("region", { name: deciding("title"), exact: true })).toContainText(text);
  }

  /** Gives an action under the open item. */
  async giveAction(itemTitle: string, { title, owner, due }: ActionFacts): Promise<void> {
    const item = this.item(itemTitle);
    await item.getByRole("button", { name: words("acts.action") }).click();
    const form = item.getByRole("form", { name: words("acts.action") });
    await textBox(form, actions("heading")).fill(title);
    await pickFromMany(form, actions("owner"), owner);
    await textBox(form, actions("due")).fill(due);
    await form.getByRole("button", { name: common("save") }).click();
    await form.waitFor({ state: "detached" });
    await expect(item.getByRole("region", { name: actions("title") })).toContainText(title);
  }

  /** Marks everybody who is not marked yet as present from the start. */
  async markAllPresent(count: number): Promise<void> {
    await this.page.getByRole("button", { name: words("attendance.markUnmarked", { count }) }).click();
  }

  get quorum(): Locator {
    return this.page.getByRole("region", { name: words("quorum.title") });
  }

  /** Saves the minutes in one format, as the browser's download. */
  async saveMinutes(format: MinutesFormat, pathFor: (name: string) => string): Promise<SavedFile> {
    const button = this.page.getByRole("button", { name: beginning(papers(`formats.${format}`)) });
    return takeFile(this.page, pathFor, () => button.click());
  }
}
