import type { ChildProcess } from "node:child_process";
import { type ElectronApplication, expect, type Page } from "@playwright/test";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { PlaywrightWorkerArgs } from "@playwright/test";
import { desktopEnvironment } from "./desktop-runtime.ts";

/** The folder whose package.json names the app's main script, as Electron is given it. */
export const appFolder = join(import.meta.dirname, "../../..");

/** A dialog or a program that the app asked for, as far as tests look at it. */
export interface Asked {
  readonly what: "open" | "save" | "message" | "shell";
  readonly text: string;
}

/** What a person at the desk will answer, kept in the main process itself: the tests reach it only by `evaluate`. */
interface Desk {
  readonly open: string[];
  readonly save: string[];
  readonly message: number[];
  readonly asked: Asked[];
}

type WithDesk = typeof globalThis & { luotsiDesk: Desk };

export interface DesktopOptions {
  /** Everything that the app keeps is below it. */
  readonly home: string;
  readonly parameters?: readonly string[];
}

/**
 * The desktop edition, running. The same on Electron and on the stand-in: Playwright starts both in the same way, and
 * the dialogs of the system are answered in the main process by putting answers in the place of their functions.
 */
export class DesktopApp {
  readonly application: ElectronApplication;
  readonly page: Page;
  readonly home: string;
  /** Where the app keeps everything. */
  readonly dataFolder: string;
  readonly #process: ChildProcess;

  private constructor(application: ElectronApplication, page: Page, home: string, dataFolder: string) {
    this.application = application;
    this.page = page;
    this.home = home;
    this.dataFolder = dataFolder;
    // Once the app has ended, Playwright knows nothing of it any more.
    this.#process = application.process();
  }

  static async start(
    { _electron: electron }: PlaywrightWorkerArgs["playwright"],
    { home, parameters = [] }: DesktopOptions,
  ): Promise<DesktopApp> {
    mkdirSync(join(home, "Documents"), { recursive: true });
    // Loaded before the app, as any `-r` is: a start that is refused asks before a test could say a word.
    const desk = join(home, "desk.cjs");
    writeFileSync(desk, `(${sitDown.toString()})(require("electron"))`);
    const application = await electron.launch({
      args: ["-r", desk, appFolder, ...parameters],
      env: desktopEnvironment(home),
      locale: "fi-FI",
      timezoneId: "Europe/Helsinki",
    });
    const dataFolder = await application.evaluate(({ app }) => app.getPath("userData"));
    return new DesktopApp(application, await application.firstWindow(), home, dataFolder);
  }

  /** The next file dialog is answered by a file that is there. */
  async willOpen(path: string): Promise<void> {
    await this.application.evaluate((_electron, given) => {
      (globalThis as WithDesk).luotsiDesk.open.push(given);
    }, path);
  }

  /** The next save dialog is answered by a folder; the file keeps the name that the app proposed. */
  async willSaveIn(folder: string): Promise<void> {
    mkdirSync(folder, { recursive: true });
    await this.application.evaluate((_electron, given) => {
      (globalThis as WithDesk).luotsiDesk.save.push(given);
    }, folder);
  }

  /** The next question is answered by its button of this number, from 0. */
  async willAnswer(button: number): Promise<void> {
    await this.application.evaluate((_electron, given) => {
      (globalThis as WithDesk).luotsiDesk.message.push(given);
    }, button);
  }

  /** All that was asked of the person so far. */
  asked(): Promise<readonly Asked[]> {
    return this.application.evaluate(() => (globalThis as WithDesk).luotsiDesk.asked);
  }

  /** Waits for the file that is saved next, and answers its path; `press` is what saves it. */
  async savedFile(folder: string, press: () => Promise<void>): Promise<string> {
    const before = (await this.asked()).length;
    await this.willSaveIn(folder);
    await press();
    await expect.poll(async () => (await this.asked()).length).toBeGreaterThan(before);
    const path = (await this.asked()).at(-1)?.text ?? "";
    await expect.poll(() => existsSync(path), { message: `${basename(path)} is written` }).toBe(true);
    return path;
  }

