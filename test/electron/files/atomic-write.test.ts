import { expect, test } from "vitest";
import { writeAtomically } from "../../../electron/files/atomic-write.ts";
import type { FaultPointName } from "../../../electron/files/disk.ts";
import { utf8ToBytes } from "../../../shared/core/bytes.ts";
import { err, ok } from "../../../shared/core/result.ts";
import { createMemoryDisk, faultyDeps } from "./faulty-disk.ts";

const old = utf8ToBytes("the old one");
const fresh = utf8ToBytes("the new one, which is longer");

function diskWithOld() {
  const disk = createMemoryDisk();
  disk.files.set("/d/file", old);
  return disk;
}

test("a file takes the place of the old one, and nothing is left beside it", async () => {
  const disk = diskWithOld();
  expect(await writeAtomically(faultyDeps(disk), "/d/file", fresh)).toEqual(ok(undefined));
  expect([...disk.files]).toEqual([["/d/file", fresh]]);
});

test.each(Array.from({ length: fresh.length }, (_, room) => room))(
  "a disk with room for %i bytes keeps the old file whole and says that it is full",
  async (room) => {
    const disk = diskWithOld();
    disk.room = room;
    expect(await writeAtomically(faultyDeps(disk), "/d/file", fresh)).toEqual(err({ type: "disk-full" }));
    expect([...disk.files]).toEqual([["/d/file", old]]);
  },
);

test.each(["A1", "A2", "A3", "A4", "A5", "A6"] as const)(
  "killed at %s there is the old file or the new one",
  async (at) => {
    const disk = diskWithOld();
    // A killed process does not tidy up: what stands on the disk at the point is what is found.
    let found: Uint8Array | undefined;
    const point = (name: FaultPointName) => {
      if (name === at) found = disk.files.get("/d/file");
      return Promise.resolve();
    };
    await writeAtomically(faultyDeps(disk, point), "/d/file", fresh);
    expect(found).toEqual(at === "A5" || at === "A6" ? fresh : old);
  },
);

test("what does not prove itself when it is read back takes no file's place", async () => {
  const disk = diskWithOld();
  const refused = await writeAtomically(faultyDeps(disk), "/d/file", fresh, (bytes) => {
    expect(bytes).toEqual(fresh);
    return Promise.resolve(err({ type: "damaged" as const }));
  });
  expect(refused).toEqual(err({ type: "damaged" }));
  expect([...disk.files]).toEqual([["/d/file", old]]);
});

test("on Windows a rename that a scanner holds up is tried again", async () => {
  const disk = diskWithOld();
  const plain = { ...disk };
  let refusals = 3;
  disk.rename = (from, to) => {
    if (refusals === 0) return plain.rename(from, to);
    refusals -= 1;
    return Promise.reject(Object.assign(new Error("EBUSY"), { code: "EBUSY" }));
  };
  const waits: number[] = [];
  const deps = {
    ...faultyDeps(disk),
    platform: "win32" as const,
    wait: (ms: number) => Promise.resolve(void waits.push(ms)),
  };
  expect(await writeAtomically(deps, "/d/file", fresh)).toEqual(ok(undefined));
  expect(waits).toEqual([50, 100, 200]);
});
