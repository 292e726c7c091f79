import { mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserWindow } from "electron";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { createHandlers } from "../../../electron/ipc/handlers.ts";
import type { LogEntry } from "../../../electron/log.ts";
import { pdfOptions } from "../../../electron/print.ts";
import { verbs } from "../../../shared/ipc/channels.ts";
import type { VerbHandlers } from "../../../shared/ipc/contract.ts";
import { keeperSchemas } from "../../../shared/ipc/journal.ts";
import { verbSchemas } from "../../../shared/ipc/schemas.ts";

type PrintAnswer = readonly [success: boolean, reason: string];

function setUp({ dataFolder = "/data", printAnswer = [true, ""] as PrintAnswer, hasWindow = true } = {}) {
  const done: unknown[] = [];
  const written: LogEntry[] = [];
  const note =
    (name: string) =>
    (...parameters: unknown[]) =>
      void done.push([name, ...parameters]);
  const window = {
    webContents: {
      print: (options: unknown, tell: (...answer: PrintAnswer) => void) => {
        done.push(["print", options]);
        tell(...printAnswer);
      },
      printToPDF: (options: unknown) => {
        done.push(["printToPDF", options]);
        return Promise.resolve(Buffer.from("%PDF"));
      },
    },
  } as unknown as BrowserWindow;
  const keeper = Object.fromEntries(Object.keys(keeperSchemas).map((verb) => [verb, note(verb)]));
  const handlers = createHandlers({
    app: { getVersion: () => "1.2.3" },
    shell: {
      openPath: (path) => {
        done.push(["openPath", path]);
        return Promise.resolve(path.endsWith("backups") ? "No such folder: /home/maija" : "");
      },
      showItemInFolder: note("showItemInFolder"),
    },
    mainWindow: () => (hasWindow ? window : undefined),
    dataFolder,
    dialogs: {
      open: () => Promise.resolve({ ok: false, error: { type: "cancelled" } }),
      save: async (name, bytes) => {
        done.push(["save", name, Buffer.from(await bytes()).toString()]);
        return { ok: true, value: "saved" };
      },
      chooseFolder: () => Promise.resolve(undefined),
    },
    keeper: keeper as never,
    openedFiles: { offer: note("offer"), take: () => Promise.resolve(undefined) },
    projector: { window: () => undefined, open: note("project"), close: note("closeProjector") },
    quit: { guard: note("guard"), answer: note("quit"), hold: note("hold") },
    shellState: { setLook: note("look"), setAvailable: note("available") } as never,
    log: {
      path: "/data/logs/luotsi.log",
      write: (entry) => void written.push(entry),
      settled: () => Promise.resolve(),
    },
  });
  return { handlers, done, written };
}

it("does every verb of the contract", () => {
  expect(Object.keys(setUp().handlers).toSorted()).toEqual([...verbs].toSorted());
});

describe("answers", () => {
  const requests: { readonly [V in keyof VerbHandlers]?: Parameters<VerbHandlers[V]>[0] } = {
    openFile: { endings: ["luotsi"], maxBytes: 1 },
    saveFile: { name: "a", bytes: new Uint8Array() },
    print: {},
    printToPdf: { name: "a" },
    openProjector: { meeting: "k1" },
    closeProjector: {},
    takeOpenedFile: {},
    tellLook: { language: "fi", theme: "dark" },
    tellCommands: { available: [] },
    answerQuit: { state: "saved" },
    showFolder: { folder: "backups" },
    log: { what: "error", error: "TypeError", frames: [] },
  };
  const names = Object.keys(requests) as readonly (keyof typeof requests)[];

  it.each(names)("of %s have the form that the page believes", async (verb) => {
    const handle = setUp().handlers[verb] as (request: unknown) => unknown;
    const answer: unknown = await handle(requests[verb]);
    expect(v.safeParse(verbSchemas[verb].answer, answer).issues).toBeUndefined();
  });
});

describe("paper", () => {
  it.each<readonly [PrintAnswer, string]>([
    [[true, ""], "printed"],
    [[false, "Print job canceled"], "cancelled"],
    [[false, "Invalid printer settings"], "failed"],
  ])("%j is %s", async (printAnswer, expected) => {
    expect(await setUp({ printAnswer }).handlers.print({})).toBe(expected);
  });

  it("becomes a tagged PDF with an outline, on A4, under a name that ends so", async () => {
    const { handlers, done } = setUp();
    expect(await handlers.printToPdf({ name: "Kokous 1/2026" })).toEqual({ ok: true, value: "saved" });
    await handlers.printToPdf({ name: "b.PDF" });
    expect(done).toEqual([
      ["printToPDF", pdfOptions],
      ["save", "Kokous 1/2026.pdf", "%PDF"],
      ["printToPDF", pdfOptions],
      ["save", "b.PDF", "%PDF"],
    ]);
    expect(pdfOptions).toMatchObject({ generateTaggedPDF: true, generateDocumentOutline: true, pageSize: "A4" });
  });

  it("fails in words when the window has just gone", async () => {
    const { handlers } = setUp({ hasWindow: false });
    expect(await handlers.print({})).toBe("failed");
    expect(await handlers.printToPdf({ name: "a" })).toMatchObject({ ok: false, error: { type: "unwritable" } });
  });
});

describe("facts", () => {
  it("say where the data are without the person's name, and how much room there is", async () => {
    const home = setUp({ dataFolder: join(homedir(), "config/luotsi") });
    const facts = await home.handlers.appFacts({});
    expect(facts.dataFolder).toBe(`~${join("/", "config/luotsi")}`);
    expect(facts.version).toBe("1.2.3");
    const elsewhere = await setUp({ dataFolder: mkdtempSync(join(tmpdir(), "luotsi-facts-")) }).handlers.appFacts({});
    expect(elsewhere.freeBytes).toBeGreaterThan(0);
    expect((await setUp({ dataFolder: "/none/at/all" }).handlers.appFacts({})).freeBytes).toBeNull();
  });
});

describe("the app's own folders", () => {
  it("are shown by the system, and nothing of what it says is passed on", async () => {
    const { handlers, done } = setUp();
    expect(await handlers.showFolder({ folder: "data" })).toEqual({ ok: true, value: "shown" });
    expect(await handlers.showFolder({ folder: "log" })).toEqual({ ok: true, value: "shown" });
    const failed = await handlers.showFolder({ folder: "backups" });
    expect(failed).toEqual({ ok: false, error: { type: "unreadable", detail: "not-shown" } });
    expect(done).toEqual([
      ["openPath", "/data"],
      ["showItemInFolder", "/data/logs/luotsi.log"],
      ["openPath", join("/data", "backups")],
    ]);
  });
});

it("puts a fault of the page into the log", async () => {
  const { handlers, written } = setUp();
  await handlers.log({ what: "crash", error: "RangeError", frames: ["f@a.js:1:2"] });
  expect(written).toEqual([
    { what: "fault", where: "page", kind: "crash", error: "RangeError", frames: ["f@a.js:1:2"] },
  ]);
});
