import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { appAddress } from "./app-protocol.ts";

/** How the window is made: sandboxed, isolated, and remembering its place and size. */
export function windowOptions(isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    name: "main",
    windowStatePersistence: true,
    title: "Luotsi",
    width: 1280,
    height: 800,
    minWidth: 360,
    minHeight: 400,
    // Shown when the first page is painted, so that nobody sees an empty frame.
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !isPackaged,
    },
  };
}

export interface WindowDeps {
  readonly createBrowserWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly isPackaged: boolean;
}

/** Opens the main window; `demo` starts it inside the example group. */
export async function openWindow(deps: WindowDeps, demo: boolean): Promise<BrowserWindow> {
  const window = deps.createBrowserWindow(windowOptions(deps.isPackaged));
  window.once("ready-to-show", () => window.show());
  await window.loadURL(demo ? `${appAddress}#/demo` : appAddress);
  return window;
}

/** Brings the window that is already open to the front, for a second start of the app. */
export function bringToFront(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
