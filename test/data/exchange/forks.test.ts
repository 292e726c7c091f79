import { describe, expect, test } from "vitest";
import { createNodePrimitives } from "../../../electron/cli/node-primitives.ts";
import { createVerifier } from "../../../shared/core/ed25519.ts";
import { zeroStamp } from "../../../shared/core/hlc.ts";
import { readFile } from "../../../shared/bundle/read-file.ts";
import type { OpenedSegment } from "../../../shared/bundle/packed-segment.ts";
import { mergeToolKey, writeFile } from "../../../shared/bundle/write-file.ts";
import { createMachine, exported, founder, joinBy, newGroup, opened, take, valueOf } from "../support.ts";

const primitives = createNodePrimitives();

/** A file of the group with some of another file's segments only, as a merging tool may make it. */
async function fileWith(bytes: Uint8Array, keep: (segment: OpenedSegment) => boolean): Promise<Uint8Array> {
  const file = valueOf(await readFile(primitives, createVerifier(), bytes));
  const { group } = file.manifest;
  const key = await mergeToolKey(primitives, group);
  const segments = file.segments.filter(keep);
  return (await writeFile(primitives, { key, member: "" }, { group, clock: zeroStamp, segments })).bytes;
}

describe("a copied profile", () => {
  test("forks its chain; both copies go on under keys of their own, and all agree", async () => {
    const a = createMachine(1);
    const sessionA = await newGroup(a);
    const member = founder(sessionA);
    const sessionB = await joinBy(createMachine(2), await exported(sessionA), member);
    const twinMachine = await a.copied(sessionA.group, 3);
    const twin = await opened(twinMachine, sessionA.group);
    const { device } = sessionA.snapshot().identity;
    expect(twin.snapshot().identity.device).toBe(device);

    valueOf(await sessionA.edit("action", "a1", { title: "Alkuperäisen" }));
    valueOf(await twin.edit("action", "t1", { title: "Kopion" }));
    await take(sessionB, await exported(sessionA));
    expect(sessionB.snapshot().book.get("action", "a1")?.title).toBe("Alkuperäisen");
    const plan = valueOf(await sessionB.planImport(await exported(twin)));
    expect(plan.preview.disputedDevices).toEqual([device]);
    valueOf(await sessionB.applyImport(plan));
    expect(sessionB.snapshot().book.all("action")).toEqual([]);
    expect(sessionB.snapshot().exchange.devices.find((each) => each.device === device)?.disputed).toBe(true);

    // Something open at the moment when the fork is found.
    valueOf(await sessionA.edit("action", "a2", { title: "Avoin" }));
    await take(sessionA, await exported(sessionB));
    expect(sessionA.snapshot().identity.device).not.toBe(device);
    expect(sessionA.snapshot().identity.member).toBe(member);
    valueOf(await sessionA.edit("action", "a3", { title: "Uudella avaimella" }));
    await take(twin, await exported(sessionB));
    expect(twin.snapshot().identity.device).not.toBe(device);
    expect(twin.snapshot().identity.device).not.toBe(sessionA.snapshot().identity.device);

    await take(sessionB, await exported(sessionA));
    await take(twin, await exported(sessionB));
    await take(sessionB, await exported(twin));
    await take(sessionA, await exported(sessionB));
    expect(await twin.stateHash()).toBe(await sessionB.stateHash());
    expect(await sessionA.stateHash()).toBe(await sessionB.stateHash());
    expect(
      sessionB
        .snapshot()
        .book.all("action")
        .map(({ id }) => id),
    ).toEqual(["a3"]);
    const [disputed] = await sessionA.history("action", "a2");
    expect(disputed?.fate).toBe("disputed");

    sessionA.close();
    const again = await opened(a.reopened(), sessionA.group);
    expect(await again.stateHash()).toBe(await sessionB.stateHash());
    expect(again.snapshot().exchange.devices.find((each) => each.device === device)?.disputed).toBe(true);
  });

  test("that was restored from an older one takes a new key before it writes anything", async () => {
    const a = createMachine(1);
    const sessionA = await newGroup(a);
    const sessionB = await joinBy(createMachine(2), await exported(sessionA), founder(sessionA));
    const older = await a.copied(sessionA.group, 3);
    valueOf(await sessionA.edit("action", "a1", { title: "Varmuuskopion jälkeen" }));
    await take(sessionB, await exported(sessionA));

    const restored = await opened(older, sessionA.group);
    await take(restored, await exported(sessionB));
    expect(restored.snapshot().identity.device).not.toBe(sessionA.snapshot().identity.device);
    expect(restored.snapshot().book.get("action", "a1")?.title).toBe("Varmuuskopion jälkeen");
    valueOf(await restored.edit("action", "a1", { title: "Jatketaan" }));
    const plan = valueOf(await sessionB.planImport(await exported(restored)));
    expect(plan.preview.disputed).toBe(0);
    valueOf(await sessionB.applyImport(plan));
    expect(sessionB.snapshot().book.get("action", "a1")?.title).toBe("Jatketaan");
  });
});

describe("a gap", () => {
  test("lets later changes wait until an earlier file fills it", async () => {
    const sessionA = await newGroup(createMachine(1));
    const first = await exported(sessionA);
    valueOf(await sessionA.edit("action", "a1", { title: "Välissä" }));
    await exported(sessionA);
    valueOf(await sessionA.edit("action", "a2", { title: "Lopussa" }));
    const whole = await exported(sessionA);
    const b = createMachine(2);
    const sessionB = await joinBy(b, first, founder(sessionA));

    const gapped = await fileWith(whole, ({ from }) => from !== 2);
    const plan = valueOf(await sessionB.planImport(gapped));
    expect(plan.preview.pending).toBe(1);
    valueOf(await sessionB.applyImport(plan));
    expect(sessionB.snapshot().book.all("action")).toEqual([]);
    const { device } = sessionA.snapshot().identity;
    expect(sessionB.snapshot().exchange.devices.find((each) => each.device === device)).toMatchObject({
      changes: 2,
      pending: 1,
    });
    const [waiting] = await sessionB.history("action", "a2");
    expect(waiting?.fate).toBe("pending");

    sessionB.close();
    const again = await opened(b.reopened(), sessionB.group);
    await take(again, await fileWith(whole, ({ from }) => from === 2 || from === 1));
    expect(
      again
        .snapshot()
        .book.all("action")
        .map(({ id }) => id),
    ).toEqual(["a1", "a2"]);
    expect(again.snapshot().exchange.devices.find((each) => each.device === device)?.pending).toBe(0);
    await take(sessionA, await exported(again));
    expect(await again.stateHash()).toBe(await sessionA.stateHash());
  });
});
