import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { visibleText } from "../../shared/document/visible-text.ts";
import { hostileTexts, withText } from "../minutes/hostile.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

interface Content {
  readonly text: string;
  /** Whether nothing of the renderer's stands before it on its line but a list's or a quotation's mark. */
  readonly first: boolean;
}

/** The text of the lines without the marks that the renderer itself puts there. */
function contentsOf(markdown: string): readonly Content[] {
  return markdown
    .split("\n")
    .filter((line) => !/^\|(?: --- \|)+$/.test(line) && line !== "---")
    .flatMap((line): readonly Content[] => {
      if (line.startsWith("| ")) return cellsOf(line).map((text) => ({ text: withoutStrong(text), first: false }));
      const own = /^(?:#{1,3} |> |- | {2})/.exec(line)?.[0] ?? "";
      const rest = line.slice(own.length).replace(/(?<!\\)((?:\\\\)*)\\$/, "$1");
      return [{ text: withoutStrong(rest), first: !own.startsWith("#") && !rest.startsWith("**") }];
    });
}

function cellsOf(line: string): readonly string[] {
  // A bar of the text has its backslash right before it.
  return line.slice(2, -2).split(" | ");
}

function withoutStrong(text: string): string {
  return text.replace(/(?<!\\)\*\*(?=\S)(.*?)(?<!\\)((?:\\\\)*)\*\*/g, "$1$2");
}

const escapes = /\\[!-/:-@[-`{-~]/g;

/** Every place where text could be taken for markup. */
function markupIn(markdown: string): readonly string[] {
  return contentsOf(markdown)
    .filter(
      ({ text, first }) =>
        /[\\`*_[\]<>&|~${}^]/.test(text.replace(escapes, "")) ||
        (first && /^(?:[#+=]|-(?!\s*$)|\d+[.)]|\s{4})/.test(text)) ||
        /(?<!\\):\/\/|\bwww\.\w|\s#+$/i.test(text),
    )
    .map(({ text }) => text);
}

describe("people's text in Markdown", () => {
  test.each(hostileTexts)("stays text: %j", (hostile) => {
    const markdown = renderMarkdown(minutesOf(bookOf(withText(smallMeeting, hostile))));
    expect(markupIn(markdown)).toEqual([]);
    const plain = contentsOf(markdown)
      .map(({ text }) => text)
      .join("")
      .replace(escapes, (found) => found.slice(1))
      .replace(/\s/g, "");
    expect(plain).toContain(visibleText(hostile).replace(/\s/g, ""));
  });

  test("stays text whatever it is", () => {
    const nasty = fc.string({
      unit: fc.constantFrom(..."*_`[]()<>#|\\~!&$^{}+-=.:/1a \n\t".split(""), "www.", "**", "```", "\u202E", "ä"),
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(nasty, (text) => {
        expect(markupIn(renderMarkdown(minutesOf(bookOf(withText(smallMeeting, `x${text}`)))))).toEqual([]);
        expect(markupIn(renderMarkdown(minutesOf(bookOf(withText(smallMeeting, `${text}x`)))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test("a table's cells keep to their columns", () => {
  const markdown = renderMarkdown(minutesOf(bookOf(withText(smallMeeting, "a | b\nc"))));
  const lines = markdown.split("\n").filter((line) => line.startsWith("| "));
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) expect([4, 5]).toContain(line.match(/(?<!\\)\|/g)?.length);
});
