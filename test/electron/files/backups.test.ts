import { beforeAll, describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { type BackupDeps, createBackups, readBackupName, writeBackupName } from "../../../electron/files/backups.ts";
import type { FaultPointName } from "../../../electron/files/disk.ts";
import { groupFolderName, groupOfFolder } from "../../../electron/files/group-folder.ts";
import { createVerifier } from "../../../shared/core/ed25519.ts";
import { makeExampleFile } from "../../../renderer/data/opening/example.ts";
import { readFile } from "../../../shared/bundle/read-file.ts";
import { errorOf, valueOf } from "../../data/support.ts";
import { createMemoryDisk, faultyDeps, type MemoryDisk } from "./faulty-disk.ts";

const primitives = createNodePrimitives();
const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 2, 7, 0);
let bytes: Uint8Array<ArrayBuffer>;
let group: string;
let changes: number;

beforeAll(async () => {
  bytes = Uint8Array.from(await makeExampleFile(primitives));
  const { manifest } = valueOf(await readFile(primitives, createVerifier(), bytes));
  group = manifest.group;
  ({ changes } = manifest.counts);
});

interface Given extends Partial<Pick<BackupDeps, "askForFolder">> {
  readonly disk?: MemoryDisk;
  readonly now?: () => number;
  readonly point?: (name: FaultPointName) => Promise<void>;
}

function backupsOn({ disk = createMemoryDisk(), now = () => start, point, askForFolder }: Given = {}) {
  return createBackups({
    ...faultyDeps(disk, point),
    folder: "/data/backups",
    primitives,
    verifier: createVerifier(),
    now,
    breathe: () => Promise.resolve(),
    askForFolder: askForFolder ?? (() => Promise.resolve(undefined)),
  });
}

const request = () => ({ group, label: "Kotihoidon ohjausryhmä", changes, bytes });

describe("a backup", () => {
  test("is listed with what a person asks for, and gives its bytes back", async () => {
    const backups = backupsOn();
    expect(valueOf(await backups.write(request()))).toEqual({
      madeMs: start,
      removed: 0,
      shrunk: false,
      chosen: "none",
    });
    const { backups: listed, chosen } = valueOf(await backups.list());
    expect(chosen).toBeNull();
    expect(listed).toMatchObject([
      { group, label: "Kotihoidon ohjausryhmä", madeMs: start, changes, bytes: bytes.length, place: "own" },
    ]);
    expect(valueOf(await backups.read(listed[0]?.id ?? ""))).toEqual(bytes);
    expect(errorOf(await backups.read("0".repeat(32)))).toEqual({ type: "gone" });
  });

  test.each([
    ["cut off", () => ({ bytes: bytes.slice(0, -20) }), "truncated"],
    ["changed", () => ({ bytes: bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte)) }), undefined],
    ["of another group", () => ({ group: "ZZZZZZZZZZZZZZZZ" }), "other-group"],
    ["of another size than was said", () => ({ changes: changes + 1 }), "counts"],
  ] as const)("that is %s never becomes one", async (_name, wrong, detail) => {
    const disk = createMemoryDisk();
    const backups = backupsOn({ disk });
    const failure = errorOf(await backups.write({ ...request(), ...wrong() }));
    expect(failure).toMatchObject({ type: "damaged", ...(detail === undefined ? {} : { detail }) });
    expect(disk.files.size).toBe(0);
  });

  test("that has no room leaves the ones before as they are", async () => {
    const disk = createMemoryDisk();
    valueOf(await backupsOn({ disk }).write(request()));
    const before = new Map(disk.files);
    disk.room = 1000;
    expect(errorOf(await backupsOn({ disk, now: () => start + day }).write(request()))).toEqual({ type: "disk-full" });
    expect(disk.files).toEqual(before);
  });

  test("is what makes old ones go, not what is refused", async () => {
    const disk = createMemoryDisk();
    let now = start;
    const backups = backupsOn({ disk, now: () => now });
    for (let nth = 0; nth < 30; nth += 1) {
      valueOf(await backups.write(request()));
      now += day;
    }
    const { backups: listed } = valueOf(await backups.list());
    expect(listed.length).toBeLessThan(22);
    expect(listed[0]?.madeMs).toBe(now - day);
    expect(disk.files.size).toBe(listed.length);
  });

  test("that is less than half of an earlier one is kept, and takes nothing away", async () => {
    const disk = createMemoryDisk();
    const folder = `/data/backups/${groupFolderName(group)}`;
    for (let nth = 1; nth <= 40; nth += 1) {
      const name = writeBackupName("Ryhmä", start - nth * day, nth === 40 ? changes * 3 : changes, group);
      disk.files.set(`${folder}/${name}`, new Uint8Array(1));
    }
    expect(valueOf(await backupsOn({ disk }).write(request()))).toMatchObject({ removed: 0, shrunk: true });
    expect(disk.files.size).toBe(41);
  });

  test.each(["A1", "A2", "A3", "A4", "A5", "A6", "B1", "B2", "B3"] as const)(
    "killed at %s leaves only whole ones in the list",
    async (at) => {
      const disk = createMemoryDisk();
      let now = start;
      for (let nth = 0; nth < 16; nth += 1) {
        valueOf(await backupsOn({ disk, now: () => now }).write(request()));
        now += day;
      }
      let left: ReadonlyMap<string, Uint8Array> | undefined;
      const point = (name: FaultPointName) => {
        if (name === at) left ??= new Map(disk.files);
        return Promise.resolve();
      };
      now += 40 * day;
      valueOf(await backupsOn({ disk, now: () => now, point }).write(request()));
      const found = createMemoryDisk();
      for (const [name, content] of left ?? []) found.files.set(name, content);
      const backups = backupsOn({ disk: found, now: () => now });
      const { backups: listed } = valueOf(await backups.list());
      expect(listed.length).toBeGreaterThan(3);
      for (const { id } of listed) expect(valueOf(await backups.read(id))).toEqual(bytes);
      // The next one tidies up what the killed one has left.
      now += day;
      valueOf(await backups.write(request()));
      expect([...found.files.keys()].filter((name) => name.endsWith(".tmp"))).toEqual([]);
    },
  );
});

