import { describe, expect, test } from "vitest";
import { parseCapture } from "../../shared/capture/parse-capture.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import type { GroupSession } from "../../renderer/data/session.ts";
import { planCapture } from "../../renderer/features/meetings/live/capture/plan-capture.ts";
import { planOpenItem, planStart } from "../../renderer/features/meetings/live/plan-live.ts";
import { meetingTime } from "../../shared/meeting/time-used.ts";
import { createMachine, exported, founder, joinBy, newGroup, take, valueOf } from "./support.ts";

const date = "2026-11-02" as DateOnly;

/** Two machines with one meeting under way, both in meeting mode. */
async function twoNoteTakers() {
  const sessionA = await newGroup(createMachine(1));
  const member = founder(sessionA);
  valueOf(await sessionA.edit("meeting", "m", { date, start: "09:00", end: "10:00" }));
  valueOf(await sessionA.edit("agenda-item", "i1", { meeting: "m", place: "a0", title: "Avaus", minutes: 5 }));
  valueOf(await sessionA.edit("agenda-item", "i2", { meeting: "m", place: "a1", title: "Palautteet", minutes: 20 }));
  valueOf(await sessionA.save(planStart(...bookAndMeeting(sessionA), moment(sessionA, "09:00"))));
  const sessionB = await joinBy(createMachine(2), await exported(sessionA), member);
  return { sessionA, sessionB };
}

function bookAndMeeting(session: GroupSession) {
  const { book } = session.snapshot();
  const meeting = book.get("meeting", "m");
  if (meeting === undefined) throw new Error("the meeting is here");
  return [book, meeting] as const;
}

function moment(session: GroupSession, time: string) {
  return { day: date, time, newId: () => session.newId() };
}

/** One line captured under the second item, as the line of meeting mode does. */
async function captureLine(session: GroupSession, line: string): Promise<void> {
  const [book, meeting] = bookAndMeeting(session);
  const people = book.all("member").map(({ id, name = "" }) => ({ type: "member" as const, id, name }));
  const capture = parseCapture(line, { today: date, nameables: people });
  const place = {
    book,
    meeting,
    item: book.get("agenda-item", "i2"),
    today: date,
    time: "09:20",
    feedbackLike: () => [],
  };
  const planned = planCapture(capture, place);
  expect(planned.problems).toEqual([]);
  valueOf(await session.save(planned.operations(session.newId())));
}

async function exchange(a: GroupSession, b: GroupSession, order: "a first" | "b first"): Promise<void> {
  const [fromA, fromB] = [await exported(a), await exported(b)];
  if (order === "a first") {
    await take(a, fromB);
    await take(b, fromA);
  } else {
    await take(b, fromA);
    await take(a, fromB);
  }
  // The same files again change nothing.
  await take(a, fromB);
  await take(b, fromA);
}

describe.each(["a first", "b first"] as const)("two people taking notes on their own machines, %s", (order) => {
  test("have every line once after their files have met, the same on both", async () => {
    const { sessionA, sessionB } = await twoNoteTakers();
    for (const session of [sessionA, sessionB]) {
      valueOf(await session.save(planOpenItem(...bookAndMeeting(session), "i2", moment(session, "09:05"), true)));
    }
    await captureLine(sessionA, "Puhuttiin jonoista");
    await captureLine(sessionB, "Puhuttiin jonoista");
    await captureLine(sessionB, "t: Seloste jonoista @Aino perjantaina");
    await captureLine(sessionA, "l: Hyvä näin @Aino");
    await exchange(sessionA, sessionB, order);
    expect(await sessionA.stateHash()).toBe(await sessionB.stateHash());
    const { book, conflicts } = sessionA.snapshot();
    // Two people who wrote the same words have written two notes.
    expect(book.all("note").map(({ text }) => text)).toEqual(["Puhuttiin jonoista", "Puhuttiin jonoista"]);
    expect(book.all("action")).toMatchObject([{ title: "Seloste jonoista", dueOn: "2026-11-06" }]);
    expect(book.all("statement")).toHaveLength(1);
    expect(conflicts).toEqual([]);
    // Both kept the time of the item, which was handled once.
    const time = meetingTime(...bookAndMeeting(sessionA), [
      { id: "i1", minutes: 5 },
      { id: "i2", minutes: 20 },
    ]);
    expect(time.ofItem("i2", "09:30").used).toBe(25);
    expect(time.running).toBe("i2");
    expect(book.get("agenda-item", "i1")?.status).toBe("handled");
  });

  test("see both texts of a handling that each wrote, and lose neither", async () => {
    const { sessionA, sessionB } = await twoNoteTakers();
    valueOf(await sessionA.edit("agenda-item", "i2", { handling: "A:n sanat" }));
    valueOf(await sessionB.edit("agenda-item", "i2", { handling: "B:n sanat" }));
    await exchange(sessionA, sessionB, order);
    expect(await sessionA.stateHash()).toBe(await sessionB.stateHash());
    for (const session of [sessionA, sessionB]) {
      const [found, ...others] = session.snapshot().conflicts;
      expect(others).toEqual([]);
      expect(found).toMatchObject({ kind: "agenda-item", id: "i2", conflict: { field: "handling" } });
      const values = session.snapshot().book.state("agenda-item", "i2")?.registers.get("handling") ?? [];
      expect(new Set(values.map(({ value }) => value))).toEqual(new Set(["A:n sanat", "B:n sanat"]));
    }
  });
});
