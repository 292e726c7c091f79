import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member } from "../../shared/domain/member.ts";
import { meetingPresence } from "../../shared/meeting/presence.ts";
import {
  type Party,
  planEnd,
  planTurn,
  type RoundEntry,
  type RoundState,
  roundState,
} from "../../shared/meeting/round.ts";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";

type Sides = readonly (NonNullable<Member["side"]> | "guest")[];

/** A meeting with these people in the room, `p0`, `p1` … in order; the first of the buyer's leads it. */
function meetingOf(people: Sides) {
  const chair = people.indexOf("buyer");
  const session = createFakeSession({
    records: [
      fakeRecord("meeting", "m", { status: "under-way" }),
      fakeRecord("agenda-item", "i", { meeting: "m", place: "a0" }),
      ...people.flatMap((side, index) =>
        side === "guest"
          ? []
          : [fakeRecord("member", `p${index}`, { side, voting: true, role: index === chair ? "chair" : "member" })],
      ),
      ...people.map((side, index) =>
        fakeRecord("attendance", `e${index}`, {
          meeting: "m",
          event: "in",
          ...(side === "guest" ? { guest: `p${index}` } : { member: `p${index}` }),
        }),
      ),
    ],
  });
  const book = () => session.snapshot().book;
  const presence = () => {
    const meeting = book().get("meeting", "m");
    if (meeting === undefined) throw new Error("the meeting is in the book");
    return meetingPresence(book(), meeting);
  };
  const state = (): RoundState => roundState(book(), presence(), "i");
  const act = (seconds = 0) => ({ meeting: "m", item: "i", id: session.newId(), at: "10:00", seconds });
  return {
    session,
    state,
    give: (to: RoundEntry, seconds?: number, round: "this" | "new" = "this") =>
      session.save(planTurn(book(), state(), to, act(seconds), round)),
    end: (how: "spoke" | "passed", seconds = 0) => session.save(planEnd(book(), state(), how, seconds)),
  };
}

function nameOf({ who }: RoundEntry): string {
  return "member" in who ? who.member : who.guest;
}

describe("a round of turns", () => {
  test("begins with the clients, goes from side to side, and ends with the chair and with those of no side", () => {
    const { state } = meetingOf(["buyer", "buyer", "provider", "client", "client", "guest", "outside"]);
    expect(state().waiting.map(nameOf)).toEqual(["p3", "p2", "p1", "p4", "p0", "p6", "p5"]);
  });

  test("gives everybody present one turn, and no side two more than another that waits", async () => {
    const sides = fc.constantFrom("buyer", "provider", "client", "outside", "guest" as const);
    await fc.assert(
      fc.asyncProperty(
        fc.array(sides, { maxLength: 9 }),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        async (people, passes) => {
          const room = meetingOf(people);
          for (const isPassed of passes) {
            const [next] = room.state().waiting;
            if (next === undefined) break;
            await room.give(next);
            if (isPassed) await room.end("passed");
            expectFair(room.state());
          }
          await room.end("spoke");
          const { entries, waiting, current } = room.state();
          expect(waiting).toEqual([]);
          expect(current).toBeUndefined();
          expect(entries.map(nameOf).sort()).toEqual(people.map((_, index) => `p${index}`));
          expect(entries.every(({ turns, state }) => turns === (state === "spoke" ? 1 : 0))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("counts turns and time by side, and who has not been heard", async () => {
    const room = meetingOf(["buyer", "provider", "client", "client"]);
    const take = async (name: string, seconds?: number) => {
      const entry = room.state().entries.find((each) => nameOf(each) === name);
      if (entry === undefined) throw new Error("they are in the room");
      await room.give(entry, seconds);
    };
    await take("p2");
    await take("p1", 90);
    await take("p2", 30);
    await room.end("spoke", 15);
    const told = room.state().parties.map(({ party, turns, seconds, waiting }) => [party, turns, seconds, waiting]);
    expect(told).toEqual([
      ["buyer", 0, 0, 1],
      ["provider", 1, 30, 0],
      ["client", 2, 105, 1],
    ]);
  });

  test("takes in who comes late and leaves out who has gone", async () => {
    const room = meetingOf(["buyer", "provider"]);
    await room.session.edit("attendance", "late", { meeting: "m", event: "in", guest: "Vieras" });
    await room.session.edit("attendance", "gone", { meeting: "m", event: "out", member: "p1" });
    expect(room.state().waiting.map(nameOf)).toEqual(["p0", "Vieras"]);
  });

  test("can be held anew under the same item", async () => {
    const room = meetingOf(["buyer", "provider"]);
    const [first] = room.state().waiting;
    if (first === undefined) throw new Error("somebody waits");
    await room.give(first);
    await room.end("passed");
    expect(room.state()).toMatchObject({ number: 1 });
    expect(room.state().entries.map(({ state }) => state)).toEqual(["passed", "waiting"]);
    await room.give(first, 0, "new");
    expect(room.state()).toMatchObject({ number: 2 });
    expect(room.state().entries.map(({ state }) => state)).toEqual(["speaking", "waiting"]);
  });

  test("has one speaker though two people gave the turn on their own machines", async () => {
    const room = meetingOf(["buyer", "provider"]);
    const turn = { meeting: "m", item: "i", round: 1, status: "speaking" };
    await room.session.edit("turn", "a", { ...turn, place: "0000", member: "p0", side: "buyer" });
    await room.session.edit("turn", "b", { ...turn, place: "0000", member: "p1", side: "provider" });
    expect(room.state().entries.map(({ state }) => state)).toEqual(["spoke", "speaking"]);
  });
});

function expectFair({ entries, parties }: RoundState): void {
  const offered = (party: Party) => entries.filter((each) => each.party === party && each.state !== "waiting").length;
  for (const { party, waiting } of parties) {
    if (waiting === 0 || party === "outside") continue;
    for (const other of parties) expect(offered(other.party) - offered(party)).toBeLessThanOrEqual(1);
  }
}