describe("a second folder", () => {
  test("gets a copy of each backup, and may be away", async () => {
    const disk = createMemoryDisk();
    disk.files.set("/stick/own photo.jpg", new Uint8Array(3));
    const backups = backupsOn({ disk, askForFolder: () => Promise.resolve("/stick") });
    expect(valueOf(await backups.chooseFolder())).toEqual({ shown: "/stick", reachable: true });
    expect(valueOf(await backups.write(request())).chosen).toBe("written");
    const listed = valueOf(await backups.list());
    expect(listed.backups.map(({ place }) => place).sort()).toEqual(["chosen", "own"]);
    for (const { id } of listed.backups) expect(valueOf(await backups.read(id))).toEqual(bytes);
    valueOf(await backups.forgetFolder());
    expect(valueOf(await backups.list()).backups.map(({ place }) => place)).toEqual(["own"]);
    expect(disk.files.has("/stick/own photo.jpg")).toBe(true);
    expect(errorOf(await backupsOn({ disk }).chooseFolder())).toEqual({ type: "cancelled" });
  });

  test("that is full does not keep the backup from being made", async () => {
    const disk = createMemoryDisk();
    const backups = backupsOn({ disk, askForFolder: () => Promise.resolve("/stick") });
    valueOf(await backups.chooseFolder());
    disk.room = bytes.length + 100;
    expect(valueOf(await backups.write(request()))).toMatchObject({ chosen: "disk-full", removed: 0 });
    expect(valueOf(await backups.list()).backups).toHaveLength(1);
  });
});

test("a backup's name holds what the list needs, whatever the group is called", () => {
  for (const label of [
    "",
    "../../x",
    "Ryhmä: A/B",
    "🙂🙂",
    "x".repeat(200),
    "Ohjausryhmä 2024-01-01T00.00.00Z 5 abc",
  ]) {
    const name = writeBackupName(label, start, 12, "A_b-C");
    expect(name).not.toMatch(/[/\\:]/);
    expect(name.length).toBeLessThan(140);
    expect(readBackupName(name)).toMatchObject({ madeMs: start, changes: 12, group: "A_b-C" });
  }
  expect(readBackupName("muistio.luotsi")).toBeUndefined();
});

test("a group's folder tells large letters from small ones on every disk", () => {
  expect(groupFolderName("aA")).not.toBe(groupFolderName("Aa"));
  expect(groupFolderName("aA").toLowerCase()).toBe(groupFolderName("aA"));
  expect(groupOfFolder(groupFolderName("a-Z_9"))).toBe("a-Z_9");
  for (const name of ["", "zz", "abc", "2f2e", ".."]) expect(groupOfFolder(name)).toBeUndefined();
});
