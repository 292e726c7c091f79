import * as v from "valibot";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { Tiding, Verb } from "../../shared/ipc/channels.ts";
import type { Asking, Bridge, TidingContent, VerbAnswer, VerbRequest } from "../../shared/ipc/contract.ts";
import { tidingSchemas, verbSchemas } from "../../shared/ipc/schemas.ts";
import { localDay } from "./browser.ts";
import type { ChosenFile, FileFailure, Platform } from "./port.ts";
import type { Shell, WorkState } from "./shell.ts";

/** What the preload script has put into this page; `undefined` in a plain browser. */
export function findBridge(page: object): Bridge | undefined {
  // The preload script and this page are of one build: the names need no second look, each answer gets one.
  return "luotsi" in page ? (page.luotsi as Bridge) : undefined;
}

export interface DesktopDeps {
  readonly bridge: Bridge;
  /** Whether this page is the projector's. It may ask for little, so it is given a platform without a shell. */
  readonly isProjector: boolean;
  readonly storage: Pick<StorageManager, "estimate">;
}

/** The app in the desktop shell: native dialogs, a menu, and what is asked goes to the main process. */
export function createDesktopPlatform(deps: DesktopDeps): Platform {
  const { bridge } = deps;
  return {
    edition: "desktop",
    ...(deps.isProjector ? {} : { shell: createShell(bridge) }),
    openFile: ({ endings, maxBytes }) => ask(bridge, "openFile", { endings, maxBytes }),
    saveFile: ({ name, bytes }) => ask(bridge, "saveFile", { name, bytes: ownBytes(bytes) }),
    async print(title) {
      const before = document.title;
      document.title = title;
      try {
        await ask(bridge, "print", {});
      } finally {
        document.title = before;
      }
    },
    async openProjector(meeting) {
      await ask(bridge, "openProjector", { meeting });
      return true;
    },
    async storage() {
      const [{ usage }, { freeBytes }] = await Promise.all([deps.storage.estimate(), ask(bridge, "appFacts", {})]);
      // Electron counts every page's data as lasting; what endangers them is the disk, and that is told by `keeper`.
      return {
        persisted: true,
        ...(usage === undefined ? {} : { usedBytes: usage }),
        ...(freeBytes === null ? {} : { freeBytes }),
      };
    },
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => localDay(new Date()),
  };
}

function createShell(bridge: Bridge): Shell {
  return {
    printToPdf: (name) => ask(bridge, "printToPdf", { name }),
    onCommand: (listener) => hear(bridge, "command", ({ name }) => listener(name)),
    tellCommands: (available) => tell(bridge, "tellCommands", { available }),
    tellLook: (look) => tell(bridge, "tellLook", look),
    onOpenedFile(listener) {
      const takeAll = () => void takeOpenedFiles(bridge, listener);
      const stop = hear(bridge, "fileOpened", takeAll);
      // The file that the app was started with has been waiting since before there was a page.
      takeAll();
      return stop;
    },
    onQuitAsked: (work) => hear(bridge, "quitAsked", () => void answerUntilSaved(bridge, work)),
    facts: () => ask(bridge, "appFacts", {}),
    showFolder: (folder) => ask(bridge, "showFolder", { folder }),
    log: (fault) => tell(bridge, "log", fault),
  };
}

/** Asks the main process and reads its answer. An answer of another form is a bug, and throws like one. */
async function ask<V extends Verb>(bridge: Bridge, verb: V, request: VerbRequest<V>): Promise<VerbAnswer<V>> {
  const asking: Asking = bridge;
  return v.parse(verbSchemas[verb].answer, await asking[verb](request));
}

/** Tells without waiting: where nothing could be done about a refusal, and the main process has logged it. */
function tell<V extends Verb>(bridge: Bridge, verb: V, request: VerbRequest<V>): void {
  ask(bridge, verb, request).catch(() => undefined);
}

function hear<T extends Tiding>(bridge: Bridge, tiding: T, listener: (content: TidingContent<T>) => void): () => void {
  const take = (content: unknown) => listener(v.parse(tidingSchemas[tiding], content));
  switch (tiding) {
    case "command":
      return bridge.onCommand(take);
    case "fileOpened":
      return bridge.onFileOpened(take);
    case "quitAsked":
      return bridge.onQuitAsked(take);
  }
}

/** One file after another, until there is none: the tiding says only that there is something. */
async function takeOpenedFiles(
  bridge: Bridge,
  listener: (file: Result<ChosenFile, FileFailure>) => void,
): Promise<void> {
  for (
    let file = await ask(bridge, "takeOpenedFile", {});
    file !== null;
    file = await ask(bridge, "takeOpenedFile", {})
  ) {
    listener(file.ok ? ok(file.value) : err(file.error));
  }
}

async function answerUntilSaved(bridge: Bridge, work: () => WorkState): Promise<void> {
  for (let state = work(); ; state = work()) {
    await ask(bridge, "answerQuit", { state });
    if (state !== "saving") return;
    await new Promise((resolve) => setTimeout(resolve, answerEveryMs));
  }
}

const answerEveryMs = 100;

/** Exactly the bytes: a view onto something larger would carry all of it across. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  return whole ? (bytes as Uint8Array<ArrayBuffer>) : Uint8Array.from(bytes);
}