  /** Clicks an item of the menu bar by its name. */
  async clickMenu(id: string): Promise<void> {
    await this.application.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted) as { readonly click: () => void } | null;
      if (item === null) throw new Error(`no menu item ${wanted}`);
      item.click();
    }, id);
  }

  /** The labels of the menu bar, and of everything in it that has an id. */
  menuLabels(): Promise<{ readonly bar: readonly string[]; readonly items: Readonly<Record<string, string>> }> {
    return this.application.evaluate(({ Menu }) => {
      const bar = Menu.getApplicationMenu()?.items ?? [];
      const below = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...below(item.submenu?.items ?? [])]);
      const named = below(bar).filter(({ id }) => id !== "");
      return {
        bar: bar.map(({ label }) => label),
        items: Object.fromEntries(named.map(({ id, label }) => [id, label])),
      };
    });
  }

  /** What the app's own log says so far, entry by entry. */
  log(): readonly Readonly<Record<string, unknown>>[] {
    const folder = join(this.dataFolder, "logs");
    const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
    const lines = files.flatMap((path) => readFileSync(path, "utf8").split("\n"));
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  }

  /** Waits until the log has an entry of these facts. */
  async expectLogged(facts: Readonly<Record<string, unknown>>): Promise<void> {
    await expect.poll(() => this.log()).toContainEqual(expect.objectContaining(facts));
  }

  /** Closes the window as a person would, and waits until the app has ended: at once when all is saved. */
  async endByItself(): Promise<void> {
    const child = this.#process;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await this.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(0)?.close());
    await ended;
  }

  /** Ends the app whatever a test has left open. */
  async end(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await this.application.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await this.application.close().catch(() => undefined);
    await ended;
  }

  /** Ends it as a power cut or the system would: without a word. */
  async kill(): Promise<void> {
    const child = this.#process;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
}

/** Runs in the main process: puts a person at the desk, who answers what the test has said before, and notes all. */
function sitDown({ dialog, shell }: typeof Electron.CrossProcessExports): void {
  const desk: Desk = { open: [], save: [], message: [], asked: [] };
  (globalThis as WithDesk).luotsiDesk = desk;
  const optionsOf = (parameters: readonly unknown[]) =>
    parameters.at(-1) as { readonly title?: string; readonly defaultPath?: string; readonly message?: string };
  dialog.showOpenDialog = (...parameters: readonly unknown[]) => {
    const path = desk.open.shift();
    desk.asked.push({ what: "open", text: optionsOf(parameters).title ?? "" });
    return Promise.resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] });
  };
  dialog.showSaveDialog = (...parameters: readonly unknown[]) => {
    const folder = desk.save.shift();
    const name = (optionsOf(parameters).defaultPath ?? "").split(/[\\/]/).at(-1) ?? "";
    const filePath = folder === undefined ? "" : `${folder}/${name}`;
    desk.asked.push({ what: "save", text: filePath });
    return Promise.resolve({ canceled: folder === undefined, filePath });
  };
  dialog.showMessageBox = (...parameters: readonly unknown[]) => {
    const { message = "" } = optionsOf(parameters);
    desk.asked.push({ what: "message", text: message });
    // For a start that ends before a test could ask.
    process.stderr.write(`asked: ${message}\n`);
    return Promise.resolve({ response: desk.message.shift() ?? 0, checkboxChecked: false });
  };
  shell.openExternal = (address: string) => {
    desk.asked.push({ what: "shell", text: address });
    return Promise.resolve();
  };
  shell.openPath = (path: string) => {
    desk.asked.push({ what: "shell", text: path });
    return Promise.resolve("");
  };
  shell.showItemInFolder = (path: string) => void desk.asked.push({ what: "shell", text: path });
}
