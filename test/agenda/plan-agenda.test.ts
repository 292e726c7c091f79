import { describe, expect, it } from "vitest";
import { agendaFor } from "../../shared/agenda/plan-agenda.ts";
import { planPlannedItems } from "../../shared/agenda/write-agenda.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { agendaOf } from "../../shared/domain/agenda.ts";
import type { AgendaItem } from "../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../shared/domain/meeting.ts";
import { planDelete } from "../../shared/log/author.ts";
import { deviceA, deviceB } from "../support/changes.ts";
import { fakeRecord } from "../support/fake-session.ts";
import { bookOf, conflictsIn, type Copy, copyWith, exchange, save, write } from "./two-copies.ts";

const march = "2026-03-18" as DateOnly;
const may = "2026-05-20" as DateOnly;
const placing = { member: "me", day: "2026-02-01" as DateOnly };

function group(): Copy {
  const copy = copyWith(deviceA);
  write(copy, [
    fakeRecord("agenda-template", "t", { name: "Pohja" }),
    fakeRecord("series", "s", { name: "Sarja", template: "t", months: ["january", "march", "may"] }),
    fakeRecord("template-item", "open", { template: "t", place: "a0", title: "Avaus", fills: "opening" }),
    fakeRecord("template-item", "acts", { template: "t", place: "a1", title: "Toimenpiteet", fills: "actions" }),
    fakeRecord("template-item", "review", { template: "t", place: "a2", title: "Vuosikatsaus", months: ["march"] }),
    fakeRecord("template-item", "risks", { template: "t", place: "a3", title: "Riskit", type: "discussion" }),
    fakeRecord("template-item", "other", { template: "t", place: "a4", title: "Muut asiat", gathers: true }),
    fakeRecord("template-item", "close", { template: "t", place: "a5", title: "Päättäminen", fills: "closing" }),
    fakeRecord("meeting", "m1", { number: "1/2026", date: "2026-01-21" as DateOnly, status: "held", series: "s" }),
  ]);
  return copy;
}

function earlier(copy: Copy, id: string, fields: Omit<AgendaItem, "id" | "meeting">, meeting = "m1"): void {
  write(copy, [fakeRecord("agenda-item", id, { meeting, title: id, ...fields })]);
}

function planned(copy: Copy, date = march, meeting?: string) {
  return agendaFor(bookOf(copy), { template: "t", series: "s", date, meeting });
}

const keys = (plan: ReturnType<typeof planned>) => plan.filter(({ isUsual }) => isUsual).map(({ key }) => key);

/** Makes the meeting, or brings its agenda up to date, with what comes by itself. */
function make(copy: Copy, id = "m2", date = march, chosen?: readonly string[]): void {
  write(copy, [
    fakeRecord("meeting", id, { number: id, date, series: "s", status: "draft" } satisfies Omit<Meeting, "id">),
  ]);
  const plan = planned(copy, date, id);
  save(copy, planPlannedItems(bookOf(copy), id, plan, new Set(chosen ?? keys(plan)), placing));
}

const titlesOf = (copy: Copy, meeting = "m2") => agendaOf(bookOf(copy), meeting).map(({ item }) => item.title);

