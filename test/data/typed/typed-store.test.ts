import { IDBFactory } from "fake-indexeddb";
import { describe, expect, test, vi } from "vitest";
import { createTypedStore } from "../../../renderer/data/typed/typed-store.ts";
import { valueOf } from "../support.ts";

describe("what is typed and not saved yet", () => {
  test("is read again by the next window, field by field and place by place", async () => {
    const databases = new IDBFactory();
    const store = createTypedStore({ databases });
    valueOf(await store.write("g/m", "capture", { text: "t: seloste", record: "r1" }));
    valueOf(await store.write("g/m", "handling/i1", { text: "Puhuttiin" }));
    valueOf(await store.write("g/m2", "capture", { text: "toinen kokous" }));
    const after = createTypedStore({ databases });
    expect([...valueOf(await after.read("g/m"))]).toEqual([
      ["capture", { text: "t: seloste", record: "r1" }],
      ["handling/i1", { text: "Puhuttiin" }],
    ]);
    valueOf(await after.write("g/m", "capture", undefined));
    expect([...valueOf(await store.read("g/m")).keys()]).toEqual(["handling/i1"]);
  });

  test("is not called kept when the disk is full, and can be tried again", async () => {
    const doubt = vi.fn<() => void>();
    let isFull = true;
    const log = {
      begun: () => (isFull ? Promise.reject(new DOMException("full", "QuotaExceededError")) : Promise.resolve()),
      doubt,
    };
    const store = createTypedStore({ databases: new IDBFactory(), log });
    expect(await store.write("g/m", "capture", { text: "x" })).toEqual({ ok: false, error: { type: "disk-full" } });
    expect(doubt).toHaveBeenCalledTimes(1);
    isFull = false;
    valueOf(await store.write("g/m", "capture", { text: "x" }));
    expect(valueOf(await store.read("g/m")).get("capture")).toEqual({ text: "x" });
  });

  test("is told as a failure where the browser has no store", async () => {
    const databases = {
      open() {
        throw new DOMException("denied", "SecurityError");
      },
    } as unknown as IDBFactory;
    expect((await createTypedStore({ databases }).read("g/m")).ok).toBe(false);
  });
});
