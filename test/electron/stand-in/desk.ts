import { EventEmitter } from "node:events";
import type { Dialog, Display, NativeTheme, Point, Rectangle, Screen, Shell } from "electron";
import { loud } from "./loud.ts";

/**
 * The parts of Electron that talk to a person's desk. Nobody sits there: a dialog or a program that would open is a
 * failure by its name, until a test puts its own answer in the place of the function.
 */
export function createDialog(): Dialog {
  const names = ["showOpenDialog", "showSaveDialog", "showMessageBox"] as const;
  const asking = names.map((name) => [name, () => Promise.reject(unanswered(`dialog.${name}`))] as const);
  const waiting = names.map((name) => [
    `${name}Sync`,
    () => {
      throw unanswered(`dialog.${name}Sync`);
    },
  ]);
  return loud("dialog", {
    ...Object.fromEntries([...asking, ...waiting]),
    showErrorBox: (title: string, content: string) => void process.stderr.write(`[error box] ${title}: ${content}\n`),
  }) as unknown as Dialog;
}

export function createShell(): Shell {
  const names = ["openExternal", "openPath", "showItemInFolder", "trashItem"];
  const entries = names.map((name) => [
    name,
    () => {
      throw unanswered(`shell.${name}`);
    },
  ]);
  return loud("shell", { ...Object.fromEntries(entries), beep: () => undefined }) as unknown as Shell;
}

/** The failure of something that only a person could answer. */
export function unanswered(what: string): Error {
  return new Error(`electron's ${what} was called, and no test has said what a person does there`);
}

/** A desk with one screen of the usual size. */
export function createScreen(): Screen {
  const bounds: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 };
  const primary = {
    id: 1,
    label: "1",
    bounds,
    workArea: { ...bounds, height: 1040 },
    size: { width: 1920, height: 1080 },
    workAreaSize: { width: 1920, height: 1040 },
    scaleFactor: 1,
    rotation: 0,
    internal: true,
  } satisfies Partial<Display>;
  const display = loud("Display", primary) as unknown as Display;
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => [display],
    getPrimaryDisplay: () => display,
    getDisplayMatching: (_bounds: Rectangle) => display,
    getDisplayNearestPoint: (_point: Point) => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  });
  return loud("screen", screen) as unknown as Screen;
}

/** Follows what the app wishes; a desk that says nothing itself is light. */
export function createNativeTheme(): NativeTheme {
  const emitter = new EventEmitter();
  let source: NativeTheme["themeSource"] = "system";
  const target = Object.assign(emitter, {
    shouldUseHighContrastColors: false,
    shouldUseInvertedColorScheme: false,
    prefersReducedTransparency: false,
    inForcedColorsMode: false,
  });
  Object.defineProperties(target, {
    shouldUseDarkColors: { get: () => source === "dark" },
    themeSource: {
      get: () => source,
      set(wish: NativeTheme["themeSource"]) {
        source = wish;
        emitter.emit("updated");
      },
    },
  });
  return loud("nativeTheme", target) as unknown as NativeTheme;
}
