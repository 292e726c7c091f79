import { describe, expect, it } from "vitest";
import { actionList } from "../../../renderer/features/actions/action-list.tsx";
import { dueWish } from "../../../renderer/features/actions/move-due.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import { chosen, chosenIds } from "../../lists/chosen.ts";
import { namingOf } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, threeSides, today } from "../three-sides.ts";

const session = createFakeSession({
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
});
const rows = session.snapshot().book.all("action");

function listOf(me: string | undefined) {
  const words = createI18n("fi");
  const [t, lists] = [words.getFixedT("fi", "actions"), words.getFixedT("fi", "lists")];
  return actionList({ naming: namingOf(session), t, lists, today, me });
}

function ids(view: Readonly<Record<string, string>>, nobody?: "nobody"): readonly string[] {
  return chosenIds(listOf(nobody === undefined ? "me" : undefined), rows, view);
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
    const { groups } = chosen(listOf("me"), rows, { show: "all", group: "organisation" });
    expect(Object.fromEntries(groups.map((group) => [group.key, group.rows.map(({ id }) => id).toSorted()]))).toEqual({
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
