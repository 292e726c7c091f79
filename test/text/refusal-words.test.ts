import { describe, expect, it } from "vitest";
import { createFormats } from "../../renderer/text/format.ts";
import { languages } from "../../renderer/text/language.ts";
import { refusalWords } from "../../renderer/text/refusal-words.ts";
import { createI18n } from "../../renderer/text/words.ts";
import { refusal, refusalCodes } from "../../shared/bundle/refusal.ts";

const t = createI18n("fi").getFixedT("fi", "errors");
const format = createFormats("fi");

describe("refusalWords", () => {
  it("tells sizes of a file that was cut off", () => {
    const words = refusalWords(t, format, refusal("truncated", "short", { got: 412_000, expected: 1_900_000 }));
    expect(words.what).toBe("Tiedosto on katkennut siirrossa (saatu 412\u00a0kt, pitäisi olla 1,9\u00a0Mt).");
    expect(words.unchanged).toBe("Mitään ei muutettu.");
    expect(words.code).toBe("Koodi: truncated");
  });

  it("does without sizes that are not known", () => {
    expect(refusalWords(t, format, refusal("truncated", "short", { got: 5 })).what).toBe(
      "Tiedosto on katkennut siirrossa.",
    );
  });

  it("names the version that a newer file needs", () => {
    expect(refusalWords(t, format, refusal("too-new", "v3", { needs: 3 })).todo).toContain("version 3");
  });

  it.each([
    ["zip", "Pura se ensin"],
    ["docx", "asiakirja tai taulukko"],
    ["eml", "sähköpostiviesti"],
    ["html", "verkkosivu"],
  ])("says what a file of another kind (%s) is", (looksLike, words) => {
    expect(refusalWords(t, format, refusal("not-ours", "magic", { looksLike })).what).toContain(words);
  });

  it("says only that it is not ours when nothing is known", () => {
    for (const more of [{}, { looksLike: "unheard-of" }]) {
      expect(refusalWords(t, format, refusal("not-ours", "magic", more)).what).toBe("Tämä ei ole Luotsi-tiedosto.");
    }
  });

  it.each(languages)("leaves no placeholder or key in %s", (language) => {
    const words = createI18n(language).getFixedT(language, "errors");
    for (const code of refusalCodes) {
      for (const more of [{}, { got: 5, expected: 9, needs: 2, looksLike: "zip" }]) {
        const said = refusalWords(words, createFormats(language), refusal(code, "detail", more));
        for (const text of [said.what, said.unchanged, said.todo]) {
          expect(text).not.toMatch(/\{\{|undefined|\.(what|unchanged|todo)/);
          expect(text.length).toBeGreaterThan(10);
        }
      }
    }
  });
});
