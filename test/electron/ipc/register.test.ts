import type { IpcMainInvokeEvent } from "electron";
import { describe, expect, it } from "vitest";
import { appAddress, appOrigin } from "../../../electron/app-protocol.ts";
import { registerVerbs } from "../../../electron/ipc/register.ts";
import type { LogEntry } from "../../../electron/log.ts";
import { channelOf, projectorVerbs, type Verb, verbs } from "../../../shared/ipc/channels.ts";
import type { VerbHandlers } from "../../../shared/ipc/contract.ts";
import { usualRequestBytes, type VerbSchema, verbSchemas } from "../../../shared/ipc/schemas.ts";

type Channel = (event: IpcMainInvokeEvent, ...parameters: unknown[]) => Promise<unknown>;

interface Frame {
  readonly url: string;
  readonly origin: string;
}

/** A page with one frame in it beside its main one, as Electron shows them to the main process. */
function createContents(address = appAddress, origin = appOrigin) {
  const mainFrame: Frame = { url: address, origin };
  return { mainFrame, frameInside: { url: appAddress, origin: appOrigin } satisfies Frame };
}

function setUp({ handle }: { readonly handle?: (verb: Verb, request: unknown) => unknown } = {}) {
  const channels = new Map<string, Channel>();
  const written: LogEntry[] = [];
  const handled: (readonly [Verb, unknown])[] = [];
  const main = createContents();
  const projector = createContents(`${appAddress}#/projector/k1`);
  const clock = { ms: 0 };
  registerVerbs({
    ipc: { handle: (channel: string, listener: Channel) => void channels.set(channel, listener) },
    windowOf: (contents) =>
      (contents as unknown) === main ? "main" : (contents as unknown) === projector ? "projector" : undefined,
    handlers: Object.fromEntries(
      verbs.map((verb) => [
        verb,
        (request: unknown) => {
          handled.push([verb, request]);
          return handle === undefined ? "done" : handle(verb, request);
        },
      ]),
    ) as unknown as VerbHandlers,
    log: { write: (entry) => void written.push(entry) },
    now: () => clock.ms,
  });
  const ask = (verb: Verb, parameters: readonly unknown[], from: object = main, frame: unknown = mainFrameOf(from)) =>
    channels.get(channelOf(verb))?.(
      { sender: from, senderFrame: frame } as unknown as IpcMainInvokeEvent,
      ...parameters,
    );
  return { channels, written, handled, main, projector, clock, ask };
}

function mainFrameOf(contents: object): unknown {
  return "mainFrame" in contents ? contents.mainFrame : undefined;
}

const goodOpen = { endings: ["luotsi"], maxBytes: 1000 };

it("has a schema, a channel and a name for each verb, and none besides", () => {
  expect(Object.keys(verbSchemas).toSorted()).toEqual([...verbs].toSorted());
  expect(new Set(verbs).size).toBe(verbs.length);
  expect([...setUp().channels.keys()].toSorted()).toEqual(verbs.map(channelOf).toSorted());
});

it("hands a good request on as the schema has read it, and answers what came of it", async () => {
  const { ask, handled, written } = setUp();
  expect(await ask("openFile", [goodOpen])).toBe("done");
  expect(handled).toEqual([["openFile", goodOpen]]);
  expect(written).toEqual([]);
});

describe("a sender that is not the page itself", () => {
  const { main, ask, handled, written } = setUp();
  const stranger = createContents();
  const cases: readonly (readonly [string, object, unknown])[] = [
    ["a frame that is gone", main, null],
    ["a frame inside the page", main, main.frameInside],
    ["a frame that only looks alike", main, { ...main.mainFrame }],
    ["a page of none of our windows", stranger, stranger.mainFrame],
  ];

  it.each(cases)("%s is refused and logged", async (_name, contents, frame) => {
    written.length = 0;
    await expect(ask("openFile", [goodOpen], contents, frame)).rejects.toThrow(/^refused$/);
    expect(written).toEqual([{ what: "refused-request", verb: "openFile", reason: "sender" }]);
    expect(handled).toEqual([]);
  });

  it.each([
    ["https://example.org/", "https://example.org"],
    ["app://app/other.html", appOrigin],
    [appAddress, "null"],
    ["about:blank", appOrigin],
  ])("a window of ours that shows %s with the origin %s is refused", async (url, origin) => {
    const own = setUp();
    Object.assign(own.main.mainFrame, { url, origin });
    await expect(own.ask("openFile", [goodOpen])).rejects.toThrow("refused");
    expect(own.handled).toEqual([]);
  });
});

describe("the projector's page", () => {
  const mirrored: readonly Verb[] = projectorVerbs;

  async function reasonsFor(verb: Verb): Promise<readonly string[]> {
    const { projector, ask, written } = setUp();
    await ask(verb, [{}], projector)?.catch(() => undefined);
    return written.map((entry) => (entry.what === "refused-request" ? entry.reason : entry.what));
  }

  it.each(verbs.filter((verb) => !mirrored.includes(verb)))("%s is not for it", async (verb) => {
    expect(await reasonsFor(verb)).toEqual(["not-for-projector"]);
  });

  it.each(mirrored)("%s is what a mirror needs", async (verb) => {
    expect(await reasonsFor(verb)).not.toContain("not-for-projector");
  });
});

