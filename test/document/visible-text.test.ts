import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { visibleLine, visibleText } from "../../shared/document/visible-text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const hiding =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/;

test("what could hide or turn round is written out", () => {
  expect(visibleText("a\u202Eb")).toBe("a[U+202E]b");
  expect(visibleText("x\u{E0041}y\uFEFF")).toBe("x[U+E0041]y[U+FEFF]");
  expect(visibleText("\u0000\uD800\uFFFE")).toBe("\uFFFD\uFFFD\uFFFD");
});

test("line ends of every kind become newlines, and joiners stay", () => {
  expect(visibleText("a\r\nb\rc\u2028d\u0085e")).toBe("a\nb\nc\nd\ne");
  expect(visibleText("👩\u200D🔧 nämä\u00ADkin")).toBe("👩\u200D🔧 nämä\u00ADkin");
});

test("a line is one line and keeps its no-break spaces", () => {
  expect(visibleLine("  9\u00A0§ \n\t asia ")).toBe("9\u00A0§ asia");
});

test("any text becomes harmless, well-formed and stays so", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(hiding);
      expect(shown.isWellFormed()).toBe(true);
      expect(visibleText(shown)).toBe(shown);
      expect(() => canonicalJson(shown)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

test("ordinary Finnish is left as it is", () => {
  const text = "Äänestys: puolesta 7, vastaan 1 – “näin” 12 % & <5 vastaajaa\n\ttoinen rivi";
  expect(visibleText(text)).toBe(text);
});
