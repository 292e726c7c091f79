import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DateOnly, TimeOnly } from "../../shared/core/date-only.ts";
import { buildMinutes } from "../../shared/minutes/build.ts";
import type { PaperDocument } from "../../shared/document/document.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { minutesWords } from "../../shared/minutes/words/by-language.ts";
import { smallMeeting } from "./small-meeting.ts";
import { bookOf, markdownOf, minutesOf, type Row, row, textOf } from "./support.ts";

const golden = (name: string) => readFileSync(join(import.meta.dirname, "golden", name), "utf8");

function markdown(...more: readonly Row[]): string {
  return textOf(minutesOf(bookOf([...smallMeeting, ...more])));
}

describe("the minutes of one small meeting", () => {
  test("are those that a secretary would write", () => {
    expect(markdownOf(minutesOf(bookOf(smallMeeting)))).toBe(golden("small-full-fi.md"));
  });

  test.each(["public", "client", "plain"] as const)("have a version that is %s", (version) => {
    expect(markdownOf(minutesOf(bookOf(smallMeeting), version))).toBe(golden(`small-${version}-fi.md`));
  });

  test("do not depend on the order in which the records came", () => {
    const forwards = renderJson(minutesOf(bookOf(smallMeeting)));
    expect(renderJson(minutesOf(bookOf(smallMeeting.toReversed())))).toBe(forwards);
  });

  test("have something under every heading", () => {
    for (const version of ["full", "public"] as const) {
      const { blocks } = minutesOf(bookOf(smallMeeting), version);
      const empty = blocks.filter((block, index) => {
        const next = blocks[index + 1];
        if (block.type !== "heading") return false;
        return next === undefined || (next.type === "heading" && next.level <= block.level);
      });
      expect(empty).toEqual([]);
    }
  });

  test("name the records they were made from, in the full version alone", () => {
    const linked = (document: PaperDocument) =>
      new Set([...renderJson(document).matchAll(/"id":"([a-z]+-\d)"/g)].map((found) => found[1]));
    const links = linked(minutesOf(bookOf(smallMeeting)));
    for (const id of ["item-2", "at-5", "decision-1", "vote-1", "statement-1", "action-1"]) expect(links).toContain(id);
    expect(linked(minutesOf(bookOf(smallMeeting), "public"))).toEqual(new Set(["meeting-1"]));
  });
});

