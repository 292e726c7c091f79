import { describe, expect, test } from "vitest";
import { localDay } from "../../renderer/platform/browser.ts";
import { createFakePlatform } from "../../renderer/platform/fake.ts";

const file = { name: "ryhmä.luotsi", bytes: new Uint8Array([1, 2, 3]) };
const request = { endings: ["luotsi"], maxBytes: 3 };

describe("the fake platform", () => {
  test("has files chosen in turn, and then none", async () => {
    const platform = createFakePlatform({ files: [file] });
    expect(await platform.openFile(request)).toEqual({ ok: true, value: file });
    expect(await platform.openFile(request)).toEqual({ ok: false, error: { type: "cancelled" } });
    platform.offer({ name: "suuri", bytes: new Uint8Array(4) });
    expect(await platform.openFile(request)).toEqual({ ok: false, error: { type: "too-big", bytes: 4 } });
  });

  test("collects what is saved and printed", async () => {
    const platform = createFakePlatform();
    const saved = { name: "a.csv", mediaType: "text/csv", bytes: new Uint8Array([7]) };
    expect(await platform.saveFile(saved)).toEqual({ ok: true, value: "saved" });
    await platform.print("Muistio 3/2026");
    expect(platform.saved).toEqual([saved]);
    expect(platform.printed).toEqual(["Muistio 3/2026"]);
    const full = createFakePlatform({ saveFailure: { type: "disk-full" } });
    expect(await full.saveFile(saved)).toEqual({ ok: false, error: { type: "disk-full" } });
    expect(full.saved).toEqual([]);
  });

  test("repeats its chance and stands still in time", () => {
    const one = createFakePlatform({ seed: 5 });
    const two = createFakePlatform({ seed: 5 });
    expect(one.randomBytes(64)).toEqual(two.randomBytes(64));
    expect(one.randomBytes(64)).not.toEqual(createFakePlatform({ seed: 6 }).randomBytes(64));
    expect(new Set(createFakePlatform().randomBytes(4096)).size).toBeGreaterThan(250);
    const start = one.now();
    expect(one.now()).toBe(start);
    one.wait(60_000);
    expect(one.now()).toBe(start + 60_000);
    one.wait(-60_000);
    expect(one.now()).toBe(start);
  });
});

test("a day and a time are those of the place", () => {
  expect(localDay(new Date(2026, 0, 5, 7, 3))).toEqual({ day: "2026-01-05", time: "07:03" });
  expect(localDay(new Date(2026, 11, 31, 23, 59))).toEqual({ day: "2026-12-31", time: "23:59" });
});
