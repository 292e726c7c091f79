import { describe, expect, test } from "vitest";
import { membersWithoutDevice, memberSights } from "../../../renderer/data/exchange/member-sights.ts";
import type { DeviceFacts, ExchangeFacts } from "../../../renderer/data/session.ts";
import { createFakeSession, fakeRecord, type FakeSessionOptions } from "../../support/fake-session.ts";
import { deviceA, deviceB, deviceC } from "../../support/changes.ts";

const facts = (devices: readonly DeviceFacts[], files: ExchangeFacts["files"] = {}): ExchangeFacts => ({
  unexported: 0,
  lastExportMs: undefined,
  lastImportMs: undefined,
  devices,
  files,
});

const device = (name: string, member: string, changes: number, more: Partial<DeviceFacts> = {}): DeviceFacts => ({
  device: name,
  member,
  own: false,
  lastMs: 1,
  changes,
  pending: 0,
  disputed: false,
  ...more,
});

const own = (changes: number) => device(deviceA, "otso", changes, { own: true });

function bookOf(records: NonNullable<FakeSessionOptions["records"]> = []) {
  return createFakeSession({
    records: [...["otso", "anna", "pekka", "uusi"].map((id) => fakeRecord("member", id, { name: id })), ...records],
  }).snapshot().book;
}

describe("what the others have seen", () => {
  test("counts what is here beyond what a member's own files tell, and which of it is one's own", () => {
    const devices = [
      own(40),
      device(deviceB, "anna", 12, { version: { ms: 500, heads: { [deviceA]: 33, [deviceC]: 2, [deviceB]: 12 } } }),
      device(deviceC, "pekka", 7, { pending: 2 }),
    ];
    expect(memberSights(bookOf(), facts(devices), "otso")).toEqual([
      { member: "pekka", unseen: 52, unseenOwn: 40, asOfMs: undefined, lastMs: 1 },
      { member: "anna", unseen: 10, unseenOwn: 7, asOfMs: 500, lastMs: 500 },
    ]);
  });

  test("believes a receipt for a file that is known here, and no receipt for another", () => {
    // The fake session writes its records on this device, in their order.
    const book = bookOf([
      fakeRecord("receipt", "r1", { file: "known", member: "anna" }),
      fakeRecord("receipt", "r2", { file: "foreign", member: "anna" }),
    ]);
    const origin = book.state("receipt", "r1")?.registers.get("file")?.[0]?.origin;
    const writer = origin?.device ?? "";
    const devices = [own(9), device(writer, "anna", 0)];
    const known = { known: { [deviceA]: 6 } };
    expect(memberSights(book, facts(devices, known), "otso")).toEqual([
      { member: "anna", unseen: 3, unseenOwn: 3, asOfMs: origin?.stamp.ms, lastMs: origin?.stamp.ms },
    ]);
    const [unknown] = memberSights(book, facts(devices), "otso");
    expect(unknown?.asOfMs).toBeUndefined();
  });

  test("does not count receipts: they follow from files, and nobody misses them", () => {
    const book = bookOf([fakeRecord("receipt", "r1", { file: "x", member: "otso" })]);
    const writer = book.state("receipt", "r1")?.registers.get("file")?.[0]?.origin;
    const seq = writer?.seq ?? 0;
    const devices = [
      device(writer?.device ?? "", "otso", seq, { own: true }),
      device("X", "anna", 0, { version: { ms: 1, heads: { [writer?.device ?? ""]: seq - 1 } } }),
    ];
    expect(memberSights(book, facts(devices), "otso")[0]).toMatchObject({ unseen: 0, unseenOwn: 0 });
  });

  test("takes of several devices of a member the one that has come furthest", () => {
    const devices = [
      own(10),
      device(deviceB, "anna", 1, { version: { ms: 100, heads: { [deviceA]: 10 } } }),
      device(deviceC, "anna", 0, { version: { ms: 900, heads: { [deviceA]: 2 } } }),
    ];
    expect(memberSights(bookOf(), facts(devices), "otso")).toEqual([
      { member: "anna", unseen: 0, unseenOwn: 0, asOfMs: 100, lastMs: 900 },
    ]);
  });

  test("names the members whose devices have never been heard of", () => {
    const devices = [own(1), device(deviceB, "anna", 1)];
    expect(membersWithoutDevice(bookOf(), facts(devices))).toEqual(["pekka", "uusi"]);
  });
});
