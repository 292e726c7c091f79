import { describe, expect, test } from "vitest";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import { bookOf, minutesOf, type Row, row, textOf } from "./support.ts";

const time = (text: string) => text as TimeOnly;

const members = ["b", "p", "c"].map((id) =>
  row("member", id, {
    name: { b: "Tuuli Alku", p: "Ilmari Tuotto", c: "Kanerva" }[id] ?? id,
    side: ({ b: "buyer", p: "provider", c: "client" } as const)[id] ?? "buyer",
    pseudonym: id === "c",
    voting: true,
  }),
);

/** A meeting of three by their hours: the third comes during the second item, and the second item is the provider's own. */
const meeting: readonly Row[] = [
  row("rules", "rules", {
    quorumMin: 2,
    quorumSides: ["buyer", "provider"],
    publicityDefault: "public",
  }),
  ...members,
  row("meeting", "meeting-1", {
    number: "1/2026",
    start: time("14:00"),
    end: time("15:00"),
    status: "held",
    mode: "hybrid",
  }),
  row("agenda-item", "i1", {
    meeting: "meeting-1",
    place: "a1",
    title: "Avaus",
    type: "information",
    handling: "Avattiin.",
  }),
  row("agenda-item", "i2", {
    meeting: "meeting-1",
    place: "a2",
    title: "Bonus",
    type: "decision",
    handling: "Kuultiin.",
  }),
  row("agenda-item", "i3", { meeting: "meeting-1", place: "a3", title: "Päättäminen", type: "decision" }),
  row("item-handling", "h1", { meeting: "meeting-1", item: "i1", from: time("14:00"), to: time("14:05") }),
  row("item-handling", "h2", { meeting: "meeting-1", item: "i2", from: time("14:05"), to: time("14:30") }),
  row("item-handling", "h3", { meeting: "meeting-1", item: "i3", from: time("14:30"), to: time("15:00") }),
  row("attendance", "a1", { meeting: "meeting-1", member: "b", event: "in" }),
  row("attendance", "a2", { meeting: "meeting-1", member: "p", event: "in" }),
  row("attendance", "a3", { meeting: "meeting-1", member: "c", event: "in", at: time("14:10") }),
  row("attendance", "a4", { meeting: "meeting-1", member: "b", event: "in", at: time("14:20"), mode: "remote" }),
  row("disqualification", "d", {
    meeting: "meeting-1",
    item: "i2",
    member: "p",
    ground: "Oma bonus",
    heard: true,
    outAt: time("14:15"),
    backAt: time("14:30"),
  }),
  row("quorum-override", "o", {
    meeting: "meeting-1",
    item: "i2",
    member: "b",
    at: time("14:28"),
    text: "Määräaika päättyi.",
  }),
];

/** The part of the minutes that tells one item. */
function itemText(text: string, number: number): string {
  const [, part = ""] = text.split(`## ${number} § `);
  return part.split("\n## ")[0] ?? "";
}

describe("the handling of an item", () => {
  const text = textOf(minutesOf(bookOf(meeting)));

  test("says who came and who went on elsewhere while it lasted, and of no other item", () => {
    expect(itemText(text, 2)).toContain("Kanerva saapui klo 14.10.");
    expect(itemText(text, 2)).toContain("Tuuli Alku jatkoi etänä klo 14.20.");
    expect(itemText(text, 1)).not.toContain("saapui");
    expect(itemText(text, 3)).not.toContain("jatkoi");
    expect(text).toContain("Kanerva saapui klo 14.10, 2 §:n käsittelyn aikana.");
  });

  test("says who was heard, stepped out and came back", () => {
    expect(itemText(text, 2)).toContain(
      "Esteellinen: Ilmari Tuotto. Peruste: Oma bonus. Esteellistä kuultiin ennen ratkaisua. " +
        "Poissa ratkaisun ajan klo 14.15 alkaen, palasi klo 14.30.",
    );
  });

  test("says that there was no quorum for this item alone, and who answered for deciding", () => {
    expect(itemText(text, 2)).toContain("Kokous ei ollut päätösvaltainen, kun tätä asiaa käsiteltiin.");
    expect(itemText(text, 2)).toContain("Ratkaisusta vastaa Tuuli Alku.");
    expect(itemText(text, 2)).toContain("Määräaika päättyi.");
    expect(itemText(text, 3)).not.toContain("päätösvaltainen");
    expect(text).toContain("Kokous todettiin päätösvaltaiseksi.");
  });

  test("says the same in every language, each fact once", () => {
    for (const language of ["sv", "en"] as const) {
      const other = textOf(minutesOf(bookOf(meeting), "full", language));
      expect(other.split("Määräaika päättyi.")).toHaveLength(2);
      expect(other.split("Oma bonus")).toHaveLength(2);
      expect(other).not.toContain("undefined");
    }
  });

  test("counts the disqualified in where the rules card says so", () => {
    const counted = meeting.map((each) =>
      each.kind === "rules" ? { ...each, fields: { ...each.fields, conflictQuorum: "counted" } } : each,
    );
    expect(itemText(textOf(minutesOf(bookOf(counted))), 2)).not.toContain("Kokous ei ollut päätösvaltainen");
  });
});
