import { describe, expect, test } from "vitest";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { sentencesOf } from "../../shared/minutes/plain-parts.ts";
import { extractOf, sectionsOf } from "../../shared/minutes/extract.ts";
import { textDateOf } from "../../shared/minutes/text-date.ts";
import { volumeOf } from "../../shared/minutes/volume.ts";
import { smallMeeting } from "./small-meeting.ts";
import { bookOf, minutesOf, type Row, row, textOf } from "./support.ts";

const phrases = row("phrases", "phrases", {
  opening: "Puheenjohtaja avasi kokouksen ja toivotti kaikki tervetulleiksi.",
  quorumFound: "Todettiin kokous lailliseksi ja päätösvaltaiseksi.",
  approvalNote: "Muistio hyväksytään seuraavassa kokouksessa.",
});

const design = row("page-design", "page-design", {
  name: "Tukipalvelujen ohjausryhmä",
  header: "Esimerkin hyvinvointialue",
  footer: "esimerkki.invalid",
  ending: "approval-note",
  logo: "logo",
  logoText: "Majakka",
});

const logo = row("attachment", "logo", { sha256: "a".repeat(64), mediaType: "image/png", publicity: "public" });

const opening = row("agenda-item", "item-0", {
  meeting: "meeting-1",
  place: "a0",
  title: "Avaus",
  fills: "opening",
  publicity: "public",
});

const dressed: readonly Row[] = [...smallMeeting, phrases, design, logo, opening];

describe("the group's own page", () => {
  test("has its name, its logo, its head and foot, and that it is a draft", () => {
    const { furniture, blocks, group } = minutesOf(bookOf(dressed));
    expect(group).toBe("Tukipalvelujen ohjausryhmä");
    expect(furniture.header).toBe("Esimerkin hyvinvointialue · Muistio 2/2026 · Luonnos");
    expect(furniture.footer).toBe("esimerkki.invalid");
    expect(blocks[0]).toMatchObject({ type: "title", logo: { sha256: "a".repeat(64), text: "Majakka" } });
  });

  test("says nothing of a draft once the minutes are approved", () => {
    const approved = row("meeting", "meeting-1", { status: "approved" });
    expect(minutesOf(bookOf([...dressed, approved])).furniture.header).not.toContain("Luonnos");
  });

  test("ends with the note of approval in the place of lines to sign on", () => {
    const paper = minutesOf(bookOf(dressed));
    expect(paper.blocks.some(({ type }) => type === "signatures")).toBe(false);
    expect(textOf(paper)).toContain("Muistio hyväksytään seuraavassa kokouksessa.");
    expect(minutesOf(bookOf(smallMeeting)).blocks.some(({ type }) => type === "signatures")).toBe(true);
  });
});

describe("the group's own phrases", () => {
  test("stand where the app's would, in the language they are written in", () => {
    const book = bookOf(dressed);
    const finnish = textOf(minutesOf(book));
    expect(finnish).toContain("toivotti kaikki tervetulleiksi");
    expect(finnish).toContain("Todettiin kokous lailliseksi ja päätösvaltaiseksi.");
    expect(textOf(minutesOf(book, "full", "sv"))).not.toContain("lailliseksi");
    expect(textOf(minutesOf(book, "plain"))).not.toContain("tervetulleiksi");
  });

  test("give way to what the secretary wrote", () => {
    const written = row("agenda-item", "item-0", { handling: "Varapuheenjohtaja avasi kokouksen." });
    const text = textOf(minutesOf(bookOf([...dressed, written])));
    expect(text).toContain("Varapuheenjohtaja avasi");
    expect(text).not.toContain("tervetulleiksi");
  });
});

describe("a decision in the very words of its proposal", () => {
  const item = row("agenda-item", "item-p", {
    meeting: "meeting-1",
    place: "z9",
    title: "Aukiolo",
    type: "decision",
    proposal: "Aukioloa jatketaan kello 18 saakka.",
    publicity: "public",
  });
  const decided = (text: string, authority: "group" | "buyer" = "group") =>
    row("decision", "decision-p", { meeting: "meeting-1", item: "item-p", text, authority, publicity: "public" });
  const told = (decision: Row, ...more: readonly Row[]) =>
    textOf(minutesOf(bookOf([...smallMeeting, item, decision, ...more])));
  const own = "Hyväksyttiin ehdotuksen mukaan.";

  test("is told to be as proposed, in the app's words or the group's", () => {
    expect(told(decided("Aukioloa jatketaan  kello 18 saakka.\n"))).toContain(own);
    const phrase = row("phrases", "phrases", { approvedAsProposed: "Päätettiin esityksen mukaisesti." });
    const text = told(decided("Aukioloa jatketaan kello 18 saakka."), phrase);
    expect(text).toContain("Päätettiin esityksen mukaisesti.");
    expect(text).not.toContain(own);
  });

  test("is not, when the words differ or others than the group decided", () => {
    expect(told(decided("Aukioloa jatketaan kello 17 saakka."))).not.toContain(own);
    expect(told(decided("Aukioloa jatketaan kello 18 saakka.", "buyer"))).not.toContain(own);
  });
});

