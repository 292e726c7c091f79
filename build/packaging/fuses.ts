import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";

/**
 * Every fuse of Electron 45, spelled out: switches in the program itself that nobody can turn back from outside.
 *
 * The package cannot be used as a plain Node, takes no options for Node from its surroundings, opens no inspector and
 * loads its code from its own archive only, whose digest it checks (on Windows and macOS; Linux has no such check).
 */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // True only for an app that brings a snapshot of its own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

/**
 * Sets all fuses of a packaged program; before it is signed, because this changes the program.
 *
 * Not by electron-builder's own `electronFuses`: its copy of this library knows eight of the nine, and leaves the rest
 * as they come. Here a fuse that a later Electron adds makes packaging fail until it is named above.
 * @throws when the program has another number of fuses than are named here.
 */
export async function setFuses(program: string, isMac: boolean): Promise<void> {
  const config: FuseConfig = {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // A changed program has lost its signature, and a Mac with Apple's processor starts no program without one.
    resetAdHocDarwinSignature: isMac,
    ...fuses,
  };
  await flipFuses(program, config);
}
