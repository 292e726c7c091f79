import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shorten } from "../../../renderer/records/naming/shorten.ts";

describe("shorten", () => {
  it("leaves short texts and ends long ones at a word", () => {
    expect(shorten("Lyhyt", 10)).toBe("Lyhyt");
    expect(shorten("Soitamme takaisin samana päivänä", 26)).toBe("Soitamme takaisin samana…");
    expect(shorten("Sanaliittokummajainen", 10)).toBe("Sanaliitt…");
  });

  it("never exceeds its length nor halves a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 5, max: 40 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
