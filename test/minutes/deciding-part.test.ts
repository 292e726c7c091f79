import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DocumentLanguage, DocumentVersion } from "../../shared/document/document.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import { smallMeeting } from "./small-meeting.ts";
import { bookOf, minutesOf, type Row, row, textOf } from "./support.ts";

const meeting = "meeting-1";

/** An item with a whole course: positions, three motions of which one lapsed, a vote by name with a tie, a dissent. */
const votedOn: readonly Row[] = [
  row("agenda-item", "voted", {
    meeting,
    place: "b1",
    title: "Ryhmän koko",
    type: "decision",
    proposal: "Ryhmässä on kuusi jäsentä.",
    publicity: "public",
  }),
  row("decision", "size", {
    number: 20,
    title: "Ryhmän koko",
    meeting,
    item: "voted",
    text: "Ryhmässä on kahdeksan jäsentä.",
    authority: "group",
    manner: "vote",
    accountable: "buyer",
    decidedAt: "15:10" as TimeOnly,
  }),
  row("position", "p1", { meeting, item: "voted", decision: "size", side: "buyer", stance: "supports" }),
  row("position", "p2", {
    meeting,
    item: "voted",
    decision: "size",
    side: "provider",
    organisation: "provider",
    stance: "reservation",
    text: "Kokoukset eivät saa pidentyä.",
  }),
  row("position", "p3", {
    meeting,
    item: "voted",
    decision: "size",
    side: "client",
    stance: "not-heard",
    text: "Edustaja oli lähtenyt.",
  }),
  row("motion", "base", {
    meeting,
    item: "voted",
    decision: "size",
    base: true,
    text: "Ryhmässä on kuusi jäsentä.",
    status: "lost",
  }),
  row("motion", "eight", {
    meeting,
    item: "voted",
    decision: "size",
    place: "a1",
    member: "elina",
    seconder: "paula",
    text: "Ryhmässä on kahdeksan jäsentä.",
    status: "won",
  }),
  row("motion", "none", {
    meeting,
    item: "voted",
    decision: "size",
    place: "a2",
    member: "liisa",
    text: "Ryhmää ei perusteta.",
    status: "lapsed",
  }),
  row("vote", "names", {
    meeting,
    item: "voted",
    decision: "size",
    base: "base",
    counter: "eight",
    method: "names",
    entitled: ["anna", "secretary", "paula", "elina", "vanamo"],
    rule: "majority",
    tie: "chair",
    status: "closed",
    result: "not-carried",
  }),
  row("ballot", "names-anna", { vote: "names", member: "anna", choice: "against" }),
  row("ballot", "names-secretary", { vote: "names", member: "secretary", choice: "in-favour" }),
  row("ballot", "names-paula", { vote: "names", member: "paula", choice: "in-favour" }),
  row("ballot", "names-elina", { vote: "names", member: "elina", choice: "against" }),
  row("ballot", "names-liisa", { vote: "names", member: "liisa", choice: "against" }),
];

/** An item that was voted on by count without a decision, and then tabled. */
const tabled: readonly Row[] = [
  row("agenda-item", "tabled", {
    meeting,
    place: "b2",
    title: "Raadin nimi",
    type: "decision",
    proposal: "Nimetään raati.",
    outcome: "Odotetaan ehdotuksia.",
    status: "tabled",
    returnsTo: "meeting-2",
    publicity: "public",
  }),
  row("vote", "count", {
    meeting,
    item: "tabled",
    method: "count",
    entitled: ["anna", "paula", "elina"],
    rule: "two-thirds",
    inFavour: 1,
    against: 1,
    blank: 1,
    status: "closed",
    result: "not-carried",
  }),
  row("agenda-item", "back", { meeting, place: "b3", title: "Talous", status: "returned", publicity: "public" }),
];

const rows = [...smallMeeting, ...votedOn, ...tabled];

/** What the minutes say from the heading of an item to the next. */
function partOf(text: string, title: string): string {
  const from = text.indexOf(title);
  const to = text.indexOf("\n## ", from);
  return text.slice(text.lastIndexOf("\n", from) + 1, to < 0 ? undefined : to);
}

const part = (
  title: string,
  version: DocumentVersion = "full",
  language: DocumentLanguage = "fi",
  more: readonly Row[] = rows,
) => partOf(textOf(minutesOf(bookOf(more), version, language)), title);