describe("the next agenda", () => {
  it("has the template's items of its month in their order", () => {
    expect(keys(planned(group()))).toEqual(["open", "acts", "review", "risks", "other", "close"]);
    expect(keys(planned(group(), may))).toEqual(["open", "acts", "risks", "other", "close"]);
  });

  it("gets what was tabled, returned or never reached, before the item that gathers it", () => {
    const copy = group();
    earlier(copy, "tabled", { place: "a0", status: "tabled" });
    earlier(copy, "returned", { place: "a1", status: "returned" });
    earlier(copy, "unreached", { place: "a2", status: "open" });
    earlier(copy, "again", { place: "a3", status: "handled", recurring: true });
    earlier(copy, "done", { place: "a4", status: "handled" });
    earlier(copy, "older", { place: "a5" });
    earlier(copy, "gone", { place: "a6", status: "withdrawn", recurring: true });
    expect(keys(planned(copy))).toEqual([
      "open",
      "acts",
      "review",
      "risks",
      "tabled",
      "returned",
      "unreached",
      "again",
      "other",
      "close",
    ]);
  });

  it("carries texts before the meeting and links, and nothing that was said or decided", () => {
    const copy = group();
    earlier(copy, "tabled", {
      status: "tabled",
      plain: "Selkeästi",
      background: "Tausta",
      proposal: "Esitys",
      minutes: 15,
      handling: "Puhuttiin",
      outcome: "Pöydälle",
      reasons: "Aika",
      clientView: "Odotamme",
      number: 7,
      feedback: ["f1"],
      actions: ["a1"],
      presenter: "me",
      publicity: "confidential",
      ground: "Liikesalaisuus",
    });
    const [item] = planned(copy).filter(({ key }) => key === "tabled");
    expect(item?.wish).toEqual({
      carriedFrom: "tabled",
      title: "tabled",
      plain: "Selkeästi",
      background: "Tausta",
      proposal: "Esitys",
      minutes: 15,
      feedback: ["f1"],
      actions: ["a1"],
      presenter: "me",
      publicity: "confidential",
      ground: "Liikesalaisuus",
    });
  });

  it("takes an item's files with it, numbered anew", () => {
    const copy = group();
    earlier(copy, "tabled", { status: "tabled" });
    write(copy, [
      fakeRecord("attachment", "f", { meeting: "m1", item: "tabled", number: 3, name: "Laskelma.pdf", sha256: "ab" }),
    ]);
    make(copy);
    const book = bookOf(copy);
    const [followed, ...more] = book.all("attachment").filter(({ meeting }) => meeting === "m2");
    expect(more).toEqual([]);
    expect(followed).toMatchObject({ name: "Laskelma.pdf", sha256: "ab" });
    expect(followed).not.toHaveProperty("number");
    expect(book.get("agenda-item", followed?.item ?? "")?.carriedFrom).toBe("tabled");
  });

  it("has a standing item once, in the template's place, when it also comes over", () => {
    const copy = group();
    earlier(copy, "old-risks", { templateItem: "risks", title: "Riskit ja varautuminen", status: "tabled" });
    const plan = planned(copy);
    expect(keys(plan)).toEqual(["open", "acts", "review", "risks", "other", "close"]);
    expect(plan.find(({ key }) => key === "risks")?.wish).toMatchObject({
      title: "Riskit ja varautuminen",
      carriedFrom: "old-risks",
    });
  });

  it("leaves opening, attendance and closing to each meeting, and what fills itself unless it was tabled", () => {
    const copy = group();
    earlier(copy, "old-open", { fills: "opening", status: "open" });
    earlier(copy, "old-close", { fills: "closing", status: "tabled", recurring: true });
    earlier(copy, "old-acts", { fills: "actions", status: "open" });
    expect(planned(copy).every(({ origin }) => origin.carried === undefined)).toBe(true);
    earlier(copy, "old-acts", { status: "tabled" });
    expect(planned(copy).find(({ key }) => key === "acts")?.origin.carried?.item.id).toBe("old-acts");
  });

  it("takes over everything from a cancelled meeting, and nothing from one that is still to come", () => {
    const copy = group();
    write(copy, [fakeRecord("meeting", "off", { date: "2026-02-11" as DateOnly, status: "cancelled" })]);
    write(copy, [fakeRecord("meeting", "soon", { date: "2026-02-12" as DateOnly, status: "called" })]);
    earlier(copy, "lost", {}, "off");
    earlier(copy, "waiting", { status: "open" }, "soon");
    expect(keys(planned(copy))).toContain("lost");
    expect(keys(planned(copy))).not.toContain("waiting");
  });

  it("does not mix two series", () => {
    const copy = group();
    write(copy, [fakeRecord("series", "s2", { name: "Toinen" })]);
    write(copy, [fakeRecord("meeting", "m0", { date: "2026-01-10" as DateOnly, status: "held", series: "s2" })]);
    earlier(copy, "theirs", { status: "tabled" }, "m0");
    expect(keys(planned(copy))).not.toContain("theirs");
  });
});

