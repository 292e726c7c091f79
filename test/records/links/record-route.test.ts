import { describe, expect, test } from "vitest";
import { kindNames } from "../../../shared/domain/kinds.ts";
import { routeOfRecord } from "../../../renderer/records/links/record-route.ts";
import { routeToHash } from "../../../renderer/navigation/route.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";

const { book } = createFakeSession({
  records: [
    fakeRecord("agenda-item", "i", { meeting: "k", title: "Odotusaika" }),
    fakeRecord("note", "n", { item: "i", meeting: "k", text: "x" }),
    fakeRecord("note", "n2", { meeting: "k", text: "x" }),
    fakeRecord("vote", "v", { decision: "d" }),
    fakeRecord("statement", "s", { item: "i", text: "x" }),
    fakeRecord("progress", "p", { action: "a", text: "x" }),
    fakeRecord("observation", "o", { metric: "m", period: "2026" }),
    fakeRecord("attendance", "at", { meeting: "k" }),
    fakeRecord("turn", "t", { item: "i", meeting: "k" }),
    fakeRecord("ballot", "b", { vote: "v", member: "x" }),
    fakeRecord("correction", "c", { meeting: "k" }),
    fakeRecord("disqualification", "dq", { item: "gone", meeting: "k" }),
  ],
}).snapshot();

describe("where a record is seen", () => {
  test.each([
    ["decision", "d", "#/decision/d"],
    ["metric", "m", "#/metric/m"],
    ["meeting", "k", "#/meeting/k/agenda"],
    ["agenda-item", "i", "#/meeting/k/agenda/i"],
    ["note", "n", "#/meeting/k/agenda/i"],
    ["note", "n2", "#/meeting/k/agenda"],
    ["vote", "v", "#/decision/d"],
    ["statement", "s", "#/meeting/k/agenda/i"],
    ["progress", "p", "#/action/a"],
    ["observation", "o", "#/metric/m"],
    ["attendance", "at", "#/meeting/k/attendance"],
    ["disqualification", "dq", "#/meeting/k/agenda"],
    ["turn", "t", "#/meeting/k/agenda/i"],
    ["ballot", "b", "#/decision/d"],
    ["correction", "c", "#/meeting/k/minutes"],
    ["series", "x", "#/meetings?part=cycle"],
    ["agenda-template", "x", "#/meetings?of=x&part=templates"],
    ["item-proposal", "x", "#/meetings?of=x&part=proposals"],
    ["contract", "contract", "#/partners"],
    ["receipt", "r", "#/exchange"],
  ])("%s %s: %s", (kind, id, hash) => {
    const route = routeOfRecord(book, kind, id);
    expect(route === undefined ? undefined : routeToHash(route)).toBe(hash);
  });

  test("is known for every kind once it belongs somewhere", () => {
    const parts = [
      "agenda-item",
      "note",
      "disqualification",
      "vote",
      "statement",
      "progress",
      "observation",
      "attendance",
      "attachment",
      "item-handling",
      "turn",
      "position",
      "motion",
      "ballot",
      "quorum-override",
      "notice",
      "review-round",
      "correction",
      "minutes-check",
    ];
    const lost = kindNames.filter((kind) => !parts.includes(kind) && routeOfRecord(book, kind, "x") === undefined);
    expect(lost).toEqual([]);
  });

  test("is nowhere for a part of nothing and for a kind that only a newer version knows", () => {
    expect(routeOfRecord(book, "progress", "gone")).toBeUndefined();
    expect(routeOfRecord(book, "prophecy", "x")).toBeUndefined();
  });
});
