/** Turns values into text and back, as far as the structured clone algorithm goes. */
export interface Codec {
  /** @throws a `DataCloneError` for what cannot be cloned: a function, a symbol, a node of the page. */
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

type Coded = null | boolean | string | number | readonly [kind: string, ...rest: readonly unknown[]];

/**
 * Makes a codec. Its source also goes into the page, so it uses nothing from outside of itself.
 *
 * The engine's own `structuredClone` decides first what may pass and in which form; here only the walk over its clone
 * is written out. Objects are counted, so that one that stands in two places is one again on the other side.
 */
export function createCodec(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): Codec {
  const views: Readonly<Record<string, new (buffer: ArrayBuffer, offset: number, length: number) => ArrayBufferView>> =
    {
      Int8Array,
      Uint8Array,
      Uint8ClampedArray,
      Int16Array,
      Uint16Array,
      Int32Array,
      Uint32Array,
      Float32Array,
      Float64Array,
      BigInt64Array,
      BigUint64Array,
      DataView,
    };
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

  const encode = (whole: unknown): string => {
    const seen = new Map<object, number>();
    const walk = (value: unknown): Coded => {
      if (value === undefined) return ["u"];
      if (typeof value === "bigint") return ["n", String(value)];
      if (typeof value === "number")
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ["d", numberText(value)];
      if (value === null || typeof value !== "object") return value as Coded;
      const known = seen.get(value);
      if (known !== undefined) return ["r", known];
      seen.set(value, seen.size);
      if (Array.isArray(value)) return ["a", ...value.map(walk)];
      if (value instanceof Map) return ["m", ...[...value].map(([key, held]) => [walk(key), walk(held)])];
      if (value instanceof Set) return ["s", ...[...value].map(walk)];
      if (value instanceof Date) return ["t", value.getTime()];
      if (value instanceof RegExp) return ["x", value.source, value.flags];
      if (value instanceof Error) return ["e", value.name, value.message, value.stack ?? ""];
      if (value instanceof ArrayBuffer) return ["b", toBase64(new Uint8Array(value))];
      if (ArrayBuffer.isView(value)) {
        const length = value instanceof DataView ? value.byteLength : (value as Uint8Array).length;
        return ["v", tagOf(value), walk(value.buffer), value.byteOffset, length];
      }
      if (tagOf(value) !== "Object") throw new DOMException(`${tagOf(value)} could not be cloned.`, "DataCloneError");
      return ["o", ...Object.entries(value).map(([key, held]) => [key, walk(held)])];
    };
    return JSON.stringify(walk(structuredClone(whole)));
  };

  const numberText = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

  const decode = (text: string): unknown => {
    const seen: unknown[] = [];
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const walk = (coded: unknown): unknown => {
      if (!Array.isArray(coded)) return coded;
      const [kind, ...rest] = coded as [string, ...unknown[]];
      const [first, second] = rest;
      if (kind === "u") return undefined;
      if (kind === "n") return BigInt(String(first));
      if (kind === "d") return Number(first);
      if (kind === "r") return seen[Number(first)];
      if (kind === "t") return keep(new Date(Number(first)));
      if (kind === "x") return keep(new RegExp(String(first), String(second)));
      if (kind === "b") return keep(new Uint8Array(fromBase64(String(first))).buffer);
      if (kind === "e") return keep(Object.assign(new Error(String(second)), { name: String(first), stack: rest[2] }));
      if (kind === "a") {
        const list = keep<unknown[]>([]);
        for (const one of rest) list.push(walk(one));
        return list;
      }
      if (kind === "m") {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, held] of rest as [unknown, unknown][]) map.set(walk(key), walk(held));
        return map;
      }
      if (kind === "s") {
        const set = keep(new Set<unknown>());
        for (const one of rest) set.add(walk(one));
        return set;
      }
      if (kind === "v") {
        const at = seen.length;
        seen.push(undefined);
        const View = views[String(first)];
        if (View === undefined) throw new Error(`no such view: ${String(first)}`);
        const view = new View(walk(second) as ArrayBuffer, Number(rest[2]), Number(rest[3]));
        seen[at] = view;
        return view;
      }
      const record = keep<Record<string, unknown>>({});
      for (const [key, held] of rest as [string, unknown][]) {
        Object.defineProperty(record, key, { value: walk(held), configurable: true, enumerable: true, writable: true });
      }
      return record;
    };
    return walk(JSON.parse(text));
  };

  return { encode, decode };
}