describe("how a decision was reached", () => {
  test("stands in the minutes as a secretary would tell it", () => {
    const golden = readFileSync(join(import.meta.dirname, "golden", "deciding-full-fi.md"), "utf8");
    expect(`${part("Ryhmän koko")}\n${part("Raadin nimi")}\n${part("Talous")}`).toBe(golden);
  });

  test.each([
    ["fi", "Vastaehdotus 1 voitti.", "Asia jätettiin pöydälle. Se palaa kokoukseen 3/2026."],
    ["sv", "Motförslag 1 vann.", "Ärendet bordlades. Det återkommer på möte 3/2026."],
    ["en", "Counter-motion 1 won.", "The item was tabled. It comes back to meeting 3/2026."],
    ["fi-simple", "Toinen ehdotus 1 voitti.", "Puhumme asiasta kokouksessa 3/2026."],
  ] as const)("is told in %s", (language, result, later) => {
    expect(part("Ryhmän koko", "full", language)).toContain(result);
    expect(part("Raadin nimi", "full", language)).toContain(later);
  });

  test("does not depend on the order in which the records came", () => {
    const forwards = renderJson(minutesOf(bookOf(rows)));
    expect(renderJson(minutesOf(bookOf(rows.toReversed())))).toBe(forwards);
  });

  test("names its records in the full version alone", () => {
    const text = renderJson(minutesOf(bookOf(rows)));
    for (const id of ["p2", "eight", "names"]) expect(text).toContain(`"id":"${id}"`);
    expect(renderJson(minutesOf(bookOf(rows), "public"))).not.toContain('"id":"eight"');
  });
});

describe("who voted how", () => {
  test.each(["public", "client", "plain"] as const)("is not in the %s version", (version) => {
    const bytes = [renderMarkdown, renderJson, renderHtml].map((render) => render(minutesOf(bookOf(rows), version)));
    // The seconder is named as seconder; nobody is named as voter.
    for (const text of bytes) {
      expect(text).not.toMatch(/Vastaehdotus 1: [A-ZÅÄÖ]/);
      expect(text).not.toContain("Ei äänestänyt:");
    }
  });

  test("leaves the counts in the public version", () => {
    expect(part("Ryhmän koko", "public")).toContain(
      "Pohjaehdotus: 2, Vastaehdotus 1: 2, tyhjää: 0. Äänioikeutettuja 5.",
    );
  });

  test("keeps the names of those who voted without a right to it from the public", () => {
    expect(part("Ryhmän koko")).toContain("Äänesti ilman äänioikeutta, ei laskettu: Liisa Tuotto.");
    expect(part("Ryhmän koko", "public")).toContain("Äänesti ilman äänioikeutta, ei laskettu: 1.");
  });

  test("tells of what does not add up", () => {
    const wrong: readonly Row[] = [
      ...rows,
      row("ballot", "names-vanamo", { vote: "names", member: "vanamo", choice: "in-favour" }),
      row("ballot", "names-elina", { choice: "blank" }, "deviceBBBBBBBBBB"),
      row("vote", "count", { inFavour: 4 }, "deviceBBBBBBBBBB"),
    ];
    const text = part("Ryhmän koko", "full", "fi", wrong);
    expect(text).toContain("Kirjattu eri tavoin, ei laskettu: Elina Oikeanimi.");
    expect(text).toContain("Kokouksessa todettiin toinen tulos: Vastaehdotus 1 voitti.");
    expect(part("Raadin nimi", "full", "fi", wrong)).toContain("Ääniä on kirjattu 6, vaikka äänioikeutettuja oli 3.");
  });
});

describe("a public version", () => {
  const secret = rows.map((each) =>
    each.kind === "decision" && each.id === "size"
      ? { ...each, fields: { ...each.fields, publicity: "confidential" } }
      : each,
  );

  test("leaves out the whole course of a decision that is not public", () => {
    for (const version of ["public", "client", "plain"] as const) {
      const text = renderJson(minutesOf(bookOf(secret), version));
      for (const words of ["kahdeksan jäsentä", "Ryhmää ei perusteta", "eivät saa pidentyä", "oli lähtenyt"]) {
        expect(text, `${version}: ${words}`).not.toContain(words);
      }
    }
  });

  test("takes no motion, position or vote of it for the item's own", () => {
    const loose = secret.map((each) =>
      each.kind === "decision" && each.id === "size" ? { ...each, fields: { ...each.fields, item: "item-3" } } : each,
    );
    const text = renderJson(minutesOf(bookOf(loose), "public"));
    for (const words of ["Ryhmää ei perusteta", "eivät saa pidentyä"]) expect(text).not.toContain(words);
  });
});

test("hostile words in motions and positions stay words", () => {
  const evil = '<img src=x onerror="alert(1)">\u202Eo\u0000\n\n# otsikko';
  const more: readonly Row[] = [
    ...rows,
    row("motion", "eight", { text: evil }, "deviceBBBBBBBBBB"),
    row("position", "p2", { text: evil }, "deviceBBBBBBBBBB"),
  ];
  const html = renderHtml(minutesOf(bookOf(more)));
  expect(html).not.toContain("<img");
  expect(html).not.toContain("\u202E");
  expect(html).toContain("&#60;img");
  expect(renderMarkdown(minutesOf(bookOf(more)))).not.toMatch(/^# otsikko/m);
});
