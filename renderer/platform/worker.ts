/** Named in the `trusted-types` directive of the security headers (electron/security-headers.ts): no other is allowed. */
export const workerPolicyName = "luotsi-worker";

/**
 * Starts one of the app's own module workers.
 *
 * Under `require-trusted-types-for 'script'` a worker's address must come from a policy, so `new Worker(new URL(…))`
 * throws; this is the only place that has one, and it answers nothing but script files of the app's own origin.
 * Import the address and hand it over:
 *
 *     import address from "../data/import.worker.ts?worker&url";
 *     const worker = createWorker(address, "import");
 *
 * @param name shown by developer tools.
 * @throws TypeError for an address outside the app or one that is no script.
 */
export function createWorker(url: URL | string, name: string): Worker {
  const address = ownScriptAddress(String(url), document.baseURI);
  return new Worker(workerPolicy?.createScriptURL(address) ?? address, { type: "module", name });
}

/**
 * The absolute address of a script of the app's own.
 * @throws TypeError for an address of another origin (`blob:` and `data:` are others) or not ending in .js or .ts.
 */
export function ownScriptAddress(url: string, page: string): string {
  const address = new URL(url, page);
  const isOwn = address.protocol === new URL(page).protocol && address.host === new URL(page).host;
  if (!isOwn || !/\.[jt]s$/.test(address.pathname)) throw new TypeError(`Not a script of the app: ${address.href}`);
  return address.href;
}

/** The one piece of Trusted Types used here. The browser's own answer is an object; a Worker takes it as it is. */
interface TrustedTypesFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

interface ScriptUrlPolicy {
  readonly createScriptURL: (address: string) => string;
}

// A policy may be made once only. Browsers without Trusted Types start workers from plain addresses.
const workerPolicy = (globalThis as { readonly trustedTypes?: TrustedTypesFactory }).trustedTypes?.createPolicy(
  workerPolicyName,
  { createScriptURL: (address) => ownScriptAddress(address, document.baseURI) },
);
