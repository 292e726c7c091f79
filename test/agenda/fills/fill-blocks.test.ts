import { describe, expect, it } from "vitest";
import { contentOf, fillBlocks, minutesFillBlocks } from "../../../shared/agenda/fills/fill-blocks.ts";
import { itemFills } from "../../../shared/domain/item-fill.ts";
import { bookOf, row } from "../../minutes/support.ts";
import { blocksText, day, fillContext, meetingRows } from "./support.ts";

const buyer = row("organisation", "buyer", { name: "Mallila", type: "buyer" });

describe("the review of actions", () => {
  const rows = [
    ...meetingRows("actions"),
    buyer,
    row("action", "old", { title: "Vanha avoin", createdOn: day("2024-11-01"), dueOn: day("2025-09-01") }),
    row("action", "late", { title: "Myöhästynyt", createdOn: day("2024-11-01"), dueOn: day("2025-04-21") }),
    row("action", "new", { title: "Tuore", createdOn: day("2025-03-01"), accountable: "buyer" }),
    row("action", "told", { title: "Kerrottu", createdOn: day("2024-11-01"), dueOn: day("2025-12-01") }),
    row("progress", "p1", { action: "told", date: day("2025-03-05"), text: "Aikataulu sovittu." }),
    row("progress", "p2", { action: "told", date: day("2025-04-05"), text: "Ensimmäinen vaihe valmis." }),
    row("progress", "p3", { action: "old", date: day("2025-01-05"), text: "Ennen edellistä kokousta." }),
    row("action", "done", {
      title: "Valmistunut",
      status: "done",
      createdOn: day("2024-11-01"),
      doneOn: day("2025-04-01"),
    }),
    row("action", "gone", {
      title: "Kauan valmis",
      status: "verified",
      createdOn: day("2024-01-01"),
      doneOn: day("2025-01-20"),
    }),
    row("action", "after", { title: "Kokouksen jälkeen annettu", createdOn: day("2025-05-02") }),
    row("action", "later", {
      title: "Myöhemmin valmis",
      status: "done",
      createdOn: day("2024-11-01"),
      doneOn: day("2025-06-01"),
    }),
  ];

  it("tells what changed or is late, and counts the rest", () => {
    const text = blocksText(fillBlocks(fillContext(bookOf(rows))));
    for (const title of ["Tuore", "Myöhästynyt", "Kerrottu", "Valmistunut"]) expect(text).toContain(title);
    for (const title of ["Vanha avoin", "Kauan valmis", "Kokouksen jälkeen", "Myöhemmin valmis"])
      expect(text).not.toContain(title);
    expect(text).toContain("10 päivää myöhässä");
    expect(text).toContain("Ensimmäinen vaihe valmis.");
    expect(text).not.toContain("Aikataulu sovittu.");
    expect(text).toContain("Valmis 1.4.2025");
    expect(text).toContain("avoinna on 2 toimenpidettä");
    expect(text).toContain("Edellinen kokous oli 1/2025, 1.2.2025.");
  });

  it("leaves what this meeting agrees on to the item where it was agreed", () => {
    const { id } = fillContext(bookOf(rows)).meeting;
    const now = { createdOn: day("2025-05-01"), dueOn: day("2025-09-01") };
    const text = blocksText(
      fillBlocks(
        fillContext(
          bookOf([
            ...rows,
            row("agenda-item", "here", { meeting: id, title: "Kohta" }),
            row("action", "now", { ...now, title: "Nyt sovittu", meeting: id }),
            row("action", "by item", { ...now, title: "Kohdassa sovittu", item: "here" }),
            row("action", "before", { ...now, title: "Muualla sovittu", meeting: "another" }),
          ]),
        ),
      ),
    );
    expect(text).toContain("Muualla sovittu");
    for (const title of ["Nyt sovittu", "Kohdassa sovittu"]) expect(text).not.toContain(title);
  });

  it("keeps the rest at hand, with what was finished after the meeting as it stood then", () => {
    const rest = blocksText(contentOf(fillContext(bookOf(rows)))?.rest?.blocks ?? []);
    expect(rest).toContain("Vanha avoin");
    expect(rest).toContain("Myöhemmin valmis");
    expect(rest).toContain("Työn alla");
    expect(rest).not.toContain("1.6.2025");
  });

  it("withholds what is not public, and says how much", () => {
    const secret = row("action", "secret", {
      title: "Salattu",
      createdOn: day("2025-03-01"),
      publicity: "confidential",
    });
    const open = row("action", "open", { title: "Avoin", createdOn: day("2025-03-01"), publicity: "public" });
    const book = bookOf([...meetingRows("actions"), secret, open]);
    for (const version of ["public", "client", "plain"] as const) {
      const content = contentOf(fillContext(book, version));
      const bytes = JSON.stringify(content);
      expect(bytes).not.toContain("Salattu");
      expect(bytes).toContain("Avoin");
      expect(bytes).toContain("Yksi");
      expect(bytes).not.toContain('"records"');
    }
    expect(blocksText(fillBlocks(fillContext(book)))).toContain("Salattu");
  });
});

