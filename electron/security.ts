import type { App, Session, WebContents } from "electron";
import type { DeniedThing } from "./log.ts";
import { isAppPage, isOwnAddress } from "./trusted-url.ts";

/** Told of each denial: the thing, and its kind. Never an address, which may hold anything. */
export type Denied = (thing: DeniedThing, detail: string) => void;

const forbiddenSwitches = [
  "allow-file-access-from-files",
  "allow-running-insecure-content",
  "browser-subprocess-path",
  "disable-site-isolation-trials",
  "disable-web-security",
  "gpu-launcher",
  "host-resolver-rules",
  "ignore-certificate-errors",
  "js-flags",
  "load-extension",
  "log-net-log",
  "no-sandbox",
  "proxy-server",
  "remote-allow-origins",
  "remote-debugging-address",
  "remote-debugging-pipe",
  "remote-debugging-port",
  "renderer-cmd-prefix",
  "single-process",
  "unsafely-treat-insecure-origin-as-secure",
  "utility-cmd-prefix",
] as const;

/**
 * The first switch on the command line that would open the app to another program, if any.
 * Chromium takes these from anybody who can edit a shortcut; an installed app has no use for them.
 */
export function findForbiddenSwitch(app: Pick<App, "commandLine">): string | undefined {
  return forbiddenSwitches.find((name) => app.commandLine.hasSwitch(name));
}

/** Denies every permission and device; Electron grants requests unless told otherwise, so both handlers are needed. */
export function denyPermissions(session: Session, denied: Denied): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    denied("permission", permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on("select-hid-device", (event) => event.preventDefault());
  session.on("select-serial-port", (event) => event.preventDefault());
  session.on("select-usb-device", (event) => event.preventDefault());
}

/**
 * Closes the network: nothing but the app's own files is ever requested, and a request that slipped past the filter
 * would meet a proxy that does not exist. Developer tools load their own pages; an installed app has none.
 */
export async function denyNetwork(session: Session, allowDeveloperTools: boolean, denied: Denied): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isTools = allowDeveloperTools && details.url.startsWith("devtools://");
    const cancel = !isOwnAddress(details.url) && !isTools;
    if (cancel) denied("request", schemeOf(details.url));
    answer({ cancel });
  });
  // Its dictionaries would be fetched.
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ mode: "fixed_servers", proxyRules: "127.0.0.1:9" });
}

/** No page saves anything by itself: what a person keeps goes through the system's dialog, which the contract opens. */
export function denyDownloads(session: Session, denied: Denied): void {
  session.on("will-download", (event, item) => {
    event.preventDefault();
    denied("download", schemeOf(item.getURL()));
  });
}

/** Keeps every window on the app's one page: no navigation, no redirect, no new window, no embedded page. */
export function lockNavigation(app: Pick<App, "on">, denied: Denied): void {
  app.on("web-contents-created", (_event, contents) => lockContents(contents, denied));
}

function lockContents(contents: WebContents, denied: Denied): void {
  const deny = (event: { preventDefault(): void }, thing: DeniedThing, address: string) => {
    event.preventDefault();
    denied(thing, schemeOf(address));
  };
  contents.on("will-navigate", (event) => {
    if (!isAppPage(event.url)) deny(event, "navigation", event.url);
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) deny(event, "navigation", event.url);
  });
  contents.on("will-redirect", (event) => deny(event, "navigation", event.url));
  contents.on("will-attach-webview", (event) => deny(event, "webview", ""));
  contents.on("select-bluetooth-device", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    denied("window", schemeOf(url));
    return { action: "deny" };
  });
}

/** `https` of an address: what it is, and nothing of what is in it. */
function schemeOf(address: string): string {
  return /^[a-z][a-z0-9+.-]{0,20}(?=:)/i.exec(address)?.[0].toLowerCase() ?? "none";
}
