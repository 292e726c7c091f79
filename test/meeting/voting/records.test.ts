import { describe, expect, test } from "vitest";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { isItemClosed, lacksOutcome } from "../../../shared/meeting/voting/item-closing.ts";
import { partiesOn, stancesOf } from "../../../shared/meeting/voting/parties.ts";
import { usualDecision } from "../../../shared/meeting/voting/practice.ts";
import { ballotId, composedId, courseOfRound, readVote } from "../../../shared/meeting/voting/recorded-vote.ts";
import { isEmptyRound, openRound, roundOfDecision } from "../../../shared/meeting/voting/round.ts";
import { bookOf, type Row, row } from "../../minutes/support.ts";

const chairs = "deviceBBBBBBBBBB";

const vote = row("vote", "v", {
  meeting: "m",
  item: "i",
  method: "names",
  entitled: ["ann", "bo", "cid"],
  rule: "majority",
  tie: "chair",
  status: "closed",
  result: "carried",
});

const ballot = (member: string, choice: "in-favour" | "against" | "blank", device?: string): Row =>
  row("ballot", ballotId("v", member) ?? "", { vote: "v", member, choice }, device);

const read = (book: GroupBook) => {
  const found = book.get("vote", "v");
  if (found === undefined) throw new Error("the vote is in the book");
  return readVote(book, found);
};

describe("ballots recorded in two copies", () => {
  test("are one voice where they agree", () => {
    const book = bookOf([
      vote,
      ballot("ann", "in-favour"),
      ballot("ann", "in-favour", chairs),
      ballot("bo", "against", chairs),
    ]);
    expect(read(book).tally).toMatchObject({ inFavour: 1, against: 1, silent: ["cid"], contested: [] });
  });

  test("are shown and counted for nothing where they differ, also when they have ids of their own", () => {
    const own = row("ballot", "other-copy", { vote: "v", member: "bo", choice: "blank" }, chairs);
    const rows = [vote, ballot("ann", "in-favour"), ballot("ann", "against", chairs), ballot("bo", "against"), own];
    for (const order of [rows, rows.toReversed()]) {
      const { tally, verdict } = read(bookOf(order));
      expect(tally.contested).toEqual([
        { member: "ann", choices: ["in-favour", "against"] },
        { member: "bo", choices: ["against", "blank"] },
      ]);
      expect(verdict).toEqual({ type: "disputed" });
    }
  });

  test("that make another result than the announced one are told of", () => {
    expect(read(bookOf([vote, ballot("ann", "in-favour")]))).toMatchObject({
      verdict: { type: "carried" },
      differs: false,
    });
    expect(read(bookOf([vote, ballot("ann", "against")]))).toMatchObject({
      verdict: { type: "not-carried" },
      differs: true,
    });
  });

  test("of somebody found disqualified, or never entitled, do not count", () => {
    const out = row("disqualification", "d", { meeting: "m", item: "i", member: "ann" });
    const book = bookOf([vote, out, ballot("ann", "in-favour"), ballot("eve", "in-favour"), ballot("bo", "against")]);
    expect(read(book).tally).toMatchObject({ inFavour: 0, against: 1, entitled: 2, unentitled: ["ann", "eve"] });
  });
});

test("a tie goes by the ballot of the meeting's chair", () => {
  const meeting = row("meeting", "m", { chair: "cid" });
  const book = bookOf([vote, meeting, ballot("ann", "in-favour"), ballot("cid", "against")]);
  expect(read(book).verdict).toEqual({ type: "not-carried", by: "chair" });
});

test("ids made of two are the same everywhere, and never longer than an id may be", () => {
  expect(composedId("a".repeat(40), "b".repeat(23))).toHaveLength(64);
  expect(composedId("a".repeat(40), "b".repeat(24))).toBeUndefined();
});

describe("the round of an item", () => {
  const item = row("agenda-item", "i", { meeting: "m", type: "decision" });
  const rows: readonly Row[] = [
    item,
    row("decision", "d1", { item: "i", number: 4 }),
    row("motion", "old", { item: "i", decision: "d1", text: "Ensin" }),
    row("motion", "gone", { item: "i", decision: "removed", text: "Avoinna" }),
    row("motion", "base", { item: "i", base: true, text: "Pohja" }),
    row("vote", "v", { item: "i", base: "base", counter: "gone", inFavour: 1, against: 2, status: "closed" }),
    row("position", "p", { item: "i", side: "buyer", stance: "supports" }),
  ];
  const book = bookOf(rows);
  const found = book.get("agenda-item", "i");
  const decision = book.get("decision", "d1");

  test("is what no decision has settled, the base first", () => {
    if (found === undefined || decision === undefined) throw new Error("both are in the book");
    const round = openRound(book, found);
    expect(round.motions.map(({ id }) => id)).toEqual(["base", "gone"]);
    expect([round.votes.length, round.positions.length]).toEqual([1, 1]);
    expect(roundOfDecision(book, decision).motions.map(({ id }) => id)).toEqual(["old"]);
    expect(courseOfRound(book, "i", round)).toMatchObject({ outcome: "adopted", leading: { id: "gone" } });
    expect(isEmptyRound(roundOfDecision(bookOf(rows.slice(0, 2)), decision))).toBe(true);
  });
});

