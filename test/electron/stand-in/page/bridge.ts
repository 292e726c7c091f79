/** Hands values over the wall between the page's own scripts and those of the preload script. */
export interface Bridge {
  /** Sends something that the other side's `take` receives. */
  readonly give: (name: string, value: unknown) => void;
}

type Packed =
  | readonly ["plain", unknown]
  | readonly ["function", number]
  | readonly ["promise", number]
  | readonly ["error", string]
  | readonly ["list", readonly Packed[]]
  | readonly ["record", readonly (readonly [string, Packed])[]];

type Message =
  | readonly ["give", string, Packed]
  | readonly ["call", number, readonly Packed[]]
  | readonly ["answer", boolean, Packed]
  | readonly ["settle", number, boolean, Packed];

type AnyFunction = (...parameters: readonly unknown[]) => unknown;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes one end of the bridge; the other end is made in the other world over the same `wire`, with the names swapped.
 * Its source goes into the page, so it uses nothing from outside of itself.
 *
 * Two worlds share the page's nodes and no object of the language. An event on a node is heard in both at once, and the
 * engine clones its `detail` for each: that is the structured clone and the synchronous call that `contextBridge` has.
 * Functions and promises stay where they are and go over as numbers; the other side gets a stand-in for each. As in
 * Electron, prototypes are lost, symbols as keys are left out, and nesting has an end.
 */
export function createBridge(
  wire: EventTarget,
  names: { readonly here: string; readonly there: string },
  take: (name: string, value: unknown) => void,
): Bridge {
  const functions = new Map<number, AnyFunction>();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let answer: readonly [boolean, Packed] | undefined;

  const tell = (message: Message): void => {
    wire.dispatchEvent(new CustomEvent(names.there, { detail: message }));
  };

  const pack = (value: unknown, depth = 0): Packed => {
    if (depth > 1000) throw new TypeError("Electron contextBridge recursion depth exceeded.");
    if (typeof value === "symbol") throw new TypeError("A symbol cannot cross the contextBridge.");
    if (typeof value === "function") {
      functions.set((last += 1), value as AnyFunction);
      return ["function", last];
    }
    if (typeof value !== "object" || value === null) return ["plain", value];
    if (value instanceof Promise) {
      const id = (last += 1);
      value.then(
        (held) => tell(["settle", id, true, pack(held)]),
        (error: unknown) => tell(["settle", id, false, pack(error)]),
      );
      return ["promise", id];
    }
    if (value instanceof Error) return ["error", value.message];
    if (Array.isArray(value)) return ["list", value.map((one) => pack(one, depth + 1))];
    // Bytes, dates, maps and the like are cloned as they are; what cannot be throws here, where the caller sees it.
    if (Object.prototype.toString.call(value) !== "[object Object]") return ["plain", structuredClone(value)];
    return ["record", Object.entries(value).map(([key, held]) => [key, pack(held, depth + 1)] as const)];
  };

  const unpack = (packed: Packed, freeze: boolean): unknown => {
    const held = unpackLoose(packed, freeze);
    return freeze && typeof held === "object" && held !== null && !ArrayBuffer.isView(held)
      ? Object.freeze(held)
      : held;
  };

  const unpackLoose = ([kind, held]: Packed, freeze: boolean): unknown => {
    if (kind === "function") return (...parameters: readonly unknown[]) => call(held, parameters);
    if (kind === "promise") {
      return new Promise((resolve, reject) => waiting.set(held, { resolve, reject }));
    }
    if (kind === "error") return new Error(held);
    if (kind === "list") return held.map((one) => unpack(one, freeze));
    if (kind === "record") return Object.fromEntries(held.map(([key, one]) => [key, unpack(one, freeze)]));
    return held;
  };

  const call = (id: number, parameters: readonly unknown[]): unknown => {
    tell(["call", id, parameters.map((one) => pack(one))]);
    if (answer === undefined) throw new Error("The other side of the contextBridge is gone.");
    const [isWell, packed] = answer;
    answer = undefined;
    const value = unpack(packed, false);
    if (!isWell) throw value;
    return value;
  };

  const run = (id: number, parameters: readonly Packed[]): void => {
    try {
      const value = functions.get(id)?.(...parameters.map((one) => unpack(one, false)));
      tell(["answer", true, pack(value)]);
    } catch (error) {
      tell(["answer", false, pack(error instanceof Error ? error : new Error(String(error)))]);
    }
  };

  wire.addEventListener(names.here, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message[0] === "give") take(message[1], unpack(message[2], true));
    else if (message[0] === "call") run(message[1], message[2]);
    else if (message[0] === "answer") answer = [message[1], message[2]];
    else {
      const [, id, isWell, packed] = message;
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      if (isWell) resolve?.(unpack(packed, false));
      else reject?.(unpack(packed, false));
    }
  });

  return { give: (name, value) => tell(["give", name, pack(value)]) };
}
