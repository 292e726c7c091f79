import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openContext, openExample } from "./camera.ts";
import type { Look } from "./looks.ts";
import { press, wordsIn } from "./places.ts";

/**
 * Brings about the preview of a file: another member takes the example home and changes a decision; the secretary, whose
 * page is handed to `take`, has changed it too.
 */
export async function withPreview(
  browser: Browser,
  address: string,
  look: Look,
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const transit = await mkdtemp(join(tmpdir(), "luotsi-pictures-"));
  const here = await openContext(browser, look);
  const there = await openContext(browser, look);
  const words = wordsIn(look.language);
  try {
    const secretary = await openExample(here, address);
    const first = await saveFile(secretary, join(transit, "1.luotsi"));
    const member = await there.newPage();
    await member.goto(`${address}#/start`);
    await press(member, words.start("doors.received"));
    await giveFile(member, words.start("received.choose"), first);
    await member.getByRole("radio", { name: /^Lempi Haavekas/ }).check({ force: true });
    await press(member, words.start("received.join"));
    await member.waitForURL(/#\/overview$/);
    await editDecision(member, "Väliarvioinnin suunnittelu aloitetaan, ja asiakasraati valitsee kysymykset.");
    const second = await saveFile(member, join(transit, "Lempin tiedosto 21.1.2026.luotsi"));
    await editDecision(secretary, "Väliarvioinnin suunnittelu aloitetaan helmikuussa yhdessä asiakasraadin kanssa.");
    await secretary.goto(`${address}#/exchange`);
    await giveFile(secretary, words.exchange("import.action"), second);
    await secretary.getByRole("heading", { name: words.exchange("preview.title") }).waitFor();
    await take(secretary);
  } finally {
    await here.close();
    await there.close();
    await rm(transit, { recursive: true });
  }

  async function editDecision(page: Page, text: string): Promise<void> {
    await page.goto(`${address}#/decision/pd21`);
    const content = page.getByRole("region", { name: words.decisions("content") });
    await content.getByRole("button", { name: words.common("edit") }).click();
    await content.getByRole("textbox", { name: words.records("fieldsOf.decision.text"), exact: true }).fill(text);
    await content.getByRole("button", { name: words.common("save") }).click();
    await content.getByText(text).waitFor();
  }

  async function saveFile(page: Page, path: string): Promise<string> {
    await page.goto(`${address}#/exchange`);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, words.exchange("export.action"))]);
    await download.saveAs(path);
    return path;
  }
}

async function giveFile(page: Page, button: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, button)]);
  await chooser.setFiles(path);
}
