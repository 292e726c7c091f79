import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow, ContextMenuParams, MessageBoxOptions } from "electron";
import { describe, expect, it } from "vitest";
import { contextMenuTemplate, offerContextMenu } from "../../electron/context-menu.ts";
import type { LogEntry } from "../../electron/log.ts";
import { watchPage } from "../../electron/page-gone.ts";
import { refusedExitCode, refuseStart } from "../../electron/refuse-start.ts";
import { tellPage } from "../../electron/tell-page.ts";
import { whyNotStart } from "../../electron/why-not-start.ts";
import { shellWords } from "../../electron/words/shell-words.ts";

describe("a start that must not be", () => {
  it("sends Chromium to an empty folder before it is ready, says why, and ends", async () => {
    const done: unknown[] = [];
    const temp = mkdtempSync(join(tmpdir(), "luotsi-temp-"));
    const app = {
      setPath: (name: string, path: string) => void done.push(name, existsSync(path) && path.startsWith(temp)),
      getPath: () => temp,
      whenReady: () => {
        done.push("ready");
        return Promise.resolve();
      },
      exit: (code?: number) => void done.push(code),
    };
    const dialog = {
      showMessageBox: ({ message, buttons }: MessageBoxOptions) => {
        done.push(message, buttons);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      },
    };
    const notice = () => ({ message: "Ei", detail: "Koska.", close: "Sulje" });
    await refuseStart({ app, dialog: dialog as never, notice });
    expect(done).toEqual(["sessionData", true, "ready", "Ei", ["Sulje"], refusedExitCode]);
  });
});

describe("whether a start may be", () => {
  const own = { app: "1.0.0", chrome: "156.0", schema: 1 };
  const facts = { isPackaged: true, forbidden: undefined, unknown: undefined, own, noted: own };
  const words = shellWords("fi");

  it("is yes for a usual one", () => {
    expect(whyNotStart(facts)).toBeUndefined();
    expect(whyNotStart({ ...facts, noted: undefined })).toBeUndefined();
  });

  it("is no for a switch, which is named, and before anything else is looked at", () => {
    const newer = { ...own, app: "2.0.0" };
    const notice = whyNotStart({ ...facts, forbidden: "no-sandbox", unknown: "--x", noted: newer })?.(words);
    expect(notice?.detail).toContain("no-sandbox");
    expect(whyNotStart({ ...facts, unknown: `--${"x".repeat(500)}` })?.(words).detail.length).toBeLessThan(400);
  });

  it("is not asked of switches while the app is being worked on", () => {
    expect(whyNotStart({ ...facts, isPackaged: false, forbidden: "remote-debugging-port" })).toBeUndefined();
  });

  it("is no for an older app, packaged or not, and both versions are named", () => {
    const newer = { ...own, chrome: "158.0" };
    const notice = whyNotStart({ ...facts, isPackaged: false, noted: newer })?.(words);
    expect(notice?.detail).toContain("1.0.0 (156.0)");
    expect(notice?.detail).toContain("1.0.0 (158.0)");
  });
});

describe("a page whose process dies", () => {
  function setUp(response: number) {
    const done: string[] = [];
    const written: LogEntry[] = [];
    const window = Object.assign(new EventEmitter(), {
      webContents: new EventEmitter(),
      destroy: () => void done.push("destroyed"),
    });
    watchPage(window as unknown as BrowserWindow, {
      dialog: {
        showMessageBox: () => {
          done.push("asked");
          return Promise.resolve({ response, checkboxChecked: false });
        },
      },
      words: () => shellWords("fi"),
      log: { write: (entry) => void written.push(entry) },
      reopen: () => void done.push("reopened"),
      end: () => void done.push("ended"),
    });
    const die = async (reason: string) => {
      window.webContents.emit("render-process-gone", {}, { reason, exitCode: 1 });
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { done, written, die };
  }

  it("is opened again in a new window when the person wants that", async () => {
    const { done, written, die } = setUp(0);
    await die("crashed");
    expect(done).toEqual(["asked", "destroyed", "reopened"]);
    expect(written).toEqual([{ what: "page-gone", reason: "crashed" }]);
  });

  it("ends the app otherwise", async () => {
    const { done, die } = setUp(1);
    await die("oom");
    expect(done).toEqual(["asked", "ended"]);
  });

  it("is no fault when the app is ending", async () => {
    const { done, written, die } = setUp(0);
    await die("clean-exit");
    expect([done, written]).toEqual([[], []]);
  });
});

describe("the menu of the right button", () => {
  const flags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true } as ContextMenuParams["editFlags"];
  const rolesFor = (isEditable: boolean, selectionText: string) =>
    contextMenuTemplate({ isEditable, selectionText, editFlags: flags }, shellWords("fi")).map(
      ({ role, type, enabled }) => role ?? `${type ?? ""}${enabled === undefined ? "" : " grey"}`,
    );

  it("has what a text needs, and nothing where there is none", () => {
    expect(rolesFor(true, "")).toEqual(["cut", "copy", "paste", "separator", "selectAll"]);
    expect(rolesFor(false, "sana")).toEqual(["copy"]);
    expect(rolesFor(false, "  \n")).toEqual([]);
  });

  it("opens at the window that was clicked, and not where it would be empty", () => {
    const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
    const opened: unknown[] = [];
    offerContextMenu(window as unknown as BrowserWindow, {
      popup: (template, at) => void opened.push(template.length, at),
      words: () => shellWords("fi"),
    });
    window.webContents.emit("context-menu", {}, { isEditable: false, selectionText: "", editFlags: flags });
    window.webContents.emit("context-menu", {}, { isEditable: true, selectionText: "", editFlags: flags });
    expect(opened).toEqual([5, window]);
  });
});

it("tells nothing to a window that is gone", () => {
  const sent: unknown[] = [];
  const window = { isDestroyed: () => false, webContents: { send: (...all: unknown[]) => void sent.push(all) } };
  tellPage(window as unknown as BrowserWindow, "command", { name: "go.back" });
  tellPage({ ...window, isDestroyed: () => true } as unknown as BrowserWindow, "fileOpened", {});
  tellPage(undefined, "fileOpened", {});
  expect(sent).toEqual([["luotsi:command", { name: "go.back" }]]);
});
