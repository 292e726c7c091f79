import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaptureContext, parseCapture } from "../../shared/capture/parse-capture.ts";
import { writeCapture } from "../../shared/capture/write-capture.ts";
import { addDays, type DateOnly, isDateOnly } from "../../shared/core/date-only.ts";

const day = (text: string) => text as DateOnly;
/** A Wednesday. */
const context: CaptureContext = {
  today: day("2026-01-28"),
  nextMeeting: day("2026-03-18"),
  nameables: [
    { type: "member", id: "kaisa", name: "Kaisa Malliluoto" },
    { type: "member", id: "matti", name: "Matti Malli" },
    { type: "member", id: "ossi", name: "Ossi-Pekka Näytelmä" },
    { type: "organisation", id: "area", name: "Mallilan hyvinvointialue" },
    { type: "organisation", id: "firm", name: "Avopolku Oy" },
  ],
};
const parse = (line: string, more: Partial<CaptureContext> = {}) => parseCapture(line, { ...context, ...more });
const dueOf = (words: string, more: Partial<CaptureContext> = {}) => {
  const { due } = parse(`t: Tehdään seloste ${words}`, more);
  return due?.type === "day" ? due.day : due?.reason;
};

describe("a captured line", () => {
  it.each([
    ["p: Hyväksytään", "decision"],
    ["Päätös: Hyväksytään", "decision"],
    ["T:Seloste", "action"],
    ["toimenpide : Seloste", "action"],
    ["å: Redogörelse", "action"],
    ["l: Kannatamme", "statement"],
    ["eriävä mielipide: En kannata", "dissent"],
    ["palaute: jonotus", "feedback"],
    ["Puhuttiin jonoista", "note"],
    ["Huom: tämä on muistiinpano", "note"],
    ["Kello 14:05 tauko", "note"],
    ["", "note"],
  ])("%j is of kind %s", (line, kind) => {
    expect(parse(line).kind).toBe(kind);
  });

  it("tells kind, owner and day from the words", () => {
    const capture = parse("Toimenpide: Järjestyksen seloste selkokielellä @Malliluoto ennen seuraavaa kokousta");
    expect(capture).toMatchObject({ kind: "action", text: "Järjestyksen seloste selkokielellä" });
    expect(capture.names.map(({ means }) => means.map(({ id }) => id))).toEqual([["kaisa"]]);
    expect(capture.due).toEqual({ type: "day", day: "2026-03-17" });
    expect(capture.parts.map(({ sort }) => sort)).toEqual(["kind", "text", "name", "text", "due"]);
  });

  it.each([
    ["@Kaisa Malliluoto", ["kaisa"], "Kaisa Malliluoto"],
    ["@malliluoto", ["kaisa"], "malliluoto"],
    ["@Malli", ["matti"], "Malli"],
    ["@mal", ["kaisa", "matti", "area"], "mal"],
    ["@pekka", ["ossi"], "pekka"],
    ["@Avopolku Oy", ["firm"], "Avopolku Oy"],
    ["@Kukaan", [], "Kukaan"],
  ])("%s means %j", (name, ids, typed) => {
    const { names, text } = parse(`t: Seloste ${name} perjantaina`);
    expect(names).toEqual([{ typed, means: expect.anything() }]);
    expect(names[0]?.means.map(({ id }) => id)).toEqual(ids);
    expect(text).toBe("Seloste");
  });

  it("takes no name out of a note, nor from inside a word", () => {
    expect(parse("Kysy @Malliluoto").text).toBe("Kysy @Malliluoto");
    expect(parse("t: Kirje osoitteeseen a@malli @matti").names.map(({ typed }) => typed)).toEqual(["matti"]);
  });

  it("finds the day before a name and behind it", () => {
    expect(parse("t: Seloste perjantaina @matti")).toMatchObject({ text: "Seloste", due: { day: "2026-01-30" } });
    expect(parse("t: @matti ensi viikolla tekee selosteen")).toMatchObject({
      text: "tekee selosteen",
      due: { day: "2026-02-06" },
    });
    expect(parse("t: Seloste, @matti, 15.3.")).toMatchObject({ due: { day: "2026-03-15" } });
  });

  it("leaves a day in the middle of a sentence alone", () => {
    expect(parse("t: Pidetään perjantaina koulutus @matti")).toMatchObject({
      text: "Pidetään perjantaina koulutus",
      due: undefined,
    });
    expect(parse("t: Soitetaan joka perjantai").due).toBeUndefined();
  });

  it("keeps words for a day that cannot be told", () => {
    expect(parse("t: Seloste 31.2.")).toMatchObject({
      text: "Seloste 31.2.",
      due: { type: "unclear", reason: "no-such-day" },
    });
    const { text, due } = parse("t: Seloste ennen seuraavaa kokousta", { nextMeeting: undefined });
    expect([text, due]).toEqual(["Seloste ennen seuraavaa kokousta", { type: "unclear", reason: "no-next-meeting" }]);
  });
});

