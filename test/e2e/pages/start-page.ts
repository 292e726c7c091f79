import type { Locator, Page } from "@playwright/test";
import { beginning, pickRadio, textBox } from "../support/controls.ts";
import { giveFile } from "../support/files.ts";
import { finnish } from "../support/words.ts";
import { Frame } from "./frame.ts";

export interface FoundingFacts {
  readonly groupName: string;
  readonly organisationName: string;
  readonly memberName: string;
  readonly deviceLabel: string;
}

const words = finnish("start");

/** The first page: the language, the groups that are here, and the three doors. */
export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param address where the app is served, for a page that has no base address. */
  async open(address = "/"): Promise<void> {
    await this.page.goto(`${address}#/start`);
    await this.page.getByRole("heading", { level: 1, name: words("title") }).waitFor();
  }

  /** Through the door "a new group" to the group's overview. */
  async createGroup({ groupName, organisationName, memberName, deviceLabel }: FoundingFacts): Promise<void> {
    await this.page.getByRole("button", { name: words("doors.newGroup") }).click();
    const form = this.page.getByRole("form", { name: words("newGroup.title") });
    await textBox(form, words("newGroup.groupName")).fill(groupName);
    await textBox(form, words("newGroup.buyer")).fill(organisationName);
    await textBox(form, words("you.name")).fill(memberName);
    await textBox(form, words("you.device")).fill(deviceLabel);
    await form.getByRole("button", { name: words("newGroup.create") }).click();
    await new Frame(this.page).rail.waitFor();
  }

  /** Through the door "I received a file", up to its preview or its refusal. Nothing is taken in yet. */
  async receive(path: string): Promise<void> {
    await this.page.getByRole("button", { name: words("doors.received") }).click();
    await this.chooseAgain(path);
  }

  /** Chooses a file on the page of the received file, for the first time or after a refusal. */
  async chooseAgain(path: string): Promise<void> {
    const choose = this.page.getByRole("button", { name: words("received.choose") });
    const button = choose.or(this.page.getByRole("button", { name: words("received.another") }));
    await giveFile(this.page, path, () => button.click());
  }

  /** A part of the preview by its heading. */
  part(title: string): Locator {
    return this.page.getByRole("region", { name: title });
  }

  /** The facts under one heading of the preview, one a line. */
  facts(title: string): Locator {
    return this.part(title).getByRole("listitem");
  }

  /** Says who one is and takes the file in. */
  async join(memberName: string): Promise<void> {
    await pickRadio(this.joinForm, beginning(memberName));
    await this.takeIn();
  }

  /** The same as whoever is listed first, for a book in which names tell nobody apart. */
  async joinAsFirst(): Promise<void> {
    await this.joinForm.getByRole("radio").first().locator("xpath=ancestor::label").click();
    await this.takeIn();
  }

  private get joinForm(): Locator {
    return this.page.getByRole("form", { name: words("received.join") });
  }

  private async takeIn(): Promise<void> {
    await this.joinForm.getByRole("button", { name: words("received.join") }).click();
    await new Frame(this.page).rail.waitFor();
  }
}
