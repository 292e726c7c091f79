import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AfterPackContext, Configuration } from "electron-builder";
import { setFuses } from "./fuses.ts";
import { iconsFolder, pngSizes } from "./icon-files.ts";
import { denyInsecureLoads } from "./info-plist.ts";

/** What differs from one packaging to the next. */
export interface PackagePlan {
  /** Folder of an unpacked Electron. */
  readonly electronFolder: string;
  readonly electronVersion: string;
  /** Where packages are written; emptied by nobody. */
  readonly outputFolder: string;
  readonly thirdPartyFile: string;
}

/** The media type of a `.luotsi` file, as docs/format.md names it. */
const luotsiMediaType = "application/vnd.luotsi+zip";

/** Names and folders that packages and installed systems know the app by. Changing one orphans what is installed. */
const appId = "fi.luotsi.desktop";
const executableName = "luotsi";

/**
 * The whole configuration of electron-builder.
 *
 * Nothing updates itself and nothing is published: a package is a file that somebody gives to somebody. What goes in
 * is named here, and `findStrangers` checks afterwards that nothing else did.
 */
export function packageConfiguration(plan: PackagePlan): Configuration {
  return {
    appId,
    productName: "Luotsi",
    copyright: "EUPL-1.2",
    electronVersion: plan.electronVersion,
    electronDist: plan.electronFolder,
    directories: { output: plan.outputFolder, buildResources: iconsFolder },
    // The build bundles all libraries: no modules, no sources, no maps.
    files: ["dist/electron/**/*.{js,cjs}", "dist/renderer/**", "!**/*.map", "!node_modules"],
    asar: true,
    extraResources: [
      { from: plan.thirdPartyFile, to: "THIRD-PARTY.txt" },
      { from: "LICENSE", to: "LICENSE.txt" },
    ],
    // By its desktop entry's name a Linux desktop knows which windows are the app's.
    extraMetadata: { homepage: "https://luotsi.invalid/", author: "Luotsi", desktopName: `${executableName}.desktop` },
    removePackageScripts: true,
    npmRebuild: false,
    publish: null,
    // Chromium's own words (menus of fields, print dialog) in the app's languages; the other fifty are left out.
    electronLanguages: ["fi", "sv", "en-GB", "en-US"],
    artifactName: "luotsi-${version}-${os}-${arch}.${ext}",
    afterPack: hardenPackage,
    win: {
      target: ["nsis", "portable"],
      icon: "icon.ico",
      fileAssociations: [
        // Windows keeps `name` as the type's key and shows `description`.
        { ext: "luotsi", name: "Luotsi.File", description: fileTypeName, icon: "document.ico" },
      ],
    },
    nsis: {
      artifactName: "luotsi-${version}-win-${arch}-setup.${ext}",
      // For one person, without an administrator.
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      runAfterFinish: true,
      installerLanguages: ["fi_FI", "sv_SE", "en_US"],
      // Taking the app away takes no group's book with it.
      deleteAppDataOnUninstall: false,
      // The parts that an updater would fetch; there is none.
      differentialPackage: false,
    },
    portable: { artifactName: "luotsi-${version}-win-${arch}-portable.${ext}", requestExecutionLevel: "user" },
    mac: {
      target: ["dmg"],
      icon: "icon.icns",
      category: "public.app-category.productivity",
      darkModeSupport: true,
      fileAssociations: [{ ext: "luotsi", name: fileTypeName, icon: "document.icns", role: "Editor", rank: "Owner" }],
    },
    dmg: { writeUpdateInfo: false },
    linux: {
      target: ["AppImage", "deb"],
      icon: "png",
      executableName,
      syncDesktopName: true,
      category: "Office",
      maintainer: "Luotsi <luotsi@luotsi.invalid>",
      synopsis: "Ohjausryhmän oma kirja",
      description: "The steering group's own book",
      desktop: { entry: { "Comment[fi]": "Ohjausryhmän oma kirja", "Comment[sv]": "Styrgruppens egen bok" } },
      fileAssociations: [{ ext: "luotsi", description: fileTypeName, mimeType: luotsiMediaType }],
    },
    deb: { packageName: executableName, packageCategory: "misc", fpm: documentIconsForDeb() },
  };
}

/** The name of a `.luotsi` file in lists of files, in Finnish and English: the systems ask for one name. */
const fileTypeName = "Luotsi-tiedosto (Luotsi file)";

/** Linux looks for a file's icon in the theme, by its media type; a deb can put it there. */
function documentIconsForDeb(): string[] {
  const name = `${luotsiMediaType.replace("/", "-")}.png`;
  return pngSizes
    .filter((size) => size <= 512)
    .map((size) => {
      const source = join(iconsFolder, `document-png/${size}x${size}.png`);
      return `${source}=/usr/share/icons/hicolor/${size}x${size}/mimetypes/${name}`;
    });
}

/** What electron-builder leaves open, closed before it signs. */
async function hardenPackage({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> {
  const isMac = electronPlatformName === "darwin";
  if (isMac) {
    const path = join(appOutDir, "Luotsi.app/Contents/Info.plist");
    writeFileSync(path, denyInsecureLoads(readFileSync(path, "utf8")));
  }
  await setFuses(programIn(appOutDir, electronPlatformName), isMac);
}

/** The packaged program in its folder, for the name that Node gives the platform. */
export function programIn(folder: string, platform: string): string {
  if (platform === "darwin") return join(folder, "Luotsi.app");
  return join(folder, platform === "win32" ? "Luotsi.exe" : executableName);
}

/** Where electron-builder leaves the unpacked app; it names the folder after the system and the processor. */
export function unpackedFolder(outputFolder: string, platform: string, architecture: string): string {
  const processor = architecture === "arm64" ? "-arm64" : "";
  if (platform === "darwin") return join(outputFolder, `mac${processor}`);
  return join(outputFolder, `${platform === "win32" ? "win" : "linux"}${processor}-unpacked`);
}

/** Where a packaged app keeps its archive and the files beside it. */
export function resourcesIn(folder: string, platform: string): string {
  return platform === "darwin" ? join(folder, "Luotsi.app/Contents/Resources") : join(folder, "resources");
}
