import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractFile } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findElectron } from "../../build/electron-runtime.ts";
import { programIn, resourcesIn, unpackedFolder } from "../../build/packaging/configuration.ts";
import { fuses } from "../../build/packaging/fuses.ts";
import { listArchive } from "../../build/packaging/package-content.ts";
import { projectFiles } from "./source-files.ts";

const root = join(import.meta.dirname, "../..");
const machine = { platform: process.platform, isRoot: false, environment: process.env };
const hasElectron = findElectron(machine) !== undefined;

interface Runtime {
  readonly name: string;
  readonly option: string;
  readonly platform: string;
}

/** Always with a stub, and with Electron itself where it is. */
const runtimes: readonly Runtime[] = [
  { name: "a stub", option: "--stub", platform: "linux" },
  ...(hasElectron ? [{ name: "Electron", option: "--dir", platform: process.platform }] : []),
];

describe.each(runtimes)("a package made with $name", ({ option, platform }) => {
  const project = mkdtempSync(join(tmpdir(), "luotsi-packaging-"));
  const folder = unpackedFolder(join(project, "dist/package"), platform, process.arch);
  let output = "";
  let exitCode: number | null = -1;

  beforeAll(() => {
    // In a copy of the project, so that the build that somebody may be using stays as it is.
    const packaged = /^(build|docs\/guide|electron|renderer|shared)\/|^[^/]+\.(json|ts)$|^LICENSE$/;
    for (const path of projectFiles().filter((one) => packaged.test(one)))
      cpSync(join(root, path), join(project, path));
    symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
    const ran = spawnSync(process.execPath, ["build/package.ts", option], { cwd: project, encoding: "utf8" });
    output = ran.stdout + ran.stderr;
    exitCode = ran.status;
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it("is made", () => {
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    expect(output).toContain(option === "--stub" ? "Packing into a stub: as asked." : "all of them the app's own");
  });

  it("has the app's built files and nothing else", () => {
    const files = listArchive(join(resourcesIn(folder, platform), "app.asar"));
    expect(files).toEqual(
      expect.arrayContaining([
        "package.json",
        "dist/electron/main.js",
        "dist/electron/preload.cjs",
        "dist/renderer/index.html",
      ]),
    );
    const built = readdirSync(join(project, "dist"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(project.length + 1)
          .replaceAll("\\", "/"),
      )
      .filter((path) => /^dist\/(electron|renderer)\//.test(path));
    expect(files).toEqual(["package.json", ...built].sort());
    expect(files.filter((file) => /node_modules|\.map$|\.tsx?$|(^|\/)test\//.test(file))).toEqual([]);
  });

  it("has a manifest without tools or scripts", () => {
    const bytes = extractFile(join(resourcesIn(folder, platform), "app.asar"), "package.json");
    const manifest = JSON.parse(bytes.toString("utf8")) as Readonly<Record<string, unknown>>;
    expect(manifest).toMatchObject({ name: "luotsi", main: "dist/electron/main.js", type: "module" });
    expect(manifest).not.toHaveProperty("devDependencies");
    expect(manifest).not.toHaveProperty("scripts");
    expect(manifest).not.toHaveProperty("dependencies");
  });

  it("has its licences beside the archive", () => {
    const resources = resourcesIn(folder, platform);
    expect(readFileSync(join(resources, "THIRD-PARTY.txt"), "utf8")).toContain("react-dom");
    expect(readFileSync(join(resources, "LICENSE.txt"), "utf8")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
    expect(readdirSync(resources).filter((name) => name.endsWith(".asar"))).toEqual(["app.asar"]);
  });

  it("has every fuse set", async () => {
    const wire = await getCurrentFuseWire(programIn(folder, platform));
    const set = Object.entries(fuses).map(([fuse, on]) => [FuseV1Options[Number(fuse)], on]);
    const found = Object.entries(wire)
      .filter(([fuse]) => fuse !== "version")
      .map(([fuse, state]) => [FuseV1Options[Number(fuse)], state === FuseState.ENABLE]);
    expect(found).toEqual(set);
  });
});
