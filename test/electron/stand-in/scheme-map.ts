/**
 * Where a custom scheme lives in a Chromium that knows none.
 *
 * [Note: Custom schemes are mapped] A scheme such as `app:` can only be taught to Chromium by the program around it.
 * Here `app://host/path` becomes `https://host.app.stand-in.invalid/path`: a standard, secure origin like the one that
 * Electron gives to such a scheme, so that storage, modules, policies and secure-context features behave. Nothing of it
 * reaches a network: each request is caught before it leaves and answered by the handler of the scheme. All that the
 * main process sees (`senderFrame.url`, the addresses of events and requests) is mapped back.
 */
export interface SchemeMap {
  readonly register: (scheme: string) => void;
  readonly toChromium: (address: string) => string;
  readonly toElectron: (address: string) => string;
}

const ending = "stand-in.invalid";

export function createSchemeMap(): SchemeMap {
  const schemes = new Set<string>();
  return {
    register: (scheme) => schemes.add(scheme),
    toChromium(address) {
      const [, blob = "", scheme = "", host = "", rest = ""] =
        /^(blob:)?([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/is.exec(address) ?? [];
      return schemes.has(scheme) ? `${blob}https://${host}.${scheme}.${ending}${rest}` : address;
    },
    toElectron(address) {
      const [, blob = "", host = "", rest = ""] = /^(blob:)?https:\/\/([^/?#:]+)(.*)$/s.exec(address) ?? [];
      if (!host.endsWith(`.${ending}`)) return address;
      const names = host.slice(0, -ending.length - 1).split(".");
      return `${blob}${names.at(-1)}://${names.slice(0, -1).join(".")}${rest}`;
    },
  };
}
