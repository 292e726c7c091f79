import { appAddress, appOrigin } from "./app-protocol.ts";

/** Whether an address is the app's one page. The part after `#` is the app's own and may be anything. */
export function isAppPage(address: string): boolean {
  return address.split("#", 1)[0] === appAddress;
}

/** Whether a request or a download stays inside the app: a file of the build, or bytes that the page itself made. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${appOrigin}/`) || address.startsWith(`blob:${appOrigin}/`);
}
