import { expect, type Locator, type Page } from "@playwright/test";
import { giveFile, type SavedFile, takeFile } from "../support/files.ts";
import { finnish } from "../support/words.ts";

const words = finnish("exchange");

/** The place where files go out and come in. */
export class ExchangePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Saves a file for the others, as the browser's download. */
  async save(pathFor: (name: string) => string): Promise<SavedFile> {
    const button = this.page.getByRole("button", { name: words("export.action") });
    const file = await takeFile(this.page, pathFor, () => button.click());
    await expect(this.page.getByText(words("export.done"))).toBeVisible();
    return file;
  }

  /** Opens somebody's file, up to its preview or its refusal. */
  async open(path: string): Promise<void> {
    const button = this.page.getByRole("button", { name: words("import.action") });
    await giveFile(this.page, path, () => button.click());
  }

  get preview(): Locator {
    return this.page.getByRole("region", { name: words("preview.title") });
  }

  /** The facts of the preview under one of its headings, one a line. */
  facts(part: "attention" | "freshByPerson" | "freshByPlace"): Locator {
    return this.preview.getByRole("region", { name: words(`preview.${part}`) }).getByRole("listitem");
  }

  async accept(): Promise<void> {
    await this.preview.getByRole("button", { name: words("preview.accept") }).click();
    await expect(this.page.getByText(words("result.done"))).toBeVisible();
  }

  /** Opens a file and takes it in. */
  async take(path: string): Promise<void> {
    await this.open(path);
    await this.accept();
  }

  /** The sum over the group's state, as two members would compare it. */
  async stateHash(): Promise<string> {
    const button = this.page.getByRole("button", { name: words("versions.stateHash") });
    if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
    const code = this.page.getByRole("code");
    await expect(code).toHaveText(/^[0-9a-f]{64}$/);
    return (await code.textContent()) ?? "";
  }
}
