import type { BrowserWindow, BrowserWindowConstructorOptions, Display, Screen } from "electron";
import { appAddress } from "./app-protocol.ts";
import { type PageKind, pageWindowOptions } from "./window.ts";

export interface ProjectorDeps {
  readonly createBrowserWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, "getAllDisplays" | "getDisplayMatching">;
  readonly mainWindow: () => BrowserWindow | undefined;
  readonly kind: PageKind;
}

/** The window that mirrors a meeting for a projector: one at most, and never without the main window. */
export interface Projector {
  window(): BrowserWindow | undefined;
  open(meeting: string): void;
  close(): void;
}

export function createProjector(deps: ProjectorDeps): Projector {
  let opened: BrowserWindow | undefined;
  const window = () => (opened?.isDestroyed() === false ? opened : undefined);

  function make(main: BrowserWindow): BrowserWindow {
    const display = otherDisplay(deps.screen, main);
    const made = deps.createBrowserWindow({
      ...pageWindowOptions(deps.kind),
      width: 1280,
      height: 800,
      // Where there is one screen only, the window stands beside the main one and can be moved by hand.
      ...(display === undefined ? {} : { ...display.bounds, fullscreen: true }),
    });
    made.removeMenu();
    made.once("ready-to-show", () => made.show());
    // Nobody has a mouse at the screen that everybody looks at.
    made.webContents.on("before-input-event", (event, input) => {
      if (input.type !== "keyDown" || input.key !== "Escape") return;
      event.preventDefault();
      if (made.isFullScreen()) made.setFullScreen(false);
      else made.close();
    });
    return made;
  }

  return {
    window,
    open(meeting) {
      const main = deps.mainWindow();
      if (main === undefined) return;
      const target = window() ?? make(main);
      opened = target;
      // The window may be closed while its page is loading; then there is nothing to show and nobody to tell.
      target.loadURL(`${appAddress}#/projector/${meeting}`).catch(() => undefined);
      if (target.isVisible()) target.focus();
    },
    close() {
      window()?.close();
    },
  };
}

/** A screen that the main window is not on: the projector, when there is one. */
function otherDisplay(screen: ProjectorDeps["screen"], main: BrowserWindow): Display | undefined {
  const own = screen.getDisplayMatching(main.getBounds());
  return screen.getAllDisplays().find((display) => display.id !== own.id);
}
