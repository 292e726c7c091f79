import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loud, refuseUnknown } from "./loud.ts";
import { createBridge } from "./page/bridge.ts";
import { createCodec } from "./page/codec.ts";
import { createSchemeMap } from "./scheme-map.ts";

const codec = createCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  (text) => Buffer.from(text, "base64"),
);
const pass = (value: unknown): unknown => codec.decode(codec.encode(value));

/** Whatever the structured clone algorithm takes, as far as a contract could ever have it. */
const cloneable = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(undefined, null, true, -0, Number.NaN, Number.POSITIVE_INFINITY),
    fc.double(),
    fc.bigInt(),
    fc.string({ unit: "binary" }),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array(),
    fc.float64Array(),
    fc.array(tie("value")),
    fc.dictionary(fc.string(), tie("value")),
    fc.array(fc.tuple(fc.string(), tie("value"))).map((entries) => new Map(entries)),
    fc.array(fc.string()).map((values) => new Set(values)),
  ),
})).value;

describe("the codec between a page and the main process", () => {
  it("is the structured clone", () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(pass(value)).toEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what is one as one, and cycles", () => {
    const shared = { deep: [new Uint8Array([1, 2, 3])] };
    const ring: { self?: unknown; both: unknown[] } = { both: [shared, shared] };
    ring.self = ring;
    const passed = pass(ring) as typeof ring;
    expect(passed.self).toBe(passed);
    expect(passed.both[0]).toBe(passed.both[1]);
    const bytes = (passed.both[0] as typeof shared).deep[0];
    expect(bytes).toEqual(new Uint8Array([1, 2, 3]));
    expect(bytes?.buffer).not.toBe(shared.deep[0]?.buffer);
  });

  it("carries small and large bytes exactly, as buffers of their own", () => {
    for (const length of [0, 1, 2991, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => index * 7);
      const passed = pass({ bytes }) as { readonly bytes: Uint8Array };
      expect(Buffer.from(passed.bytes).equals(Buffer.from(bytes))).toBe(true);
      expect(passed.bytes.buffer.byteLength).toBe(length);
    }
  });

  it("takes a key that means something to the language for the key that it is", () => {
    const passed = pass(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.getPrototypeOf(passed)).toBe(Object.prototype);
    expect(Object.keys(passed)).toEqual(["__proto__"]);
  });

  it.each([() => undefined, Symbol("no"), { run: () => undefined }])("refuses what cannot be cloned: %s", (value) => {
    expect(() => codec.encode(value)).toThrow(/could not be cloned/);
  });
});

describe("the bridge between two worlds", () => {
  const open = () => {
    const wire = new EventTarget();
    const received = new Map<string, unknown>();
    createBridge(wire, { here: "a", there: "b" }, (name, value) => received.set(name, value));
    return { bridge: createBridge(wire, { here: "b", there: "a" }, () => undefined), received };
  };

  it("hands over functions, answers, failures and promises, and freezes what it exposes", async () => {
    const { bridge, received } = open();
    bridge.give("api", {
      twice: (value: number) => value * 2,
      later: (value: number) => Promise.resolve({ value }),
      fail: () => Promise.reject(new Error("no")),
      throws: () => {
        throw new TypeError("at once");
      },
      each: (take: (value: number) => number) => [1, 2].map((value) => take(value)),
      nested: { list: [1, { deep: true }] },
    });
    const api = received.get("api") as Readonly<Record<string, (value?: unknown) => unknown>>;
    expect(api["twice"]?.(21)).toBe(42);
    await expect(api["later"]?.(3)).resolves.toEqual({ value: 3 });
    await expect(api["fail"]?.()).rejects.toThrow("no");
    expect(() => api["throws"]?.()).toThrow("at once");
    expect(api["each"]?.((value: number) => value + 1)).toEqual([2, 3]);
    expect(Object.isFrozen(api) && Object.isFrozen(api["nested"])).toBe(true);
  });

  it("loses prototypes, and lets no node, symbol or endless nesting through", () => {
    const { bridge, received } = open();
    class Point {
      readonly x = 1;
    }
    bridge.give("point", new Point());
    expect(Object.getPrototypeOf(received.get("point"))).toBe(Object.prototype);
    expect(() => bridge.give("symbol", { held: Symbol("no") })).toThrow(/symbol/);
    const ring: { self?: unknown } = {};
    ring.self = ring;
    expect(() => bridge.give("ring", ring)).toThrow(/recursion depth/);
  });
});

describe("what the stand-in does not have", () => {
  it("is named when it is used", () => {
    const app = loud("app", { getName: () => "Luotsi" });
    expect(app.getName()).toBe("Luotsi");
    expect(() => Reflect.get(app, "setBadgeCount") as unknown).toThrow(/app\.setBadgeCount/);
    expect(() => refuseUnknown("webPreferences", { sandbox: true, magic: 1 }, ["sandbox"])).toThrow(/magic/);
  });

  it("may be put there by a test", () => {
    const dialog = loud<Record<string, unknown>>("dialog", {});
    dialog["showOpenDialog"] = () => "chosen";
    expect(Reflect.get(dialog, "showOpenDialog")).toBeTypeOf("function");
  });
});

describe("a custom scheme in a Chromium that knows none", () => {
  const schemes = createSchemeMap();
  schemes.register("app");

  it.each([
    ["app://app/index.html#/start", "https://app.app.stand-in.invalid/index.html#/start"],
    ["app://app", "https://app.app.stand-in.invalid"],
    ["blob:app://app/1f-2e", "blob:https://app.app.stand-in.invalid/1f-2e"],
    ["app://other.host/x?y=1", "https://other.host.app.stand-in.invalid/x?y=1"],
  ])("%s goes there and back", (electron, chromium) => {
    expect(schemes.toChromium(electron)).toBe(chromium);
    expect(schemes.toElectron(chromium)).toBe(electron);
  });

  it.each(["https://example.invalid/", "file:///etc/passwd", "data:text/html,x", "about:blank", "null"])(
    "%s is left as it is",
    (address) => {
      expect(schemes.toChromium(address)).toBe(address);
      expect(schemes.toElectron(address)).toBe(address);
    },
  );
});
