import { expect, type Locator, type Page } from "@playwright/test";
import { beginning, comboBox, pickChoice, pickRadio, textBox } from "../support/controls.ts";
import { finnish } from "../support/words.ts";
import type { DecisionFacts } from "./meeting-page.ts";

export interface StatementFacts {
  readonly type: "dissent" | "statement";
  /** Who writes it at the own device. */
  readonly member: string;
  readonly text: string;
}

const words = finnish("live");
const capture = finnish("capture");
const deciding = finnish("deciding");
const decisions = finnish("decisions");
const records = finnish("records");
const meetings = finnish("meetings");
const common = finnish("common");

/** A meeting while it is held, as one of those who write has it on the own device. */
export class LiveRoomPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the meeting's page into meeting mode, and opens the meeting there. */
  async begin(): Promise<void> {
    await this.page.getByRole("link", { name: words("enter") }).click();
    await this.page.getByRole("button", { name: words("start") }).click();
    await this.view("item").waitFor();
  }

  /** From the meeting's page into meeting mode as one who takes notes; opens nothing. */
  async takeNotes(): Promise<void> {
    await this.page.getByRole("link", { name: words("notes.enter") }).click();
    await this.page.getByRole("region", { name: words("notes.title") }).waitFor();
  }

  /** Takes an item up by the agenda at the side. */
  async takeUp(title: string): Promise<void> {
    const entry = this.page
      .getByRole("navigation", { name: words("agenda.title") })
      .getByRole("button", { name: title });
    await entry.click();
    await expect(entry).toHaveAttribute("aria-current", "step");
  }

  /** Shows one kind of work on the item. */
  async show(view: "item" | "deciding" | "presence"): Promise<void> {
    const button = this.view(view);
    await button.click();
    await expect(button).toHaveAttribute("aria-current", "true");
  }

  /** Writes one line into the capture line, and sees it among those of the item. */
  async capture(line: string, text: string): Promise<void> {
    const form = this.page.getByRole("form", { name: capture("label") });
    const field = form.getByRole("combobox", { name: capture("label") });
    await field.fill(line);
    await form.getByRole("button", { name: capture("submit"), exact: true }).click();
    await expect(field).toHaveValue("");
    await expect(this.captured.filter({ hasText: text })).toHaveCount(1);
  }

  /** What was said about the item; it saves itself when the field is left. */
  async writeHandling(text: string): Promise<void> {
    const field = textBox(this.page, capture("handling.label"));
    await field.fill(text);
    await field.blur();
    await expect(this.page.getByText(capture("handling.saved")).first()).toBeAttached();
  }

  async markAllPresent(count: number): Promise<void> {
    await this.show("presence");
    const panel = this.panel("presence");
    await panel.getByRole("button", { name: meetings("attendance.markUnmarked", { count }) }).click();
    await expect(this.page.getByText(words("here.quorate"), { exact: true }).first()).toBeVisible();
  }

  async decide({ text, reasons, accountable }: DecisionFacts): Promise<void> {
    await this.show("deciding");
    const panel = this.panel("deciding");
    await panel.getByRole("button", { name: deciding("record") }).click();
    const form = panel.getByRole("form", { name: deciding("record") });
    await textBox(form, deciding("text")).fill(text);
    await textBox(form, deciding("reasons")).fill(reasons);
    await pickChoice(form, decisions("accountable"), accountable);
    await form.getByRole("button", { name: deciding("record") }).click();
    await form.waitFor({ state: "detached" });
    await expect(panel.getByRole("region", { name: deciding("title"), exact: true })).toContainText(text);
  }

  async state({ type, member, text }: StatementFacts): Promise<void> {
    await this.show("deciding");
    const panel = this.panel("deciding");
    await panel.getByRole("button", { name: deciding("statements.add") }).click();
    const form = panel.getByRole("form", { name: deciding("statements.add") });
    await pickRadio(form, new RegExp(`^${records(`values.statementType.${type}`)}`));
    // Whoever writes is there already.
    await expect(comboBox(form, deciding("statements.whose"))).toHaveValue(beginning(member));
    await textBox(form, deciding("statements.ownWords")).fill(text);
    await form.getByRole("button", { name: common("save") }).click();
    await form.waitFor({ state: "detached" });
    await expect(panel.getByRole("region", { name: deciding("statements.title") })).toContainText(text);
  }

  /** Out of meeting mode; the meeting goes on. */
  async leave(): Promise<void> {
    await this.page.getByRole("link", { name: words("leave") }).click();
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
  }

  /** The lines captured under the item in sight. */
  private get captured(): Locator {
    return this.page.getByRole("region", { name: capture("list.title") }).getByRole("listitem");
  }

  private view(view: "item" | "deciding" | "presence"): Locator {
    const views = this.page.getByRole("navigation", { name: words("views.label") });
    return views.getByRole("button", { name: words(`views.${view}`) });
  }

  private panel(view: "deciding" | "presence"): Locator {
    return this.page.getByRole("region", { name: words(`views.${view}`), exact: true });
  }
}
