import type { Download, Page } from "@playwright/test";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { DesktopApp } from "./desktop-app.ts";

/**
 * Where the dialogs of a page open. A page of the browser has the browser's own; one of the desktop edition has the
 * system's, which its main process opens. It is noted on the page, so that who drives a page needs to know nothing of it.
 */
const desktopOf = Symbol("the desktop app of this page");

type NotedPage = Page & { [desktopOf]?: DesktopApp };

export function noteDesktop(page: Page, app: DesktopApp): void {
  (page as NotedPage)[desktopOf] = app;
}

/** Presses what opens the file dialog, and chooses a file there. */
export async function giveFile(page: Page, path: string, press: () => Promise<void>): Promise<void> {
  const desktop = (page as NotedPage)[desktopOf];
  if (desktop !== undefined) {
    await desktop.willOpen(path);
    await press();
    return;
  }
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press()]);
  await chooser.setFiles(path);
}

export interface SavedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer;
}

/** Presses what saves a file, and keeps what was saved under a path of the test's own. */
export async function takeFile(
  page: Page,
  pathFor: (name: string) => string,
  press: () => Promise<void>,
): Promise<SavedFile> {
  const desktop = (page as NotedPage)[desktopOf];
  if (desktop !== undefined) {
    const folder = await mkdtemp(join(tmpdir(), "luotsi-saved-"));
    const written = await desktop.savedFile(folder, press);
    const name = basename(written);
    const path = pathFor(name);
    await copyFile(written, path);
    await rm(folder, { recursive: true });
    return { name, path, bytes: await readFile(path) };
  }
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return saveDownload(download, pathFor);
}

async function saveDownload(download: Download, pathFor: (name: string) => string): Promise<SavedFile> {
  const name = download.suggestedFilename();
  const path = pathFor(name);
  await download.saveAs(path);
  return { name, path, bytes: await readFile(path) };
}