test("two thirds are asked of the winner by itself", () => {
  const rows = [
    row("rules", "rules", { decisionRule: "majority", seconding: true }),
    row("motion", "base", { item: "i", base: true }),
    row("motion", "other", { item: "i", place: "a1", member: "ann", seconder: "bo" }),
    row("vote", "v", {
      item: "i",
      base: "base",
      counter: "other",
      inFavour: 3,
      against: 2,
      rule: "two-thirds",
      status: "closed",
    }),
  ];
  const book = bookOf([row("agenda-item", "i", { meeting: "m" }), ...rows]);
  const item = book.get("agenda-item", "i");
  if (item === undefined) throw new Error("the item is in the book");
  expect(courseOfRound(book, "i", openRound(book, item)).next).toEqual({ base: book.get("motion", "base") });
});

describe("parties", () => {
  const rows: readonly Row[] = [
    row("member", "b1", { side: "buyer", organisation: "county", voting: true }),
    row("member", "b2", { side: "buyer", organisation: "city", voting: true }),
    row("member", "p1", { side: "provider", organisation: "zeta", voting: true }),
    row("member", "p2", { side: "provider", organisation: "alfa", voting: true }),
    row("member", "p3", { side: "provider", organisation: "alfa", voting: true, deputyFor: "p2" }),
    row("member", "p4", { side: "provider", organisation: "silent" }),
    row("member", "c1", { side: "client", organisation: "kajo", voting: true }),
    row("member", "x", { side: "outside", organisation: "kajo", voting: true }),
  ];

  test("are the buyer and the clients as one each, and every provider with a seat", () => {
    expect(partiesOn(bookOf(rows), undefined).map(({ key }) => key)).toEqual(["buyer", "alfa", "zeta", "client"]);
  });

  test("keep both stances that two people recorded, and anybody else's", () => {
    const one = row("position", "p", { item: "i", side: "client", stance: "supports" });
    const other = row("position", "p", { item: "i", side: "client", stance: "against" }, chairs);
    const former = row("position", "q", { item: "i", side: "provider", organisation: "former", stance: "reservation" });
    const book = bookOf([...rows, one, other, former]);
    const told = stancesOf(book, partiesOn(book, undefined), book.all("position"));
    expect(told.map(({ party, stances }) => [party.key, stances])).toEqual([
      ["buyer", []],
      ["alfa", []],
      ["zeta", []],
      ["client", ["supports", "against"]],
      ["former", ["reservation"]],
    ]);
  });
});

test("an item is closed by what became of it or by its time, and asks for an outcome when it is for decision", () => {
  const state = (fields: Parameters<typeof row<"agenda-item">>[2], ...more: readonly Row[]) => {
    const book = bookOf([row("agenda-item", "i", { meeting: "m", ...fields }), ...more]);
    const item = book.get("agenda-item", "i");
    if (item === undefined) throw new Error("the item is in the book");
    return [isItemClosed(book, item), lacksOutcome(book, item)];
  };
  const stretch = (id: string, to?: string) =>
    row("item-handling", id, { meeting: "m", item: "i", ...(to === undefined ? {} : { to: to as never }) });
  expect(state({ type: "decision" })).toEqual([false, true]);
  expect(state({ type: "decision", status: "open", outcome: "Hyväksyttiin." })).toEqual([false, false]);
  expect(state({ type: "decision", status: "handled" }, row("decision", "d", { item: "i" }))).toEqual([true, false]);
  expect(state({ type: "information" }, stretch("h", "14:10"))).toEqual([true, false]);
  expect(state({ type: "discussion" }, stretch("h", "14:10"), stretch("again"))).toEqual([false, false]);
});

test("the group's practice is what its last decisions had, and never somebody who cannot answer", () => {
  const people = [
    row("organisation", "county", { type: "buyer" }),
    row("organisation", "firm", { type: "provider" }),
    row("organisation", "kajo", { type: "client-association" }),
  ];
  expect(usualDecision(bookOf(people))).toEqual({ authority: "group", accountable: "county" });
  const decided = [1, 2, 3].map((number) =>
    row("decision", `d${number}`, {
      number,
      authority: number === 1 ? "group" : "recommendation",
      accountable: number === 3 ? "kajo" : "firm",
    }),
  );
  expect(usualDecision(bookOf([...people, ...decided]))).toEqual({ authority: "recommendation", accountable: "firm" });
});
