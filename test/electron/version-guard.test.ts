import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareVersions, isOlder, readVersions, shownVersions, type Versions } from "../../electron/version-guard.ts";

const own: Versions = { app: "1.4.0", chrome: "156.0.8078.79", schema: 3 };

describe("a start with a lower version than noted", () => {
  const cases: readonly (readonly [string, Partial<Versions>, boolean])[] = [
    ["the same", {}, false],
    ["an older note of all", { app: "1.3.9", chrome: "154.0.1.1", schema: 2 }, false],
    ["a newer app", { app: "1.4.1" }, true],
    ["a newer Chromium", { chrome: "158.0.0.0" }, true],
    ["a newer patch of Chromium", { chrome: "156.0.8078.80" }, true],
    ["a newer table of kinds", { schema: 4 }, true],
    ["a newer app on an older Chromium", { app: "2.0.0", chrome: "150.0.0.0" }, true],
    ["an older app on a newer Chromium", { app: "1.0.0", chrome: "160.0.0.0" }, true],
  ];

  it.each(cases)("%s: older %s", (_name, noted, expected) => {
    expect(isOlder(own, { ...own, ...noted })).toBe(expected);
  });

  it("a new profile has nothing to guard", () => {
    expect(isOlder(own, undefined)).toBe(false);
  });
});

it.each([
  ["1.10.0", "1.9.9", 1],
  ["1.2", "1.2.0", 0],
  ["0.1.0-beta.2", "0.1.0", 0],
  ["9", "10", -1],
  ["", "0.0.1", -1],
])("compares %s with %s by numbers", (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
  expect(Math.sign(compareVersions(b, a))).toBe(sign === 0 ? 0 : -sign);
});

describe("the note", () => {
  const path = join(mkdtempSync(join(tmpdir(), "luotsi-versions-")), "versions.json");

  it("is nothing where there is none", () => {
    expect(readVersions(path)).toBeUndefined();
  });

  it.each(["", "{", "null", '{"app":1}', '{"app":"1","chrome":"2"}'])("is nothing when it reads %j", (text) => {
    writeFileSync(path, text);
    expect(readVersions(path)).toBeUndefined();
  });

  it("is read with what a newer app may have added", () => {
    writeFileSync(path, JSON.stringify({ ...own, more: true }));
    expect(readVersions(path)).toEqual(own);
  });

  it("is shown by what a person can look up", () => {
    expect(shownVersions(own)).toBe("1.4.0 (156.0.8078.79)");
  });
});
