import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Arch, build, type Configuration, Platform } from "electron-builder";
import { buildDesktop, buildRenderer } from "./build.ts";
import { downloadElectron, electronVersion, findElectron } from "./electron-runtime.ts";
import { type PackagePlan, packageConfiguration, resourcesIn, unpackedFolder } from "./packaging/configuration.ts";
import { findFaults, listArchive } from "./packaging/package-content.ts";
import { makeStubRuntime } from "./packaging/stub-runtime.ts";
import { listThirdParty, writeThirdParty } from "./packaging/third-party.ts";
import { listRendererFiles, rendererFolder } from "./renderer-files.ts";

const root = join(import.meta.dirname, "..");
const outputFolder = join(root, "dist/package");
const thirdPartyFile = join(root, "dist/THIRD-PARTY.txt");

const usage = `npm run package [-- OPTIONS]

  --dir    make the folder only, no installers
  --stub   pack into a stub instead of Electron, to look at the content; Linux layout, no installers`;

const { values: options } = parseArgs({
  options: { dir: { type: "boolean" }, stub: { type: "boolean" }, help: { type: "boolean", short: "h" } },
});
if (options.help === true) console.log(usage);
else process.exitCode = await makePackage();

/**
 * Builds the app and packs it for this machine's system: first the folder, whose content is checked, then from that
 * folder each kind of package. Without Electron, and without a way to fetch it, the content alone is packed.
 * @returns the exit code: 0 when all that this machine allows was made.
 */
async function makePackage(): Promise<number> {
  await buildRenderer();
  await buildDesktop();
  writeFileSync(thirdPartyFile, writeThirdParty(listThirdParty(root)));
  const electronFolder = options.stub === true ? undefined : await findElectronFolder();
  const scratch = mkdtempSync(join(tmpdir(), "luotsi-stub-"));
  try {
    if (electronFolder !== undefined) return await packApp(electronFolder);
    makeStubRuntime(scratch);
    return await packStub(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The folder of an unpacked Electron: one that is named or here, else the one that can be downloaded. */
async function findElectronFolder(): Promise<string | undefined> {
  const machine = { platform: process.platform, isRoot: false, environment: process.env };
  if (findElectron(machine) === undefined) {
    console.log(`Downloading Electron ${electronVersion()} …`);
    if (!(await downloadElectron()) || findElectron(machine) === undefined) return undefined;
  }
  return process.env["ELECTRON_OVERRIDE_DIST_PATH"] || join(root, "node_modules/electron/dist");
}

async function packApp(electronFolder: string): Promise<number> {
  const plan = planFor(electronFolder);
  const folder = await packFolder(plan, process.platform);
  if (folder === undefined) return 1;
  if (options.dir === true) return 0;
  const failures: string[] = [];
  for (const target of installersOf(packageConfiguration(plan))) {
    try {
      // One at a time, so that a tool that cannot be fetched for one kind does not take the others with it.
      await run(plan, process.platform, target, folder);
    } catch (error) {
      failures.push(`No ${target}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) console.error(`The unpacked app is whole: ${folder}`);
  return failures.length > 0 ? 1 : 0;
}

async function packStub(electronFolder: string): Promise<number> {
  const reason =
    options.stub === true ? "as asked" : `Electron ${electronVersion()} is not here and could not be downloaded`;
  console.log(`Packing into a stub: ${reason}. The package shows what is in it, and does not run.`);
  return (await packFolder(planFor(electronFolder), "linux")) === undefined ? 1 : 0;
}

function planFor(electronFolder: string): PackagePlan {
  return { electronFolder, electronVersion: electronVersion(), outputFolder, thirdPartyFile };
}

/** Packs the folder and checks it; `undefined`, and words on the screen, when something is in it that should not be. */
async function packFolder(plan: PackagePlan, platform: string): Promise<string | undefined> {
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  await run(plan, platform, "dir");
  const folder = unpackedFolder(outputFolder, platform, process.arch);
  const files = listArchive(join(resourcesIn(folder, platform), "app.asar"));
  const mainText = readFileSync(join(root, "dist/electron/main.js"), "utf8");
  const faults = findFaults({ files, rendererFiles: listRendererFiles(rendererFolder), mainText });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return undefined;
  console.log(`${files.length} files, all of them the app's own, in ${folder}`);
  return folder;
}

/** Runs electron-builder for one kind of package, from the sources or from a folder that is packed already. */
async function run(plan: PackagePlan, platform: string, target: string, prepackaged?: string): Promise<void> {
  const system = Platform.fromString(platform === "darwin" ? "mac" : platform === "win32" ? "windows" : "linux");
  await build({
    projectDir: root,
    config: packageConfiguration(plan),
    targets: system.createTarget(target, Arch[process.arch === "arm64" ? "arm64" : "x64"]),
    publish: "never",
    ...(prepackaged === undefined
      ? {}
      : { prepackaged: platform === "darwin" ? join(prepackaged, "Luotsi.app") : prepackaged }),
  });
}

/** The kinds of package that the configuration names for this system. */
function installersOf(configuration: Configuration): readonly string[] {
  const { win, mac, linux } = configuration;
  const here = process.platform === "darwin" ? mac : process.platform === "win32" ? win : linux;
  return [here?.target ?? []].flat().filter((target) => typeof target === "string");
}
