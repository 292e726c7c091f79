import { expect, test } from "vitest";
import { checkedParts } from "../../../renderer/features/meetings/live/capture/checked-parts.ts";
import { findClientData } from "../../../shared/domain/client-data-guard.ts";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import { parseCapture } from "../../../shared/capture/parse-capture.ts";

const context = {
  today: "2026-01-28" as DateOnly,
  nextMeeting: undefined,
  nameables: [{ type: "member" as const, id: "m2", name: "Otso Mallikas" }],
};

function check(line: string) {
  const parts = checkedParts(parseCapture(line, context));
  return { parts, found: parts.flatMap(({ text }) => findClientData(text, [])).map(({ text }) => text) };
}

test("a member who was named and the first word of what follows are no client's name", () => {
  expect(check("l: @Otso Mallikas Kyselystä pitää tehdä paperinen versio.").found).toEqual([]);
});

test("a name in the words themselves is still asked about, and replaced where it stands", () => {
  const { parts, found } = check("l: @Otso Mallikas Kysytään ensin Maija Virtaselta.");
  expect(found).toEqual(["Maija Virtaselta"]);
  const line = parts.at(-1)?.lineWith(" Kysytään ensin asiakkaalta.");
  expect(line).toBe("l: @Otso Mallikas Kysytään ensin asiakkaalta.");
});