describe("a day in words", () => {
  it.each([
    ["15.3.", "2026-03-15"],
    ["15.3.2027", "2027-03-15"],
    ["15.3.27", "2027-03-15"],
    ["15.1.", "2027-01-15"],
    ["28.1.", "2026-01-28"],
    ["29.2.", "2028-02-29"],
    ["viimeistään 15.3.", "2026-03-15"],
    ["15.3. mennessä", "2026-03-15"],
    ["pe 30.1.", "2026-01-30"],
    ["ennen 15.3.", "2026-03-14"],
    ["15. maaliskuuta", "2026-03-15"],
    ["perjantaina", "2026-01-30"],
    ["perjantaihin mennessä", "2026-01-30"],
    ["keskiviikkona", "2026-02-04"],
    ["ensi perjantaina", "2026-02-06"],
    ["heti", "2026-01-28"],
    ["tänään", "2026-01-28"],
    ["huomenna", "2026-01-29"],
    ["ylihuomenna", "2026-01-30"],
    ["tällä viikolla", "2026-01-30"],
    ["ensi viikolla", "2026-02-06"],
    ["viikon päästä", "2026-02-04"],
    ["kahden viikon päästä", "2026-02-11"],
    ["3 viikon kuluttua", "2026-02-18"],
    ["kymmenen päivän kuluessa", "2026-02-07"],
    ["kuukauden päästä", "2026-02-28"],
    ["kuun loppuun mennessä", "2026-01-31"],
    ["ensi kuun loppuun", "2026-02-28"],
    ["helmikuun loppuun", "2026-02-28"],
    ["joulukuun loppuun mennessä", "2026-12-31"],
    ["vuoden loppuun", "2026-12-31"],
    ["ennen seuraavaa kokousta", "2026-03-17"],
    ["seuraavaan kokoukseen mennessä", "2026-03-18"],
    ["senast 15.3", "2026-03-15"],
    ["på fredag", "2026-01-30"],
    ["nästa fredag", "2026-02-06"],
    ["nästa vecka", "2026-02-06"],
    ["om två veckor", "2026-02-11"],
    ["i morgon", "2026-01-29"],
    ["genast", "2026-01-28"],
    ["före nästa möte", "2026-03-17"],
    ["till nästa möte", "2026-03-18"],
    ["i slutet av månaden", "2026-01-31"],
    ["15 mars 2026", "2026-03-15"],
    ["by Friday", "2026-01-30"],
    ["next Friday", "2026-02-06"],
    ["next week", "2026-02-06"],
    ["in two weeks", "2026-02-11"],
    ["within 10 days", "2026-02-07"],
    ["tomorrow", "2026-01-29"],
    ["by the end of the month", "2026-01-31"],
    ["by the end of March", "2026-03-31"],
    ["before the next meeting", "2026-03-17"],
    ["by the next meeting", "2026-03-18"],
    ["March 15, 2026", "2026-03-15"],
    ["2026-03-15", "2026-03-15"],
  ])("%s is %s", (words, wanted) => {
    expect(dueOf(words)).toBe(wanted);
    expect(dueOf(`${words}!`)).toBe(wanted);
    expect(parse(`t: Tehdään seloste ${words}`).text).toBe("Tehdään seloste");
    expect(parse(`t: Seloste @matti ${words} Turussa`).due).toEqual({ type: "day", day: wanted });
  });

  it.each(["15.3", "noin 1.5 % 2.4", "2026", "perjantaikaffilla", "kuun valossa"])("%s is no day", (words) => {
    expect(dueOf(words)).toBeUndefined();
  });

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day("2001-01-01"), days));

  it("never lies before today when it has no year, and is the day that was written", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, other) => {
        const [, month, date] = other.split("-").map(Number);
        const due = dueOf(`${date}.${month}.`, { today });
        expect(due !== undefined && isDateOnly(due) && due >= today && due.slice(5) === other.slice(5)).toBe(true);
      }),
    );
  });

  it("ends a month on its last day, over the ends of months and years", () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const end = day(dueOf("kuun loppuun", { today }) ?? "");
        expect(end >= today && end.slice(0, 7) === today.slice(0, 7)).toBe(true);
        expect(addDays(end, 1).slice(8)).toBe("01");
        const next = day(dueOf("ensi kuun loppuun", { today }) ?? "");
        expect(next.slice(0, 7)).toBe(addDays(end, 1).slice(0, 7));
        expect(addDays(next, 1).slice(8)).toBe("01");
        const month = day(dueOf("kuukauden päästä", { today }) ?? "");
        expect(month.slice(0, 7)).toBe(next.slice(0, 7));
        expect(month.slice(8) === today.slice(8) || month === next).toBe(true);
      }),
    );
  });

  it("names a weekday within the week to come", () => {
    const names = [
      "maanantaina",
      "tiistaina",
      "keskiviikkona",
      "torstaina",
      "perjantaina",
      "lauantaina",
      "sunnuntaina",
    ];
    fc.assert(
      fc.property(anyDay, fc.nat(6), (today, index) => {
        const due = day(dueOf(names[index] ?? "", { today }) ?? "");
        const days = (Date.parse(due) - Date.parse(today)) / 86_400_000;
        expect(days >= 1 && days <= 7).toBe(true);
        expect((new Date(due).getUTCDay() + 6) % 7).toBe(index);
      }),
    );
  });
});

