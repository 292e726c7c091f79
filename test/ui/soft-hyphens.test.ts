import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withSoftHyphens } from "../../renderer/ui/soft-hyphens.ts";

const shown = (text: string) => withSoftHyphens(text).replaceAll("\u00AD", "-");

describe("soft hyphens", () => {
  test.each([
    ["Suositus etusijajärjestyksestä 2026", "Suositus etu-si-ja-jär-jes-tyk-sestä 2026"],
    ["kokemusasiantuntijoiden", "koke-mu-sa-sian-tun-ti-joi-den"],
    ["Etävastaanoton selvitys", "Etä-vas-taa-no-ton selvitys"],
    ["Lyhyt otsikko", "Lyhyt otsikko"],
    ["strstrstrstrstr", "strstrstrstrstr"],
    ["", ""],
  ])("stand between the syllables of long words only: %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test("change nothing else in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const bare = text.replaceAll("\u00AD", "");
        expect(withSoftHyphens(bare).replaceAll("\u00AD", "")).toBe(bare);
      }),
    );
  });

  test("leave at least three letters at either end", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeiouyäöåkstnlrm"), minLength: 13, maxLength: 40 });
    fc.assert(
      fc.property(letters, (word) => {
        const parts = withSoftHyphens(word).split("\u00AD");
        expect(parts[0]?.length).toBeGreaterThanOrEqual(3);
        expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
