import type { Protocol } from "electron";
import { mediaTypeOf } from "./media-type.ts";
import { securityHeaders } from "./security-headers.ts";

const scheme = "app";

/** The origin that owns the user's data in the window's storage. Changing it would orphan every database. */
export const appOrigin = `${scheme}://app`;
export const appAddress = `${appOrigin}/index.html`;

/**
 * Declares `app:` a standard, secure scheme; has to run before Electron is ready.
 * Standard gives the pages an origin, and with it IndexedDB. What is not listed (CSP bypass, CORS, service workers,
 * extensions) stays off.
 */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves `app://app/…` in a session. */
export function serveApp(protocol: Pick<Protocol, "handle">, deps: AppFiles): void {
  protocol.handle(scheme, (request) => answerAppRequest(deps, request));
}

export interface AppFiles {
  /** Paths of the files that the build made, with forward slashes and without a leading one. */
  readonly files: readonly string[];
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Answers one request for a part of the app.
 *
 * A path is looked up among the files of the build and never joined, decoded or normalised: what is not on the list
 * does not exist, so there is no way out of the folder to guard. Anything but GET is 404 too.
 */
export async function answerAppRequest(deps: AppFiles, request: Pick<Request, "method" | "url">): Promise<Response> {
  const headers = securityHeaders();
  const path = pathOf(request.url);
  const mediaType = path === undefined ? undefined : mediaTypeOf(path);
  if (request.method !== "GET" || path === undefined || mediaType === undefined || !deps.files.includes(path)) {
    return new Response(null, { status: 404, headers });
  }
  return new Response(await deps.readFile(path), { headers: { ...headers, "Content-Type": mediaType } });
}

function pathOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || url.protocol !== `${scheme}:` || url.host !== "app") return undefined;
  return url.pathname.slice(1);
}
