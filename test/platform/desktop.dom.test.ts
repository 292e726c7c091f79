import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findBridge } from "../../renderer/platform/bridge.ts";
import { createDesktopPlatform } from "../../renderer/platform/desktop.ts";
import type { FileFromSystem } from "../../renderer/platform/opened-file.ts";
import type { WorkState } from "../../renderer/platform/shell.ts";
import { type Tiding, tidings, type Verb, verbs } from "../../shared/ipc/channels.ts";
import type { Bridge } from "../../shared/ipc/contract.ts";
import { keeperSchemas } from "../../shared/ipc/journal.ts";

type Answers = Partial<Record<Verb, (request: unknown) => unknown>>;

/** What a preload script puts into a page, with the main process behind it played by a test. */
function makeBridge(answers: Answers) {
  const asked: (readonly [Verb, unknown])[] = [];
  const listeners = new Map<Tiding, Set<(content: unknown) => void>>(tidings.map((tiding) => [tiding, new Set()]));
  const asking = verbs.map((verb) => [
    verb,
    (request: unknown) => {
      asked.push([verb, request]);
      const answer = answers[verb];
      return Promise.resolve(answer === undefined ? null : answer(request));
    },
  ]);
  const listening = tidings.map((tiding) => [
    `on${tiding.charAt(0).toUpperCase()}${tiding.slice(1)}`,
    (listener: (content: unknown) => void) => {
      listeners.get(tiding)?.add(listener);
      return () => void listeners.get(tiding)?.delete(listener);
    },
  ]);
  const tell = (tiding: Tiding, content: unknown) => {
    for (const listener of listeners.get(tiding) ?? []) listener(content);
  };
  return { bridge: Object.fromEntries([...asking, ...listening]) as unknown as Bridge, asked, tell };
}

function makePlatform(answers: Answers = {}, isProjector = false) {
  const made = makeBridge(answers);
  const storage = { estimate: () => Promise.resolve({ usage: 7 }) };
  const platform = createDesktopPlatform({ bridge: made.bridge, isProjector, storage });
  const askedFor = (verb: Verb) => made.asked.filter(([name]) => name === verb).map(([, request]) => request);
  return { ...made, platform, askedFor };
}

const bytes = new Uint8Array([1, 2, 3]);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

it("is found where a preload script has put it, and nowhere else", () => {
  const { bridge } = makeBridge({});
  expect(findBridge({ luotsi: bridge })).toBe(bridge);
  expect(findBridge({})).toBeUndefined();
});

describe("files", () => {
  it("are opened by what the main process answers", async () => {
    const { platform, asked } = makePlatform({ openFile: () => ({ ok: true, value: { name: "a.luotsi", bytes } }) });
    const opened = await platform.openFile({ endings: ["luotsi"], maxBytes: 5 });
    expect(opened).toEqual({ ok: true, value: { name: "a.luotsi", bytes } });
    expect(asked.at(-1)).toEqual(["openFile", { endings: ["luotsi"], maxBytes: 5 }]);
  });

  it.each([
    { ok: true, value: { name: "a.luotsi", bytes: "text" } },
    { ok: true, value: { name: "a.luotsi", bytes, path: "/home" } },
    { ok: false, error: { type: "unheard-of" } },
    "saved",
  ])("are not believed when the answer is of another form: %j", async (answer) => {
    const { platform } = makePlatform({ openFile: () => answer });
    await expect(platform.openFile({ endings: ["luotsi"], maxBytes: 5 })).rejects.toThrow(/Invalid|bytes/);
  });

  it("are saved without what lies around their bytes", async () => {
    const { platform, askedFor } = makePlatform({ saveFile: () => ({ ok: false, error: { type: "disk-full" } }) });
    const whole = new Uint8Array(1000);
    const saved = await platform.saveFile({ name: "a", mediaType: "text/plain", bytes: whole.subarray(10, 20) });
    expect(saved).toEqual({ ok: false, error: { type: "disk-full" } });
    const [request] = askedFor("saveFile") as readonly { readonly name: string; readonly bytes: Uint8Array }[];
    expect([request?.name, request?.bytes.length, request?.bytes.buffer.byteLength]).toEqual(["a", 10, 10]);
  });
});

describe("paper", () => {
  it("has the name of what is printed, and the page its own again afterwards", async () => {
    const titles: string[] = [];
    const note = (answer: unknown) => () => {
      titles.push(document.title);
      return answer;
    };
    const { platform } = makePlatform({
      print: note("cancelled"),
      printToPdf: note({ ok: true, value: "saved" }),
    });
    document.title = "Kokoukset – Luotsi";
    await platform.print("muistio-4");
    expect(await platform.shell?.printToPdf("muistio-4.pdf")).toEqual({ ok: true, value: "saved" });
    expect(titles).toEqual(["muistio-4", "muistio-4"]);
    expect(document.title).toBe("Kokoukset – Luotsi");
  });
});

