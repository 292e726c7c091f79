import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { packageConfiguration, programIn, resourcesIn, unpackedFolder } from "../../build/packaging/configuration.ts";
import { fuses, setFuses } from "../../build/packaging/fuses.ts";
import { iconsFolder } from "../../build/packaging/icon-files.ts";
import { denyInsecureLoads } from "../../build/packaging/info-plist.ts";
import { findFaults } from "../../build/packaging/package-content.ts";
import { makeStubRuntime } from "../../build/packaging/stub-runtime.ts";
import { listThirdParty, packagesOf, writeThirdParty } from "../../build/packaging/third-party.ts";

const root = join(import.meta.dirname, "../..");
let scratch = "";

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "luotsi-package-"));
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe("fuses", () => {
  const wanted = [
    ["RunAsNode", false],
    ["EnableCookieEncryption", true],
    ["EnableNodeOptionsEnvironmentVariable", false],
    ["EnableNodeCliInspectArguments", false],
    ["EnableEmbeddedAsarIntegrityValidation", true],
    ["OnlyLoadAppFromAsar", true],
    ["LoadBrowserProcessSpecificV8Snapshot", false],
    ["GrantFileProtocolExtraPrivileges", false],
    ["WasmTrapHandlers", true],
  ] as const;

  it.each(wanted)("%s is %s", (name, value) => {
    expect(fuses[FuseV1Options[name]]).toBe(value);
  });

  it("are all that there are", () => {
    expect(Object.keys(fuses)).toHaveLength(wanted.length);
  });

  it("are set in a program", async () => {
    makeStubRuntime(scratch);
    await setFuses(join(scratch, "electron"), false);
    const wire = await getCurrentFuseWire(join(scratch, "electron"));
    for (const [name, value] of wanted) {
      expect(wire[FuseV1Options[name]], name).toBe(value ? FuseState.ENABLE : FuseState.DISABLE);
    }
  });

  it("fail when the program has one more than is named here", async () => {
    makeStubRuntime(scratch);
    const program = join(scratch, "electron");
    const bytes = readFileSync(program);
    const length = bytes.length - wanted.length - 1;
    bytes.writeUInt8(wanted.length + 1, length);
    writeFileSync(program, Buffer.concat([bytes, Buffer.from([FuseState.ENABLE])]));
    await expect(setFuses(program, false)).rejects.toThrow("strictlyRequireAllFuses");
  });
});

