import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createOpenedFiles } from "../../electron/opened-files.ts";
import { readRegularFile } from "../../electron/read-regular-file.ts";

const folder = mkdtempSync(join(tmpdir(), "luotsi-opened-"));
const at = (name: string): string => join(folder, name);
writeFileSync(at("a.luotsi"), "abc");
writeFileSync(at("empty.luotsi"), "");
writeFileSync(at("document.pdf"), "pdf");
mkdirSync(at("folder.luotsi"));
writeFileSync(at("huge.luotsi"), "");
// Twenty gigabytes by its size, nothing on the disk: whoever would read it would be here for a while.
truncateSync(at("huge.luotsi"), 20 * 2 ** 30);
const isWindows = process.platform === "win32";
if (!isWindows) {
  symlinkSync(at("a.luotsi"), at("link.luotsi"));
  execFileSync("mkfifo", [at("pipe.luotsi")]);
}

describe("an ordinary file", () => {
  it("is read as a whole, with its name", async () => {
    const read = await readRegularFile(at("a.luotsi"), 3);
    expect(read).toEqual({ ok: true, value: { name: "a.luotsi", bytes: new TextEncoder().encode("abc") } });
  });

  it("may be empty: what that means is for its reader to say", async () => {
    const read = await readRegularFile(at("empty.luotsi"), 3);
    expect(read).toEqual({ ok: true, value: { name: "empty.luotsi", bytes: new Uint8Array() } });
  });

  it("is not read when it is too big, whatever it holds", async () => {
    expect(await readRegularFile(at("a.luotsi"), 2)).toEqual({ ok: false, error: { type: "too-big", bytes: 3 } });
    const huge = await readRegularFile(at("huge.luotsi"), 64 * 2 ** 20);
    expect(huge).toEqual({ ok: false, error: { type: "too-big", bytes: 20 * 2 ** 30 } });
  });
});

const strange: readonly (readonly [string, string])[] = [
  ["folder.luotsi", "not-a-file"],
  ["none.luotsi", "ENOENT"],
  ...(isWindows
    ? []
    : ([
        ["link.luotsi", "not-a-file"],
        ["pipe.luotsi", "not-a-file"],
      ] as const)),
];

it.each(strange)("%s is refused without being opened: %s", async (name, detail) => {
  expect(await readRegularFile(at(name), 1000)).toEqual({ ok: false, error: { type: "unreadable", detail } });
});

it("never answers a path", async () => {
  const read = await readRegularFile(at("none.luotsi"), 1000);
  expect(JSON.stringify(read)).not.toContain("luotsi-opened");
});

describe("files that the system asks to open", () => {
  function make() {
    const told: string[] = [];
    return { told, files: createOpenedFiles({ maxBytes: 1000, onOffered: () => void told.push("offered") }) };
  }

  it("wait in order until they are taken, and are taken once", async () => {
    const { files, told } = make();
    files.offer(at("a.luotsi"), "/");
    files.offer("empty.luotsi", folder);
    expect(told).toHaveLength(2);
    const names: (string | undefined)[] = [];
    for (const _turn of [1, 2, 3]) {
      const taken = await files.take();
      names.push(taken?.ok === true ? taken.value.name : undefined);
    }
    expect(names).toEqual(["a.luotsi", "empty.luotsi", undefined]);
  });

  it("are told of as unreadable when they are no ordinary files, and the next one comes all the same", async () => {
    const { files } = make();
    files.offer(at("folder.luotsi"), "/");
    files.offer(at("document.pdf"), "/");
    files.offer(at("a.luotsi"), "/");
    expect(await files.take()).toMatchObject({ ok: false, error: { detail: "not-a-file" } });
    expect(await files.take()).toMatchObject({ ok: false, error: { detail: "not-ours" } });
    expect(await files.take()).toMatchObject({ ok: true });
  });

  it.each(["https://example.org/a.luotsi", "file:///a.luotsi", "javascript:a.luotsi", "a\0.luotsi"])(
    "%j is no path at all",
    async (path) => {
      const { files, told } = make();
      files.offer(path, folder);
      expect(told).toEqual([]);
      expect(await files.take()).toBeUndefined();
    },
  );

  it("are ten at most, and the same one counts once", async () => {
    const { files, told } = make();
    for (let count = 0; count < 30; count += 1) {
      files.offer(at("a.luotsi"), "/");
      files.offer(`/none/${count}.luotsi`, "/");
    }
    expect(told).toHaveLength(10);
    let taken = 0;
    while ((await files.take()) !== undefined) taken += 1;
    expect(taken).toBe(10);
  });
});
