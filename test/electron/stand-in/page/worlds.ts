import { type Bridge, createBridge } from "./bridge.ts";
import { type Codec, createCodec } from "./codec.ts";

/** The name of the world that Electron runs preload scripts in. */
export const isolatedWorld = "Electron Isolated Context";

export interface PreloadFacts {
  /** Names the event by which the two worlds of one page find each other; unknown to the page's own scripts. */
  readonly secret: string;
  readonly inSubFrames: boolean;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
  /** The function that Chromium puts into the isolated world, and the one that the main process answers by. */
  readonly send: string;
  readonly receive: string;
}

/** From the page to the main process, as the text inside is encoded by the codec. */
export interface PageMessage {
  readonly type: "invoke" | "send";
  readonly id: number;
  readonly channel: string;
  readonly values: string;
}

/** From the main process to the page. */
export type MainMessage =
  | { readonly type: "answer"; readonly id: number; readonly value: string }
  | { readonly type: "failure"; readonly id: number; readonly message: string }
  | { readonly type: "tell"; readonly channel: string; readonly values: string };

type Listener = (event: object, ...values: readonly unknown[]) => void;

/** The script for the page's own world; runs before any script of the page. */
export function mainWorldScript(secret: string): string {
  return `(${openMainWorld.toString()})(${JSON.stringify(secret)}, ${createBridge.toString()})`;
}

/** The script for the isolated world: Electron's part of it, and around which the preload script stands. */
export function isolatedWorldScript(facts: PreloadFacts, preload: string, path: string): string {
  const parameters = [JSON.stringify(facts), createCodec.toString(), createBridge.toString()];
  return `(() => {
const world = (${openIsolatedWorld.toString()})(${parameters.join(",\n")});
if (world === undefined) return;
((require, process, global, exports, module, Buffer, setImmediate, clearImmediate) => {
${preload}
})(...world);
})()
//# sourceURL=${path}`;
}

function openMainWorld(secret: string, makeBridge: typeof createBridge): void {
  document.addEventListener(
    secret,
    (event) => {
      const wire = (event as MouseEvent).relatedTarget;
      if (wire === null) return;
      makeBridge(wire, { here: "to-main", there: "to-isolated" }, (name, value) => {
        Object.defineProperty(window, name, { value, enumerable: true, writable: false, configurable: false });
      });
    },
    { once: true },
  );
}

/** What a sandboxed preload script finds, in the order of its parameters; `undefined` in a frame that runs none. */
function openIsolatedWorld(
  facts: PreloadFacts,
  makeCodec: typeof createCodec,
  makeBridge: typeof createBridge,
): readonly unknown[] | undefined {
  if (window.top !== window.self && !facts.inSubFrames) return undefined;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  interface WithBase64 {
    readonly toBase64: () => string;
  }
  const codec: Codec = makeCodec(
    (bytes) => (bytes as unknown as WithBase64).toBase64(),
    (text) => (Uint8Array as unknown as { fromBase64: (text: string) => Uint8Array }).fromBase64(text),
  );
  const missing = (what: string): never => {
    throw new Error(`electron's ${what} is used, and the stand-in for electron does not have it`);
  };
  const loud = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get: (object, key) =>
        typeof key === "symbol" || key in object || key === "then" || key === "toJSON"
          ? (Reflect.get(object, key) as unknown)
          : missing(`${name}.${key}`),
    });

  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  const post = (type: PageMessage["type"], channel: string, values: readonly unknown[]): number => {
    const message: PageMessage = { type, id: (last += 1), channel, values: codec.encode(values) };
    world[facts.send]?.(JSON.stringify(message));
    return message.id;
  };
  const remove = (channel: string, listener: Listener): void => {
    const kept = (listeners.get(channel) ?? []).filter((one) => one.listener !== listener);
    listeners.set(channel, kept);
  };
  const add = (channel: string, listener: Listener, once: boolean): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
  };

  world[facts.receive] = (text) => {
    const message = JSON.parse(text) as MainMessage;
    if (message.type === "tell") {
      for (const { listener, once } of listeners.get(message.channel) ?? []) {
        if (once) remove(message.channel, listener);
        listener({ sender: ipcRenderer, ports: [] }, ...(codec.decode(message.values) as unknown[]));
      }
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === "answer") asked?.resolve(codec.decode(message.value));
    else asked?.reject(new Error(message.message));
  };

  const ipcRenderer: object = loud("ipcRenderer", {
    invoke(channel: string, ...values: readonly unknown[]) {
      return new Promise((resolve, reject) => {
        const id = post("invoke", channel, values);
        waiting.set(id, { resolve, reject });
      });
    },
    send: (channel: string, ...values: readonly unknown[]) => void post("send", channel, values),
    on: (channel: string, listener: Listener) => (add(channel, listener, false), ipcRenderer),
    addListener: (channel: string, listener: Listener) => (add(channel, listener, false), ipcRenderer),
    once: (channel: string, listener: Listener) => (add(channel, listener, true), ipcRenderer),
    off: (channel: string, listener: Listener) => (remove(channel, listener), ipcRenderer),
    removeListener: (channel: string, listener: Listener) => (remove(channel, listener), ipcRenderer),
    removeAllListeners: (channel: string) => (listeners.delete(channel), ipcRenderer),
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
  });

  const wire = document.createElement("i");
  const bridge: Bridge = makeBridge(wire, { here: "to-isolated", there: "to-main" }, () => undefined);
  document.dispatchEvent(new MouseEvent(facts.secret, { relatedTarget: wire }));
  const exposed = new Set<string>();
  const contextBridge = loud("contextBridge", {
    exposeInMainWorld(name: string, api: unknown) {
      if (exposed.has(name)) {
        throw new Error("Cannot bind an API on top of an existing property on the window object");
      }
      exposed.add(name);
      bridge.give(name, api);
    },
  });

  const electron = loud("module for a sandboxed preload script", { contextBridge, ipcRenderer });
  const process = loud("process in a sandboxed preload script", {
    type: "renderer",
    sandboxed: true,
    contextIsolated: true,
    platform: facts.platform,
    versions: facts.versions,
  });
  const modules: Readonly<Record<string, unknown>> = { electron, "electron/renderer": electron };
  const require = (name: string): unknown =>
    modules[name] ?? missing(`require("${name}") in a sandboxed preload script`);
  const module = { exports: {} };
  const later = (run: () => void): number => window.setTimeout(run, 0);
  return [require, process, globalThis, module.exports, module, undefined, later, window.clearTimeout.bind(window)];
}
