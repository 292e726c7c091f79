import { chromiumArguments, ensureBrowser } from "../../build/find-browser.ts";
import { rendererFolder } from "../../build/renderer-files.ts";
import { type AppServer, serveRenderer } from "../../build/serve.ts";
import { startOwnBrowser } from "../e2e/support/own-browser.ts";
import { giveFile } from "../e2e/support/files.ts";
import type { World } from "./world.ts";

export interface BrowserWorld extends World {
  readonly close: () => Promise<void>;
}

/**
 * The browser edition: the served app in Debian's Chromium, one profile folder a device.
 *
 * @param features Chromium's own names of features to turn on, such as the other of its two stores under IndexedDB.
 */
export async function createBrowserWorld(features: readonly string[] = []): Promise<BrowserWorld> {
  const server = await serveOnOnePort();
  const program = ensureBrowser();
  const switches = chromiumArguments(process.getuid?.() === 0);
  if (features.length > 0) switches.push(`--enable-features=${features.join(",")}`);
  return {
    name: "browser",
    hasJournal: false,
    databaseFolder: "Default/IndexedDB",
    async start(folder) {
      const browser = await startOwnBrowser(program, switches, folder);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      return {
        page,
        address: server.address,
        freeze: browser.freeze,
        kill: browser.kill,
        giveFile: (path, press) => giveFile(page, path, press),
      };
    },
    close: server.close,
  };
}

/** A database belongs to an origin, and the port is a part of it: every start of one rig is served on one port. */
function serveOnOnePort(): Promise<AppServer> {
  return serveRenderer(rendererFolder, 0);
}
