import { describe, expect, it } from "vitest";
import { placeName, railPlaceOf, railPlaces } from "../../renderer/app/places.ts";
import { countForRail } from "../../renderer/app/rail-counts.ts";
import { hashToRoute } from "../../renderer/navigation/route.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { deviceA, deviceB, set } from "../support/changes.ts";
import { createFakeSession } from "../support/fake-session.ts";

const today = "2026-01-15" as DateOnly;

describe("counts of the rail", () => {
  it("count what asks for attention and nothing else", () => {
    const session = createFakeSession();
    session.receive(deviceA, "anna", [
      set("late", { title: "A", dueOn: "2026-01-14", status: "under-way" }, {}, "action"),
      set("today", { title: "B", dueOn: "2026-01-15", status: "under-way" }, {}, "action"),
      set("done", { title: "C", dueOn: "2026-01-01", status: "done" }, {}, "action"),
      set("verified", { title: "D", dueOn: "2026-01-01", status: "verified" }, {}, "action"),
      set("open", { title: "E" }, {}, "action"),
      set("waits", { title: "F", status: "awaiting-buyer" }),
      set("stands", { title: "G", status: "in-force" }),
      set("new", { text: "H" }, {}, "feedback"),
      set("fresh", { text: "I", status: "received" }, {}, "feedback"),
      set("answered", { text: "J", status: "answered" }, {}, "feedback"),
    ]);
    expect(countForRail(session.snapshot(), today)).toEqual({
      lateActions: 1,
      waitingDecisions: 1,
      freshFeedback: 2,
      conflicts: 0,
    });
  });

  it("count fields that two have written at once", () => {
    const session = createFakeSession();
    session.receive(deviceA, "anna", [set("d1", { title: "Yksi" })]);
    session.receive(deviceB, "pekka", [set("d1", { title: "Kaksi" })]);
    expect(countForRail(session.snapshot(), today).conflicts).toBe(1);
  });
});

describe("places of the rail", () => {
  it("stand in the order of the product, each once", () => {
    expect(railPlaces.map(({ place }) => place)).toEqual([
      "overview",
      "meetings",
      "decisions",
      "actions",
      "feedback",
      "partners",
      "exchange",
      "conflicts",
      "settings",
    ]);
  });

  it.each([
    ["#/meeting/k1/minutes", "meetings"],
    ["#/decision/pd1", "decisions"],
    ["#/action/a1", "actions"],
    ["#/feedback/f1", "feedback"],
    ["#/member/m1", "partners"],
    ["#/organisation/o1", "partners"],
    ["#/settings", "settings"],
    ["#/actions?status=late", "actions"],
    ["#/start", undefined],
    ["#/help/files", undefined],
  ])("hold the page at %s", (hash, place) => {
    expect(railPlaceOf(hashToRoute(hash))).toBe(place);
  });

  it("take the views of one meeting for one place, and two records for two", () => {
    expect(placeName(hashToRoute("#/meeting/k1/minutes"))).toBe(placeName(hashToRoute("#/meeting/k1/agenda")));
    expect(placeName(hashToRoute("#/meeting/k1/agenda/i1"))).toBe(placeName(hashToRoute("#/meeting/k1/agenda")));
    expect(placeName(hashToRoute("#/actions?search=a"))).toBe(placeName(hashToRoute("#/actions")));
    expect(placeName(hashToRoute("#/action/a1"))).not.toBe(placeName(hashToRoute("#/action/a2")));
    expect(placeName(hashToRoute("#/action/a1"))).not.toBe(placeName(hashToRoute("#/decision/a1")));
  });
});
