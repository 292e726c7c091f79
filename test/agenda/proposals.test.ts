import { describe, expect, it } from "vitest";
import { openPlacements, planDecline, planPlacement, planWaiting } from "../../shared/agenda/place-proposal.ts";
import { agendaFor } from "../../shared/agenda/plan-agenda.ts";
import { placementsOf, standingOf } from "../../shared/agenda/proposals.ts";
import { planPlannedItems } from "../../shared/agenda/write-agenda.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { agendaOf } from "../../shared/domain/agenda.ts";
import { planDelete } from "../../shared/log/author.ts";
import { deviceA, deviceB } from "../support/changes.ts";
import { fakeRecord } from "../support/fake-session.ts";
import { bookOf, conflictsIn, type Copy, copyWith, exchange, save, write } from "./two-copies.ts";

const placing = { member: "sec", day: "2026-02-01" as DateOnly };

function group(): Copy {
  const copy = copyWith(deviceA);
  write(copy, [
    fakeRecord("meeting", "m1", { number: "1/2026", date: "2026-02-11" as DateOnly, status: "draft" }),
    fakeRecord("meeting", "m2", { number: "2/2026", date: "2026-05-20" as DateOnly, status: "draft" }),
    fakeRecord("agenda-item", "a", { meeting: "m1", place: "a0", title: "Avaus", fills: "opening" }),
    fakeRecord("agenda-item", "b", { meeting: "m1", place: "a1", title: "Talous" }),
    fakeRecord("agenda-item", "c", { meeting: "m1", place: "a2", title: "Päättäminen", fills: "closing" }),
    fakeRecord("item-proposal", "p", {
      title: "Ilta-ajat",
      plain: "Ajat töiden jälkeen",
      background: "Pyydetty usein",
      member: "cli",
      feedback: ["f1"],
      status: "waiting",
    }),
  ]);
  return copy;
}

function act(copy: Copy, plan: typeof place): void {
  save(copy, plan(copy));
}

const proposalOf = (copy: Copy) => bookOf(copy).get("item-proposal", "p") ?? { id: "p" };
const placeAt = (copy: Copy, meeting: string | undefined, after?: string) =>
  planPlacement(bookOf(copy), proposalOf(copy), { meeting, after }, placing);
const place = (copy: Copy) => placeAt(copy, "m1");
const titles = (copy: Copy, meeting = "m1") => agendaOf(bookOf(copy), meeting).map(({ item }) => item.title);
const standing = (copy: Copy) => standingOf(bookOf(copy), proposalOf(copy)).type;

describe("a proposal", () => {
  it("waits, is placed before the meeting's end with its words, and is handled when the meeting has been held", () => {
    const copy = group();
    expect(standing(copy)).toBe("waiting");
    act(copy, place);
    expect(titles(copy)).toEqual(["Avaus", "Talous", "Ilta-ajat", "Päättäminen"]);
    expect(bookOf(copy).get("agenda-item", proposalOf(copy).item ?? "")).toMatchObject({
      itemProposal: "p",
      plain: "Ajat töiden jälkeen",
      background: "Pyydetty usein",
      presenter: "cli",
      feedback: ["f1"],
      type: "discussion",
    });
    expect(proposalOf(copy)).toMatchObject({ status: "placed", answeredBy: "sec", answeredOn: "2026-02-01" });
    expect(standing(copy)).toBe("placed");
    write(copy, [fakeRecord("meeting", "m1", { status: "held" })]);
    expect(standing(copy)).toBe("handled");
    expect(openPlacements(bookOf(copy), "p")).toEqual([]);
  });

  it("goes after the item that is named, and gets a number where the others have theirs", () => {
    const copy = group();
    write(copy, [
      fakeRecord("agenda-item", "a", { number: 7 }),
      fakeRecord("agenda-item", "b", { number: 8 }),
      fakeRecord("agenda-item", "c", { number: 9 }),
    ]);
    save(copy, placeAt(copy, "m1", "a"));
    expect(titles(copy)).toEqual(["Avaus", "Ilta-ajat", "Talous", "Päättäminen"]);
    expect(bookOf(copy).get("agenda-item", proposalOf(copy).item ?? "")?.number).toBe(10);
  });

  it("moves to another meeting as the same item, with what was written on it", () => {
    const copy = group();
    act(copy, place);
    const id = proposalOf(copy).item ?? "";
    write(copy, [fakeRecord("agenda-item", id, { proposal: "Kokeillaan", number: 3 })]);
    save(copy, placeAt(copy, "m2"));
    expect(titles(copy)).not.toContain("Ilta-ajat");
    expect(titles(copy, "m2")).toEqual(["Ilta-ajat"]);
    expect(bookOf(copy).get("agenda-item", id)).toMatchObject({ meeting: "m2", proposal: "Kokeillaan" });
    expect(bookOf(copy).get("agenda-item", id)).not.toHaveProperty("number");
  });

  it("is declined with a reason, and may be taken up again", () => {
    const copy = group();
    act(copy, place);
    save(copy, planDecline(bookOf(copy), proposalOf(copy), "Kuuluu tuottajalle", placing));
    expect(titles(copy)).not.toContain("Ilta-ajat");
    expect(standing(copy)).toBe("declined");
    expect(proposalOf(copy)).toMatchObject({ answer: "Kuuluu tuottajalle", answeredBy: "sec" });
    save(copy, planWaiting(bookOf(copy), proposalOf(copy)));
    expect(standing(copy)).toBe("waiting");
    expect(proposalOf(copy)).not.toHaveProperty("answer");
    act(copy, place);
    expect(titles(copy)).toContain("Ilta-ajat");
  });

  it("taken up for the next meeting comes with the next agenda, and is told as placed by it", () => {
    const copy = group();
    save(copy, placeAt(copy, undefined));
    expect(standing(copy)).toBe("coming");
    const plan = agendaFor(bookOf(copy), {
      template: undefined,
      series: undefined,
      date: "2026-05-20" as DateOnly,
      meeting: "m2",
    });
    expect(plan.map(({ key, isUsual }) => `${key} ${isUsual}`)).toEqual(["p true"]);
    save(copy, planPlannedItems(bookOf(copy), "m2", plan, new Set(["p"]), placing));
    expect(titles(copy, "m2")).toEqual(["Ilta-ajat"]);
    expect(standing(copy)).toBe("placed");
  });

  it("that waits is only offered, and not where another meeting was wished for", () => {
    const copy = group();
    const plan = (meeting: string) =>
      agendaFor(bookOf(copy), { template: undefined, series: undefined, date: "2026-02-11" as DateOnly, meeting });
    expect(plan("m1").map(({ key, isUsual }) => `${key} ${isUsual}`)).toEqual(["p false"]);
    write(copy, [fakeRecord("item-proposal", "p", { meeting: "m2" })]);
    expect(plan("m1")).toEqual([]);
    expect(plan("m2")).toHaveLength(1);
  });

  it("comes to the next agenda when the meeting that held it is removed", () => {
    const copy = group();
    act(copy, place);
    const state = bookOf(copy).state("meeting", "m1");
    if (state !== undefined) save(copy, [planDelete(state)]);
    expect(standing(copy)).toBe("coming");
  });
});

