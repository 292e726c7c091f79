import type { CdpSession } from "./cdp.ts";
import { type Chromium, startChromium } from "./chromium.ts";
import { createSchemeMap, type SchemeMap } from "./scheme-map.ts";

/** What the parts of the stand-in share: one Chromium, started when Electron would open its profile. */
export interface Runtime {
  readonly schemes: SchemeMap;
  /** Switches for Chromium that were set before it was started. */
  readonly switches: Map<string, string>;
  readonly start: (profile: string) => void;
  readonly chromium: () => Promise<Chromium>;
  readonly stop: () => Promise<void>;
  readonly openTab: (size: { readonly width: number; readonly height: number }) => Promise<Tab>;
}

/** One page of Chromium: a window's content. */
export interface Tab {
  readonly id: string;
  readonly session: CdpSession;
  readonly browser: CdpSession;
  readonly onGone: (listener: () => void) => void;
  readonly onTitle: (listener: (title: string) => void) => void;
}

/**
 * Starts Chromium once and opens its tabs. A tab that nobody opened here was opened by a page: it is held before its
 * first script and closed, since no window of the app is ever allowed to open another (see `window-open` in contents).
 */
export function createRuntime(): Runtime {
  const schemes = createSchemeMap();
  const switches = new Map<string, string>();
  const attached = new Map<string, string>();
  const goneListeners = new Map<string, () => void>();
  const titleListeners = new Map<string, (title: string) => void>();
  const started = Promise.withResolvers<Chromium>();
  const asked = new Set<Promise<unknown>>();
  const own = new Set<string>();
  let chromium: Chromium | undefined;
  let isEnding = false;

  const closeForeign = async ({ browser, session }: Chromium, targetId: string, sessionId: string): Promise<void> => {
    await Promise.all(asked);
    if (own.has(targetId)) return;
    const closed = browser.send("Target.closeTarget", { targetId });
    // While it is held, so is the page that opened it.
    await session(sessionId).send("Runtime.runIfWaitingForDebugger");
    await closed;
  };
  const prepare = async (ready: Chromium): Promise<void> => {
    const { browser } = ready;
    browser.on("Target.targetDestroyed", ({ targetId }) => goneListeners.get(targetId)?.());
    browser.on("Target.targetInfoChanged", ({ targetInfo: { targetId, title, url } }) => {
      // A page without a title is listed by its address.
      if (!url.endsWith(title)) titleListeners.get(targetId)?.(title);
    });
    browser.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      attached.set(targetInfo.targetId, sessionId);
      closeForeign(ready, targetInfo.targetId, sessionId).catch(() => undefined);
    });
    await browser.send("Target.setDiscoverTargets", { discover: true });
    const filter = [{ type: "page" }];
    await browser.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter,
    });
  };

  return {
    schemes,
    switches,
    start(profile) {
      const given = [...switches].map(([name, value]) => (value === "" ? `--${name}` : `--${name}=${value}`));
      const ready = startChromium({ profile, switches: given });
      chromium = ready;
      ready.onExit(() => {
        if (isEnding) return;
        process.stderr.write("Chromium has ended, and nobody asked it to\n");
        process.exit(71);
      });
      prepare(ready).then(() => started.resolve(ready), started.reject);
    },
    chromium: () => started.promise,
    async stop() {
      isEnding = true;
      await chromium?.close();
    },
    async openTab({ width, height }) {
      const { browser, session } = await started.promise;
      const made = browser.send("Target.createTarget", { url: "about:blank", width, height, newWindow: true });
      const asking = made.then(({ targetId }) => own.add(targetId));
      asked.add(asking);
      const { targetId } = await made;
      asked.delete(asking);
      const sessionId = attached.get(targetId);
      if (sessionId === undefined) throw new Error(`no session for the tab ${targetId}`);
      return {
        id: targetId,
        session: session(sessionId),
        browser,
        onGone: (listener) => void goneListeners.set(targetId, listener),
        onTitle: (listener) => void titleListeners.set(targetId, listener),
      };
    },
  };
}
