import { describe, expect, it } from "vitest";
import { idOfNew, draftForNext, planNewMeeting } from "../../../renderer/features/meetings/planning/plan-meeting.ts";
import { planNewCycle } from "../../../renderer/features/meetings/series/new-cycle.ts";
import { agendaFor } from "../../../shared/agenda/plan-agenda.ts";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import { planDelete } from "../../../shared/log/author.ts";
import { bookOf, conflictsIn, type Copy, copyWith, exchange, save, write } from "../../agenda/two-copies.ts";
import { deviceA, deviceB } from "../../support/changes.ts";
import { fakeRecord } from "../../support/fake-session.ts";
import { day, time } from "./small-group.ts";

const today = day("2026-02-02");
const placing = { member: "me", day: today };

function newIds(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

function group(): Copy {
  const copy = copyWith(deviceA);
  const dates = ["2025-05-21", "2025-08-20", "2025-11-19"];
  write(
    copy,
    dates.map((date, index) =>
      fakeRecord("meeting", `m${index}`, {
        number: `${index + 1}/2025`,
        date: day(date),
        start: time("14:00"),
        place: "Talo",
        status: "approved",
      }),
    ),
  );
  save(copy, planNewCycle(bookOf(copy), newIds("n"), "fi", { series: "Kokoukset", template: "Asialista" }));
  return copy;
}

/** Makes the next meeting of the series as somebody would who changes nothing. */
function makeNext(copy: Copy, ids: () => string): string {
  const book = bookOf(copy);
  const [series] = book.all("series");
  const draft = draftForNext(book, series, today, undefined);
  const id = idOfNew(book, series, draft.date, ids);
  const plan = agendaFor(book, { template: series?.template, series: series?.id, date: day(draft.date) });
  const chosen = new Set(plan.filter(({ isUsual }) => isUsual).map(({ key }) => key));
  save(copy, planNewMeeting(book, id, { draft, series, plan, chosen }, placing));
  return id;
}

describe("a cycle that is made from the group's own meetings", () => {
  it("has their months, hours and place", () => {
    expect(bookOf(group()).all("series")).toMatchObject([
      { months: ["august", "may", "november"], start: "14:00", venue: "Talo" },
    ]);
  });
});

describe("the next meeting of a series", () => {
  it("has its day, the next number of its year, and the series' hour and place", () => {
    const copy = group();
    const id = makeNext(copy, newIds("x"));
    expect(bookOf(copy).get("meeting", id)).toMatchObject({
      date: "2026-05-20",
      number: "1/2026",
      start: "14:00",
      place: "Talo",
      status: "draft",
      series: "n1",
    });
  });

  it("is one meeting with each item once when two people make it apart", () => {
    const a = group();
    const b = copyWith(deviceB, a.changes);
    const ids = [makeNext(a, newIds("x")), makeNext(b, newIds("y"))];
    expect(ids[0]).toBe(ids[1]);
    const count = agendaOf(bookOf(a), ids[0] ?? "").length;
    exchange(a, b);
    expect(
      bookOf(a)
        .all("meeting")
        .filter(({ status }) => status === "draft"),
    ).toHaveLength(1);
    expect(agendaOf(bookOf(b), ids[0] ?? "")).toHaveLength(count);
    expect(conflictsIn(a)).toEqual([]);
    expect(conflictsIn(b)).toEqual([]);
  });

  it("gets an id of its own where one of that day was removed before", () => {
    const copy = group();
    const first = makeNext(copy, newIds("x"));
    const state = bookOf(copy).state("meeting", first);
    if (state !== undefined) save(copy, [planDelete(state)]);
    expect(makeNext(copy, newIds("y"))).toBe("y1");
  });
});
