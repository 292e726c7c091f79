import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron";
import { appAddress } from "./app-protocol.ts";

/** What differs between a packaged app and one that is being worked on, and where the preload script lies. */
export interface PageKind {
  readonly isPackaged: boolean;
  readonly preload: string;
}

/** How every window of the app is made: sandboxed, isolated, and not seen before it is painted. */
export function pageWindowOptions({ isPackaged, preload }: PageKind): BrowserWindowConstructorOptions {
  return {
    title: "Luotsi",
    // Shown when the first page is painted, so that nobody sees an empty frame.
    show: false,
    webPreferences: {
      preload,
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

/** The main window remembers its place and size; Electron keeps them and moves it back onto a screen that is there. */
export function mainWindowOptions(kind: PageKind): BrowserWindowConstructorOptions {
  return {
    ...pageWindowOptions(kind),
    name: "main",
    windowStatePersistence: true,
    width: 1280,
    height: 800,
    minWidth: 360,
    minHeight: 400,
  };
}

/** Opens the app's page in a window, and shows it when it is painted; `demo` starts inside the example group. */
export async function showApp(window: BrowserWindow, demo: boolean): Promise<void> {
  window.once("ready-to-show", () => window.show());
  await window.loadURL(demo ? `${appAddress}#/demo` : appAddress);
}

/** Brings the window that is already open to the front, for a second start of the app. */
export function bringToFront(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
