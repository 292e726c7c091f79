import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxDepth } from "../../shared/core/limits.ts";
import { utf8ToBytes } from "../../shared/core/bytes.ts";
import type { Json, JsonProblem } from "../../shared/core/canonical-json.ts";
import { canonicalJson, parseCanonical } from "../../shared/core/canonical-json.ts";
import { compareText } from "../../shared/core/compare.ts";

const roomy = 1_000_000;

/** The plainest possible writer, to compare the fast one with. */
function slowCanonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(slowCanonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${slowCanonical(field)}`).join(",")}}`;
}

/** Strings that provoke: escapes, astral and private-use characters, keys that look like indexes. */
const texts = fc
  .oneof(
    fc.constantFrom(
      "",
      "10",
      "9",
      "01",
      "a",
      "A",
      "ä",
      "\n",
      "\t",
      '"',
      "\\",
      "\\u0000",
      "\u2028",
      "\ue000",
      "😀",
      "\ufffe",
    ),
    fc.string({ unit: "binary" }),
  )
  .map((text) =>
    text.replace(/\p{Cc}/gu, (control) => (control === "\n" || control === "\t" || control >= "\x80" ? control : "·")),
  );
const keys = texts
  .map((key) => key.replace(/["\\\n\t]/g, "·"))
  .filter((key) => key !== "__proto__" && key !== "constructor" && key !== "prototype");
const numbers = fc.maxSafeInteger().map((number) => number + 0);
const values: fc.Arbitrary<Json> = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    fc.constant(null),
    fc.boolean(),
    numbers,
    texts,
    fc.array(tie("node"), { maxLength: 5 }),
    fc.dictionary(keys, tie("node"), { maxKeys: 5 }),
  ),
})).node;

function problemOf(text: string | Uint8Array): JsonProblem | undefined {
  const read = parseCanonical(typeof text === "string" ? utf8ToBytes(text) : text, roomy);
  return read.ok ? undefined : read.error.problem;
}

function nested(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}

describe("canonicalJson", () => {
  test("writes what the plainest writer writes", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value)).toBe(slowCanonical(value));
      }),
      { numRuns: 1000 },
    );
  });

  test("does not depend on the order in which keys were set", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(keys, values), { selector: ([key]) => key, maxLength: 8 }), (fields) => {
        const forwards = canonicalJson(Object.fromEntries(fields));
        expect(canonicalJson(Object.fromEntries(fields.toReversed()))).toBe(forwards);
      }),
    );
  });

  test("is read back as the same value, and only that text is", () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson(value);
        const read = parseCanonical(utf8ToBytes(text), roomy);
        expect(read).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  test("puts keys that look like indexes in code-unit order", () => {
    expect(canonicalJson({ 9: [{ b: 1, a: 2 }], 10: 1, "": 0 })).toBe('{"":0,"10":1,"9":[{"a":2,"b":1}]}');
  });

  test("orders by code unit, not by code point", () => {
    expect(canonicalJson({ "\ue000": 1, "😀": 2 })).toBe('{"😀":2,"\ue000":1}');
  });

  test.each<[string, unknown]>([
    ["a fraction", 0.5],
    ["minus zero", -0],
    ["NaN", Number.NaN],
    ["infinity", [Number.POSITIVE_INFINITY]],
    ["an unsafe integer", { n: 2 ** 53 }],
    ["undefined", { a: undefined }],
    ["a hole", Object.assign([1], { length: 2 })],
    ["a date", new Date(0)],
    ["bytes", new Uint8Array(2)],
    ["a map", new Map()],
    ["a bigint", 1n],
    ["a function", () => 1],
    ["a lone surrogate", "a\ud800"],
    ["a lone surrogate as key", { "\udc00": 1 }],
    ["a control character", "\u0000"],
    ["a carriage return", "a\r\n"],
    ["DEL", "\u007f"],
    ["a key with a quote", { 'a"': 1 }],
    ["a key with a backslash", { a: "\n", "\\": "" }],
    ["a key with a newline", [{ "\n": {} }]],
    ["the key __proto__", JSON.parse('{"__proto__":1}')],
    ["the key constructor", [{ constructor: 1 }]],
    ["the key prototype", { prototype: null }],
    ["too deep nesting", JSON.parse(nested(maxDepth + 1))],
  ])("throws on %s", (_name, value) => {
    expect(() => canonicalJson(value as Json)).toThrow("Assertion failed");
  });

  test("throws on a cycle", () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => canonicalJson(cycle as Json)).toThrow("Assertion failed");
  });
});