describe("an agenda that is made from the plan", () => {
  it("stands in the plan's order and is planned to its end: twice adds nothing", () => {
    const copy = group();
    earlier(copy, "tabled", { status: "tabled" });
    make(copy);
    expect(titlesOf(copy)).toEqual([
      "Avaus",
      "Toimenpiteet",
      "Vuosikatsaus",
      "Riskit",
      "tabled",
      "Muut asiat",
      "Päättäminen",
    ]);
    expect(planned(copy, march, "m2")).toEqual([]);
  });

  it("carries an item once, and on from there when it is tabled again", () => {
    const copy = group();
    earlier(copy, "tabled", { status: "tabled" });
    make(copy);
    expect(keys(planned(copy, may))).not.toContain("tabled");
    const [successor] = bookOf(copy)
      .all("agenda-item")
      .filter(({ carriedFrom }) => carriedFrom === "tabled");
    write(copy, [
      fakeRecord("meeting", "m2", { status: "held" }),
      fakeRecord("agenda-item", successor?.id ?? "", { status: "tabled" }),
    ]);
    expect(keys(planned(copy, may)).filter((key) => key === "tabled" || key === successor?.id)).toEqual([
      successor?.id,
    ]);
  });

  it("brings an item again when the draft that held it is removed", () => {
    const copy = group();
    earlier(copy, "tabled", { status: "tabled" });
    make(copy);
    const state = bookOf(copy).state("meeting", "m2");
    expect(state).toBeDefined();
    if (state !== undefined) save(copy, [planDelete(state)]);
    expect(keys(planned(copy))).toContain("tabled");
  });

  it("adds what has come since in its place, and does not ask again about what was left out or taken off", () => {
    const copy = group();
    make(copy, "m2", march, ["open", "acts", "risks", "other", "close"]);
    write(copy, [fakeRecord("meeting", "m2", { leftOut: ["review"] })]);
    earlier(copy, "late", { status: "returned" });
    write(copy, [fakeRecord("template-item", "money", { template: "t", place: "a2V", title: "Talous" })]);
    const risks = bookOf(copy)
      .all("agenda-item")
      .find(({ templateItem }) => templateItem === "risks");
    const state = bookOf(copy).state("agenda-item", risks?.id ?? "");
    if (state !== undefined) save(copy, [planDelete(state)]);
    const plan = planned(copy, march, "m2");
    expect(plan.map(({ key, isUsual }) => `${key} ${isUsual}`)).toEqual([
      "review false",
      "money true",
      "risks false",
      "late true",
    ]);
    make(copy);
    expect(titlesOf(copy)).toEqual(["Avaus", "Toimenpiteet", "Talous", "late", "Muut asiat", "Päättäminen"]);
    // Whoever wants it after all ticks it, and gets the same record back.
    make(copy, "m2", march, ["risks", "review"]);
    expect(titlesOf(copy)).toEqual([
      "Avaus",
      "Toimenpiteet",
      "Vuosikatsaus",
      "Talous",
      "Riskit",
      "late",
      "Muut asiat",
      "Päättäminen",
    ]);
  });

  it("gives a standing item that is there already what comes over to it, and overwrites nothing", () => {
    const copy = group();
    make(copy);
    const own = agendaOf(bookOf(copy), "m2").find(({ item }) => item.templateItem === "risks")?.item.id ?? "";
    write(copy, [fakeRecord("agenda-item", own, { plain: "Oma" })]);
    earlier(copy, "old-risks", { templateItem: "risks", status: "returned", plain: "Vanha", background: "Tausta" });
    make(copy);
    const risks = agendaOf(bookOf(copy), "m2").filter(({ item }) => item.title === "Riskit");
    expect(risks).toHaveLength(1);
    expect(risks[0]?.item).toMatchObject({ id: own, plain: "Oma", background: "Tausta", carriedFrom: "old-risks" });
  });
});

describe("two people who plan the same meeting apart", () => {
  function apart(): readonly [Copy, Copy] {
    const a = group();
    earlier(a, "tabled", { status: "tabled" });
    write(a, [fakeRecord("item-proposal", "p", { title: "Ilta-ajat", status: "placed", member: "me" })]);
    write(a, [fakeRecord("meeting", "m2", { number: "2/2026", date: march, series: "s", status: "draft" })]);
    return [a, copyWith(deviceB, a.changes)];
  }

  it("end with every item once and nothing to settle", () => {
    const [a, b] = apart();
    make(a);
    make(b);
    exchange(a, b);
    for (const copy of [a, b]) {
      expect(titlesOf(copy)).toEqual([
        "Avaus",
        "Toimenpiteet",
        "Vuosikatsaus",
        "Riskit",
        "tabled",
        "Ilta-ajat",
        "Muut asiat",
        "Päättäminen",
      ]);
      expect(conflictsIn(copy)).toEqual([]);
      expect(planned(copy, march, "m2")).toEqual([]);
    }
  });

  it("end with every item once also when one of them ticked differently", () => {
    const [a, b] = apart();
    make(a, "m2", march, ["open", "risks", "tabled", "close"]);
    make(b);
    exchange(a, b);
    expect(titlesOf(a)).toHaveLength(8);
    expect(titlesOf(b)).toEqual(titlesOf(a));
    expect(conflictsIn(a)).toEqual([]);
  });

  it("end with every item once also when one of them has not seen what was tabled", () => {
    const a = group();
    write(a, [fakeRecord("meeting", "m2", { number: "2/2026", date: march, series: "s", status: "draft" })]);
    const b = copyWith(deviceB, a.changes);
    earlier(a, "old-risks", { templateItem: "risks", title: "Riskit", status: "tabled", background: "Tausta" });
    make(a);
    make(b);
    exchange(a, b);
    expect(titlesOf(a)).toEqual(["Avaus", "Toimenpiteet", "Vuosikatsaus", "Riskit", "Muut asiat", "Päättäminen"]);
    expect(agendaOf(bookOf(b), "m2").find(({ item }) => item.title === "Riskit")?.item).toMatchObject({
      carriedFrom: "old-risks",
      background: "Tausta",
    });
    expect(conflictsIn(a)).toEqual([]);
  });
});
