import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupSession } from "../../renderer/data/session.ts";
import {
  createMachine,
  errorOf,
  exported,
  founder,
  joinBy,
  type Machine,
  newGroup,
  opened,
  take,
  valueOf,
} from "./support.ts";

/** What somebody may do at one of the machines. */
type Act =
  | { readonly type: "edit"; readonly at: number; readonly record: number; readonly title: string }
  | { readonly type: "people"; readonly at: number; readonly record: number; readonly members: readonly string[] }
  | { readonly type: "remove" | "restore"; readonly at: number; readonly record: number }
  | { readonly type: "approve"; readonly at: number; readonly record: number; readonly reach: number }
  | { readonly type: "send"; readonly at: number; readonly to: number }
  | { readonly type: "reopen" | "rebuild"; readonly at: number }
  | { readonly type: "wait"; readonly at: number; readonly ms: number };

const at = fc.nat(2);
const record = fc.nat(3);
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant("edit" as const), at, record, title: fc.constantFrom("x", "y", "z") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("people" as const),
      at,
      record,
      members: fc.uniqueArray(fc.constantFrom("m1", "m2", "m3")),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom("remove" as const, "restore" as const), at, record }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("approve" as const), at, record, reach: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("send" as const), at, to: at }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("reopen" as const, "rebuild" as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("wait" as const), at, ms: fc.integer({ min: -1e9, max: 1e9 }) }),
  },
);

interface Seat {
  machine: Machine;
  session: GroupSession;
}

async function play(seats: readonly Seat[], act: Act): Promise<void> {
  const seat = seats[act.at];
  if (seat === undefined) return;
  const { session, machine } = seat;
  switch (act.type) {
    case "edit":
      valueOf(await session.edit("action", `a${act.record}`, { title: act.title }));
      return;
    case "people":
      valueOf(await session.edit("action", `a${act.record}`, { contributors: act.members }));
      return;
    case "remove":
      valueOf(await session.remove("action", `a${act.record}`));
      return;
    case "restore":
      valueOf(await session.restore("action", `a${act.record}`));
      return;
    case "approve": {
      const { devices } = session.snapshot().exchange;
      const upTo = Object.fromEntries(
        devices.flatMap(({ device, changes }) => (changes > act.reach ? [[device, changes - act.reach]] : [])),
      );
      const covers = { records: { action: [`a${act.record}`] }, fields: { action: ["title"] }, upTo, replaces: [] };
      const document = { document: `Muistio ${act.reach}`, fingerprint: String(act.reach).repeat(64) };
      valueOf(await session.save([{ type: "approve", kind: "meeting", id: "k1", ...document, ...covers }]));
      return;
    }
    case "send": {
      const receiver = seats[act.to];
      if (receiver !== undefined && receiver !== seat) await take(receiver.session, await exported(session));
      return;
    }
    case "reopen":
      session.close();
      seat.machine = machine.reopened();
      seat.session = await opened(seat.machine, session.group);
      return;
    case "rebuild": {
      const before = await session.stateHash();
      valueOf(await session.rebuildProjection());
      if ((await session.stateHash()) !== before) throw new Error("what is built anew differs from what was kept");
      return;
    }
    case "wait":
      machine.platform.wait(act.ms);
  }
}

test("three machines that exchange files, close and reopen come to one state, which the log gives as well", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 30 }), async (history) => {
      const first = createMachine(1);
      const founded = await newGroup(first);
      const file = await exported(founded);
      const seats: Seat[] = [{ machine: first, session: founded }];
      for (const seed of [2, 3]) {
        const machine = createMachine(seed);
        seats.push({ machine, session: await joinBy(machine, file, founder(founded)) });
      }
      for (const act of history) await play(seats, act);
      // Twice round: what the last one has must reach the first one, and come back.
      const rounds = [
        [0, 1],
        [1, 2],
        [2, 0],
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const;
      for (const [from, to] of rounds) await play(seats, { type: "send", at: from, to });
      const hashes = await Promise.all(seats.map(({ session }) => session.stateHash()));
      expect(new Set(hashes).size).toBe(1);
      for (const { session } of seats) {
        valueOf(await session.rebuildProjection());
        expect(await session.stateHash()).toBe(hashes[0]);
      }
    }),
    { numRuns: 40 },
  );
});

test("a member who is not chosen writes nothing, wherever the group came from", async () => {
  const founded = await newGroup(createMachine(1));
  const session = await joinBy(createMachine(2), await exported(founded), undefined);
  const acts = [
    () => session.edit("action", "a1", { title: "x" }),
    () => session.remove("member", founder(founded)),
    () => session.save([{ type: "set", kind: "action", id: "a1", fields: { title: "x" }, seen: {} }]),
  ];
  for (const act of acts) expect(errorOf(await act())).toEqual({ type: "no-member" });
  valueOf(await session.exportFile());
});