describe("parseCanonical", () => {
  test.each<[string, string | Uint8Array, JsonProblem]>([
    ["nothing", "", "not-json"],
    ["a byte order mark", "\ufeff{}", "not-json"],
    ["half a value", '{"a":[1', "not-json"],
    ["two values", "1 2", "not-json"],
    ["a raw newline in a string", '"a\nb"', "not-json"],
    ["NaN", "[NaN]", "not-json"],
    ["a leading zero", "[01]", "not-json"],
    ["an endless string", '"\\', "bad-text"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xc3, 0x22]), "not-utf8"],
    ["an overlong encoding", new Uint8Array([0x22, 0xc0, 0xaf, 0x22]), "not-utf8"],
    ["an encoded surrogate", new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), "not-utf8"],
    ["UTF-16", new Uint8Array([0x5b, 0, 0x5d, 0]), "not-json"],
    ["white space before", " {}", "not-canonical"],
    ["white space after", "{}\n", "not-canonical"],
    ["white space within", '{"a": 1}', "not-canonical"],
    ["unsorted keys", '{"b":1,"a":2}', "not-canonical"],
    ["unsorted keys within", '[{"a":{"b":1,"a":2}}]', "not-canonical"],
    ["keys in the order of numbers", '{"9":1,"10":2}', "not-canonical"],
    ["a duplicate key", '{"a":1,"a":1}', "not-canonical"],
    ["a duplicate key, spelt otherwise", '{"a":1,"\\u0061":1}', "bad-text"],
    ["a needless escape", '"\\/"', "bad-text"],
    ["an escape that has a short form", '"\\u000a"', "bad-text"],
    ["an escape in capitals", '"\\uD83D\\uDE00"', "bad-text"],
    ["an exponent", "[1e2]", "not-canonical"],
    ["a fraction of nothing", "[1.0]", "not-canonical"],
    ["a number that loses digits", "[9007199254740993]", "bad-number"],
    ["a fraction", "[1.5]", "bad-number"],
    ["a tiny fraction", "[1e-7]", "bad-number"],
    ["a huge number", "[1e+21]", "bad-number"],
    ["an infinite number", "[1e999]", "bad-number"],
    ["minus zero", "[-0]", "bad-number"],
    ["the first unsafe integer", "[9007199254740992]", "bad-number"],
    ["the key __proto__", '{"__proto__":{"admin":true}}', "forbidden-key"],
    ["the key __proto__, escaped", '{"\\u005f_proto__":1}', "bad-text"],
    ["the key constructor", '[{"constructor":1}]', "forbidden-key"],
    ["the key prototype", '{"a":{"prototype":1}}', "forbidden-key"],
    ["a lone surrogate", '"\\ud800"', "bad-text"],
    ["a lone surrogate in a key", '{"\\udc00":1}', "bad-text"],
    ["a zero character", '"\\u0000"', "bad-text"],
    ["a carriage return", '"\\r"', "bad-text"],
    ["a backspace after a backslash", '"\\\\\\b"', "bad-text"],
    ["DEL", '"\u007f"', "bad-text"],
    ["a newline in a key", '{"\\n":1}', "bad-text"],
    ["a quote in a key", '{"a":"\\n","b\\"c":{}}', "bad-text"],
    ["a backslash in a key", '[{"\\\\":"\\\\"}]', "bad-text"],
    ["one level too many", nested(maxDepth + 1), "too-deep"],
    ["100,000 levels", "[".repeat(100_000), "too-deep"],
    ["100,000 levels of objects", '{"a":'.repeat(100_000), "too-deep"],
  ])("refuses %s", (_name, text, expected) => {
    expect(problemOf(text)).toBe(expected);
  });

  test.each([
    "null",
    "true",
    "[]",
    "{}",
    '""',
    "[0,-1,9007199254740991,-9007199254740991]",
    nested(maxDepth),
    `"${"[".repeat(100)}"`,
    `"\\"${"{".repeat(100)}"`,
    '"\\\\b \\n\\t\\" \\\\"',
    '{"a":"\\"","b":["\\\\",":"],"c":"\\n:\\""}',
    '{"":{},"10":1,"9":2,"toJSON":3}',
    '"\u0080\u2028\ufffe\uffff"',
  ])("takes %s", (text) => {
    expect(problemOf(text)).toBeUndefined();
  });

  test("refuses by size before anything else", () => {
    expect(parseCanonical(utf8ToBytes("[[["), 2)).toEqual({ ok: false, error: { type: "json", problem: "too-big" } });
    expect(parseCanonical(utf8ToBytes("[]"), 2).ok).toBe(true);
  });

  test("takes a changed text only if that is canonical too", () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.integer({ min: 0, max: 255 }), (value, place, byte) => {
        const bytes = utf8ToBytes(canonicalJson(value));
        bytes[place % bytes.length] = byte;
        const read = parseCanonical(bytes, roomy);
        expect(read.ok ? utf8ToBytes(canonicalJson(read.value)) : bytes).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test("gives one verdict on an escaped key, whatever was parsed before", () => {
    const before = problemOf('{"":null,"\\n":{},"ä":[]}');
    // On an engine with nodejs/node#63785 this makes JSON.parse read the next "\n" as "\\".
    expect(JSON.parse('{"":null,"\\\\":{},"ä":[]}')).toHaveProperty(["\\"]);
    expect([before, problemOf('{"":null,"\\n":{},"ä":[]}')]).toEqual(["bad-text", "bad-text"]);
  });

  test("looks through a long string of escapes once", () => {
    const text = JSON.stringify("\n".repeat(5_000_000));
    const startedAt = performance.now();
    expect(parseCanonical(utf8ToBytes(text), text.length).ok).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  test("does not let a file reach the prototype of objects", () => {
    parseCanonical(utf8ToBytes('{"__proto__":{"polluted":1}}'), roomy);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
