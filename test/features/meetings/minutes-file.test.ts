import { describe, expect, it } from "vitest";
import { minutesFile, minutesFileName } from "../../../renderer/features/meetings/minutes/minutes-file.ts";
import { buildMinutes } from "../../../shared/minutes/build.ts";
import type { PaperDocument } from "../../../shared/document/document.ts";
import { minutesWords } from "../../../shared/minutes/words/by-language.ts";
import { createFakeSession } from "../../support/fake-session.ts";
import { smallGroup } from "./small-group.ts";

const { book } = createFakeSession({ records: smallGroup }).snapshot();

function minutesWith(changes: Partial<PaperDocument>): PaperDocument {
  const minutes = buildMinutes(book, "m", { words: minutesWords.fi, version: "full" });
  if (minutes === undefined) throw new Error("the meeting is in the book");
  return { ...minutes, ...changes };
}

describe("the file's name", () => {
  it("says what, which and whose", () => {
    const minutes = minutesWith({ title: "Muistio 1/2026", group: "Mallilan päihdepalvelun ohjausryhmä" });
    expect(minutesFileName(minutes)).toBe("Muistio 1-2026 Mallilan päihdepalvelun ohjausryhmä");
    expect(minutesFileName({ ...minutes, version: "public" })).toMatch(/ julkinen$/);
  });

  it.each([
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "Muistio CON"],
    ['a\\b:c*d?e"f<g>h|i', "a b c d e f g h i"],
    ["  .hidden.  ", "hidden"],
    ["rivi\nvaihto\u0000\u202e", "rivi vaihto"],
    ["👩‍🚒", "Muistio"],
  ])("holds only what is safe everywhere: %j", (group, part) => {
    const name = minutesFileName(minutesWith({ title: "Muistio", group }));
    expect(name).toContain(part);
    expect(name).toMatch(/^[\p{L}\p{N} -]+$/u);
    expect(name).toBe(name.trim());
  });

  it("is short enough, and never cut in the middle of a character", () => {
    const name = minutesFileName(minutesWith({ title: "Muistio", group: "𠮷".repeat(300) }));
    expect([...name].length).toBeLessThanOrEqual(100);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe("the file", () => {
  it.each([
    ["html", "text/html", "<!DOCTYPE html>"],
    ["markdown", "text/markdown", "# Muistio 3/2026"],
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
  ] as const)("as %s is what its name says", async (format, mediaType, start) => {
    const file = await minutesFile(minutesWith({}), format);
    expect(file.mediaType).toBe(mediaType);
    expect(file.name).toMatch(format === "markdown" ? /\.md$/ : new RegExp(`\\.${format}$`));
    expect(new TextDecoder().decode(file.bytes)).toContain(start);
  });
});
