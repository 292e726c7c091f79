import { EventEmitter } from "node:events";
import type { PrintToPDFOptions, WebContents, WebPreferences } from "electron";
import type { CdpSession } from "./cdp.ts";
import { emitPreventable } from "./event.ts";
import { unanswered } from "./desk.ts";
import { createFrameTree } from "./frames.ts";
import type { IpcHub } from "./ipc-main.ts";
import { loud, notThere } from "./loud.ts";
import { printToPdf } from "./pdf.ts";
import { type PreloadBridge, runPreload } from "./preload-bridge.ts";
import { answerRequests } from "./requests.ts";
import type { Runtime, Tab } from "./runtime.ts";
import type { StandInSession } from "./session.ts";

export interface ContentsDeps {
  readonly runtime: Runtime;
  readonly hub: IpcHub;
  readonly session: StandInSession;
  readonly id: number;
  readonly preferences: WebPreferences;
  readonly size: { readonly width: number; readonly height: number };
  /** How the window goes about being closed; the contents ask it when a page closes itself. */
  readonly onGone: () => void;
}

type OpenHandler = Parameters<WebContents["setWindowOpenHandler"]>[0];

/** What a window needs of its contents besides Electron's own interface. */
export interface StandInContents {
  readonly contents: WebContents;
  readonly emitter: EventEmitter;
  readonly tab: Promise<Tab>;
  /** Asks the page, which may refuse by its `beforeunload`, and closes it. Answers whether it is gone. */
  readonly close: () => Promise<boolean>;
  readonly destroy: () => void;
}

