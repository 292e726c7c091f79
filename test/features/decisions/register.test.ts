import { describe, expect, it } from "vitest";
import { changeWordsIn } from "../../../shared/domain/change-words.ts";
import { decisionList } from "../../../renderer/features/decisions/decision-list.tsx";
import { waitingDays } from "../../../renderer/features/decisions/waiting-days.ts";
import { createI18n } from "../../../renderer/text/words.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { chosen, chosenIds } from "../../lists/chosen.ts";
import { namingOf } from "../../records/support.tsx";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";
import { day, today } from "../three-sides.ts";

const decisions: readonly Decision[] = [
  {
    id: "d1",
    number: 1,
    title: "Toimintasääntö",
    authority: "group",
    status: "in-force",
    decidedOn: day("2025-01-24"),
    meeting: "m1",
  },
  {
    id: "d2",
    number: 2,
    title: "Edustajien palkkio",
    authority: "recommendation",
    status: "awaiting-buyer",
    decidedOn: day("2026-10-23"),
    meeting: "m2",
  },
  {
    id: "d3",
    number: 3,
    title: "Etävastaanotto",
    authority: "recommendation",
    status: "awaiting-buyer",
    decidedOn: day("2026-09-01"),
    meeting: "m2",
    reasons: "Toive tulee asiakkailta",
  },
  { id: "d4", number: 12, title: "Aukiolo", authority: "group", status: "superseded", decidedOn: day("2026-09-01") },
];
const session = createFakeSession({
  records: [
    fakeRecord("meeting", "m1", { number: "1/2025" }),
    fakeRecord("organisation", "firm", { name: "Avopolku", type: "provider" }),
    fakeRecord("position", "p1", { decision: "d4", side: "client", stance: "not-heard" }),
    fakeRecord("position", "p2", { decision: "d4", side: "provider", organisation: "firm", stance: "against" }),
    fakeRecord("motion", "b", { decision: "d4", base: true }),
    fakeRecord("motion", "c", { decision: "d4", place: "a1" }),
    fakeRecord("vote", "v", {
      decision: "d4",
      base: "b",
      counter: "c",
      inFavour: 2,
      against: 3,
      status: "closed",
      result: "not-carried",
    }),
  ],
});
const words = createI18n("fi");
const list = decisionList({
  naming: namingOf(session),
  t: words.getFixedT("fi", "decisions"),
  lists: words.getFixedT("fi", "lists"),
  common: words.getFixedT("fi", "common"),
  deciding: words.getFixedT("fi", "deciding"),
  today,
});

function ids(view: Readonly<Record<string, string>>): readonly string[] {
  return chosenIds(list, decisions, view);
}

describe("how a decision was reached", () => {
  const cell = (column: string, decision: string) => {
    const found = decisions.find(({ id }) => id === decision);
    if (found === undefined) throw new Error("the decision is in the list");
    return list.columns.find(({ id }) => id === column)?.cell(found);
  };

  it("stands in columns of its own, for the table and for files", () => {
    expect(cell("positions", "d4")).toEqual({ type: "text", text: "Asiakkaat: Ei kuultu; Avopolku: Vastustaa" });
    expect(cell("votes", "d4")).toEqual({
      type: "text",
      text: "Pohjaehdotus: 2, Vastaehdotus 1: 3, tyhjää: 0. Vastaehdotus 1 voitti.",
    });
    expect(cell("votes", "d3")).toEqual({ type: "empty" });
  });
});

describe("the register", () => {
  it("shows all, the newest first, by number and not by letters", () => {
    expect(ids({})).toEqual(["d4", "d3", "d2", "d1"]);
    expect(ids({ order: "number" })).toEqual(["d1", "d2", "d3", "d4"]);
  });

  it("narrows by status, authority and words, all at once", () => {
    expect(ids({ status: "awaiting-buyer" })).toEqual(["d3", "d2"]);
    expect(ids({ authority: "group" })).toEqual(["d4", "d1"]);
    expect(ids({ authority: "group", status: "in-force" })).toEqual(["d1"]);
    expect(ids({ search: "asiakkailta" })).toEqual(["d3"]);
    expect(ids({ search: "1/2025" })).toEqual(["d1"]);
    expect(ids({ search: "palkkio", status: "in-force" })).toEqual([]);
  });

  it("puts first what has waited longest, and last what waits for nothing", () => {
    expect(ids({ order: "-waited" })).toEqual(["d3", "d2", "d4", "d1"]);
  });

  it("groups without losing any", () => {
    const groups = (group: string) => chosen(list, decisions, { group }).groups;
    expect(groups("meeting").map(({ key, rows }) => [key, rows.length])).toEqual([
      ["", 1],
      ["m2", 2],
      ["m1", 1],
    ]);
    expect(groups("year").map(({ key }) => key)).toEqual(["2026", "2025"]);
  });
});

describe("waitingDays", () => {
  it("counts from the day of the recommendation, only while an answer is awaited", () => {
    expect(decisions.map((decision) => waitingDays(decision, today))).toEqual([undefined, 10, 62, undefined]);
    expect(waitingDays({ id: "d", status: "awaiting-buyer", decidedOn: day("2026-12-01") }, today)).toBe(0);
  });
});

describe("words that hint at a change of the contract", () => {
  it.each([
    ["Esitetään hinnankorotusta", ["hinnankorotusta"]],
    ["Avataan uusi toimipiste keskustaan", ["uusi toimipiste"]],
    ["Muutetaan etusijajärjestystä ja bonusehtoja", ["etusijajärjestystä", "bonusehtoja"]],
    ["Jatketaan sopimuskautta vuodella", ["sopimuskautta"]],
    ["Hyväksytään toimintasääntö", []],
    ["Hinkua riittää, mutta vahinko ei toistu", []],
  ])("%s", (text, expected) => {
    expect(changeWordsIn([text, undefined, text])).toEqual(expected);
  });
});
