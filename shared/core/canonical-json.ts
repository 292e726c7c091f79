import { maxDepth } from "./limits.ts";
import { assert } from "./assert.ts";
import { bytesToUtf8 } from "./bytes.ts";
import { compareText } from "./compare.ts";
import type { Result } from "./result.ts";
import { err, ok } from "./result.ts";

/** What canonical JSON can hold. Numbers are safe integers: money in cents, shares as text or in basis points. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type JsonProblem =
  | "too-big"
  | "too-deep"
  | "not-utf8"
  | "not-json"
  | "not-canonical"
  | "forbidden-key"
  | "bad-number"
  | "bad-text";

export interface JsonError {
  readonly type: "json";
  readonly problem: JsonProblem;
}

/**
 * Writes a value in its one and only form: keys in code-unit order, no white space, strings as `JSON.stringify` has
 * them. The same value gives the same text on every machine, so that digests and signatures can be taken over it.
 *
 * Throws on what the form does not have: fractions, unsafe integers and -0; control characters other than newline and
 * tab; lone surrogates; keys that need an escape; the keys `__proto__`, `constructor` and `prototype`; nesting deeper than `maxDepth`; and
 * whatever is not JSON at all (`undefined`, dates, typed arrays, cycles). To write any of these is a bug.
 */
export function canonicalJson(value: Json): string {
  const found = inspect(value, 0);
  assert(isWritable(found), `value has a canonical form (${found})`);
  const text = serialise(value, found);
  assert(hasPlainText(text), "text has no control characters, lone surrogates or escaped keys");
  return text;
}

/**
 * Reads canonical JSON and refuses everything else. One rule does most of the work: text that differs from the
 * canonical form of its own parse is refused. So two files never mean the same with different bytes, and duplicate
 * keys, white space, second spellings of strings and numbers, a byte order mark, -0 and numbers that lose digits are
 * refused without a rule for each. Size and depth are looked at before anything is decoded, because a parser that
 * meets 100,000 brackets has already spent what an attacker wanted it to spend.
 */
export function parseCanonical(bytes: Uint8Array, maxBytes: number): Result<Json, JsonError> {
  if (bytes.length > maxBytes) return problem("too-big");
  if (isDeeperThan(bytes, maxDepth)) return problem("too-deep");
  const text = bytesToUtf8(bytes);
  if (text === undefined) return problem("not-utf8");
  if (!hasPlainText(text)) return problem("bad-text");
  const value = parseText(text);
  if (value === undefined) return problem("not-json");
  const found = inspect(value, 0);
  if (!isWritable(found)) return problem(found);
  if (serialise(value, found) !== text) return problem("not-canonical");
  return ok(value);
}

function problem(what: JsonProblem): Result<never, JsonError> {
  return err({ type: "json", problem: what });
}

function parseText(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Brackets outside of strings, counted over bytes: no decoding, no allocation, no recursion. */
function isDeeperThan(bytes: Uint8Array, limit: number): boolean {
  const end = bytes.length;
  let depth = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      for (at += 1; at < end; at += 1) {
        const inner = bytes[at];
        if (inner === quote) break;
        if (inner === backslash) at += 1;
      }
    } else if (byte === openBracket || byte === openBrace) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1;
    }
  }
  return false;
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** "sorted" and "unsorted" are values with a canonical form: as the engine enumerates their keys, or otherwise. */
type Finding = "sorted" | "unsorted" | "too-deep" | "not-json" | "forbidden-key" | "bad-number";

function isWritable(found: Finding): found is "sorted" | "unsorted" {
  return found === "sorted" || found === "unsorted";
}

function inspect(value: unknown, depth: number): Finding {
  switch (typeof value) {
    case "string":
    case "boolean":
      return "sorted";
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? "sorted" : "bad-number";
    case "object":
      if (value === null) return "sorted";
      if (depth === maxDepth) return "too-deep";
      return Array.isArray(value) ? inspectArray(value, depth + 1) : inspectObject(value, depth + 1);
    default:
      return "not-json";
  }
}

function inspectArray(values: readonly unknown[], depth: number): Finding {
  let whole: Finding = "sorted";
  // By index, so that a hole is seen as the `undefined` it would be written as.
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (typeof value === "string") continue;
    const found = inspect(value, depth);
    if (found === "unsorted") whole = found;
    else if (found !== "sorted") return found;
  }
  return whole;
}

function inspectObject(value: object, depth: number): Finding {
  if (!isPlain(value)) return "not-json";
  const fields = value as { readonly [key: string]: unknown };
  let whole: Finding = "sorted";
  let previous: string | undefined;
  for (const key in fields) {
    if (isForbidden(key)) return "forbidden-key";
    // Also true of keys that look like array indexes: engines put those first and in the order of numbers.
    if (previous !== undefined && key < previous) whole = "unsorted";
    previous = key;
    const found = inspect(fields[key], depth);
    if (found === "unsorted") whole = found;
    else if (found !== "sorted") return found;
  }
  return whole;
}

/** An object literal, or one from `JSON.parse`, of any realm: its prototype is null or has none itself. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** Keys by which assigning a parsed value to an object could reach its prototype. */
function isForbidden(key: string): boolean {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}

function serialise(value: Json, found: "sorted" | "unsorted"): string {
  return found === "sorted" ? JSON.stringify(value) : writeSorted(value);
}

/** Writes what has unsorted keys somewhere; subtrees that have none go to the engine, which is several times faster. */
function writeSorted(value: Json): string {
  if (inspect(value, 0) === "sorted") return JSON.stringify(value);
  assert(typeof value === "object" && value !== null, "only arrays and objects can be unsorted");
  if (isArray(value)) return `[${value.map(writeSorted).join(",")}]`;
  let text = "";
  for (const key of Object.keys(value).sort(compareText)) {
    const field = value[key];
    assert(field !== undefined, "every key has a value");
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${writeSorted(field)}`;
  }
  return `{${text}}`;
}

/** `Array.isArray` for read-only arrays, which the language's own declaration does not narrow. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * Tells whether the strings within JSON text are plain. `JSON.stringify` escapes every C0 control character and every
 * lone surrogate, so both show as an escape other than the four allowed ones (quote, backslash, newline, tab); only
 * DEL is written raw. One search of the whole text is far cheaper than a look at each string.
 *
 * A key with any escape is refused too. V8 12.8 to at least 14.6 can read such a key wrongly, depending on what was
 * parsed before (nodejs/node#63785: `"\n"` becomes `"\\"`), so that the verdict on a file would depend on the history
 * of the process. Text like that never reaches the parser; names of fields have no use for it.
 */
function hasPlainText(text: string): boolean {
  if (text.includes("\u007f")) return false;
  let end = -1;
  let at = text.indexOf("\\");
  while (at >= 0) {
    const escaped = text.charCodeAt(at + 1);
    if (escaped !== quote && escaped !== backslash && escaped !== letterN && escaped !== letterT) return false;
    const next = text.indexOf("\\", at + 2);
    // The last escape of its string: what follows the closing quote tells a key from a value. The place of the quote
    // is kept while it lies ahead, so that a long string of escapes is not searched again for each of them.
    if (end < at + 2) end = text.indexOf('"', at + 2);
    if ((next < 0 || next > end) && text.charCodeAt(end + 1) === colon) return false;
    at = next;
  }
  return true;
}

const letterN = 0x6e;
const letterT = 0x74;
const colon = 0x3a;
