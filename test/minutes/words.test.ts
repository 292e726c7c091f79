import { describe, expect, test } from "vitest";
import { minutesWords } from "../../shared/minutes/words/by-language.ts";
import { officialWords } from "../text/official-words.ts";

type Leaf = readonly [path: string, words: string];

/** Every wording of a language by its path; sentences with samples in their places. */
function leaves(value: unknown, path: string): readonly Leaf[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [[path, String((value as (...samples: unknown[]) => unknown)(...samples(value.length)))]];
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([key]) => key !== "format" && key !== "language")
    .flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** Marks that are words in no language. Sentences that count take them as numbers would be. */
function samples(count: number): readonly string[] {
  return ["@1@", "@2@", "@3@"].slice(0, count);
}

const languages = ["fi", "sv", "en", "fi-simple"] as const;
const all = Object.fromEntries(
  languages.map((language) => [language, leaves(minutesWords[language], "")] as const),
) as Record<(typeof languages)[number], readonly Leaf[]>;

describe("the words of the minutes", () => {
  test("have the same keys in every language", () => {
    const keys = (language: (typeof languages)[number]) => all[language].map(([path]) => path).sort();
    expect(keys("fi").length).toBeGreaterThan(140);
    for (const language of languages) expect(keys(language)).toEqual(keys("fi"));
  });

  test.each(languages)("are never empty and keep what they are given: %s", (language) => {
    for (const [path, words] of all[language]) {
      expect(words.trim()).not.toBe("");
      expect(words).not.toContain("undefined");
      const given = all.fi.find(([key]) => key === path)?.[1].match(/@\d@/g) ?? [];
      expect([...words.matchAll(/@\d@/g)].map(([found]) => found).sort()).toEqual([...given].sort());
    }
  });

  test.each(["fi", "sv", "fi-simple"] as const)("hold no English: %s", (language) => {
    const english = new Map(all.en);
    // "Pseudonym" is the same word in Swedish.
    const same = all[language].filter(
      ([path, words]) =>
        /\p{L}{3}/u.test(words.replace(/@\d@/g, "")) && english.get(path) === words && path !== ".attendance.pseudonym",
    );
    expect(same).toEqual([]);
    const englishWords = /\b(the|and|of|is|was|not|by|meeting|decision|action|minutes|buyer|item|group|member)\b/i;
    expect(all[language].filter(([, words]) => englishWords.test(words))).toEqual([]);
  });

  test("differ in Swedish and Finnish wherever there are words", () => {
    const finnish = new Map(all.fi);
    const same = all.sv.filter(([path, words]) => /\p{L}{4}/u.test(words) && finnish.get(path) === words);
    expect(same).toEqual([]);
  });

  test("use no official word in plain Finnish that stops a reader", () => {
    // The document and the group keep their official names, by which people ask for them.
    const stopping = all["fi-simple"].filter(
      ([path, words]) => officialWords.has(words) && !/^\.(?:label\..*|group)$/.test(path),
    );
    expect(stopping).toEqual([]);
  });
});

describe("dates, times and lists", () => {
  const formatsOf = (language: (typeof languages)[number]) => minutesWords[language].format;

  test.each([
    ["fi", "24.1.2026", "14.05", "klo\u00A014.05–16.00", "9\u00A0§", "a, b ja c"],
    ["sv", "24.1.2026", "14.05", "kl.\u00A014.05–16.00", "9\u00A0§", "a, b och c"],
    ["en", "24 January 2026", "14:05", "14:05–16:00", "§\u00A09", "a, b and c"],
    ["fi-simple", "24.1.2026", "14.05", "klo\u00A014.05–16.00", "9\u00A0§", "a, b ja c"],
  ] as const)("are written as %s writes them", (language, date, time, range, section, list) => {
    const format = formatsOf(language);
    expect(format.date("2026-01-24")).toBe(date);
    expect(format.time("14:05")).toBe(time);
    expect(format.timeRange("14:05", "16:00")).toBe(range);
    expect(format.section(9)).toBe(section);
    expect(format.list(["a", "b", "c"])).toBe(list);
  });

  test("leave what is neither a day nor a time as it is", () => {
    expect(formatsOf("fi").date("helmikuussa")).toBe("helmikuussa");
    expect(formatsOf("fi").date("2026-02-30")).toBe("2026-02-30");
    expect(formatsOf("fi").time("25:00")).toBe("25:00");
  });

  test("bear missing ends and short lists", () => {
    const { timeRange, list } = formatsOf("fi");
    expect(timeRange("14:00", undefined)).toBe("klo\u00A014.00 alkaen");
    expect(timeRange(undefined, "16:00")).toBe("klo\u00A016.00 asti");
    expect(timeRange(undefined, undefined)).toBe("");
    expect(timeRange("09:10", "10:00")).toBe("klo\u00A09.10–10.00");
    expect([list([]), list(["a"]), list(["a", "b"])]).toEqual(["", "a", "a ja b"]);
  });

  test("say every month by its name in English", () => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}-01`);
    const names = months.map((day) => formatsOf("en").date(day).split(" ")[1]);
    expect(new Set(names).size).toBe(12);
    expect(names[11]).toBe("December");
  });
});