describe("a proposal whose item is taken off an agenda that has gone out", () => {
  it("waits anew, and can be placed on a later one", () => {
    const copy = group();
    act(copy, place);
    const id = proposalOf(copy).item ?? "";
    write(copy, [fakeRecord("agenda-item", id, { status: "withdrawn" })]);
    expect(standing(copy)).toBe("waiting");
    save(copy, placeAt(copy, "m2"));
    expect(standing(copy)).toBe("placed");
    expect(titles(copy, "m2")).toEqual(["Ilta-ajat"]);
  });
});

describe("a proposal that two people place apart", () => {
  it("on one agenda stands there once", () => {
    const a = group();
    const b = copyWith(deviceB, a.changes);
    act(a, place);
    act(b, place);
    exchange(a, b);
    expect(titles(a)).toEqual(["Avaus", "Talous", "Ilta-ajat", "Päättäminen"]);
    expect(conflictsIn(a)).toEqual([]);
  });

  it("on two agendas is told as placed twice, and choosing one takes it off the other", () => {
    const a = group();
    const b = copyWith(deviceB, a.changes);
    save(a, placeAt(a, "m1"));
    save(b, placeAt(b, "m2"));
    exchange(a, b);
    expect(new Set(placementsOf(bookOf(a), "p").map(({ meeting }) => meeting))).toEqual(new Set(["m1", "m2"]));
    save(a, placeAt(a, "m2"));
    exchange(a, b);
    for (const copy of [a, b]) {
      expect(titles(copy)).not.toContain("Ilta-ajat");
      expect(titles(copy, "m2")).toEqual(["Ilta-ajat"]);
      expect(placementsOf(bookOf(copy), "p")).toHaveLength(1);
      expect(conflictsIn(copy)).toEqual([]);
    }
  });

  it("does not count an item that only goes on from an earlier meeting as a second placement", () => {
    const copy = group();
    act(copy, place);
    const id = proposalOf(copy).item ?? "";
    write(copy, [fakeRecord("meeting", "m1", { status: "held" }), fakeRecord("agenda-item", id, { status: "tabled" })]);
    const plan = agendaFor(bookOf(copy), {
      template: undefined,
      series: undefined,
      date: "2026-05-20" as DateOnly,
      meeting: "m2",
    });
    save(copy, planPlannedItems(bookOf(copy), "m2", plan, new Set(plan.map(({ key }) => key)), placing));
    expect(titles(copy, "m2")).toContain("Ilta-ajat");
    expect(placementsOf(bookOf(copy), "p")).toHaveLength(1);
    expect(standing(copy)).toBe("placed");
  });
});