describe("the digest of feedback", () => {
  const entry = (id: string, theme: string, count: number, more: object = {}) =>
    row("feedback", id, { receivedOn: day("2025-03-01"), theme, tone: "criticism", count, text: "Sanottua", ...more });

  it("counts by theme and tone, and quotes nobody", () => {
    const text = blocksText(
      fillBlocks(
        fillContext(bookOf([...meetingRows("feedback"), entry("f1", "saatavuus", 8), entry("f2", "tilat", 6)])),
      ),
    );
    expect(text).toContain("Palautetta tuli 14.");
    expect(text).toMatch(/saatavuus \| 8/);
    expect(text).toMatch(/moite \| 14/);
    expect(text).not.toContain("Sanottua");
  });

  it("hides small counts and those that would tell them", () => {
    const book = bookOf([
      ...meetingRows("feedback"),
      entry("f1", "saatavuus", 9),
      entry("f2", "tilat", 7),
      entry("f3", "kohtaaminen", 2),
    ]);
    const text = blocksText(fillBlocks(fillContext(book)));
    expect(text).toMatch(/saatavuus \| 9/);
    expect(text).toMatch(/kohtaaminen \| ei näytetä/);
    expect(text).toMatch(/tilat \| ei näytetä/);
    expect(text).not.toMatch(/\| [27]$/m);
  });

  it("says only that it was little when all of it is little, by the group's own limit", () => {
    const rows = [...meetingRows("feedback"), entry("f1", "saatavuus", 3)];
    expect(blocksText(fillBlocks(fillContext(bookOf(rows))))).toContain("Palautetta tuli alle 5.");
    const open = bookOf([...rows, row("rules", "rules", { smallestCount: 2 })]);
    expect(blocksText(fillBlocks(fillContext(open)))).toContain("Palautetta tuli 3.");
  });

  it("counts neither what came before the last meeting nor what came after this one", () => {
    const early = entry("f1", "saatavuus", 9, { receivedOn: day("2025-02-01") });
    const after = entry("f2", "saatavuus", 9, { receivedOn: day("2025-05-02") });
    const text = blocksText(fillBlocks(fillContext(bookOf([...meetingRows("feedback"), early, after]))));
    expect(text).toContain("Palautetta ei tullut.");
  });

  it("leaves confidential feedback out of what leaves the group", () => {
    const book = bookOf([
      ...meetingRows("feedback"),
      entry("f1", "saatavuus", 8),
      entry("f2", "salattu aihe", 6, { publicity: "confidential" }),
    ]);
    expect(blocksText(fillBlocks(fillContext(book, "public")))).not.toContain("salattu aihe");
    expect(blocksText(fillBlocks(fillContext(book)))).toContain("salattu aihe");
  });
});

describe("the other contents", () => {
  it("tell the latest values with the ones before, without those that rest on too few", () => {
    const book = bookOf([
      ...meetingRows("metrics"),
      row("organisation", "p1", { name: "Pihlaja", type: "provider" }),
      row("metric", "m", { name: "Odotusaika", unit: "pv", minN: 5 }),
      row("observation", "o1", { metric: "m", provider: "p1", period: "2025-01", value: "12.5", n: 20 }),
      row("observation", "o2", { metric: "m", provider: "p1", period: "2025-Q1", value: "13", n: 20 }),
      row("observation", "o3", { metric: "m", provider: "p1", period: "2025-05", value: "99", n: 20 }),
      row("observation", "o4", { metric: "m", provider: "p2", period: "2025-04", value: "77", n: 4 }),
    ]);
    const text = blocksText(fillBlocks(fillContext(book)));
    expect(text).toContain("13 (n = 20), edellinen 12,5 (n = 20) (1/2025)");
    expect(text).toContain("ei näytetä, n < 5");
    expect(text).not.toContain("99");
    expect(text).not.toContain("77");
  });

  it("tell which recommendations wait, and which were answered since the last meeting", () => {
    const book = bookOf([
      ...meetingRows("recommendations"),
      row("decision", "d1", {
        number: 3,
        title: "Odottava",
        authority: "recommendation",
        status: "awaiting-buyer",
        decidedOn: day("2025-02-01"),
      }),
      row("decision", "d2", {
        number: 4,
        title: "Vastattu",
        authority: "recommendation",
        decidedOn: day("2025-02-01"),
        buyerDecidedOn: day("2025-03-01"),
        buyerOutcome: "Hyväksyttiin",
      }),
      row("decision", "d3", {
        number: 5,
        title: "Vanha",
        authority: "recommendation",
        decidedOn: day("2024-02-01"),
        buyerDecidedOn: day("2024-03-01"),
      }),
      row("decision", "d4", { number: 6, title: "Oma", authority: "group", decidedOn: day("2025-02-01") }),
    ]);
    const text = blocksText(fillBlocks(fillContext(book)));
    expect(text).toMatch(/Odottava.*odottanut vastausta 89 päivää/);
    expect(text).toMatch(/Vastattu.*1\.3\.2025, Hyväksyttiin/);
    expect(text).not.toContain("Vanha");
    expect(text).not.toContain("Oma");
  });

  it("tell how far the last minutes had come on the day", () => {
    const book = bookOf([
      ...meetingRows("previous-minutes"),
      row("correction", "c", { meeting: "before", status: "open", comment: "Väärä luku" }),
    ]);
    const text = blocksText(fillBlocks(fillContext(book)));
    expect(text).toContain("1/2025, 1.2.2025");
    expect(text).toContain("Muistio on hyväksytty");
    expect(text).toContain("yksi odottaa ratkaisua");
  });

  it("is something for each fill in each language and version, and never an empty block", () => {
    for (const fills of itemFills)
      for (const language of ["fi", "sv", "en", "fi-simple"] as const)
        for (const version of ["full", "public", "client", "plain"] as const) {
          const blocks = fillBlocks(fillContext(bookOf(meetingRows(fills)), version, language));
          expect(blocks.length).toBeGreaterThan(0);
          expect(blocksText(blocks).trim()).not.toBe("");
        }
  });

  it("stands in minutes under a heading that says of what day it speaks, unless minutes tell it elsewhere", () => {
    expect(blocksText(minutesFillBlocks(fillContext(bookOf(meetingRows("actions")))))).toContain("Tilanne 1.5.2025");
    expect(minutesFillBlocks(fillContext(bookOf(meetingRows("attendance"))))).toEqual([]);
  });
});
