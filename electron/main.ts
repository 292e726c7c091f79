import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from "electron";
import { dataSchemaVersion } from "../shared/bundle/manifest.ts";
import { maxFileBytes } from "../shared/core/limits.ts";
import { errorName, readFrames } from "../shared/ipc/stack-frames.ts";
import { appOrigin, registerAppScheme, serveApp } from "./app-protocol.ts";
import { readArguments } from "./command-line.ts";
import { offerContextMenu } from "./context-menu.ts";
import { createFileDialogs } from "./file-dialogs.ts";
import { createFileKeeper, keeperDeps } from "./files/keeper.ts";
import { createHandlers } from "./ipc/handlers.ts";
import { registerVerbs } from "./ipc/register.ts";
import { createKeptJson } from "./kept-json.ts";
import { type Look, readLook, systemTheme } from "./kept-look.ts";
import { createLog } from "./log.ts";
import { menuTemplate } from "./menu.ts";
import { noteFaults } from "./note-faults.ts";
import { createOpenedFiles } from "./opened-files.ts";
import { watchPage } from "./page-gone.ts";
import { createProjector } from "./projector.ts";
import { createQuit } from "./quit.ts";
import { refuseStart } from "./refuse-start.ts";
import {
  type Denied,
  denyDownloads,
  denyNetwork,
  denyPermissions,
  findForbiddenSwitch,
  lockNavigation,
} from "./security.ts";
import { createShellState } from "./shell-state.ts";
import { tellPage } from "./tell-page.ts";
import { readVersions, shownVersions, type Versions } from "./version-guard.ts";
import { whyNotStart } from "./why-not-start.ts";
import { bringToFront, mainWindowOptions, showApp } from "./window.ts";
import { shellWords } from "./words/shell-words.ts";

// The composition root of the desktop shell: read from the top, it is the list of start-up steps.
const dataFolder = app.getPath("userData");
const lookFile = join(dataFolder, "look.json");
const versionsFile = join(dataFolder, "versions.json");
const kind = { isPackaged: app.isPackaged, preload: join(import.meta.dirname, "preload.cjs") };
const log = createLog({ path: join(dataFolder, "logs", "luotsi.log"), now: () => new Date() });
const denied: Denied = (thing, detail) => log.write({ what: "denied", thing, detail });

// Before Electron is ready: what cannot be changed afterwards.
noteFaults(process, log);
app.enableSandbox();
app.setAppUserModelId("fi.luotsi.desktop");
registerAppScheme(protocol);
lockNavigation(app, denied);

// May this start be? One process at most may open the data, and none that is older than they are.
const given = readArguments(process.argv, process.platform);
const own: Versions = { app: app.getVersion(), chrome: process.versions.chrome, schema: dataSchemaVersion };
const noted = readVersions(versionsFile);
if (!app.requestSingleInstanceLock()) app.quit();
else {
  const forbidden = findForbiddenSwitch(app);
  const refusal = whyNotStart({ isPackaged: app.isPackaged, forbidden, unknown: given.unknown, own, noted });
  const begun = refusal === undefined ? start() : refuseStart({ app, dialog, notice: () => refusal(words()) });
  begun.catch(failStart);
}

