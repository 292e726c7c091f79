import { describe, expect, test } from "vitest";
import { parseDocument } from "../../shared/document/read-document.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderJson } from "../../shared/document/render-json.ts";
import { hostileTexts, withText } from "../minutes/hostile.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

const json = renderJson(minutesOf(bookOf(smallMeeting)));

function problemOf(text: string): string {
  const read = parseDocument(text);
  return read.ok ? "none" : read.error.problem;
}

describe("approved minutes read from a file", () => {
  test.each(["full", "public"] as const)("are the document that was written: %s", (version) => {
    for (const language of ["fi", "sv", "en", "fi-simple"] as const) {
      const document = minutesOf(bookOf(smallMeeting), version, language);
      expect(parseDocument(renderJson(document))).toEqual({ ok: true, value: document });
    }
  });

  test("are readable whatever people wrote in them", () => {
    for (const text of hostileTexts) {
      const document = minutesOf(bookOf(withText(smallMeeting, text)));
      expect(parseDocument(renderJson(document))).toEqual({ ok: true, value: document });
    }
  });

  test("are refused when they are anything else", () => {
    expect(problemOf("")).toBe("not-json");
    expect(problemOf("{}")).toBe("schema");
    expect(problemOf(` ${json}`)).toBe("not-canonical");
    expect(problemOf(json.replace('"level":2', '"level":1'))).toBe("schema");
    expect(problemOf(json.replace('"type":"title"', '"type":"script"'))).toBe("schema");
    expect(problemOf(json.replace('"language":"fi"', '"language":"\\"><x"'))).toBe("schema");
    expect(problemOf(json.replace('"strong":true', '"strong":false'))).toBe("schema");
    expect(problemOf(json.replace('"width":30', '"width":3000'))).toBe("schema");
    expect(problemOf(json.replace("luotsi-document/1", "luotsi-document/2"))).toBe("too-new");
    expect(problemOf(`"${"x".repeat(1_100_000)}"`)).toBe("too-big");
    expect(problemOf("[".repeat(40) + "]".repeat(40))).toBe("too-deep");
  });

  test("are shown as text even when somebody made them by hand", () => {
    const forged = json.replaceAll("Asiakasraadin", "<script>x</script>");
    const read = parseDocument(forged);
    const html = read.ok ? renderHtml(read.value) : "<script refused>";
    expect(html).not.toContain("<script");
    expect(html).toContain("&#60;script&#62;x");
  });
});
