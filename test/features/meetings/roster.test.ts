import { describe, expect, it } from "vitest";
import {
  type NewEvent,
  planEvent,
  rosterOf,
  shownDeputies,
  whereaboutsOf,
} from "../../../renderer/features/meetings/attendance/roster.ts";
import { attendanceOf, quorumAt, quorumFactsOf } from "../../../shared/minutes/quorum-facts.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { smallGroup, time } from "./small-group.ts";

function groupWith(...events: readonly Omit<NewEvent, "meeting">[]) {
  const session = createFakeSession({ records: smallGroup });
  const note = async (event: Omit<NewEvent, "meeting">) => {
    const { book } = session.snapshot();
    const known = attendanceOf(book, "m");
    await session.save(planEvent(book, known, session.newId(), { meeting: "m", ...event }));
  };
  const noted = () => attendanceOf(session.snapshot().book, "m");
  return {
    session,
    note,
    events: noted,
    async play() {
      for (const event of events) await note(event);
    },
    quorum(at: string) {
      const { book } = session.snapshot();
      const meeting = book.get("meeting", "m");
      if (meeting === undefined) throw new Error("the meeting is in the book");
      return quorumAt(quorumFactsOf(book, meeting, noted()), at);
    },
  };
}

describe("where somebody is", () => {
  it("is what the last event says", () => {
    expect(whereaboutsOf([])).toEqual({ type: "unmarked" });
    expect(whereaboutsOf([{ id: "a", event: "in" }])).toEqual({ type: "present", isRemote: false });
    const cameAndLeft = [
      { id: "b", event: "out", at: time("10:10") },
      { id: "a", event: "in", at: time("09:30"), mode: "remote" },
    ] as const;
    expect(whereaboutsOf(cameAndLeft)).toEqual({ type: "left", at: "10:10" });
    expect(whereaboutsOf(cameAndLeft.slice(1))).toEqual({ type: "present", since: "09:30", isRemote: true });
  });

  it("is one answer when the first was a mistake: from the start, or cannot come", async () => {
    const group = groupWith({ member: "pro", event: "excused" }, { member: "pro", event: "in" });
    await group.play();
    expect(whereaboutsOf(group.events())).toEqual({ type: "present", isRemote: false });
    await group.note({ member: "pro", event: "excused" });
    expect(whereaboutsOf(group.events())).toEqual({ type: "excused" });
    expect(group.events()).toHaveLength(1);
  });

  it("keeps an excuse beside a later coming", async () => {
    const group = groupWith({ member: "pro", event: "excused" }, { member: "pro", event: "in", at: "09:40" });
    await group.play();
    expect(whereaboutsOf(group.events())).toEqual({ type: "present", since: "09:40", isRemote: false });
    expect(group.events()).toHaveLength(2);
  });
});

describe("quorum at a moment", () => {
  it("needs the number and every side, and ends when one leaves", async () => {
    const group = groupWith(
      { member: "me", event: "in" },
      { member: "cli", event: "in" },
      { member: "pro", event: "in", at: "09:25" },
      { member: "pro", event: "out", at: "10:00" },
    );
    await group.play();
    expect(group.quorum("09:10")).toMatchObject({ quorate: false, voting: 2, missingSides: ["provider"] });
    expect(group.quorum("09:25")).toMatchObject({ quorate: true, voting: 3, missingSides: [] });
    expect(group.quorum("10:00").quorate).toBe(false);
  });

  it("counts a deputy in the member's place, and once", async () => {
    const group = groupWith(
      { member: "me", event: "in" },
      { member: "cli", event: "in" },
      { member: "dep", event: "in" },
    );
    await group.play();
    expect(group.quorum("09:10")).toMatchObject({ quorate: true, voting: 3 });
    await group.note({ member: "pro", event: "in", at: "09:20" });
    expect(group.quorum("09:30").voting).toBe(3);
  });

  it("does not end while somebody steps out of one resolution that concerns them", async () => {
    const group = groupWith(
      { member: "me", event: "in" },
      { member: "cli", event: "in" },
      { member: "pro", event: "in" },
      { member: "pro", event: "out", at: "10:00", item: "i2" },
    );
    await group.play();
    expect(group.quorum("10:05").quorate).toBe(false);
    await group.session.edit("disqualification", "d", { meeting: "m", item: "i2", member: "pro", ground: "Oma asia" });
    expect(group.quorum("10:05").quorate).toBe(true);
  });
});

describe("the table", () => {
  const members = () =>
    createFakeSession({
      records: [...smallGroup, fakeRecord("member", "out", { name: "Vieras", side: "outside" })],
    })
      .snapshot()
      .book.all("member");

  it("seats members by side, deputies behind their members, and outsiders apart", () => {
    const { seatsBySide, others } = rosterOf(members(), []);
    expect(seatsBySide.buyer.map(({ member }) => member.id)).toEqual(["me"]);
    expect(seatsBySide.provider.map(({ member }) => member.id)).toEqual(["pro"]);
    expect(seatsBySide.client.map(({ member }) => member.id)).toEqual(["cli"]);
    expect(others.map(({ member }) => member.id)).toEqual(["out"]);
  });

  it("offers a deputy when the member is away", () => {
    const deputiesAfter = (event: "in" | "out" | "excused") => {
      const { seatsBySide } = rosterOf(members(), [{ id: "e", member: "pro", event }]);
      return seatsBySide.provider.flatMap(shownDeputies).map(({ member }) => member.id);
    };
    expect(rosterOf(members(), []).seatsBySide.provider.flatMap(shownDeputies)).toEqual([]);
    expect(deputiesAfter("in")).toEqual([]);
    expect(deputiesAfter("excused")).toEqual(["dep"]);
    expect(deputiesAfter("out")).toEqual(["dep"]);
  });

  it("keeps a deputy in sight who has been noted", () => {
    const { seatsBySide } = rosterOf(members(), [
      { id: "e", member: "pro", event: "in" },
      { id: "f", member: "dep", event: "in" },
    ]);
    expect(seatsBySide.provider.flatMap(shownDeputies).map(({ member }) => member.id)).toEqual(["dep"]);
  });
});
