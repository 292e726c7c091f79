import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app, BrowserWindow, dialog, protocol, session } from "electron";
import { registerAppScheme, serveApp } from "./app-protocol.ts";
import { allowOwnDownloads, denyNetwork, denyPermissions, findForbiddenSwitch, lockNavigation } from "./security.ts";
import { bringToFront, openWindow } from "./window.ts";

const rendererFolder = join(import.meta.dirname, "../renderer");

// Before Electron is ready: what cannot be changed afterwards.
app.enableSandbox();
registerAppScheme(protocol);
lockNavigation(app);

if (app.isPackaged && findForbiddenSwitch(app) !== undefined) app.exit(2);
// A second start only brings the first one's window forward: two processes must not open one database.
else if (!app.requestSingleInstanceLock()) app.quit();
else {
  start().catch((error: unknown) => {
    dialog.showErrorBox("Luotsi", String(error));
    app.exit(1);
  });
}

async function start(): Promise<void> {
  app.on("second-instance", () => bringToFront(BrowserWindow.getAllWindows()[0]));
  app.on("window-all-closed", () => app.quit());

  await app.whenReady();
  app.configureHostResolver({ secureDnsMode: "off" });
  denyPermissions(session.defaultSession);
  await denyNetwork(session.defaultSession, !app.isPackaged);
  allowOwnDownloads(session.defaultSession);
  serveApp(protocol, {
    files: rendererFiles,
    readFile: async (path) => new Uint8Array(await readFile(join(rendererFolder, path))),
  });

  const createBrowserWindow = (options: Electron.BrowserWindowConstructorOptions) => new BrowserWindow(options);
  await openWindow({ createBrowserWindow, isPackaged: app.isPackaged }, process.argv.includes("--demo"));
}
