import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { App, Dialog } from "electron";
import type { Notice } from "./words/shell-words.ts";

export interface RefuseStartDeps {
  readonly app: Pick<App, "setPath" | "getPath" | "whenReady" | "exit">;
  readonly dialog: Pick<Dialog, "showMessageBox">;
  readonly notice: () => Notice;
}

/**
 * Ends a start that must not be, with words and without having touched the profile: Chromium is sent to an empty folder
 * before it is ready to open anything.
 */
export async function refuseStart({ app, dialog, notice }: RefuseStartDeps): Promise<void> {
  app.setPath("sessionData", mkdtempSync(join(app.getPath("temp"), "luotsi-refused-")));
  await app.whenReady();
  const { message, detail, close } = notice();
  await dialog.showMessageBox({ type: "warning", message, detail, buttons: [close], noLink: true });
  app.exit(refusedExitCode);
}

export const refusedExitCode = 2;
