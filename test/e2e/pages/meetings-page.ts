import type { Page } from "@playwright/test";
import { pickFromMany, textBox } from "../support/controls.ts";
import { finnish } from "../support/words.ts";

export interface NewMeetingFacts {
  /** As a Finn writes it: 10.3.2026. */
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly chair: string;
  readonly secretary: string;
}

const words = finnish("meetings");
const common = finnish("common");

/** The list of meetings and the form of a new one. */
export class MeetingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Makes a meeting with the standing agenda and arrives in it. Answers its number as the rules card proposed it. */
  async add({ date, start, end, place, chair, secretary }: NewMeetingFacts): Promise<string> {
    await this.page.getByRole("button", { name: words("new") }).click();
    const form = this.page.getByRole("form", { name: words("new") });
    await textBox(form, words("date")).fill(date);
    await textBox(form, words("startPlanned")).fill(start);
    await textBox(form, words("endPlanned")).fill(end);
    await textBox(form, words("place")).fill(place);
    await pickFromMany(form, common("roles.chair"), chair);
    await pickFromMany(form, common("roles.secretary"), secretary);
    const number = await textBox(form, words("number")).inputValue();
    await form.getByRole("button", { name: common("save") }).click();
    await this.page.getByRole("heading", { level: 1, name: words("numberAndYear", { number }) }).waitFor();
    return number;
  }

  /** Opens a meeting of the list. */
  async open(number: string): Promise<void> {
    await this.page
      .getByRole("link", { name: new RegExp(`(^|\\s)${number}(\\s|$)`) })
      .first()
      .click();
    await this.page.getByRole("heading", { level: 1, name: words("numberAndYear", { number }) }).waitFor();
  }
}