describe("a request of another form", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  const bytes = new Uint8Array(3);
  const cases: readonly (readonly [string, Verb, readonly unknown[], string])[] = [
    ["nothing", "openFile", [], "parameters"],
    ["two requests", "openFile", [goodOpen, goodOpen], "parameters"],
    ["null", "openFile", [null], "form"],
    ["a text", "openFile", ["luotsi"], "form"],
    ["an unknown field", "openFile", [{ ...goodOpen, path: "/etc/passwd" }], "form"],
    ["a path for an ending", "openFile", [{ ...goodOpen, endings: ["../x"] }], "form"],
    ["no ending at all", "openFile", [{ ...goodOpen, endings: [] }], "form"],
    ["a negative limit", "openFile", [{ ...goodOpen, maxBytes: -1 }], "form"],
    ["NaN", "openFile", [{ ...goodOpen, maxBytes: Number.NaN }], "form"],
    ["a limit above the limit", "openFile", [{ ...goodOpen, maxBytes: 2 ** 40 }], "form"],
    ["a text for bytes", "saveFile", [{ name: "a.luotsi", bytes: "abc" }], "form"],
    ["words for bytes", "saveFile", [{ name: "a.luotsi", bytes: new Uint16Array(2) }], "form"],
    ["shared memory", "saveFile", [{ name: "a", bytes: new Uint8Array(new SharedArrayBuffer(3)) }], "form"],
    ["an empty name", "saveFile", [{ name: "", bytes }], "form"],
    ["an address for a meeting", "openProjector", [{ meeting: "x/../../y" }], "form"],
    ["an unknown command", "tellCommands", [{ available: ["go.anywhere"] }], "form"],
    ["an unknown language", "tellLook", [{ language: "xx", theme: "light" }], "form"],
    ["a message in the log", "log", [{ what: "error", error: "Maija Meikäläinen", frames: [] }], "form"],
    ["a sentence for a frame", "log", [{ what: "error", error: "Error", frames: ["Maija said: no"] }], "form"],
    ["an unknown folder", "showFolder", [{ folder: "/etc" }], "form"],
    ["too long a text", "openProjector", [{ meeting: "x".repeat(usualRequestBytes) }], "size"],
    ["a ring", "openFile", [cyclic], "size"],
    ["a map", "openFile", [new Map()], "size"],
    ["a date", "openFile", [new Date(0)], "size"],
    ["a big number", "openFile", [1n], "size"],
    ["too many values", "tellCommands", [{ available: Array.from({ length: 20_000 }, () => 0) }], "size"],
    ["an array that is mostly holes", "tellCommands", [{ available: Array(2 ** 31) }], "size"],
    ["bytes where none belong", "print", [{ bytes: new Uint8Array(2 * usualRequestBytes) }], "size"],
  ];

  it.each(cases)("%s is refused", async (_name, verb, parameters, reason) => {
    const { ask, written, handled } = setUp();
    await expect(ask(verb, parameters)).rejects.toThrow(/^refused$/);
    expect(written).toEqual([{ what: "refused-request", verb, reason }]);
    expect(handled).toEqual([]);
  });
});

describe("more requests than anybody makes", () => {
  it("are refused until some time has passed", async () => {
    const { ask, clock, written, handled } = setUp();
    const schema: VerbSchema = verbSchemas.saveFile;
    const most = 10 * (schema.perSecond ?? 0);
    const request = { name: "a.luotsi", bytes: new Uint8Array(1) };
    for (let count = 0; count < most; count += 1) await ask("saveFile", [request]);
    await expect(ask("saveFile", [request])).rejects.toThrow("refused");
    expect(written).toEqual([{ what: "refused-request", verb: "saveFile", reason: "rate" }]);
    // Another verb is not held up by it.
    await ask("openFile", [goodOpen]);
    clock.ms = 1000;
    await ask("saveFile", [request]);
    expect(handled).toHaveLength(most + 2);
  });
});

describe("a handler that breaks", () => {
  it("tells its sender nothing, and the log where but not what", async () => {
    const { ask, written } = setUp({
      handle: () => {
        throw new TypeError("cannot write /home/maija/salainen.luotsi");
      },
    });
    await expect(ask("openFile", [goodOpen])).rejects.toThrow(/^failed$/);
    expect(written).toHaveLength(1);
    const [entry] = written;
    expect(entry).toMatchObject({ what: "failed-request", verb: "openFile", error: "TypeError" });
    expect(JSON.stringify(entry)).not.toMatch(/maija|salainen|home/);
  });

  it("is the same for a promise that is broken", async () => {
    const { ask } = setUp({ handle: () => Promise.reject(new Error("secret")) });
    await expect(ask("openFile", [goodOpen])).rejects.toThrow(/^failed$/);
  });
});