describe("the configuration", () => {
  const configuration = packageConfiguration({
    electronFolder: "/electron",
    electronVersion: "45.0.0",
    outputFolder: "/out",
    thirdPartyFile: "/THIRD-PARTY.txt",
  });

  it("knows the app by its names", () => {
    expect(configuration).toMatchObject({ appId: "fi.luotsi.desktop", productName: "Luotsi" });
  });

  it("makes these packages", () => {
    expect(configuration.win?.target).toEqual(["nsis", "portable"]);
    expect(configuration.mac?.target).toEqual(["dmg"]);
    expect(configuration.linux?.target).toEqual(["AppImage", "deb"]);
  });

  it("installs for one person on Windows, and never removes what people wrote", () => {
    expect(configuration.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
  });

  it("publishes nothing and updates nothing", () => {
    expect(configuration.publish).toBeNull();
    expect(configuration.nsis).toMatchObject({ differentialPackage: false });
    expect(configuration.dmg).toMatchObject({ writeUpdateInfo: false });
  });

  it("opens .luotsi files on every system", () => {
    expect(configuration.win?.fileAssociations).toMatchObject([{ ext: "luotsi", icon: "document.ico" }]);
    expect(configuration.mac?.fileAssociations).toMatchObject([{ ext: "luotsi", icon: "document.icns" }]);
    expect(configuration.linux?.fileAssociations).toMatchObject([
      { ext: "luotsi", mimeType: "application/vnd.luotsi+zip" },
    ]);
  });

  it("names icons that are here", () => {
    const names = [configuration.win?.icon, configuration.mac?.icon, configuration.linux?.icon];
    const documents = [configuration.win?.fileAssociations, configuration.mac?.fileAssociations]
      .flat()
      .map((one) => one?.icon);
    const missing = [...names, ...documents].filter((name) => !existsSync(join(iconsFolder, name ?? "not named")));
    const deb = (configuration.deb?.fpm ?? []).map((entry) => entry.split("=")[0] ?? "");
    expect([...missing, ...deb.filter((path) => !existsSync(path))]).toEqual([]);
    expect(deb.length).toBeGreaterThan(5);
  });
});

describe("a Mac app's Info.plist", () => {
  const dict = (lines: readonly string[]): string =>
    ["<dict>", ...lines.map((line) => `  ${line}`), "</dict>"].join("\n");
  const before = ["<key>CFBundleName</key>", "<string>Luotsi</string>"];
  const leave = [
    "<key>NSAppTransportSecurity</key>",
    "<dict>",
    "  <key>NSAllowsArbitraryLoads</key>",
    "  <true/>",
    "  <key>NSExceptionDomains</key>",
    "  <dict>",
    "    <key>localhost</key>",
    "  </dict>",
    "</dict>",
  ];
  const after = ["<key>NSRequiresAquaSystemAppearance</key>", "<false/>"];

  it("loses the leave to load anything, and nothing else", () => {
    expect(denyInsecureLoads(dict([...before, ...leave, ...after]))).toBe(dict([...before, ...after]));
  });

  it("is not taken for closed when the leave is not found", () => {
    expect(() => denyInsecureLoads(dict([...before, ...after]))).toThrow("no NSAppTransportSecurity");
  });
});

it("knows where each system keeps a packaged app", () => {
  const folders = ["linux", "win32", "darwin"].map((platform) => unpackedFolder("out", platform, "arm64"));
  expect(folders).toEqual([
    join("out", "linux-arm64-unpacked"),
    join("out", "win-arm64-unpacked"),
    join("out", "mac-arm64"),
  ]);
  expect(unpackedFolder("out", "linux", "x64")).toBe(join("out", "linux-unpacked"));
  expect(programIn("app", "linux")).toBe(join("app", "luotsi"));
  expect(programIn("app", "win32")).toBe(join("app", "Luotsi.exe"));
  expect(resourcesIn("app", "darwin")).toBe(join("app", "Luotsi.app/Contents/Resources"));
});

describe("the check of a package's content", () => {
  const whole = ["package.json", "dist/electron/main.js", "dist/renderer/index.html", "dist/renderer/assets/a.js"];
  const check = (files: readonly string[], mainText = ""): readonly string[] =>
    findFaults({ files, mainText, rendererFiles: ["index.html", "assets/a.js"] });

  it("finds nothing wrong with a whole one", () => {
    expect(check(whole)).toEqual([]);
    expect(check([...whole, "dist/electron/preload.cjs"], 'join(here, "preload.cjs")')).toEqual([]);
  });

  it.each([
    "dist/electron/main.js.map",
    "dist/electron/main.ts",
    "dist/renderer/assets/a.js.map",
    "dist/renderer/assets/left-over.js",
    "electron/main.ts",
    "test/build/package-parts.test.ts",
    "node_modules/react/index.js",
    "dist/electron/node_modules/react/index.js",
    "dist/electron/../../secrets.js",
    ".git/config",
    "LICENSE",
  ])("finds %s", (stranger) => {
    expect(check([...whole, stranger])).toEqual([`It has ${stranger}, which the app does not need.`]);
  });

  it.each(whole)("misses %s", (file) => {
    expect(check(whole.filter((one) => one !== file))).toEqual([`It lacks ${file}.`]);
  });

  it("misses the preload script that the main process asks for", () => {
    expect(check(whole, 'preload: join(import.meta.dirname, "./preload.cjs")')).toEqual([
      "It lacks dist/electron/preload.cjs.",
    ]);
  });
});

describe("the libraries' licences", () => {
  const packages = listThirdParty(root);
  const names = packages.map(({ name }) => name);

  it("cover what is in the app, and what that depends on", () => {
    const direct = [
      "react",
      "react-dom",
      "dexie",
      "valibot",
      "fflate",
      "@fontsource-variable/atkinson-hyperlegible-next",
    ];
    expect(names).toEqual(expect.arrayContaining([...direct, "scheduler", "react-aria"]));
  });

  it("leave out tools and types", () => {
    const tools = ["vite", "vitest", "typescript", "electron", "electron-builder", "playwright-core"];
    expect(names.filter((name) => tools.includes(name) || name.startsWith("@types/"))).toEqual([]);
  });

  it("have a text for every library but those that bring none", () => {
    // An empty marker of React's, with no code to license.
    expect(packages.filter(({ texts }) => texts.join("").length < 100).map(({ name }) => name)).toEqual([
      "client-only",
    ]);
  });

  it("are one text with each library's name, version and licence", () => {
    const text = writeThirdParty([
      { name: "a", version: "1.0.0", license: "MIT", texts: ["Copyright A\n\nPermission is granted"] },
      { name: "b", version: "2.0.0", license: "0BSD", texts: [] },
    ]);
    expect(text).toContain("a 1.0.0 (MIT)\nb 2.0.0 (0BSD)");
    expect(text).toContain("a 1.0.0\n=======\n\nCopyright A\n\nPermission is granted");
    expect(text).toContain("Licence: 0BSD. The library brings no text of it.");
  });

  it("are found by every form of import", () => {
    const source = [
      'import a from "a/deep/path.js";',
      'import "@scope/b/style.css";',
      'import {\n  c,\n} from "c";',
      'const d = await import("d");',
      '@import url("e/sheet.css");',
      'import own from "./own.ts";',
      'import { join } from "node:path";',
      'import { readFileSync } from "fs";',
      'import { app } from "electron";',
      'import type { F } from "@types/f";',
    ].join("\n");
    expect(packagesOf(source)).toEqual(["a", "@scope/b", "c", "d", "e"]);
  });

  it("take a library from the nearest folder, in each version once", () => {
    const write = (folder: string, name: string, version: string, dependencies: Record<string, string> = {}): void => {
      mkdirSync(join(scratch, folder), { recursive: true });
      writeFileSync(join(scratch, folder, "package.json"), JSON.stringify({ name, version, dependencies }));
      writeFileSync(join(scratch, folder, "LICENSE.md"), `${name} ${version}\r\n`);
    };
    for (const folder of ["electron", "renderer", "shared"]) mkdirSync(join(scratch, folder));
    writeFileSync(join(scratch, "shared/one.ts"), 'import "a"; import "b";');
    write("node_modules/a", "a", "1.0.0", { b: "2.0.0", c: "1.0.0" });
    write("node_modules/a/node_modules/b", "b", "2.0.0");
    write("node_modules/b", "b", "1.0.0", { a: "1.0.0" });
    write("node_modules/c", "c", "1.0.0");
    write("node_modules/unused", "unused", "1.0.0");
    const found = listThirdParty(scratch);
    expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual([
      "a 1.0.0",
      "b 1.0.0",
      "b 2.0.0",
      "c 1.0.0",
    ]);
    expect(found[2]?.texts).toEqual(["b 2.0.0"]);
  });
});
