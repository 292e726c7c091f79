import { posix } from "node:path";
import { expect, test } from "vitest";
import { isSource, projectFiles, readProjectFile } from "../build/source-files.ts";

const room = "renderer/data/";

/** A folder imports those before it, never one after it. `exchange` and `opening` do not know each other either. */
const order: readonly string[] = [
  "store",
  "typed",
  "projection",
  "held",
  "writing",
  "undo",
  "exchange",
  "opening",
  "journal",
];

/** What lies at the top for every folder: what is promised to screens, and the pace of long work. */
const forAll: readonly string[] = ["session.ts", "library.ts", "pacer.ts"];

const sources = projectFiles().filter((path) => path.startsWith(room) && isSource(path));

/** The first part of a path inside the room: its folder, or the file itself when it lies at the top. */
function partOf(path: string): string {
  return path.slice(room.length).split("/", 1)[0] ?? "";
}

/** The parts of the room that files of this folder import, as `path -> part`. */
function importsFrom(folder: string): readonly (readonly [path: string, part: string])[] {
  return sources
    .filter((path) => partOf(path) === folder)
    .flatMap((path) =>
      [...readProjectFile(path).matchAll(/(?:\bfrom|\bimport\()\s*"(\.[^"]+)"/g)]
        .map(([, specifier = ""]) => posix.join(posix.dirname(path), specifier))
        .filter((target) => target.startsWith(room) && partOf(target) !== folder)
        .map((target) => [path, partOf(target)] as const),
    );
}

test("every folder of the data room has its place in the order", () => {
  const folders = new Set(sources.map(partOf).filter((part) => !part.includes(".")));
  expect([...folders].sort()).toEqual([...order].sort());
});

test.each(order)("%s imports only what comes before it", (folder) => {
  const before = order.slice(0, order.indexOf(folder)).filter((part) => folder !== "opening" || part !== "exchange");
  const imported = importsFrom(folder);
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter(([, part]) => !before.includes(part) && !forAll.includes(part))).toEqual([]);
});
