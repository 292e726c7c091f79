import { describe, expect, it } from "vitest";
import { canBeWritten, draftOf, parseDraft } from "../../../renderer/features/conflicts/draft-value.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";

describe("a value as it stands in its editor", () => {
  it.each<[string, string, Json]>([
    ["action", "title", "Sijaispooli"],
    ["action", "description", "Kaksi\nriviä"],
    ["action", "dueOn", "2026-03-15"],
    ["action", "status", "waiting"],
    ["action", "owner", "m1"],
    ["member", "voting", false],
    ["member", "voting", true],
    ["observation", "value", "-1234.50"],
    ["sanction", "amountCents", 123450],
    ["rules", "noticeDays", 10],
    ["contract", "goals", ["Yksi", "Kaksi"]],
  ])("%s.%s %j comes back as it was", (kind, field, value) => {
    expect(parseDraft(kind, field, draftOf(kind, field, value))).toEqual({ ok: true, value });
  });

  it.each<[string, string, string, Json]>([
    ["observation", "value", "−1 234,50", "-1234.50"],
    ["sanction", "amountCents", "1 234,5", 123450],
    ["contract", "goals", " Yksi \n\n Kaksi ", ["Yksi", "Kaksi"]],
    ["action", "title", "  Sijaispooli ", "Sijaispooli"],
  ])("%s.%s understands %j as people write it", (kind, field, draft, value) => {
    expect(parseDraft(kind, field, draft)).toEqual({ ok: true, value });
  });

  it.each([
    ["action", "title", "", "empty"],
    ["action", "title", "  ", "empty"],
    ["action", "title", "Kaksi\nriviä", "unfit"],
    ["action", "dueOn", "huomenna", "unfit"],
    ["rules", "noticeDays", "paljon", "unfit"],
    ["rules", "noticeDays", "1000", "unfit"],
    ["rules", "noticeDays", "1,5", "unfit"],
    ["observation", "value", "1,2,3", "unfit"],
  ])("%s.%s refuses %j as %s", (kind, field, draft, error) => {
    expect(parseDraft(kind, field, draft)).toEqual({ ok: false, error });
  });

  it("is not offered for what only its own place can write", () => {
    expect(canBeWritten("decision", "text")).toBe(true);
    expect(canBeWritten("decision", "changeCheck")).toBe(false);
    expect(canBeWritten("agenda-item", "place")).toBe(false);
    expect(canBeWritten("decision", "from-a-newer-version")).toBe(false);
  });
});
