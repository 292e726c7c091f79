import { describe, expect, test } from "vitest";
import { parseMinutes } from "../../shared/minutes/read-document.ts";
import { renderMinutesHtml } from "../../shared/minutes/render-html.ts";
import { renderMinutesJson } from "../../shared/minutes/render-json.ts";
import { hostileTexts, withText } from "./hostile.ts";
import { smallMeeting } from "./small-meeting.ts";
import { bookOf, minutesOf } from "./support.ts";

const json = renderMinutesJson(minutesOf(bookOf(smallMeeting)));

function problemOf(text: string): string {
  const read = parseMinutes(text);
  return read.ok ? "none" : read.error.problem;
}

describe("approved minutes read from a file", () => {
  test.each(["full", "public"] as const)("are the document that was written: %s", (version) => {
    for (const language of ["fi", "sv", "en", "fi-simple"] as const) {
      const document = minutesOf(bookOf(smallMeeting), version, language);
      expect(parseMinutes(renderMinutesJson(document))).toEqual({ ok: true, value: document });
    }
  });

  test("are readable whatever people wrote in them", () => {
    for (const text of hostileTexts) {
      const document = minutesOf(bookOf(withText(smallMeeting, text)));
      expect(parseMinutes(renderMinutesJson(document))).toEqual({ ok: true, value: document });
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
    expect(problemOf(json.replace("luotsi-minutes/1", "luotsi-minutes/2"))).toBe("too-new");
    expect(problemOf(`"${"x".repeat(1_100_000)}"`)).toBe("too-big");
    expect(problemOf("[".repeat(40) + "]".repeat(40))).toBe("too-deep");
  });

  test("are shown as text even when somebody made them by hand", () => {
    const forged = json.replaceAll("Asiakasraadin", "<script>x</script>");
    const read = parseMinutes(forged);
    const html = read.ok ? renderMinutesHtml(read.value) : "<script refused>";
    expect(html).not.toContain("<script");
    expect(html).toContain("&#60;script&#62;x");
  });
});
