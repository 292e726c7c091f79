import { EventEmitter } from "node:events";
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from "electron";
import { emitPreventable } from "./event.ts";
import type { IpcHub } from "./ipc-main.ts";
import { loud, notThere, refuseUnknown } from "./loud.ts";
import type { Runtime } from "./runtime.ts";
import type { StandInSession } from "./session.ts";
import type { WindowStates } from "./window-state.ts";
import { createContents, type StandInContents } from "./web-contents.ts";

export interface WindowDeps {
  readonly runtime: Runtime;
  readonly hub: IpcHub;
  readonly session: StandInSession;
  readonly states: WindowStates;
  readonly isReady: () => boolean;
  readonly onContents: (contents: WebContents) => void;
  /** After the last window has gone. */
  readonly onAllClosed: () => void;
}

/** The windows that are open, as the rest of the stand-in needs them. */
export interface Windows {
  readonly all: () => readonly OpenWindow[];
  readonly focused: () => BrowserWindow | null;
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
}

export interface OpenWindow {
  readonly window: BrowserWindow;
  readonly contents: StandInContents;
  /** As a person closes it: may be refused by the app and by the page. Answers whether it is gone. */
  readonly close: () => Promise<boolean>;
}

const knownOptions = [
  "name",
  "windowStatePersistence",
  "title",
  "width",
  "height",
  "x",
  "y",
  "minWidth",
  "minHeight",
  "show",
  "center",
  "autoHideMenuBar",
  "backgroundColor",
  "icon",
  "fullscreen",
  "fullscreenable",
  "parent",
  "skipTaskbar",
  "useContentSize",
  "maximizable",
  "minimizable",
  "resizable",
  "movable",
  "closable",
  "webPreferences",
  "paintWhenInitiallyHidden",
  "alwaysOnTop",
  "frame",
  "accentColor",
  "darkTheme",
];

/** What the stand-in can be: a page with a sandboxed preload script in an isolated world, and nothing of Node. */
const demanded = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true } as const;

const knownPreferences = [
  ...Object.keys(demanded),
  "nodeIntegrationInWorker",
  "nodeIntegrationInSubFrames",
  "allowRunningInsecureContent",
  "experimentalFeatures",
  "webviewTag",
  "navigateOnDragDrop",
  "safeDialogs",
  "spellcheck",
  "devTools",
  "preload",
  "backgroundThrottling",
  "disableDialogs",
  "defaultEncoding",
  "v8CacheOptions",
  "enableWebSQL",
  "plugins",
  "zoomFactor",
  "autoplayPolicy",
  "enablePreferredSizeMode",
];

/** Opens windows whose contents are tabs of a Chromium without a screen; their place and size are kept here. */
export function createWindows(deps: WindowDeps): Windows {
  const open = new Set<OpenWindow>();
  let lastFocused: BrowserWindow | undefined;
  let lastId = 0;

  const create = (options: BrowserWindowConstructorOptions): BrowserWindow => {
    if (!deps.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    const { webPreferences = {} } = options;
    refuseUnknown("BrowserWindow", options, knownOptions);
    refuseUnknown("webPreferences", webPreferences, knownPreferences);
    for (const [name, value] of Object.entries(demanded)) {
      if ((Object.entries(webPreferences).find(([key]) => key === name)?.[1] ?? value) !== value) {
        throw notThere(`webPreferences.${name} other than ${value}`);
      }
    }
    const id = (lastId += 1);
    const emitter = new EventEmitter();
    const kept = options.windowStatePersistence === undefined ? undefined : (options.name ?? "");
    const first = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    const bounds = (kept === undefined ? undefined : deps.states.read(kept)) ?? first;
    const state = {
      isVisible: options.show !== false,
      isGone: false,
      isMinimized: false,
      isMaximized: false,
      isFull: options.fullscreen === true,
      title: options.title ?? "",
    };
    let normal: Rectangle = bounds;

    const contents = createContents({
      ...deps,
      id,
      preferences: webPreferences,
      size: bounds,
      onGone() {
        state.isGone = true;
        open.delete(entry);
        if (lastFocused === window) lastFocused = undefined;
        if (kept !== undefined) deps.states.write(kept, normal);
        emitter.emit("closed");
        if (open.size === 0) deps.onAllClosed();
      },
    });

    const change = (name: string, act: () => void): void => {
      act();
      emitter.emit(name);
    };
    const setBounds = (wish: Partial<Rectangle>): void => {
      const before = normal;
      normal = { ...normal, ...wish };
      resizeTab(contents, normal);
      if (before.width !== normal.width || before.height !== normal.height) emitter.emit("resize");
      if (before.x !== normal.x || before.y !== normal.y) emitter.emit("move");
    };
    const focus = (): void => {
      const changed = lastFocused !== window;
      lastFocused = window;
      if (changed) emitter.emit("focus");
    };
    const entry: OpenWindow = {
      get window() {
        return window;
      },
      contents,
      async close() {
        if (state.isGone) return true;
        return emitPreventable(emitter, "close", {}) && contents.close();
      },
    };

    const target = Object.assign(emitter, {
      id,
      webContents: contents.contents,
      standInOptions: options,
      loadURL: (address: string) => contents.contents.loadURL(address),
      close: () => void entry.close(),
      destroy: () => contents.destroy(),
      isDestroyed: () => state.isGone,
      show: () => change("show", () => ((state.isVisible = true), focus())),
      showInactive: () => change("show", () => (state.isVisible = true)),
      hide: () => change("hide", () => (state.isVisible = false)),
      focus,
      blur: () => undefined,
      isFocused: () => lastFocused === window,
      isVisible: () => state.isVisible,
      minimize: () => change("minimize", () => (state.isMinimized = true)),
      restore: () => change("restore", () => (state.isMinimized = false)),
      isMinimized: () => state.isMinimized,
      maximize: () => change("maximize", () => (state.isMaximized = true)),
      unmaximize: () => change("unmaximize", () => (state.isMaximized = false)),
      isMaximized: () => state.isMaximized,
      setFullScreen: (full: boolean) =>
        change(full ? "enter-full-screen" : "leave-full-screen", () => (state.isFull = full)),
      isFullScreen: () => state.isFull,
      getBounds: () => ({ ...normal }),
      getNormalBounds: () => ({ ...normal }),
      getContentBounds: () => ({ ...normal }),
      setBounds,
      setPosition: (x: number, y: number) => setBounds({ x, y }),
      setSize: (width: number, height: number) => setBounds({ width, height }),
      getSize: () => [normal.width, normal.height],
      getPosition: () => [normal.x, normal.y],
      setTitle: (title: string) => void (state.title = title),
      getTitle: () => state.title,
      setBackgroundColor: () => undefined,
      setTitleBarOverlay: () => undefined,
      setMenu: () => undefined,
      removeMenu: () => undefined,
      setMenuBarVisibility: () => undefined,
      setAutoHideMenuBar: () => undefined,
      moveTop: () => undefined,
    });
    const window = loud("BrowserWindow", target) as unknown as BrowserWindow;
    open.add(entry);
    contents.emitter.once("painted first", () => emitter.emit("ready-to-show"));
    deps.onContents(contents.contents);
    return window;
  };

  return {
    all: () => [...open],
    focused: () => lastFocused ?? null,
    create,
  };
}

function resizeTab({ tab }: StandInContents, { width, height }: Rectangle): void {
  tab
    .then(async ({ browser, id }) => {
      const { windowId } = await browser.send("Browser.getWindowForTarget", { targetId: id });
      await browser.send("Browser.setWindowBounds", { windowId, bounds: { width, height } });
    })
    .catch(() => undefined);
}