describe("whatever is typed", () => {
  const words = fc.constantFrom(
    ..."t: p: e: palaute: @ @mal @Kaisa Malliluoto @ossi-pekka 15.3. 31.2. perjantaina ensi viikolla kuun loppuun , . : ; ! ( ) -".split(
      " ",
    ),
  );
  const lines = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 14 }).map((each) => each.join(" ")),
    fc.array(words, { maxLength: 14 }).map((each) => each.join("")),
  );

  it("nothing throws, and all pieces together are the line", () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(
          parse(line)
            .parts.map(({ text }) => text)
            .join(""),
        ).toBe(line);
      }),
      { numRuns: 1000 },
    );
  });

  it("what is written of the parts is understood as the same parts", () => {
    const texts = fc.constantFrom(
      "Seloste selkokielellä",
      "Kysytään: mitä?",
      "Pidetään perjantaina koulutus",
      "p: x",
      "15",
    );
    const people = fc.subarray([...context.nameables]);
    const days = fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined });
    fc.assert(
      fc.property(texts, people, days, (text, named, days) => {
        const due = days === undefined ? undefined : addDays(day("2001-01-01"), days);
        const line = writeCapture({ text, names: named.map(({ name }) => name), due });
        const read = parse(line, { kind: "action" });
        expect(read.text).toBe(text);
        expect(read.names.flatMap(({ means }) => means)).toEqual(named);
        expect(read.due).toEqual(due === undefined ? undefined : { type: "day", day: due });
      }),
    );
  });

  it("no word is lost: what is not in the text is in a piece that was understood", () => {
    const letters = (text: string) => text.replaceAll(/[\s,;]/gu, "");
    fc.assert(
      fc.property(lines, (line) => {
        const { parts, text } = parse(line);
        expect(letters(text)).toBe(
          letters(parts.flatMap((part) => (part.sort === "text" ? [part.text] : [])).join("")),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
