import { EventEmitter } from "node:events";
import type { BrowserWindow, BrowserWindowConstructorOptions, Display } from "electron";
import { describe, expect, it } from "vitest";
import { appAddress } from "../../electron/app-protocol.ts";
import { createProjector } from "../../electron/projector.ts";
import { pageWindowOptions } from "../../electron/window.ts";

class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  readonly done: string[] = [];
  fullScreen = false;
  destroyed = false;
  visible = false;

  isDestroyed = () => this.destroyed;
  isVisible = () => this.visible;
  isFullScreen = () => this.fullScreen;
  getBounds = () => ({ x: 0, y: 0, width: 1, height: 1 });
  removeMenu(): void {
    this.done.push("no menu");
  }
  setFullScreen(on: boolean): void {
    this.fullScreen = on;
  }
  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.done.push("focus");
  }
  close(): void {
    this.destroyed = true;
  }
  loadURL(address: string): Promise<void> {
    this.done.push(address);
    return Promise.reject(new Error("ERR_ABORTED"));
  }
}

const laptop = { id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } } as Display;
const beamer = { id: 2, bounds: { x: 1440, y: 0, width: 1280, height: 720 } } as Display;
const kind = { isPackaged: true, preload: "/app/preload.cjs" };

function setUp({ displays, on = laptop }: { readonly displays: readonly Display[]; readonly on?: Display }) {
  const main = new FakeWindow();
  const made: { readonly options: BrowserWindowConstructorOptions; readonly window: FakeWindow }[] = [];
  const projector = createProjector({
    createBrowserWindow: (options) => {
      const window = new FakeWindow();
      window.fullScreen = options.fullscreen === true;
      made.push({ options, window });
      return window as unknown as BrowserWindow;
    },
    screen: { getAllDisplays: () => [...displays], getDisplayMatching: () => on },
    mainWindow: () => (main.destroyed ? undefined : (main as unknown as BrowserWindow)),
    kind,
  });
  const press = (key: string) => {
    const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
    made[0]?.window.webContents.emit("before-input-event", event, { type: "keyDown", key });
    return event.prevented;
  };
  return { projector, made, main, press };
}

describe("where the meeting is mirrored", () => {
  it("fills the screen that the main window is not on", () => {
    const { projector, made } = setUp({ displays: [laptop, beamer] });
    projector.open("k1");
    expect(made[0]?.options).toMatchObject({ ...beamer.bounds, fullscreen: true });
    expect(made[0]?.window.done).toEqual(["no menu", `${appAddress}#/projector/k1`]);
  });

  it("is the laptop's own screen when the main window has been moved to the projector", () => {
    const { projector, made } = setUp({ displays: [laptop, beamer], on: beamer });
    projector.open("k1");
    expect(made[0]?.options).toMatchObject({ ...laptop.bounds, fullscreen: true });
  });

  it("is a window beside the main one where there is one screen", () => {
    const { projector, made } = setUp({ displays: [laptop] });
    projector.open("k1");
    expect(made[0]?.options).toEqual({ ...pageWindowOptions(kind), width: 1280, height: 800 });
  });
});

describe("the projector's window", () => {
  it("is shown when it is painted", () => {
    const { projector, made } = setUp({ displays: [laptop] });
    projector.open("k1");
    expect(made[0]?.window.visible).toBe(false);
    made[0]?.window.emit("ready-to-show");
    expect(made[0]?.window.visible).toBe(true);
  });

  it("is one at most: another meeting turns it, and a closed one is made anew", () => {
    const { projector, made } = setUp({ displays: [laptop] });
    projector.open("k1");
    made[0]?.window.emit("ready-to-show");
    projector.open("k2");
    expect(made).toHaveLength(1);
    expect(made[0]?.window.done.slice(2)).toEqual([`${appAddress}#/projector/k2`, "focus"]);
    projector.close();
    expect(projector.window()).toBeUndefined();
    projector.open("k3");
    expect(made).toHaveLength(2);
  });

  it("leaves the whole screen by Escape, and closes by another", () => {
    const { projector, made, press } = setUp({ displays: [laptop, beamer] });
    projector.open("k1");
    expect(press("a")).toBe(false);
    expect(press("Escape")).toBe(true);
    expect(made[0]?.window.fullScreen).toBe(false);
    expect(projector.window()).toBeDefined();
    press("Escape");
    expect(projector.window()).toBeUndefined();
  });

  it("is never there without the main one", () => {
    const { projector, made, main } = setUp({ displays: [laptop] });
    main.destroyed = true;
    projector.open("k1");
    projector.close();
    expect(made).toEqual([]);
  });
});
