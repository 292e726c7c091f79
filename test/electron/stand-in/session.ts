import { EventEmitter } from "node:events";
import type {
  CallbackResponse,
  ClearStorageDataOptions,
  DownloadItem,
  OnBeforeRequestListenerDetails,
  Protocol as ElectronProtocol,
  ProxyConfig,
  Session,
  WebContents,
} from "electron";
import type { CdpSession } from "./cdp.ts";
import { emitPreventable } from "./event.ts";
import { loud, notThere } from "./loud.ts";
import type { Runtime } from "./runtime.ts";

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type PermissionRequestHandler = Parameters<Session["setPermissionRequestHandler"]>[0];
type PermissionCheckHandler = Parameters<Session["setPermissionCheckHandler"]>[0];
type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: (response: CallbackResponse) => void) => void;

/** The one session of the app, and what the stand-in itself has to know of it. */
export interface StandInSession {
  readonly session: Session;
  readonly protocol: ElectronProtocol;
  readonly handlerOf: (scheme: string) => SchemeHandler | undefined;
  /** Asks the filter of requests; without one everything passes. */
  readonly isCancelled: (details: OnBeforeRequestListenerDetails) => Promise<boolean>;
  readonly hasProxy: () => boolean;
  /** Puts the app's answers about permissions into Chromium, for one origin. */
  readonly applyPermissions: (contents: WebContents, origin: string) => Promise<void>;
  readonly watchDownloads: (contents: () => WebContents | undefined) => Promise<void>;
}

/** Chromium's name of a permission, and Electron's. Those that a page of no extension could ever ask for. */
const permissions = [
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["midi", "midi"],
  ["camera", "media"],
  ["microphone", "media"],
  ["clipboard-read", "clipboard-read"],
  ["clipboard-write", "clipboard-sanitized-write"],
  ["persistent-storage", "persistent-storage"],
  ["idle-detection", "idle-detection"],
  ["local-fonts", "local-fonts"],
  ["window-management", "window-management"],
  ["storage-access", "storage-access"],
] as const;

/**
 * The default session.
 *
 * Permissions are asked of the app's handlers before a page is loaded, and their answers are given to Chromium, which
 * then refuses or grants by itself: a page meets a real refusal. Electron asks at the time of each request.
 */
export function createSession(runtime: Runtime): StandInSession {
  const handlers = new Map<string, SchemeHandler>();
  const recorded = new Map<string, unknown>();
  let beforeRequest: BeforeRequest | null = null;
  let checkPermission: PermissionCheckHandler = null;
  let requestPermission: PermissionRequestHandler = null;
  let proxy: ProxyConfig = {};

  const protocol = {
    registerSchemesAsPrivileged(schemes) {
      for (const { scheme, privileges } of schemes) {
        if (privileges?.standard !== true || privileges.secure !== true) {
          throw notThere(`scheme ${scheme} that is not both standard and secure`);
        }
        runtime.schemes.register(scheme);
      }
    },
    handle(scheme, handler) {
      if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been registered`);
      handlers.set(scheme, handler as SchemeHandler);
    },
    unhandle: (scheme) => void handlers.delete(scheme),
    isProtocolHandled: (scheme) => handlers.has(scheme),
  } satisfies Partial<ElectronProtocol>;

  const record =
    (name: string) =>
    (value: unknown): void =>
      void recorded.set(name, value);

  const target = Object.assign(new EventEmitter(), {
    protocol: loud("protocol", protocol),
    webRequest: loud("session.webRequest", {
      onBeforeRequest: (listener: BeforeRequest | null) => void (beforeRequest = listener),
    }),
    setPermissionCheckHandler: (handler: PermissionCheckHandler) => void (checkPermission = handler),
    setPermissionRequestHandler: (handler: PermissionRequestHandler) => void (requestPermission = handler),
    setDevicePermissionHandler: record("device permissions"),
    setDisplayMediaRequestHandler: record("display media"),
    setUSBProtectedClassesHandler: record("usb classes"),
    setBluetoothPairingHandler: record("bluetooth pairing"),
    setSpellCheckerEnabled: record("spell checker"),
    setDownloadPath: record("download path"),
    clearCodeCaches: () => Promise.resolve(),
    async clearStorageData({ origin, storages }: ClearStorageDataOptions = {}) {
      if (origin === undefined || storages?.some((each) => each !== "indexdb") !== false) {
        throw notThere("clearStorageData of more than the databases of one origin");
      }
      // Only a page can be asked for this; the app's own may be the one that waits for it.
      const { id, session: page, browser } = await runtime.openTab({ width: 1, height: 1 });
      await page.send("Storage.clearDataForOrigin", {
        origin: runtime.schemes.toChromium(origin),
        storageTypes: "indexeddb",
      });
      await browser.send("Target.closeTarget", { targetId: id });
    },
    setProxy(config: ProxyConfig) {
      proxy = config;
      return Promise.resolve();
    },
    isPersistent: () => true,
  });
  const session = loud("session.defaultSession", target) as unknown as Session;

  const isGranted = (contents: WebContents, permission: (typeof permissions)[number][1], origin: string): boolean => {
    const details = { isMainFrame: true, requestingUrl: `${origin}/` };
    if (checkPermission !== null && !checkPermission(contents, permission, origin, details)) return false;
    let isAllowed = requestPermission === null;
    requestPermission?.(contents, permission, (answer) => (isAllowed = answer), details);
    return isAllowed;
  };

  return {
    session,
    protocol: loud("protocol", protocol) as unknown as ElectronProtocol,
    handlerOf: (scheme) => handlers.get(scheme),
    isCancelled: (details) =>
      new Promise((resolve) => {
        if (beforeRequest === null) return resolve(false);
        beforeRequest(details, ({ cancel, redirectURL }) => {
          if (redirectURL !== undefined) throw notThere("redirectURL in webRequest");
          resolve(cancel === true);
        });
      }),
    hasProxy: () => proxy.mode === "fixed_servers",
    async applyPermissions(contents, origin) {
      const { browser } = await runtime.chromium();
      for (const [name, electronName] of permissions) {
        const setting = isGranted(contents, electronName, runtime.schemes.toElectron(origin)) ? "granted" : "denied";
        await browser.send("Browser.setPermission", { permission: { name }, setting, origin });
      }
    },
    async watchDownloads(contents) {
      const { browser } = await runtime.chromium();
      await followDownloads(browser, (item, guid) => {
        const goesOn = emitPreventable(target, "will-download", {}, item, contents());
        if (!goesOn) browser.send("Browser.cancelDownload", { guid }).catch(() => undefined);
      });
    },
  };

  async function followDownloads(
    browser: CdpSession,
    begin: (item: DownloadItem, guid: string) => void,
  ): Promise<void> {
    browser.on("Browser.downloadWillBegin", ({ guid, url, suggestedFilename }) => {
      const item = {
        getURL: () => runtime.schemes.toElectron(url),
        getFilename: () => suggestedFilename,
        cancel: () => void browser.send("Browser.cancelDownload", { guid }).catch(() => undefined),
      } satisfies Partial<DownloadItem>;
      begin(loud("DownloadItem", item) as unknown as DownloadItem, guid);
    });
    await browser.send("Browser.setDownloadBehavior", { behavior: "default", eventsEnabled: true });
  }
}
