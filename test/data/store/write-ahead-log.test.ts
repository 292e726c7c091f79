import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createWriteAheadLog } from "../../../renderer/data/store/write-ahead-log.ts";
import { createMachine, errorOf, newGroup, valueOf } from "../support.ts";
import { noSpaceLeft, quotaExceeded, type StoreFaults, watchStore } from "./store-faults.ts";

let faults: StoreFaults;

beforeEach(() => {
  faults = watchStore();
});

afterEach(() => faults.restore());

function closedWithoutReason(): Error {
  return new DOMException("The database connection is closing.", "InvalidStateError");
}

test("a new log is begun once, by more than Chromium keeps in one, and leaves nothing behind", async () => {
  const databases = new IDBFactory();
  const log = createWriteAheadLog(databases);
  await log.begun();
  expect(faults.writes() * 60_000).toBeGreaterThan(4 * 1024 * 1024);
  const writes = faults.writes();
  await log.begun();
  expect(faults.writes()).toBe(writes);
  await expect.poll(() => databases.databases()).toEqual([]);
});

test("after a doubt a new log is begun before the next write", async () => {
  const log = createWriteAheadLog(new IDBFactory());
  await log.begun();
  faults.reset();
  log.doubt();
  expect(faults.writes()).toBe(0);
  await log.begun();
  expect(faults.writes()).toBeGreaterThan(0);
});

test("a log that cannot be begun is tried again the next time", async () => {
  const log = createWriteAheadLog(new IDBFactory());
  faults.failFrom(5, noSpaceLeft);
  await expect(log.begun()).rejects.toThrow("NO_SPACE");
  faults.heal();
  await log.begun();
});

test("a store that was closed without a reason is asked again behind a new log", async () => {
  const databases = new IDBFactory();
  const machine = createMachine(1, { log: createWriteAheadLog(databases) }, databases);
  const session = await newGroup(machine);
  faults.failFrom(1, () => {
    faults.heal();
    return closedWithoutReason();
  });
  valueOf(await session.edit("action", "a1", { title: "Ennen" }));
  expect(session.snapshot().book.get("action", "a1")?.title).toBe("Ennen");
});

test("a store that was closed for want of room is said to be full", async () => {
  const databases = new IDBFactory();
  const machine = createMachine(1, { log: createWriteAheadLog(databases) }, databases);
  const session = await newGroup(machine);
  let errors = 0;
  faults.failFrom(1, () => ((errors += 1) === 1 ? closedWithoutReason() : noSpaceLeft()));
  expect(errorOf(await session.edit("action", "a1", { title: "Ennen" }))).toEqual({ type: "disk-full" });
});

test("nothing is written behind a log that could not be begun, and the person is told why", async () => {
  const databases = new IDBFactory();
  const machine = createMachine(1, { log: createWriteAheadLog(databases) }, databases);
  const session = await newGroup(machine);
  faults.failFrom(1, noSpaceLeft);
  expect(errorOf(await session.edit("action", "a1", { title: "Ennen" }))).toEqual({ type: "disk-full" });
  // Room for the few bytes of an act, but not for the log.
  faults.failFrom(20, quotaExceeded);
  expect(errorOf(await session.retry())).toEqual({ type: "disk-full" });
  faults.heal();
  valueOf(await session.retry());
  expect(session.snapshot().book.get("action", "a1")?.title).toBe("Ennen");
  session.close();
  const again = valueOf(await machine.reopened().library.open(session.group));
  expect(again.snapshot().book.get("action", "a1")?.title).toBe("Ennen");
});
