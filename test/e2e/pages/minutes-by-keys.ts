import { expect, type Locator } from "@playwright/test";
import { beginning, textBox } from "../support/controls.ts";
import { type SavedFile, takeFile } from "../support/files.ts";
import { goTo } from "../support/hand-over.ts";
import type { KeyboardUser } from "../support/keyboard-user.ts";
import { finnish } from "../support/words.ts";

const meetings = finnish("meetings");
const review = finnish("review");
const papers = finnish("papers");

/** The minutes of a meeting between the meeting and their approval, by somebody who has no mouse. */
export class MinutesByKeys {
  readonly user: KeyboardUser;
  private readonly pathFor: (name: string) => string;

  constructor(user: KeyboardUser, pathFor: (name: string) => string) {
    this.user = user;
    this.pathFor = pathFor;
  }

  /** How the minutes stand, who has answered, and what was proposed. */
  get desk(): Locator {
    return this.user.page.getByRole("region", { name: review("title") });
  }

  /** Walks from the list of meetings to the minutes of one. */
  async open(number: string): Promise<void> {
    const { page } = this.user;
    await goTo(this.user, "meetings");
    await this.user.activate(page.getByRole("link", { name: beginning(number) }));
    const views = page.getByRole("navigation", { name: meetings("views.title") });
    await this.user.activate(views.getByRole("link", { name: meetings("views.minutes") }));
    await expect(this.desk).toBeVisible();
  }

  /** Sends the minutes out to one member alone, and takes the file for them. */
  async sendTo(member: string): Promise<SavedFile> {
    const { user, desk } = this;
    await user.activate(
      desk.getByRole("button", { name: new RegExp(`^(${review("send.act")}|${review("send.again")})$`) }),
    );
    const form = desk.getByRole("form", { name: review("send.act") });
    const wanted = form.getByRole("checkbox", { name: beginning(member) });
    for (const reader of await form.getByRole("checkbox").all()) {
      if ((await reader.isChecked()) === ((await reader.and(wanted).count()) === 1)) continue;
      await user.tabTo(reader);
      await user.press("Space");
    }
    await user.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    const take = desk.getByRole("button", { name: review("send.file") });
    await user.tabTo(take);
    const file = await takeFile(user.page, this.pathFor, () => user.press("Enter"));
    await expect(take).toBeHidden();
    return file;
  }

  /** Writes another wording of an item's text, up to the form that is still to be sent. */
  async propose(section: string, now: string, proposed: string): Promise<Locator> {
    const { user } = this;
    await user.activate(
      user.page.getByRole("button", { name: new RegExp(`^${review("passage.propose")}: .*, ${section}$`) }),
    );
    const form = user.page.getByRole("form", { name: beginning(review("passage.propose")) });
    const box = textBox(form, review("passage.proposed"));
    await expect(box).toHaveValue(now);
    await user.write(box, proposed);
    return form;
  }

  /** Saves the minutes as a file in one format. */
  async take(format: "html" | "docx"): Promise<SavedFile> {
    await this.user.tabTo(this.user.page.getByRole("button", { name: beginning(papers(`formats.${format}`)) }));
    return takeFile(this.user.page, this.pathFor, () => this.user.press("Enter"));
  }
}
