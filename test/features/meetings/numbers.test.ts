import { describe, expect, it } from "vitest";
import { isNumberTaken, nextMeetingNumber } from "../../../renderer/features/meetings/meeting-number.ts";
import { numberForNewItem, planNumbers } from "../../../shared/agenda/item-numbers.ts";
import { planSending } from "../../../shared/notice/plan-sending.ts";
import { planHeld } from "../../../renderer/features/meetings/meeting-steps.ts";
import { meetingList } from "../../../renderer/features/meetings/meeting-list.tsx";
import { createI18n } from "../../../renderer/text/words.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { chosen } from "../../lists/chosen.ts";
import { namingOf } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, items, meeting, smallGroup } from "./small-group.ts";

describe("the number of a meeting", () => {
  it("goes on from the greatest of its year", () => {
    const meetings = [
      { id: "a", number: "1/2026" },
      { id: "b", number: "7/2025" },
      { id: "c", number: "3/2026" },
      { id: "d", number: "työpaja" },
    ];
    expect(nextMeetingNumber(meetings, "2026-05-01")).toBe("4/2026");
    expect(nextMeetingNumber(meetings, "2027-01-01")).toBe("1/2027");
    expect(isNumberTaken(meetings, "3/2026", undefined)).toBe(true);
    expect(isNumberTaken(meetings, "3/2026", "c")).toBe(false);
  });
});

describe("the numbers of items", () => {
  it("follow the order when the notice goes out", () => {
    const { book } = createFakeSession({ records: smallGroup }).snapshot();
    const found = book.get("meeting", "m");
    expect(found).toBeDefined();
    if (found === undefined) return;
    expect(planNumbers(book, found)).toEqual([
      { id: "i1", number: 1 },
      { id: "i2", number: 2 },
      { id: "i3", number: 3 },
    ]);
    expect(numberForNewItem(book, found)).toBeUndefined();
  });

  it("run through the year where the rules card says so", () => {
    const records = [
      fakeRecord("rules", "rules", { numbering: "year" }),
      fakeRecord("meeting", "before", { date: day("2026-03-01"), status: "held" }),
      fakeRecord("meeting", "long-ago", { date: day("2025-03-01"), status: "held" }),
      fakeRecord("agenda-item", "x", { meeting: "before", place: "a0", number: 12 }),
      fakeRecord("agenda-item", "y", { meeting: "long-ago", place: "a0", number: 90 }),
      meeting,
      ...items,
    ];
    const { book } = createFakeSession({ records }).snapshot();
    const found = book.get("meeting", "m");
    if (found === undefined) throw new Error("the meeting is in the book");
    expect(planNumbers(book, found).map(({ number }) => number)).toEqual([13, 14, 15]);
  });

  it("stay with their items afterwards, and a new one gets the next", async () => {
    const session = createFakeSession({ records: smallGroup });
    const draft = session.snapshot().book.get("meeting", "m");
    if (draft === undefined) throw new Error("the meeting is in the book");
    const sent = {
      id: "sent",
      type: "invitation",
      sequence: 0,
      day: "2026-10-12",
      time: "10:00",
      member: "me",
      versions: [],
      languages: [],
      warnings: [],
      fingerprint: undefined,
    } as const;
    await session.save(planSending(session.snapshot().book, draft, sent));
    const { book } = session.snapshot();
    const called = book.get("meeting", "m");
    if (called === undefined) throw new Error("the meeting is in the book");
    expect(called.status).toBe("called");
    expect(called.noticeSentOn).toBe("2026-10-12");
    expect(book.get("agenda-item", "i2")?.number).toBe(2);
    expect(numberForNewItem(book, called)).toBe(4);
    expect(session.saves).toHaveLength(1);
  });
});

it("closes a meeting on its own day at that minute, and on another day leaves its end open", async () => {
  const session = createFakeSession({ records: smallGroup });
  const draft = session.snapshot().book.get("meeting", "m");
  if (draft === undefined) throw new Error("the meeting is in the book");
  const { book } = session.snapshot();
  await session.save(planHeld(book, draft, { day: "2026-11-03", time: "11:00" }));
  expect(session.snapshot().book.get("meeting", "m")?.end).toBeUndefined();
  await session.save(planHeld(session.snapshot().book, draft, { day: "2026-11-02", time: "11:00" }));
  expect(session.snapshot().book.get("meeting", "m")?.end).toBe("11:00");
});

it("lists the soonest first of those to come, and the newest first of the rest", () => {
  const meetings: readonly Meeting[] = [
    { id: "a", date: day("2024-03-01"), status: "approved" },
    { id: "b", date: day("2026-03-01"), status: "called" },
    { id: "c", date: day("2025-03-01"), status: "held" },
    { id: "d", date: day("2026-01-01"), status: "draft" },
    { id: "e", date: day("2025-09-01"), status: "in-review" },
    { id: "f" },
  ];
  const words = createI18n("fi");
  const list = meetingList({
    naming: namingOf(createFakeSession()),
    t: words.getFixedT("fi", "meetings"),
    common: words.getFixedT("fi", "common"),
    lists: words.getFixedT("fi", "lists"),
  });
  expect(chosen(list, meetings).groups.map((group) => [group.key, group.rows.map(({ id }) => id)])).toEqual([
    ["upcoming", ["d", "b", "f"]],
    ["2025", ["e", "c"]],
    ["2024", ["a"]],
  ]);
  expect(chosen(list, meetings, { status: "draft" }).groups.flatMap((group) => group.rows.map(({ id }) => id))).toEqual(
    ["d", "f"],
  );
});
