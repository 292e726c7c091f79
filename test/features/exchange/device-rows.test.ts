import { describe, expect, it } from "vitest";
import { deviceRows } from "../../../renderer/features/exchange/device-rows.ts";
import type { DeviceFacts } from "../../../renderer/data/session.ts";
import { deviceA, deviceB, set } from "../../support/changes.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";

const startMs = Date.UTC(2026, 0, 1, 10, 0);

function facts(device: string, lastMs: number | undefined, own = false): DeviceFacts {
  return { device, own, lastMs, member: "anna", changes: 1, pending: 0, disputed: false };
}

describe("deviceRows", () => {
  const session = createFakeSession({
    nowMs: startMs,
    records: [fakeRecord("device", deviceA, { label: "Annan kannettava", member: "anna" })],
  });
  session.receive(deviceB, "pekka", [set("r1", { file: "f1", exporter: deviceA }, {}, "receipt")]);
  session.receive(deviceB, "pekka", [set("r2", { file: "f2", exporter: "unknown" }, {}, "receipt")]);
  const { book } = session.snapshot();
  const day = 24 * 60 * 60 * 1000;

  it("put one's own device first and then the one that was heard from last", () => {
    const devices = [
      facts("OLD", startMs - day),
      facts("NEW", startMs),
      facts("NONE", undefined),
      facts("ME", 0, true),
    ];
    expect(deviceRows(book, devices, "2026-01-01").map(({ device }) => device)).toEqual(["ME", "NEW", "OLD", "NONE"]);
  });

  it("tell the last receipt that was written on the device, and whose file it was for", () => {
    const [row] = deviceRows(book, [facts(deviceB, startMs)], "2026-01-01");
    expect(row?.received).toEqual({ ms: startMs + 2 * 60_000, exporter: undefined });
    const [without] = deviceRows(book, [facts(deviceA, startMs)], "2026-01-01");
    expect(without).toMatchObject({ label: "Annan kannettava", received: undefined });
  });

  it("say when a device has been silent for long, but never of one's own", () => {
    const devices = [facts("OTHER", startMs), facts("ME", startMs, true)];
    const silent = (today: string) => deviceRows(book, devices, today).map(({ silentDays }) => silentDays);
    expect(silent("2026-03-01")).toEqual([undefined, undefined]);
    expect(silent("2026-03-02")).toEqual([undefined, 60]);
    expect(silent("2025-12-01")).toEqual([undefined, undefined]);
  });
});