describe("the minutes of the meeting before", () => {
  const phrase = row("phrases", "phrases", { minutesApproved: "Edellinen muistio hyväksyttiin muutoksitta." });
  const item = row("agenda-item", "item-m", {
    meeting: "meeting-1",
    place: "a1",
    title: "Edellinen muistio",
    fills: "previous-minutes",
    publicity: "public",
  });
  const before = (status: "approved" | "in-review", minutesApprovedOn: string) =>
    row("meeting", "meeting-0", {
      number: "1/2026",
      date: "2026-01-14" as DateOnly,
      status,
      minutesApprovedOn: minutesApprovedOn as DateOnly,
    });
  const told = (earlier: Row) => textOf(minutesOf(bookOf([...smallMeeting, phrase, item, earlier])));

  test("are told to have been approved in the meeting on whose day they were", () => {
    expect(told(before("approved", "2026-03-04"))).toContain("Edellinen muistio hyväksyttiin muutoksitta.");
    expect(told(before("approved", "2026-02-01"))).not.toContain("muutoksitta");
    expect(told(before("in-review", "2026-03-04"))).not.toContain("muutoksitta");
  });
});

describe("an extract", () => {
  test("has the organising facts, the one section and who certifies it", () => {
    const minutes = minutesOf(bookOf(smallMeeting));
    expect(sectionsOf(minutes).map(({ number }) => number)).toEqual([1, 2, 3]);
    const extract = extractOf(minutes, { number: 2, attester: "Sami Kirja" });
    if (extract === undefined) throw new Error("the section is in the minutes");
    const text = textOf(extract);
    expect(extract).toMatchObject({ type: "extract", title: "Ote, Muistio 2/2026, 2\u00A0§", meeting: { item: 2 } });
    for (const part of ["## Kokouksen tiedot", "## Läsnäolijat", "## 2 § Asiakasraadin perustaminen", "Sami Kirja"]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/## [13] §/);
    expect(text).not.toContain("## Tarkastaminen");
    expect(extractOf(minutes, { number: 4 })).toBeUndefined();
  });

  test("of a withheld section says that it is withheld", () => {
    const extract = extractOf(minutesOf(bookOf(smallMeeting), "public"), { number: 3 });
    expect(extract === undefined ? "" : textOf(extract)).toContain("Asia on jätetty pois.");
  });
});

describe("a volume", () => {
  test("holds each meeting whole, a level lower, and none twice by name", () => {
    const minutes = minutesOf(bookOf(smallMeeting));
    const volume = volumeOf([minutes, { ...minutes, title: "Muistio 3/2026" }], "2026");
    if (volume === undefined) throw new Error("there are papers");
    expect(volume.title).toBe("Muistiot 2026");
    expect(volume.blocks.filter(({ type }) => type === "title")).toHaveLength(1);
    const levels = (wanted: number) =>
      volume.blocks.filter((block) => block.type === "heading" && block.level === wanted).length;
    const before = minutes.blocks.filter((block) => block.type === "heading" && block.level === 2).length;
    expect([levels(2), levels(3)]).toEqual([2, before * 2]);
    expect(volume.furniture.header).toContain("Luonnos");
    expect(volumeOf([], "2026")).toBeUndefined();
  });
});

describe("the day of a text", () => {
  test("is that of the last change, and of the approval once there is one", () => {
    const approved = { status: "approved", minutesApprovedOn: "2026-04-01" } as unknown as object;
    expect(textDateOf(bookOf(smallMeeting), "meeting-1")).toBe("2023-11-14");
    expect(textDateOf(bookOf([...smallMeeting, row("meeting", "meeting-1", approved)]), "meeting-1")).toBe(
      "2026-04-01",
    );
    expect(textDateOf(bookOf(smallMeeting), "none")).toBeUndefined();
  });
});

describe("plain language", () => {
  test.each([
    ["Jono lyheni. Se on hyvä.", ["Jono lyheni.", "Se on hyvä."]],
    ["Kokous on 15.3. Tule mukaan!", ["Kokous on 15.3. Tule mukaan!"]],
    ["Kysy esim. Annalta. Hän tietää.", ["Kysy esim. Annalta.", "Hän tietää."]],
    ["Miksi? Koska jono kasvoi.", ["Miksi?", "Koska jono kasvoi."]],
    ["", [""]],
  ])("says one idea at a time: %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
