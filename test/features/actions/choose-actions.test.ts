import { describe, expect, it } from "vitest";
import { chooseActions, openActions } from "../../../renderer/features/actions/choose-actions.ts";
import { dueWish } from "../../../renderer/features/actions/move-due.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, threeSides, today } from "../three-sides.ts";

const { book } = createFakeSession({
  records: [
    ...threeSides,
    fakeRecord("action", "late", {
      title: "Esite",
      owner: "me",
      dueOn: day("2026-10-01"),
      status: "under-way",
      createdOn: day("2026-01-01"),
    }),
    fakeRecord("action", "helped", {
      title: "Opas",
      owner: "pro",
      contributors: ["me"],
      dueOn: day("2026-12-01"),
      createdOn: day("2026-03-01"),
    }),
    fakeRecord("action", "someday", { title: "Arkisto", owner: "pro", accountable: "county", status: "waiting" }),
    fakeRecord("action", "done", { title: "Laatikot", owner: "me", dueOn: day("2026-01-01"), status: "verified" }),
    fakeRecord("action", "unclear", { title: "Kierros", owner: "cli", dueOn: day("2026-11-02") }),
  ],
}).snapshot();

function ids(view: Readonly<Record<string, string>>, nobody?: "nobody"): readonly string[] {
  const me = nobody === undefined ? "me" : undefined;
  const facts = { book, today, me, compare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) };
  return chooseActions(book.all("action"), { ...openActions, ...view }, facts).flatMap(({ rows }) =>
    rows.map(({ id }) => id),
  );
}

describe("the list of actions", () => {
  it("shows what is open, the most urgent first, and what has no day last", () => {
    expect(ids({})).toEqual(["late", "unclear", "helped", "someday"]);
  });

  it("shows mine: what I own and what I take part in, until it is done", () => {
    expect(ids({ show: "mine" })).toEqual(["late", "helped"]);
    expect(ids({ show: "mine" }, "nobody")).toEqual([]);
  });

  it("calls late only what is past its day and not done; its own day is not late", () => {
    expect(ids({ show: "late" })).toEqual(["late"]);
    expect(ids({ show: "done" })).toEqual(["done"]);
    expect(ids({ show: "all" })).toHaveLength(5);
  });

  it("finds by the organisation that answers, which is not always the owner's", () => {
    expect(ids({ organisation: "county" })).toEqual(["late", "someday"]);
    expect(ids({ organisation: "firm" })).toEqual(["helped"]);
  });

  it("searches the owner's and the organisation's names too", () => {
    expect(ids({ search: "näytelmä" })).toEqual(["helped", "someday"]);
    expect(ids({ search: "avopolku" })).toEqual(["helped"]);
  });

  it("groups by organisation with those whose responsibility is unclear in a group of their own", () => {
    const facts = { book, today, me: "me", compare: () => 0 };
    const groups = chooseActions(book.all("action"), { ...openActions, show: "all", group: "organisation" }, facts);
    expect(Object.fromEntries(groups.map(({ key, rows }) => [key, rows.map(({ id }) => id).toSorted()]))).toEqual({
      county: ["done", "late", "someday"],
      firm: ["helped"],
      "": ["unclear"],
    });
  });
});

describe("moving the due day", () => {
  it("keeps the day first promised, once", () => {
    const first = { id: "a", dueOn: day("2026-01-10") };
    expect(dueWish(first, day("2026-02-10"))).toEqual({ dueOn: "2026-02-10", firstDueOn: "2026-01-10" });
    const moved = { id: "a", dueOn: day("2026-02-10"), firstDueOn: day("2026-01-10") };
    expect(dueWish(moved, day("2026-03-10"))).toEqual({ dueOn: "2026-03-10" });
  });

  it("promises a first day without calling it moved, and moves nothing to where it is", () => {
    expect(dueWish({ id: "a" }, day("2026-02-10"))).toEqual({ dueOn: "2026-02-10" });
    expect(dueWish({ id: "a", dueOn: day("2026-02-10") }, day("2026-02-10"))).toEqual({ dueOn: "2026-02-10" });
  });

  it("remembers the promise when the day is taken away", () => {
    expect(dueWish({ id: "a", dueOn: day("2026-02-10") }, null)).toEqual({ dueOn: null, firstDueOn: "2026-02-10" });
  });
});
