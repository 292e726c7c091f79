import type { Json } from "../../../shared/core/canonical-json.ts";
import type { ZipEntry } from "../../../shared/bundle/zip-profile.ts";
import { concatBytes, utf8ToBytes } from "../../../shared/core/bytes.ts";
import { type Forged, forgeEntry, RawText } from "../forge.ts";
import type { SeededRandom } from "../seeded-random.ts";

/** Changes bytes in one to three places, as a bad disk, a mail gate or an editor would. */
export function mutateBytes(random: SeededRandom, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let times = 1 + random.below(3); times > 0; times -= 1) mutated = mutateOnce(random, mutated, other);
  return mutated;
}

function mutateOnce(random: SeededRandom, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.oneIn(2) ? 4 : 200));
  const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (random.below(8)) {
    case 0:
      return concatBytes(
        before,
        middle.map((byte) => byte ^ (1 << random.below(8))),
        after,
      );
    case 1:
      return concatBytes(before, random.bytes(middle.length), after);
    case 2:
      return concatBytes(before, after);
    case 3:
      return concatBytes(before, middle, middle, after);
    case 4:
      return before;
    case 5:
      return concatBytes(before, other.subarray(random.below(other.length)));
    case 6:
      return concatBytes(before, new Uint8Array(middle.length), after);
    default:
      return concatBytes(before, random.bytes(1 + random.below(40)), middle, after);
  }
}

/** Changes the entries of a file; checksums follow, so that what lies below is reached. */
export function mutateEntries(random: SeededRandom, entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const at = random.below(entries.length);
  const entry = entries[at];
  if (entry === undefined) return entries;
  const replaced = (other: ZipEntry) => entries.toSpliced(at, 1, other);
  switch (random.below(10)) {
    case 0:
      return entries.toSpliced(at, 1);
    case 1:
      return entries.toSpliced(at, 0, entry);
    case 2:
      return random.shuffled(entries);
    case 3:
      return replaced({ ...entry, name: random.pick(strangeNames) });
    case 4:
      return replaced({ ...entry, raw: random.pick([0, 1, entry.raw + 1, 2 ** 20, 2 ** 28, 2 ** 32 - 1]) });
    case 5:
      return replaced({ ...entry, stored: !entry.stored });
    case 6:
      return replaced({ ...entry, crc32: random.below(2 ** 32) });
    case 7:
      return replaced(forgeEntry(entry.name, random.bytes(random.below(60))));
    case 8:
      return replaced({ ...entry, data: mutateOnce(random, entry.data, entry.data) });
    default:
      return [...entries, forgeEntry(random.pick(strangeNames), utf8ToBytes("{}"))];
  }
}

const strangeNames = [
  "../x",
  "/x",
  "x\\y",
  "mimetype",
  "manifest.json",
  "zzz",
  "",
  ".x",
  "a//b",
  "log/group/x/1-1.json",
  "\u00e4",
];

/** Changes JSON somewhere: a value, a key, a place in a list. Most of it stays, so that it is looked at closely. */
export function mutateJson(random: SeededRandom, value: Json): Forged {
  const { path, found } = pickNode(random, value);
  return replaceAt(value, path, mutateNode(random, found));
}

function pickNode(
  random: SeededRandom,
  root: Json,
): { readonly path: readonly (string | number)[]; readonly found: Json } {
  const path: (string | number)[] = [];
  let found = root;
  while (typeof found === "object" && found !== null && !random.oneIn(5)) {
    const keys = Array.isArray(found) ? found.map((_each, index) => index) : Object.keys(found);
    if (keys.length === 0) break;
    const key = random.pick<string | number>(keys);
    path.push(key);
    found = (found as Readonly<Record<string | number, Json>>)[key] ?? null;
  }
  return { path, found };
}

function replaceAt(value: Json, path: readonly (string | number)[], node: Forged): Forged {
  const [key, ...rest] = path;
  if (key === undefined) return node;
  const inner = replaceAt((value as Readonly<Record<string | number, Json>>)[key] ?? null, rest, node);
  return Array.isArray(value)
    ? (value as readonly Json[]).map((each, index): Forged => (index === key ? inner : each))
    : { ...(value as Readonly<Record<string, Json>>), [key]: inner };
}

function mutateNode(random: SeededRandom, node: Json): Forged {
  if (random.oneIn(3)) return random.pick(interesting);
  if (typeof node === "number") return random.pick([node + 1, node - 1, -node, node * 2 ** 20, 2 ** 48, 0]);
  if (typeof node === "string") return mutateText(random, node);
  if (Array.isArray(node)) {
    const list = node as readonly Json[];
    const at = random.below(list.length + 1);
    const item = list[at] ?? random.pick<Forged>(interesting);
    switch (random.below(4)) {
      case 0:
        return list.toSpliced(at, 1);
      case 1:
        return [...list, item];
      case 2:
        return random.shuffled(list);
      default:
        return [...list.slice(0, at), random.pick(interesting), ...list.slice(at)];
    }
  }
  if (typeof node === "object" && node !== null) {
    const fields = node as Readonly<Record<string, Json>>;
    const keys = Object.keys(fields);
    const key = keys.length > 0 ? random.pick(keys) : "x";
    switch (random.below(4)) {
      case 0:
        return { ...fields, [key]: undefined };
      case 1:
        return { ...fields, [random.pick(strangeKeys)]: random.pick(interesting) };
      case 2:
        return { ...fields, [key]: undefined, [random.pick(strangeKeys)]: fields[key] ?? null };
      default:
        return new RawText(`{"__proto__":{"polluted":true},${JSON.stringify(fields).slice(1)}`);
    }
  }
  return random.pick(interesting);
}

function mutateText(random: SeededRandom, text: string): Forged {
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return (
        text.slice(0, at) +
        random.pick(["a", "A", ".", "/", "ä", "\u0000", "\ud800", "\u007f", "😀", '"']) +
        text.slice(at)
      );
    case 2:
      return text + text;
    case 3:
      return text.slice(0, at) + random.pick(["0", "B", "_"]) + text.slice(at + 1);
    case 4:
      return random.pick(strangeKeys);
    default:
      return new RawText(
        JSON.stringify(text).replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
      );
  }
}

const strangeKeys = [
  "toString",
  "constructor",
  "valueOf",
  "x",
  "title",
  "status",
  "related",
  "v",
  "least",
  "",
  "hasOwnProperty",
];

const interesting: readonly Forged[] = [
  null,
  true,
  0,
  -1,
  1,
  2 ** 53 - 1,
  2 ** 48,
  "",
  "x",
  "__proto__",
  "d",
  "x".repeat(65_537),
  [],
  {},
  [[]],
  { toString: 1 },
  new RawText("1e2"),
  new RawText("-0"),
  new RawText("1.5"),
  new RawText("NaN"),
  new RawText('"\\ud800"'),
  new RawText("[".repeat(40) + "]".repeat(40)),
  new RawText('{"a":1,"a":2}'),
  new RawText(" 1"),
];
