import { describe, expect, it } from "vitest";
import type { PaperDocument } from "../../shared/document/document.ts";
import { paperName, unknownNameParts } from "../../shared/document/paper-name.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

const minutes = minutesOf(bookOf(smallMeeting));

function named(changes: Partial<PaperDocument>, pattern?: string): string {
  return paperName({ ...minutes, ...changes }, pattern);
}

describe("a paper's name", () => {
  it("says what, which and whose, and for whom when it is not for the group", () => {
    const group = "Mallilan päihdepalvelun ohjausryhmä";
    expect(named({ group })).toBe("Muistio 2-2026 Mallilan päihdepalvelun ohjausryhmä");
    expect(named({ group, version: "public" })).toMatch(/ julkinen$/);
    expect(named({ group, version: "client", language: "sv" })).toMatch(/ för klienter$/);
  });

  it("follows the group's pattern", () => {
    expect(named({}, "{date} {type} {number} {language} {version}")).toBe("2026-03-04 Muistio 2-2026 fi");
    expect(named({ version: "plain", language: "fi-simple" }, "{number}_{version}_{language}")).toBe(
      "2-2026-selko-selko",
    );
    expect(named({ meeting: { id: "m", number: "2/2026", item: 7 }, type: "extract" }, "{type} {number}")).toBe(
      "Ote 2-2026 7",
    );
    expect(unknownNameParts("{date} {numero} x {}")).toEqual(["numero", ""]);
  });

  it.each([
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "Muistio CON"],
    ['a\\b:c*d?e"f<g>h|i', "a b c d e f g h i"],
    ["  .hidden.  ", "hidden"],
    ["rivi\nvaihto\u0000\u202e", "rivi vaihto"],
    ["👩‍🚒", "Muistio"],
  ])("holds only what is safe everywhere: %j", (group, part) => {
    const name = named({ title: "Muistio", group });
    expect(name).toContain(part);
    expect(name).toMatch(/^[\p{L}\p{N} -]+$/u);
    expect(name).toBe(name.trim());
  });

  it.each(["con", "LPT1", "Aux"])("is never one that a system keeps for itself: %s", (group) => {
    expect(named({ group }, "{group}")).toBe(`${group}-`);
  });

  it.each(["", "   ", "{group}", "//--//", "{}"])("is never empty, whatever the pattern: %j", (pattern) => {
    expect(named({ group: "???", title: "!!!" }, pattern)).toBe("Muistio");
  });

  it("is short enough, and never cut in the middle of a character", () => {
    const name = named({ title: "Muistio", group: "𠮷".repeat(300) });
    expect([...name].length).toBeLessThanOrEqual(100);
    expect(name.isWellFormed()).toBe(true);
  });
});