describe("the menu", () => {
  it("sends its commands to the page, until the page stops listening", () => {
    const { platform, tell } = makePlatform();
    const heard: string[] = [];
    const stop = platform.shell?.onCommand((name) => void heard.push(name));
    tell("command", { name: "go.meetings" });
    expect(() => tell("command", { name: "go.nowhere" })).toThrow(/Invalid/);
    stop?.();
    tell("command", { name: "go.actions" });
    expect(heard).toEqual(["go.meetings"]);
  });

  it("undoes writing while a text is being written, and an act otherwise", () => {
    const { platform, tell } = makePlatform();
    const heard: string[] = [];
    const done: string[] = [];
    platform.shell?.onCommand((name) => void heard.push(name));
    Object.assign(document, { execCommand: (name: string) => done.push(name) });
    const field = document.body.appendChild(document.createElement("textarea"));
    field.focus();
    tell("command", { name: "edit.undo" });
    tell("command", { name: "go.back" });
    field.blur();
    tell("command", { name: "edit.undo" });
    expect(done).toEqual(["undo"]);
    expect(heard).toEqual(["go.back", "edit.undo"]);
  });

  it("is told once what can be done, however much changes at a time", async () => {
    const { platform, askedFor } = makePlatform();
    for (let count = 0; count < 40; count += 1) platform.shell?.tellCommands(["go.back"]);
    platform.shell?.tellCommands(["go.forward"]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(askedFor("tellCommands")).toEqual([{ available: ["go.forward"] }]);
  });
});

describe("files that the system opens", () => {
  const file = (name: string): FileFromSystem => ({ ok: true, value: { name, bytes } });

  it("are taken at the start and at each tiding, all that wait, and handed out one by one", async () => {
    const waiting: unknown[] = [file("a.luotsi"), { ok: false, error: { type: "too-big", bytes: 9 } }];
    const { platform, tell } = makePlatform({ takeOpenedFile: () => waiting.shift() ?? null });
    const opened = platform.shell?.openedFile;
    await vi.advanceTimersByTimeAsync(0);
    expect(opened?.waiting()).toEqual(file("a.luotsi"));
    waiting.push(file("b.luotsi"));
    tell("fileOpened", {});
    await vi.advanceTimersByTimeAsync(0);
    const taken = [opened?.take(), opened?.take(), opened?.take(), opened?.take()];
    expect(taken).toEqual([
      file("a.luotsi"),
      { ok: false, error: { type: "too-big", bytes: 9 } },
      file("b.luotsi"),
      undefined,
    ]);
  });
});

describe("the end of the app", () => {
  it("is answered until the work is saved", async () => {
    const { platform, tell, askedFor } = makePlatform();
    const states: WorkState[] = ["saving", "saving", "saved", "saved"];
    platform.shell?.onQuitAsked(() => states.shift() ?? "saved");
    tell("quitAsked", {});
    await vi.advanceTimersByTimeAsync(5000);
    expect(askedFor("answerQuit")).toEqual([{ state: "saving" }, { state: "saving" }, { state: "saved" }]);
  });

  it("is answered once when something cannot be saved", async () => {
    const { platform, tell, askedFor } = makePlatform();
    platform.shell?.onQuitAsked(() => "unsaved");
    tell("quitAsked", {});
    await vi.advanceTimersByTimeAsync(5000);
    expect(askedFor("answerQuit")).toEqual([{ state: "unsaved" }]);
  });
});

describe("the projector", () => {
  it("is opened by the main process", async () => {
    const { platform, asked } = makePlatform({ openProjector: () => "opened" });
    expect(await platform.openProjector("k1")).toBe(true);
    expect(asked.at(-1)).toEqual(["openProjector", { meeting: "k1" }]);
  });

  it("has a page that asks for nothing by itself: no shell, no keeper", () => {
    const { platform, asked } = makePlatform({}, true);
    expect([platform.shell, platform.keeper]).toEqual([undefined, undefined]);
    expect(asked).toEqual([]);
  });
});

it("knows the data as lasting, and the room on the disk", async () => {
  const facts = { version: "1", electron: "45", chrome: "156", platform: "linux", dataFolder: "~/x", freeBytes: 9 };
  expect(await makePlatform({ appFacts: () => facts }).platform.storage()).toEqual({
    persisted: true,
    usedBytes: 7,
    freeBytes: 9,
  });
});

it("passes every verb of the keeper on by its own name", async () => {
  const { platform, asked } = makePlatform();
  const keeper = Object.entries(platform.keeper ?? {}) as readonly (readonly [Verb, (request: unknown) => unknown])[];
  asked.length = 0;
  // What is answered here is no answer, and refused; what is asked is what counts.
  for (const [name, call] of keeper) await expect(call({ name })).rejects.toThrow(/Invalid|bytes/);
  expect(asked).toEqual(keeper.map(([name]) => [name, { name }]));
  expect(asked.map(([name]) => name).toSorted()).toEqual(Object.keys(keeperSchemas).toSorted());
});
