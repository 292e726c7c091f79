import { describe, expect, it } from "vitest";
import type { DateOnly } from "../../shared/core/date-only.ts";
import type { DocumentLanguage } from "../../shared/document/document.ts";
import { markOf } from "../../shared/document/paper-extras.ts";
import { minutesWords } from "../../shared/minutes/words/by-language.ts";
import { smallMeeting } from "../minutes/small-meeting.ts";
import { bookOf, minutesOf } from "../minutes/support.ts";

const minutes = minutesOf(bookOf(smallMeeting));

describe("what a file says of itself", () => {
  it.each<readonly [DocumentLanguage, string]>([
    ["fi", "Teksti 4.3.2026"],
    ["fi-simple", "Teksti 4.3.2026"],
    ["sv", "Text 4.3.2026"],
    ["en", "Text of 4 March 2026"],
  ])("writes its day in %s as the paper's text does", (language, said) => {
    const dated = "2026-03-04" as DateOnly;
    const { line } = markOf({ ...minutes, language }, { dated });
    expect(line.split(" · ")[2]).toBe(said);
    expect(said.endsWith(minutesWords[language].format.date(dated))).toBe(true);
  });
});
