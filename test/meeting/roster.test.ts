import { describe, expect, it } from "vitest";
import { type Mark, planMark } from "../../shared/meeting/mark-attendance.ts";
import { meetingPresence } from "../../shared/meeting/presence.ts";
import { rosterOf, shownDeputies, unmarkedOf, whereaboutsOf } from "../../shared/meeting/roster.ts";
import { createFakeSession, fakeRecord } from "../support/fake-session.ts";
import { smallGroup } from "../features/meetings/small-group.ts";

type NewMark = Omit<Mark, "meeting" | "who"> & { readonly member: string };

const outsider = fakeRecord("member", "out", { name: "Vieras", side: "outside" });

function groupWith(...marks: readonly NewMark[]) {
  const session = createFakeSession({ records: [...smallGroup, outsider] });
  const presence = () => {
    const { book } = session.snapshot();
    const meeting = book.get("meeting", "m");
    if (meeting === undefined) throw new Error("the meeting is in the book");
    return meetingPresence(book, meeting);
  };
  const mark = async ({ member, ...rest }: NewMark) => {
    const { book } = session.snapshot();
    await session.save(planMark(book, presence().events, session.newId(), { meeting: "m", who: { member }, ...rest }));
  };
  return {
    session,
    mark,
    presence,
    events: () => presence().events.map(({ event, at }) => [event, at]),
    where: (member: string) => whereaboutsOf(presence(), { member }),
    roster: () => rosterOf(session.snapshot().book, presence()),
    quorum: (at: string) => presence().at(at).quorum,
    async play() {
      for (const each of marks) await mark(each);
      return this;
    },
  };
}

describe("where somebody is", () => {
  it("is what the last event says", async () => {
    const group = groupWith();
    expect(group.where("pro")).toEqual({ type: "unmarked" });
    await group.mark({ member: "pro", event: "in", at: "09:30", mode: "remote" });
    expect(group.where("pro")).toEqual({ type: "present", since: "09:30", isRemote: true });
    await group.mark({ member: "pro", event: "out", at: "10:10" });
    expect(group.where("pro")).toEqual({ type: "left", at: "10:10" });
  });

  it("is one answer when the first was a mistake: from the start, or cannot come", async () => {
    const group = await groupWith({ member: "pro", event: "excused" }, { member: "pro", event: "in" }).play();
    expect(group.where("pro")).toEqual({ type: "present", isRemote: false });
    await group.mark({ member: "pro", event: "excused" });
    expect(group.where("pro")).toEqual({ type: "excused" });
    expect(group.events()).toHaveLength(1);
  });

  it("keeps an excuse beside a later coming", async () => {
    const group = await groupWith(
      { member: "pro", event: "excused" },
      { member: "pro", event: "in", at: "09:40" },
    ).play();
    expect(group.where("pro")).toEqual({ type: "present", since: "09:40", isRemote: false });
    expect(group.events()).toHaveLength(2);
  });
});

describe("a mark of the same minute", () => {
  it("puts the one before right instead of standing beside it", async () => {
    const group = await groupWith({ member: "pro", event: "in" }, { member: "pro", event: "out", at: "09:40" }).play();
    await group.mark({ member: "pro", event: "in", at: "09:40" });
    expect(group.where("pro")).toEqual({ type: "present", isRemote: false });
    expect(group.events()).toEqual([["in", undefined]]);
  });

  it("leaves nothing of a coming that was a slip", async () => {
    const group = await groupWith(
      { member: "pro", event: "in", at: "09:40", item: "i1" },
      { member: "pro", event: "out", at: "09:40", item: "i1" },
    ).play();
    expect(group.where("pro")).toEqual({ type: "unmarked" });
    expect(group.events()).toEqual([]);
  });

  it("is another event when another item is being handled", async () => {
    const group = await groupWith(
      { member: "pro", event: "in", at: "09:40", item: "i1" },
      { member: "pro", event: "out", at: "09:40", item: "i2" },
    ).play();
    expect(group.events()).toHaveLength(2);
    expect(group.where("pro").type).toBe("left");
  });

  it("can change where somebody takes part", async () => {
    const group = await groupWith(
      { member: "pro", event: "in", mode: "on-site" },
      { member: "pro", event: "in", at: "09:40", mode: "remote" },
    ).play();
    expect(group.where("pro")).toEqual({ type: "present", isRemote: true });
    await group.mark({ member: "pro", event: "in", at: "09:40", mode: "on-site" });
    expect(group.events()).toEqual([["in", undefined]]);
    expect(group.where("pro")).toEqual({ type: "present", isRemote: false });
  });
});

