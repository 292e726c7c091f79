import type { App, Session, WebContents } from "electron";
import { isAppPage, isOwnAddress } from "./trusted-url.ts";

const forbiddenSwitches = [
  "disable-site-isolation-trials",
  "disable-web-security",
  "load-extension",
  "no-sandbox",
  "remote-debugging-address",
  "remote-debugging-pipe",
  "remote-debugging-port",
] as const;

/**
 * The first switch on the command line that would open the app to another program, if any.
 * Chromium takes these from anybody who can edit a shortcut; an installed app has no use for them.
 */
export function findForbiddenSwitch(app: Pick<App, "commandLine">): string | undefined {
  return forbiddenSwitches.find((name) => app.commandLine.hasSwitch(name));
}

/** Denies every permission and device; Electron grants requests unless told otherwise, so both handlers are needed. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
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
export async function denyNetwork(session: Session, allowDeveloperTools: boolean): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const isTools = allowDeveloperTools && details.url.startsWith("devtools://");
    answer({ cancel: !isOwnAddress(details.url) && !isTools });
  });
  // Its dictionaries would be fetched.
  session.setSpellCheckerEnabled(false);
  await session.setProxy({ mode: "fixed_servers", proxyRules: "127.0.0.1:9" });
}

/** Lets the page save what it made itself, through the system's save dialog, and nothing else. */
export function allowOwnDownloads(session: Session): void {
  session.on("will-download", (event, item) => {
    if (!isOwnAddress(item.getURL())) event.preventDefault();
  });
}

/** Keeps every window on the app's one page: no navigation, no redirect, no new window, no embedded page. */
export function lockNavigation(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => {
    if (!isAppPage(event.url)) event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("select-bluetooth-device", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
