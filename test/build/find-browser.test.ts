import { expect, it } from "vitest";
import { type BrowserSearch, chromiumArguments, findInstalledBrowser } from "../../build/find-browser.ts";

function machine(platform: string, files: readonly string[], environment: BrowserSearch["environment"] = {}) {
  return { platform, environment, exists: (path: string) => files.includes(path) };
}

it("takes the browser that was named, before any other", () => {
  const files = ["/usr/bin/chromium", "/opt/mine/chrome"];
  expect(findInstalledBrowser(machine("linux", files, { LUOTSI_BROWSER: "/opt/mine/chrome" }))).toBe(
    "/opt/mine/chrome",
  );
});

it("takes no other browser when the named one is missing", () => {
  const search = machine("linux", ["/usr/bin/chromium"], { LUOTSI_BROWSER: "/opt/gone" });
  expect(() => findInstalledBrowser(search)).toThrow("/opt/gone");
});

it.each([
  ["linux", "/usr/bin/chromium"],
  ["linux", "/usr/bin/google-chrome-stable"],
  ["linux", "/snap/bin/chromium"],
  ["linux", "/usr/bin/microsoft-edge"],
  ["darwin", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["darwin", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ["win32", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
  ["win32", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
])("finds a browser of %s at %s", (platform, path) => {
  const environment = {
    ProgramFiles: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
    PATH: "/usr/sbin",
  };
  expect(findInstalledBrowser(machine(platform, [path], environment))).toBe(path);
});

it("looks along PATH, and takes Chromium before Edge", () => {
  const files = ["/nix/bin/microsoft-edge", "/nix/bin/chromium"];
  expect(findInstalledBrowser(machine("linux", files, { PATH: "/none:/nix/bin" }))).toBe("/nix/bin/chromium");
});

it("finds nothing where there is nothing", () => {
  for (const platform of ["linux", "darwin", "win32"]) {
    expect(findInstalledBrowser(machine(platform, []))).toBeUndefined();
  }
});

it("gives up the sandbox for root only, and keeps the browser quiet for all", () => {
  expect(chromiumArguments(true)).toContain("--no-sandbox");
  expect(chromiumArguments(false)).not.toContain("--no-sandbox");
  expect(chromiumArguments(false)).toContain("--disable-background-networking");
});
