import { ExchangePage } from "../pages/exchange-page.ts";
import { Frame } from "../pages/frame.ts";
import { expect } from "./app.ts";
import { beginning } from "./controls.ts";
import { giveFile, type SavedFile, takeFile } from "./files.ts";
import type { KeyboardUser } from "./keyboard-user.ts";
import { finnish } from "./words.ts";

const shell = finnish("shell");
const exchange = finnish("exchange");

/** Walks to a place by its link in the rail, unless it is there already. */
export async function goTo(user: KeyboardUser, place: "meetings" | "exchange"): Promise<void> {
  const { rail } = new Frame(user.page);
  const name = shell(`places.${place}`);
  const link = rail.getByRole("link", { name: beginning(name) });
  const heading = user.page.getByRole("heading", { level: 1, name });
  if ((await link.getAttribute("aria-current")) === "page" && (await heading.isVisible())) return;
  await user.activate(link);
  await expect(heading).toBeFocused();
}

/** Gives the file of one to the other, who takes it in, both by keys. */
export async function handOver(from: KeyboardUser, to: KeyboardUser, pathFor: (name: string) => string): Promise<void> {
  await goTo(from, "exchange");
  await from.tabTo(from.page.getByRole("button", { name: exchange("export.action") }));
  await takeIn(to, await takeFile(from.page, pathFor, () => from.press("Enter")));
}

/** Opens somebody's file and takes in what is new in it, by keys. */
export async function takeIn(user: KeyboardUser, file: SavedFile): Promise<void> {
  await goTo(user, "exchange");
  await user.tabTo(user.page.getByRole("button", { name: exchange("import.action") }));
  await giveFile(user.page, file.path, () => user.press("Enter"));
  const { preview } = new ExchangePage(user.page);
  await user.activate(preview.getByRole("button", { name: exchange("preview.accept") }));
  await expect(user.page.getByText(exchange("result.done"))).toBeVisible();
}
