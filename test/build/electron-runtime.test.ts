import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findElectron, type Machine, whyNoWindow } from "../../build/electron-runtime.ts";
import { browserCommand } from "../../build/open-browser.ts";

function machine(change: Partial<Machine> = {}): Machine {
  return { platform: "linux", isRoot: false, environment: { DISPLAY: ":0" }, ...change };
}

it("opens a window wherever there is a display and a user", () => {
  expect(whyNoWindow(machine())).toBeUndefined();
  expect(whyNoWindow(machine({ environment: { WAYLAND_DISPLAY: "wayland-0" } }))).toBeUndefined();
  expect(whyNoWindow(machine({ platform: "darwin", environment: {} }))).toBeUndefined();
  expect(whyNoWindow(machine({ platform: "win32", environment: {} }))).toBeUndefined();
});

it("does not try where a window is impossible, and says why", () => {
  expect(whyNoWindow(machine({ environment: {} }))).toContain("no display");
  expect(whyNoWindow(machine({ environment: { DISPLAY: "" } }))).toContain("no display");
  expect(whyNoWindow(machine({ isRoot: true }))).toContain("root");
});

it("takes the Electron of ELECTRON_OVERRIDE_DIST_PATH when it is there", () => {
  const folder = mkdtempSync(join(tmpdir(), "luotsi-electron-test-"));
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder };
  expect(findElectron(machine({ environment }))).toBeUndefined();
  writeFileSync(join(folder, "electron"), "");
  expect(findElectron(machine({ environment }))).toBe(join(folder, "electron"));
  mkdirSync(join(folder, "Electron.app/Contents/MacOS"), { recursive: true });
  writeFileSync(join(folder, "Electron.app/Contents/MacOS/Electron"), "");
  expect(findElectron(machine({ platform: "darwin", environment }))).toContain("Electron.app");
  rmSync(folder, { recursive: true });
});

it("opens the default browser only where somebody would see it", () => {
  const address = "http://127.0.0.1:1/#/demo";
  expect(browserCommand(machine(), address)).toEqual(["xdg-open", address]);
  expect(browserCommand(machine({ environment: {} }), address)).toBeUndefined();
  expect(browserCommand(machine({ platform: "darwin", environment: {} }), address)).toEqual(["open", address]);
  expect(browserCommand(machine({ platform: "win32", environment: {} }), address)?.at(-1)).toBe(address);
});
