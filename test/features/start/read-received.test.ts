import { describe, expect, it } from "vitest";
import { readReceived } from "../../../renderer/features/start/read-received.ts";
import type { FirstImport, GroupLibrary } from "../../../renderer/data/library.ts";
import { createFakePlatform } from "../../../renderer/platform/fake.ts";
import type { Platform } from "../../../renderer/platform/port.ts";
import { refusal } from "../../../shared/bundle/refusal.ts";
import { maxFileBytes } from "../../../shared/core/limits.ts";
import { err, ok } from "../../../shared/core/result.ts";

const file = { name: "ryhmä.luotsi", bytes: new Uint8Array([1, 2, 3]) };
const first = { group: "g" } as FirstImport;
type Plan = GroupLibrary["planFirstImport"];

function read(plan: Plan, platform: Pick<Platform, "openFile"> = createFakePlatform({ files: [file] }), goesOn = true) {
  const shares: (number | undefined)[] = [];
  const outcome = readReceived({ platform, library: { planFirstImport: plan } }, (share) => {
    shares.push(share);
    return goesOn;
  });
  return { outcome, shares };
}

const never: Plan = () => Promise.reject(new Error("the file must not be read"));

describe("a received file", () => {
  it("is read with its bytes, telling how far it has come", async () => {
    const plan: Plan = async (bytes, pace) => {
      expect([...bytes]).toEqual([1, 2, 3]);
      await pace?.(1, 4);
      await pace?.(4, 4);
      return ok(first);
    };
    const { outcome, shares } = read(plan);
    expect(await outcome).toEqual({ type: "read", name: "ryhmä.luotsi", first });
    expect(shares).toEqual([undefined, 0.25, 1]);
  });

  it("counts as wholly read when there is nothing in it to count", async () => {
    const { outcome, shares } = read(async (_bytes, pace) => {
      await pace?.(0, 0);
      return ok(first);
    });
    await outcome;
    expect(shares).toEqual([undefined, 1]);
  });

  it("is refused in the format's own code", async () => {
    const why = refusal("truncated", "cut", { got: 1, expected: 2 });
    expect(await read(() => Promise.resolve(err(why))).outcome).toEqual({
      type: "refused",
      name: "ryhmä.luotsi",
      refusal: why,
    });
  });

  it("is refused unread when it is too large, with both sizes", async () => {
    const openFile: Platform["openFile"] = () => Promise.resolve(err({ type: "too-big", bytes: maxFileBytes + 1 }));
    expect(await read(never, { openFile }).outcome).toMatchObject({
      type: "refused",
      refusal: { code: "too-big", got: maxFileBytes + 1, expected: maxFileBytes },
    });
  });

  it("is said to be unreadable when the device cannot read it", async () => {
    const openFile: Platform["openFile"] = () => Promise.resolve(err({ type: "unreadable", detail: "NotFoundError" }));
    expect(await read(never, { openFile }).outcome).toEqual({ type: "unreadable" });
  });

  it("is nothing when the person changes their mind, before or while it is read", async () => {
    expect(await read(never, createFakePlatform()).outcome).toEqual({ type: "cancelled" });
    expect(await read(never, createFakePlatform({ files: [file] }), false).outcome).toEqual({ type: "cancelled" });
    const stopped: Plan = () => Promise.resolve(err(refusal("cancelled", "stopped")));
    expect(await read(stopped).outcome).toEqual({ type: "cancelled" });
  });
});