/** One page with its preload script, its frames and its requests: `webContents`. */
export function createContents(deps: ContentsDeps): StandInContents {
  const { runtime, session, preferences } = deps;
  const emitter = new EventEmitter();
  const frames = createFrameTree(runtime.schemes, deps.id * 1000);
  const ready = Promise.withResolvers<PreloadBridge>();
  let openHandler: OpenHandler | undefined;
  let isGone = false;
  let isLoading = false;
  let title = "";
  let ownLoad: string | undefined;
  let targetId: string | undefined;
  let bridge: PreloadBridge | undefined;

  const target = Object.assign(emitter, {
    id: deps.id,
    session: session.session,
    getType: () => "window" as const,
    getURL: () => (isGone || targetId === undefined ? "" : frames.main().url),
    getTitle: () => title,
    isDestroyed: () => isGone,
    isLoading: () => isLoading,
    isCrashed: () => false,
    isFocused: () => !isGone,
    isDevToolsOpened: () => false,
    getLastWebPreferences: () => preferences,
    setWindowOpenHandler: (handler: OpenHandler) => void (openHandler = handler),
    send(channel: string, ...values: readonly unknown[]) {
      if (isGone) throw new TypeError("Object has been destroyed");
      bridge?.tell(channel, values);
    },
    async loadURL(address: string) {
      await ready.promise;
      const { session: cdp } = await tab;
      const url = runtime.schemes.toChromium(address);
      if (url.startsWith("https:")) await session.applyPermissions(contents, new URL(url).origin);
      ownLoad = address;
      const loaded = new Promise<void>((resolve) => emitter.once("did-finish-load", () => resolve()));
      const { errorText } = await cdp.send("Page.navigate", { url });
      ownLoad = undefined;
      if (errorText !== undefined) {
        emitter.emit("did-fail-load", {}, -2, errorText, address, true);
        throw new Error(`${errorText} (-2) loading '${address}'`);
      }
      await loaded;
    },
    reload() {
      act(async (cdp) => {
        ownLoad = frames.main().url;
        await cdp.send("Page.reload");
      });
    },
    focus: () => undefined,
    setIgnoreMenuShortcuts: () => undefined,
    setVisualZoomLevelLimits: () => Promise.resolve(),
    async executeJavaScript(code: string): Promise<unknown> {
      const { session: cdp } = await tab;
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
        expression: code,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? "Script failed");
      return result.value as unknown;
    },
    async printToPDF(options: PrintToPDFOptions) {
      return printToPdf((await tab).session, options);
    },
    print() {
      throw unanswered("webContents.print");
    },
    close: (options?: { readonly waitForBeforeUnload?: boolean }) => {
      if (options?.waitForBeforeUnload === true) void close();
      else destroy();
    },
    getOSProcessId: () => process.pid,
  });
  const contents = loud(
    "webContents",
    Object.defineProperty(target, "mainFrame", { get: () => frames.main(), enumerable: true }),
  ) as unknown as WebContents;

  const tab = open();
  tab.catch(ready.reject);

  async function open(): Promise<Tab> {
    const opened = await runtime.openTab(deps.size);
    targetId = opened.id;
    Object.assign(target, { devToolsTargetId: opened.id });
    opened.onTitle((text) => {
      if (text === title) return;
      title = text;
      emitter.emit("page-title-updated", {}, text, true);
    });
    opened.onGone(() => {
      isGone = true;
      emitter.emit("destroyed");
      deps.onGone();
    });
    await prepare(opened.session);
    return opened;
  }

  async function prepare(cdp: CdpSession): Promise<void> {
    cdp.on("Page.windowOpen", ({ url, windowName, windowFeatures }) => askToOpen(url, windowName, windowFeatures));
    cdp.on("Page.javascriptDialogOpening", ({ type }) => {
      if (type !== "beforeunload") return;
      const isIgnored = !emitPreventable(emitter, "will-prevent-unload", {});
      act((session) => session.send("Page.handleJavaScriptDialog", { accept: isIgnored }));
    });
    cdp.on("Inspector.targetCrashed", () =>
      emitter.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 }),
    );
    follow(cdp);
    await cdp.send("Page.enable");
    await cdp.send("Page.setLifecycleEventsEnabled", { enabled: true });
    await frames.follow(cdp);
    bridge = await runPreload(cdp, { hub: deps.hub, frames, contents, preferences });
    await answerRequests(cdp, {
      schemes: runtime.schemes,
      session,
      frames,
      contents,
      emitter,
      isOwnLoad: (address) => address === ownLoad,
    });
    await cdp.send("Runtime.runIfWaitingForDebugger");
    ready.resolve(bridge);
  }

  function follow(cdp: CdpSession): void {
    const { isMain } = frames;
    cdp.on("Page.frameStartedLoading", ({ frameId }) => {
      if (isMain(frameId)) isLoading = true;
      emitter.emit("did-start-loading");
    });
    cdp.on("Page.frameStoppedLoading", ({ frameId }) => {
      if (isMain(frameId)) isLoading = false;
      emitter.emit("did-stop-loading");
    });
    cdp.on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId === undefined) emitter.emit("did-navigate", {}, frames.main().url, 200, "OK");
    });
    cdp.on("Page.navigatedWithinDocument", ({ frameId, url }) =>
      emitter.emit("did-navigate-in-page", {}, runtime.schemes.toElectron(url), isMain(frameId)),
    );
    cdp.on("Page.domContentEventFired", () => emitter.emit("dom-ready", {}));
    cdp.on("Page.loadEventFired", () => emitter.emit("did-finish-load"));
    cdp.on("Page.lifecycleEvent", ({ name, frameId }) => {
      if (name === "firstPaint" && isMain(frameId)) emitter.emit("painted first");
    });
    cdp.on("Runtime.consoleAPICalled", ({ type, args }) =>
      emitter.emit("console-message", { level: type, message: args.map(({ value }) => String(value)).join(" ") }),
    );
  }

  function askToOpen(url: string, frameName: string, features: readonly string[]): void {
    const details = {
      url: runtime.schemes.toElectron(url),
      frameName,
      features: features.join(","),
      disposition: "new-window",
      referrer: { url: "", policy: "no-referrer" },
    } satisfies Parameters<OpenHandler>[0];
    // The tab itself is held and closed by the runtime.
    if (openHandler?.(details).action !== "deny") throw notThere("a window that a page may open");
  }

  function act(run: (cdp: CdpSession) => Promise<unknown>): void {
    tab
      .then(({ session: cdp }) => run(cdp))
      .catch((error: unknown) => {
        if (!isGone) process.stderr.write(`${String(error)}\n`);
      });
  }

  async function close(): Promise<boolean> {
    const { session: cdp } = await tab;
    if (isGone) return true;
    const refused = Promise.withResolvers<boolean>();
    const gone = new Promise<boolean>((resolve) => emitter.once("destroyed", () => resolve(true)));
    cdp.on("Page.javascriptDialogClosed", ({ result }) => {
      if (!result) refused.resolve(false);
    });
    await cdp.send("Page.close");
    return Promise.race([gone, refused.promise]);
  }

  function destroy(): void {
    tab.then(({ browser, id }) => browser.send("Target.closeTarget", { targetId: id })).catch(() => undefined);
  }

  return { contents, emitter, tab, close, destroy };
}
