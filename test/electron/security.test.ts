import { EventEmitter } from "node:events";
import type { App, Session, WebContents } from "electron";
import { describe, expect, it } from "vitest";
import { appAddress } from "../../electron/app-protocol.ts";
import {
  type Denied,
  denyDownloads,
  denyNetwork,
  denyPermissions,
  findForbiddenSwitch,
  lockNavigation,
} from "../../electron/security.ts";

type Handler = (...parameters: unknown[]) => unknown;

/** A session or page that remembers the handlers it was given, so that a test can call them as Electron would. */
class Recorder extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly calls = new Map<string, unknown[]>();
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.handlers.set("onBeforeRequest", handler) };

  constructor(...names: readonly string[]) {
    super();
    for (const name of names) {
      Object.assign(this, {
        [name]: (...parameters: unknown[]) => {
          this.calls.set(name, parameters);
          if (typeof parameters[0] === "function") this.handlers.set(name, parameters[0] as Handler);
          return Promise.resolve();
        },
      });
    }
  }

  call(name: string, ...parameters: unknown[]): unknown {
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new Error(`${name} was never set`);
    return handler(...parameters);
  }
}

function preventable(fields: Readonly<Record<string, unknown>> = {}) {
  const event = { prevented: false, preventDefault: () => void (event.prevented = true), ...fields };
  return event;
}

/** What was denied, as the log would have it. */
function listOfDenied() {
  const list: string[] = [];
  const denied: Denied = (thing, detail) => list.push(`${thing} ${detail}`);
  return { list, denied };
}

const asSession = (recorder: Recorder): Session => recorder as unknown as Session;

describe("permissions", () => {
  const session = new Recorder(
    "setPermissionRequestHandler",
    "setPermissionCheckHandler",
    "setDevicePermissionHandler",
    "setDisplayMediaRequestHandler",
  );
  const { list, denied } = listOfDenied();
  denyPermissions(asSession(session), denied);

  it("are refused, asked and checked alike", () => {
    const answers: unknown[] = [];
    session.call("setPermissionRequestHandler", {}, "notifications", (granted: boolean) => answers.push(granted));
    session.call("setDisplayMediaRequestHandler", {}, (streams: unknown) => answers.push(streams));
    expect(answers).toEqual([false, {}]);
    expect(list).toEqual(["permission notifications"]);
    expect(session.call("setPermissionCheckHandler", {}, "geolocation")).toBe(false);
    expect(session.call("setDevicePermissionHandler", {})).toBe(false);
  });

  it.each(["select-hid-device", "select-serial-port", "select-usb-device"])("%s offers nothing", (name) => {
    const event = preventable();
    session.emit(name, event);
    expect(event.prevented).toBe(true);
  });
});

describe("network", () => {
  async function isCancelled(url: string, tools: boolean): Promise<boolean> {
    const session = new Recorder("setSpellCheckerEnabled", "setProxy");
    await denyNetwork(asSession(session), tools, () => undefined);
    expect(session.calls.get("setSpellCheckerEnabled")).toEqual([false]);
    expect(session.calls.get("setProxy")).toEqual([{ mode: "fixed_servers", proxyRules: "127.0.0.1:9" }]);
    return new Promise((resolve) => {
      session.call("onBeforeRequest", { url }, ({ cancel }: { readonly cancel: boolean }) => resolve(cancel));
    });
  }

  it.each([
    ["app://app/index.html", false],
    ["blob:app://app/1", false],
    ["https://example.org/", true],
    ["http://127.0.0.1:80/", true],
    ["ws://example.org/", true],
    ["file:///etc/passwd", true],
    ["devtools://devtools/bundled/x.html", true],
  ])("%s is cancelled: %s", async (url, expected) => {
    expect(await isCancelled(url, false)).toBe(expected);
  });

  it("lets developer tools load, where there are any", async () => {
    expect(await isCancelled("devtools://devtools/bundled/x.html", true)).toBe(false);
    expect(await isCancelled("https://example.org/", true)).toBe(true);
  });
});

describe("downloads", () => {
  it.each(["blob:app://app/1", "https://example.org/x.exe", "data:text/plain,x"])("%s is stopped", (url) => {
    const session = new Recorder();
    const { list, denied } = listOfDenied();
    denyDownloads(asSession(session), denied);
    const event = preventable();
    session.emit("will-download", event, { getURL: () => url });
    expect(event.prevented).toBe(true);
    expect(list).toEqual([`download ${url.split(":", 1)[0] ?? ""}`]);
  });
});

describe("navigation", () => {
  const app = new EventEmitter();
  const contents = new Recorder("setWindowOpenHandler");
  const { list, denied } = listOfDenied();
  lockNavigation(app as unknown as App, denied);
  app.emit("web-contents-created", {}, contents as unknown as WebContents);

  function isStopped(name: string, fields: Readonly<Record<string, unknown>> = {}): boolean {
    const event = preventable(fields);
    contents.emit(name, event);
    return event.prevented;
  }

  it("stays on the app's page", () => {
    expect(isStopped("will-navigate", { url: `${appAddress}#/meetings` })).toBe(false);
    expect(isStopped("will-navigate", { url: "https://example.org/" })).toBe(true);
    expect(isStopped("will-frame-navigate", { url: appAddress, isMainFrame: true })).toBe(false);
    expect(isStopped("will-frame-navigate", { url: appAddress, isMainFrame: false })).toBe(true);
    expect(isStopped("will-frame-navigate", { url: "https://example.org/", isMainFrame: true })).toBe(true);
  });

  it.each(["will-redirect", "will-attach-webview", "select-bluetooth-device"])("%s never happens", (name) => {
    expect(isStopped(name, { url: appAddress })).toBe(true);
  });

  it("opens no second window", () => {
    expect(contents.call("setWindowOpenHandler", { url: appAddress })).toEqual({ action: "deny" });
  });

  it("notes what was denied by its scheme alone", () => {
    list.length = 0;
    isStopped("will-navigate", { url: "https://example.org/?secret=1" });
    contents.call("setWindowOpenHandler", { url: "javascript:alert(1)" });
    isStopped("will-redirect", { url: "no address at all" });
    expect(list).toEqual(["navigation https", "window javascript", "navigation none"]);
  });
});

describe("command line", () => {
  const appWith = (...names: readonly string[]) =>
    ({ commandLine: { hasSwitch: (name: string) => names.includes(name) } }) as unknown as App;

  it("names a switch that would open the app to others", () => {
    for (const name of ["remote-debugging-port", "no-sandbox", "disable-web-security", "js-flags", "proxy-server"]) {
      expect(findForbiddenSwitch(appWith("lang", name))).toBe(name);
    }
    expect(findForbiddenSwitch(appWith("lang"))).toBeUndefined();
  });
});
