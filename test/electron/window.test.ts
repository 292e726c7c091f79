import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { expect, it } from "vitest";
import { appAddress } from "../../electron/app-protocol.ts";
import { securityHeaders } from "../../electron/security-headers.ts";
import { bringToFront, mainWindowOptions, pageWindowOptions, showApp } from "../../electron/window.ts";

class FakeWindow extends EventEmitter {
  readonly done: string[] = [];
  minimized = false;
  destroyed = false;

  loadURL(address: string): Promise<void> {
    this.done.push(address);
    this.emit("ready-to-show");
    return Promise.resolve();
  }
  show(): void {
    this.done.push("show");
  }
  focus(): void {
    this.done.push("focus");
  }
  restore(): void {
    this.done.push("restore");
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

const preload = "/app/preload.cjs";

const asWindow = (fake: FakeWindow): BrowserWindow => fake as unknown as BrowserWindow;

it.each([
  [false, appAddress],
  [true, `${appAddress}#/demo`],
])("opens on the app's page (demo: %s) and shows itself once painted", async (demo, address) => {
  const fake = new FakeWindow();
  await showApp(asWindow(fake), demo);
  expect(fake.done).toEqual([address, "show"]);
});

it("remembers where the main window was, by Electron's own means", () => {
  const { name, windowStatePersistence, webPreferences } = mainWindowOptions({ isPackaged: true, preload });
  expect([name, windowStatePersistence]).toEqual(["main", true]);
  expect(webPreferences).toEqual(pageWindowOptions({ isPackaged: true, preload }).webPreferences);
});

it("is sandboxed and isolated, with developer tools only before it is packaged", () => {
  const { webPreferences, show } = pageWindowOptions({ isPackaged: true, preload });
  expect(show).toBe(false);
  expect(webPreferences).toEqual({
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
    devTools: false,
  });
  expect(pageWindowOptions({ isPackaged: false, preload }).webPreferences?.devTools).toBe(true);
});

it("comes to the front for a second start", () => {
  const fake = new FakeWindow();
  bringToFront(asWindow(fake));
  expect(fake.done).toEqual(["show", "focus"]);
  fake.minimized = true;
  bringToFront(asWindow(fake));
  expect(fake.done).toEqual(["show", "focus", "restore", "show", "focus"]);
  fake.destroyed = true;
  bringToFront(asWindow(fake));
  bringToFront(undefined);
  expect(fake.done).toHaveLength(5);
});

it("allows no Trusted Types policy, no worker, and nothing inline or from elsewhere", () => {
  const policy = securityHeaders()["Content-Security-Policy"] ?? "";
  const directives = new Map(policy.split("; ").map((directive) => [directive.split(" ")[0], directive]));
  expect(directives.get("trusted-types")).toBe("trusted-types 'none'");
  expect(directives.get("worker-src")).toBe("worker-src 'none'");
  expect(directives.get("require-trusted-types-for")).toBe("require-trusted-types-for 'script'");
  expect(directives.get("connect-src")).toBe("connect-src 'none'");
  expect(directives.get("default-src")).toBe("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
});
