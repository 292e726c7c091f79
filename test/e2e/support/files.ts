import type { Download, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";

/** Presses what opens the browser's file dialog, and chooses a file there. */
export async function giveFile(page: Page, path: string, press: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press()]);
  await chooser.setFiles(path);
}

export interface SavedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Presses what saves a file, and keeps the browser's download under a path of the test's own. */
export async function takeFile(
  page: Page,
  pathFor: (name: string) => string,
  press: () => Promise<void>,
): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return saveDownload(download, pathFor);
}

async function saveDownload(download: Download, pathFor: (name: string) => string): Promise<SavedFile> {
  const name = download.suggestedFilename();
  const path = pathFor(name);
  await download.saveAs(path);
  return { name, path, bytes: await readFile(path) };
}