describe("quorum at a moment", () => {
  it("needs the number and every side, and ends when one leaves", async () => {
    const group = await groupWith(
      { member: "me", event: "in" },
      { member: "cli", event: "in" },
      { member: "pro", event: "in", at: "09:25" },
      { member: "pro", event: "out", at: "10:00" },
    ).play();
    expect(group.quorum("09:10")).toMatchObject({ quorate: false, voting: 2, missingSides: ["provider"] });
    expect(group.quorum("09:25")).toMatchObject({ quorate: true, voting: 3, missingSides: [] });
    expect(group.quorum("10:00").quorate).toBe(false);
  });

  it("counts a deputy in the member's place, and once", async () => {
    const group = await groupWith(
      { member: "me", event: "in" },
      { member: "cli", event: "in" },
      { member: "dep", event: "in" },
    ).play();
    expect(group.quorum("09:10")).toMatchObject({ quorate: true, voting: 3 });
    await group.mark({ member: "pro", event: "in", at: "09:20" });
    expect(group.quorum("09:30").voting).toBe(3);
  });

  it("does not end while somebody steps out of one resolution that concerns them, save for that item", async () => {
    const group = await groupWith(
      { member: "me", event: "in" },
      { member: "cli", event: "in" },
      { member: "pro", event: "in" },
      { member: "pro", event: "out", at: "10:00", item: "i2" },
    ).play();
    expect(group.quorum("10:05").quorate).toBe(false);
    await group.session.edit("disqualification", "d", { meeting: "m", item: "i2", member: "pro", ground: "Oma asia" });
    expect(group.quorum("10:05").quorate).toBe(true);
    expect(group.presence().forItem("i2").quorum).toMatchObject({ quorate: false, missingSides: ["provider"] });
    expect(group.presence().forItem("i3").quorum.quorate).toBe(true);
  });
});

describe("the table", () => {
  it("seats members by side, deputies behind their members, and outsiders apart", () => {
    const { seatsBySide, others } = groupWith().roster();
    expect(seatsBySide.buyer.map(({ member }) => member.id)).toEqual(["me"]);
    expect(seatsBySide.provider.map(({ member }) => member.id)).toEqual(["pro"]);
    expect(seatsBySide.client.map(({ member }) => member.id)).toEqual(["cli"]);
    expect(others.map(({ member }) => member.id)).toEqual(["out"]);
  });

  it("offers a deputy until the member is here, and keeps in sight one who has been noted", async () => {
    const shown = async (...marks: readonly NewMark[]) => {
      const group = await groupWith(...marks).play();
      return group
        .roster()
        .seatsBySide.provider.flatMap(shownDeputies)
        .map(({ member }) => member.id);
    };
    expect(await shown()).toEqual(["dep"]);
    expect(await shown({ member: "pro", event: "in" })).toEqual([]);
    expect(await shown({ member: "pro", event: "excused" })).toEqual(["dep"]);
    expect(await shown({ member: "pro", event: "in" }, { member: "pro", event: "out", at: "10:00" })).toEqual(["dep"]);
    expect(await shown({ member: "pro", event: "in" }, { member: "dep", event: "in" })).toEqual(["dep"]);
  });

  it("does not wait for a member whose deputy has come", async () => {
    const group = await groupWith({ member: "dep", event: "in" }).play();
    expect(unmarkedOf(group.roster().seatsBySide.provider)).toEqual([]);
    expect(unmarkedOf(group.roster().seatsBySide.client).map(({ member }) => member.id)).toEqual(["cli"]);
  });
});