async function start(): Promise<void> {
  let main: BrowserWindow | undefined;
  const mainWindow = () => (main?.isDestroyed() === false ? main : undefined);
  const createBrowserWindow = (options: Electron.BrowserWindowConstructorOptions) => new BrowserWindow(options);

  // Files that the system asks to open may come before anything else is there.
  const openedFiles = createOpenedFiles({
    maxBytes: maxFileBytes,
    onOffered: () => tellPage(mainWindow(), "fileOpened", {}),
  });
  for (const file of given.files) openedFiles.offer(file, process.cwd());
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openedFiles.offer(path, dataFolder);
    bringToFront(mainWindow());
  });
  app.on("second-instance", (_event, argv, folder) => {
    for (const file of readArguments(argv, process.platform).files) openedFiles.offer(file, folder);
    bringToFront(mainWindow());
  });

  await app.whenReady();
  log.write({ what: "started", app: own.app, electron: process.versions.electron, chrome: own.chrome });

  // The walls: no permission, no network, no download, and no file but those of the build.
  app.configureHostResolver({ secureDnsMode: "off" });
  denyPermissions(session.defaultSession, denied);
  await denyNetwork(session.defaultSession, !app.isPackaged, denied);
  denyDownloads(session.defaultSession, denied);
  serveApp(protocol, {
    files: rendererFiles,
    readFile: async (path) => new Uint8Array(await readFile(join(import.meta.dirname, "../renderer", path))),
  });

  // From here on an older app must not open these data; what an other one has compiled is not used.
  createKeptJson<Versions>(versionsFile, (reason) => log.write({ what: "not-kept", file: "versions", reason }))(own);
  if (shownVersions(own) !== (noted && shownVersions(noted))) await session.defaultSession.clearCodeCaches({});

  // The shell around the page: its language, its colours, its menu.
  const shellState = createShellState({
    initialLook: look(),
    onMenuChange: drawMenu,
    setTheme: (theme) => void (nativeTheme.themeSource = theme),
    keep: createKeptJson<Look>(lookFile, (reason) => log.write({ what: "not-kept", file: "look", reason })),
  });
  nativeTheme.themeSource = systemTheme(shellState.look().theme);
  drawMenu();

  // What the page may ask for, and the one door through which it asks.
  const dialogs = createFileDialogs({
    dialog,
    window: mainWindow,
    words: shellState.words,
    documentsFolder: () => app.getPath("documents"),
  });
  const { close: closeKeeper, ...keeper } = createFileKeeper(
    keeperDeps({
      dataFolder,
      askForFolder: dialogs.chooseFolder,
      async clearDatabases() {
        log.write({ what: "databases-cleared" });
        await session.defaultSession.clearStorageData({ origin: appOrigin, storages: ["indexdb"] });
      },
    }),
  );
  const projector = createProjector({ createBrowserWindow, screen, mainWindow, kind });
  const quit = createQuit({
    dialog,
    words: shellState.words,
    ask: () => tellPage(mainWindow(), "quitAsked", {}),
    log,
    end: () => void endApp(closeKeeper),
  });
  app.on("before-quit", quit.hold);
  app.on("window-all-closed", () => app.quit());
  powerMonitor.on("shutdown", () => app.quit());
  registerVerbs({
    ipc: ipcMain,
    windowOf: (contents) =>
      contents === mainWindow()?.webContents
        ? "main"
        : contents === projector.window()?.webContents
          ? "projector"
          : undefined,
    handlers: createHandlers({
      app,
      shell,
      mainWindow,
      dataFolder,
      dialogs,
      keeper,
      openedFiles,
      projector,
      quit,
      shellState,
      log,
    }),
    log,
    now: () => performance.now(),
  });

  await openMain(given.demo);

  async function openMain(demo: boolean): Promise<void> {
    main = createBrowserWindow(mainWindowOptions(kind));
    quit.guard(main);
    main.on("closed", () => projector.close());
    offerContextMenu(main, { popup: popUp, words: shellState.words });
    watchPage(main, {
      dialog,
      words: shellState.words,
      log,
      reopen: () => void openMain(false).catch(failStart),
      end: () => app.quit(),
    });
    await showApp(main, demo);
  }

  function drawMenu(): void {
    const template = menuTemplate(
      {
        platform: process.platform,
        words: shellState.words(),
        theme: shellState.look().theme,
        available: shellState.available(),
      },
      {
        command: (name) => tellPage(mainWindow(), "command", { name }),
        showLog: () => shell.showItemInFolder(log.path),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }
}

function look(): Look {
  return readLook(lookFile, app.getPreferredSystemLanguages());
}

function words() {
  return shellWords(look().language);
}

function popUp(template: MenuItemConstructorOptions[], window: BrowserWindow): void {
  Menu.buildFromTemplate(template).popup({ window });
}

/** What was saved is untouched; the person is told so, and the reason is in the log. */
function failStart(error: unknown): void {
  const frames = readFrames(error);
  log.write({ what: "fault", where: "main", kind: "start", error: errorName(error), frames });
  const { message, detail } = words().failedStart;
  dialog.showErrorBox(message, detail);
  void log.settled().then(() => app.exit(1));
}

/** Everything is saved, or the person has said to go: the files are let go of, and the log has its last line. */
async function endApp(closeKeeper: () => Promise<void>): Promise<void> {
  await closeKeeper().catch(() => undefined);
  log.write({ what: "ended" });
  await log.settled();
  app.quit();
}
