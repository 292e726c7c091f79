import { EventEmitter } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { App } from "electron";
import { emitPreventable } from "./event.ts";
import { loud, notThere } from "./loud.ts";
import type { Runtime } from "./runtime.ts";
import { takeLock } from "./single-instance.ts";

export interface AppDeps {
  readonly runtime: Runtime;
  /** The profile has been opened, and nothing is in it yet. */
  readonly onOpened: () => Promise<void>;
  /** Asks every window to close; answers whether all have. */
  readonly closeWindows: () => Promise<boolean>;
}

/** The app, and the moments of its life that the stand-in itself brings about. */
export interface StandInApp {
  readonly app: App;
  readonly isReady: () => boolean;
  /** The main process has run through once: the profile is opened now, and after it comes `ready`. */
  readonly becomeReady: () => Promise<void>;
  /** The last window has gone. */
  readonly allClosed: () => void;
  readonly nameFrom: (folder: string) => void;
}

/** What `app` is outside of a package: nothing is signed, installed or registered with the system. */
export function createApp({ runtime, onOpened, closeWindows }: AppDeps): StandInApp {
  const emitter = new EventEmitter();
  const paths = new Map<string, string>();
  const ready = Promise.withResolvers<void>();
  const facts = { name: "Electron", version: "0.0.0", folder: "" };
  let isReady = false;
  let isQuitting = false;
  let isEnding = false;

  const getPath = (name: string): string => {
    const set = paths.get(name);
    if (set !== undefined) return set;
    if (name === "home") return homedir();
    if (name === "temp") return tmpdir();
    if (name === "exe") return process.execPath;
    if (name === "appData") return appDataFolder();
    if (name === "userData" || name === "sessionData") return join(getPath("appData"), facts.name);
    if (name === "logs")
      return process.platform === "darwin"
        ? join(homedir(), "Library/Logs", facts.name)
        : join(getPath("userData"), "logs");
    if (name === "documents") return join(homedir(), "Documents");
    if (name === "downloads") return join(homedir(), "Downloads");
    if (name === "desktop") return join(homedir(), "Desktop");
    throw notThere(`app.getPath("${name}")`);
  };

  const end = (code: number): void => {
    if (isEnding) return;
    isEnding = true;
    emitter.emit("quit", {}, code);
    runtime.stop().then(
      () => process.exit(code),
      () => process.exit(code),
    );
  };
  const willQuit = (): void => {
    if (emitPreventable(emitter, "will-quit", {})) end(0);
    else isQuitting = false;
  };
  const quit = async (): Promise<void> => {
    if (isQuitting || isEnding || !emitPreventable(emitter, "before-quit", {})) return;
    isQuitting = true;
    if (await closeWindows()) willQuit();
    else isQuitting = false;
  };

  const target = Object.assign(emitter, {
    isPackaged: !/^electron(\.exe)?$/i.test(basename(process.execPath)),
    commandLine: loud("app.commandLine", {
      hasSwitch: (name: string) => runtime.switches.has(name) || process.argv.some((one) => isSwitch(one, name)),
      getSwitchValue: (name: string) =>
        runtime.switches.get(name) ?? process.argv.find((one) => isSwitch(one, name))?.split("=", 2)[1] ?? "",
      appendSwitch(name: string, value = "") {
        if (name !== "enable-features" && name !== "disable-features") runtime.switches.set(name, value);
      },
      removeSwitch: (name: string) => void runtime.switches.delete(name),
    }),
    enableSandbox() {
      if (isReady) throw new Error("app.enableSandbox() can only be called before app is ready");
    },
    disableHardwareAcceleration: () => undefined,
    isReady: () => isReady,
    whenReady: () => ready.promise,
    quit: () => void quit(),
    exit: (code = 0) => end(code),
    focus: () => undefined,
    getName: () => facts.name,
    setName: (name: string) => void (facts.name = name),
    getVersion: () => facts.version,
    getAppPath: () => facts.folder,
    getPath,
    setPath(name: string, path: string) {
      mkdirSync(path, { recursive: true });
      paths.set(name, path);
    },
    setAppLogsPath: (path = getPath("logs")) => void paths.set("logs", path),
    getLocale: () =>
      (runtime.switches.get("lang") ?? (process.env["LANG"] ?? "en-US").split(".", 1)[0] ?? "").replace("_", "-"),
    getSystemLocale: () => (process.env["LANG"] ?? "en-US").split(".", 1)[0]?.replace("_", "-") ?? "",
    getPreferredSystemLanguages: () => [(process.env["LANG"] ?? "en-US").split(".", 1)[0]?.replace("_", "-") ?? ""],
    setAppUserModelId: () => undefined,
    setAboutPanelOptions: () => undefined,
    configureHostResolver: () => undefined,
    setAsDefaultProtocolClient: () => false,
    requestSingleInstanceLock(additional?: unknown) {
      mkdirSync(getPath("userData"), { recursive: true });
      return takeLock(getPath("userData"), additional, (message) => {
        ready.promise
          .then(() => emitter.emit("second-instance", {}, message.argv, message.folder, message.additional))
          .catch(() => undefined);
      });
    },
    hasSingleInstanceLock: () => true,
    releaseSingleInstanceLock: () => undefined,
  });
  Object.defineProperty(target, "name", { get: () => facts.name });

  return {
    app: loud("app", target) as unknown as App,
    isReady: () => isReady,
    async becomeReady() {
      if (isEnding || isQuitting) return;
      mkdirSync(getPath("userData"), { recursive: true });
      runtime.start(getPath("sessionData"));
      await onOpened();
      isReady = true;
      ready.resolve();
      (target as unknown as EventEmitter).emit("ready", {}, {});
    },
    allClosed() {
      if (isQuitting || isEnding) return;
      if (emitter.listenerCount("window-all-closed") === 0) void quit();
      else emitter.emit("window-all-closed");
    },
    nameFrom(folder) {
      const text = readFileSync(join(folder, "package.json"), "utf8");
      const { name, productName, version } = JSON.parse(text) as Readonly<
        Record<"name" | "productName" | "version", string | undefined>
      >;
      facts.folder = folder;
      facts.name = productName ?? name ?? facts.name;
      facts.version = version ?? facts.version;
    },
  };
}

function isSwitch(argument: string, name: string): boolean {
  return argument === `--${name}` || argument.startsWith(`--${name}=`);
}

function appDataFolder(): string {
  if (process.platform === "darwin") return join(homedir(), "Library/Application Support");
  if (process.platform === "win32") return process.env["APPDATA"] ?? join(homedir(), "AppData/Roaming");
  return process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
}
