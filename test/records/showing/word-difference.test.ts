import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDifference } from "../../../renderer/records/showing/word-difference.ts";

const own = (text: string, other: string) =>
  wordDifference(text, other)
    .filter(({ isOwn }) => isOwn)
    .map((run) => run.text.trim());

describe("wordDifference", () => {
  it("finds the words that the other text has not", () => {
    expect(own("Soitetaan takaisin samana päivänä", "Soitetaan takaisin viikon sisällä")).toEqual(["samana päivänä"]);
    expect(own("Soitetaan heti takaisin", "Soitetaan takaisin")).toEqual(["heti"]);
    expect(own("Soitetaan takaisin", "Soitetaan heti takaisin")).toEqual([]);
    expect(own("a b c d", "b a c d")).toHaveLength(1);
  });

  it("marks nothing in texts that share too little or are too long", () => {
    expect(own("Aivan muuta sanottiin tässä asiassa", "Yksi muuta kaksi kolme neljä")).toEqual([]);
    const long = Array.from({ length: 2000 }, (_, index) => `sana${index}`).join(" ");
    expect(own(`${long} loppu`, long)).toEqual([]);
    expect(wordDifference("", "sana")).toEqual([]);
  });

  const text = fc
    .array(fc.constantFrom("yksi", "kaksi", "kolme", " ", "\n", "  "), { maxLength: 20 })
    .map((w) => w.join(""));

  it("gives the text back whole, and the same shared words from both sides", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const runs = wordDifference(a, b);
        expect(runs.map((run) => run.text).join("")).toBe(a);
        for (const [index, run] of runs.entries()) expect(run.isOwn).not.toBe(runs[index + 1]?.isOwn);
        expect(own(a, a)).toEqual([]);
      }),
    );
  });
});