describe("building minutes", () => {
  test("answers nothing for a meeting that is not here", () => {
    const options = { words: minutesWords.fi, version: "full" } as const;
    expect(buildMinutes(bookOf(smallMeeting), "meeting-9", options)).toBeUndefined();
  });

  test("names the contract where its name is its own", () => {
    expect(markdown(row("contract", "contract", { name: "Ohjaus ja tuki 2026–2029" }))).toContain(
      "Sopimus: Ohjaus ja tuki",
    );
    const same = [row("group", "group", { name: "Ohjaus" }), row("contract", "contract", { name: "Ohjaus" })];
    expect(markdown(...same)).not.toContain("Sopimus:");
  });

  test("writes no empty parts for a meeting of which hardly anything is known", () => {
    const document = minutesOf(bookOf([row("meeting", "meeting-1", { status: "called" })]));
    expect(markdownOf(document)).toBe(golden("bare-fi.md"));
  });

  test("names a quorum that is missing at the start and found later", () => {
    const text = textOf(
      minutesOf(
        bookOf([
          ...smallMeeting,
          row("rules", "rules", { quorumMin: 5, quorumSides: ["buyer", "provider", "client"] }, "deviceBBBBBBBBBB"),
        ]),
      ),
    );
    expect(text).toContain("Kokous ei ollut alussa päätösvaltainen.");
    expect(text).toContain("Kokous oli päätösvaltainen klo 14.10 alkaen.");
    expect(text).toContain("Kokous ei ollut päätösvaltainen klo 15.40 alkaen.");
  });

  test("names a quorum that is missing when something is decided", () => {
    const rows = smallMeeting.filter(({ id }) => id !== "rules");
    const text = textOf(
      minutesOf(bookOf([...rows, row("rules", "rules", { quorumMin: 6, publicityDefault: "public" })])),
    );
    const decided = text.slice(text.indexOf("## 2 §"), text.indexOf("## 3 §"));
    expect(decided).toContain("Kokous ei ollut päätösvaltainen, kun tätä asiaa käsiteltiin.");
    expect(text.slice(0, text.indexOf("## 2 §"))).not.toContain("kun tätä asiaa käsiteltiin");
  });

  test("says that attendance was not recorded, instead of finding a quorum", () => {
    const rows = smallMeeting.filter(({ kind }) => kind !== "attendance");
    const text = textOf(minutesOf(bookOf(rows)));
    expect(text).toContain("Läsnäoloja ei ole kirjattu, joten päätösvaltaisuutta ei voi todeta.");
    expect(text).not.toContain("todettiin päätösvaltaiseksi");
  });

  test("says where people disagree, and shows the latest", () => {
    const text = markdown(row("agenda-item", "item-2", { outcome: "Raati perustetaan syksyllä." }, "deviceBBBBBBBBBB"));
    expect(text).toContain("Samaan kohtaan on kirjattu erilaisia tietoja (Lopputulos).");
    expect(text).toContain("Raati perustetaan syksyllä.");
  });

  test("loses neither decisions nor actions nor notes that stand under no item", () => {
    const text = markdown(
      row("decision", "decision-9", {
        number: 11,
        title: "Irrallinen päätös",
        meeting: "meeting-1",
        publicity: "public",
      }),
      row("action", "action-9", { title: "Irrallinen toimi", meeting: "meeting-1", owner: "anna" }),
      row("note", "note-9", { meeting: "meeting-1", item: "item-of-nowhere", text: "Irrallinen merkintä" }),
    );
    for (const loose of ["Irrallinen päätös", "Irrallinen toimi", "Irrallinen merkintä"]) expect(text).toContain(loose);
  });

  test("leaves what other meetings decided to them", () => {
    const text = markdown(
      row("agenda-item", "item-8", { meeting: "meeting-2", title: "Toisen kokouksen asia" }),
      row("decision", "decision-8", { meeting: "meeting-2", item: "item-8", title: "Toisen kokouksen päätös" }),
      row("action", "action-8", { meeting: "meeting-2", decision: "decision-1", title: "Toisen kokouksen toimi" }),
    );
    expect(text).not.toContain("Toisen kokouksen");
  });

  test("gives approved minutes their names instead of lines to sign", () => {
    const rows = smallMeeting.map((each) =>
      each.id === "meeting-1"
        ? { ...each, fields: { ...each.fields, status: "approved", minutesApprovedOn: "2026-05-06" } }
        : each,
    );
    const document = minutesOf(bookOf(rows));
    expect(document.blocks.some(({ type }) => type === "signatures")).toBe(false);
    expect(textOf(document)).toContain("Muistio on hyväksytty 6.5.2026");
  });

  test("shows who came, went and came back in all their stretches", () => {
    const text = markdown(
      row("attendance", "at-90", {
        meeting: "meeting-1",
        member: "elina",
        event: "in",
        at: "15:50" as TimeOnly,
      }),
    );
    expect(text).toContain("klo 15.40 asti ja klo 15.50 alkaen");
  });

  test("counts only members of the meeting's day as absent", () => {
    const text = markdown(
      row("member", "former", {
        name: "Entinen Jäsen",
        side: "buyer",
        voting: true,
        termEnd: "2025-12-31" as DateOnly,
      }),
    );
    expect(text).not.toContain("Entinen Jäsen");
  });

  test("speaks each language of the interface", () => {
    const titles = (["fi", "sv", "en", "fi-simple"] as const).map((language) => {
      const document = minutesOf(bookOf(smallMeeting), "full", language);
      expect(document.language).toBe(language);
      return markdownOf(document)
        .split("\n")
        .filter((line) => line.startsWith("## "))[1];
    });
    expect(titles).toEqual(["## Läsnäolijat", "## Närvarande", "## Attendance", "## Ketkä olivat paikalla"]);
  });
});
