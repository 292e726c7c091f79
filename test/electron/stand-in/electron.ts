import { EventEmitter } from "node:events";
import { join } from "node:path";
import type { BrowserWindowConstructorOptions, WebContents } from "electron";
import { createApp } from "./app.ts";
import { createWindows } from "./browser-window.ts";
import { createDialog, createNativeTheme, createScreen, createShell } from "./desk.ts";
import { createIpcHub } from "./ipc-main.ts";
import { loud } from "./loud.ts";
import { createMenus } from "./menu.ts";
import { createRuntime } from "./runtime.ts";
import { createSession } from "./session.ts";
import { createWindowStates } from "./window-state.ts";

/**
 * What `import … from "electron"` finds in the main process under the stand-in. A part of Electron that is not exported
 * here cannot be imported: the start fails and names it.
 */
const runtime = createRuntime();
const hub = createIpcHub();
const standInSession = createSession(runtime);
const windows = createWindows({
  runtime,
  hub,
  session: standInSession,
  states: createWindowStates(() => join(app.getPath("userData"), "StandInWindows.json")),
  isReady: () => standInApp.isReady(),
  onContents: (contents) => void app.emit("web-contents-created", {}, contents),
  onAllClosed: () => standInApp.allClosed(),
});

/** The app and its life, for the start of the stand-in itself. */
export const standInApp = createApp({
  runtime,
  onOpened: () => standInSession.watchDownloads(() => windows.all()[0]?.contents.contents),
  async closeWindows() {
    for (const window of windows.all()) if (!(await window.close())) return false;
    return true;
  },
});

export const { app } = standInApp;
export const { ipcMain } = hub;
export const { protocol } = standInSession;
export const session = loud("session", { defaultSession: standInSession.session });
export const dialog = createDialog();
export const shell = createShell();
export const screen = createScreen();
export const nativeTheme = createNativeTheme();
export const { Menu, MenuItem } = createMenus(() => windows.focused());
export const powerMonitor = loud("powerMonitor", new EventEmitter());

const contentsOf = (): readonly WebContents[] => windows.all().map(({ contents }) => contents.contents);

export const webContents = loud("webContents", {
  getAllWebContents: contentsOf,
  getFocusedWebContents: () => windows.focused()?.webContents ?? null,
  fromId: (id: number) => contentsOf().find((one) => one.id === id),
  fromDevToolsTargetId: (id: string) => contentsOf().find((one) => Reflect.get(one, "devToolsTargetId") === id),
});

export class BrowserWindow {
  static getAllWindows = () => windows.all().map(({ window }) => window);
  static getFocusedWindow = () => windows.focused();
  static fromWebContents = (contents: WebContents) =>
    windows.all().find(({ window }) => window.webContents === contents)?.window ?? null;
  static fromId = (id: number) => windows.all().find(({ window }) => window.id === id)?.window ?? null;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    return windows.create(options) as unknown as BrowserWindow;
  }
}
