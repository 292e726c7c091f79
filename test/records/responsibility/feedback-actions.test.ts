import { describe, expect, it } from "vitest";
import {
  actionsOfFeedback,
  feedbackOfAction,
  planActionsOfFeedback,
  planFeedbackOfAction,
} from "../../../renderer/records/responsibility/feedback-actions.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";

function session() {
  return createFakeSession({
    records: [
      fakeRecord("action", "a1", { title: "Soitetaan takaisin", feedback: ["f1"] }),
      fakeRecord("action", "a2", { title: "Esite" }),
      fakeRecord("feedback", "f1", { text: "Kukaan ei vastannut" }),
      fakeRecord("feedback", "f2", { text: "En tiennyt", actions: ["a1"] }),
    ],
  });
}

describe("links between feedback and actions", () => {
  it("are read from either end", () => {
    const { book } = session().snapshot();
    expect(feedbackOfAction(book, "a1")).toEqual(["f1", "f2"]);
    expect(actionsOfFeedback(book, "f1")).toEqual(["a1"]);
    expect(actionsOfFeedback(book, "f2")).toEqual(["a1"]);
    expect(actionsOfFeedback(book, "nothing")).toEqual([]);
  });

  it("are written at both ends in one act, and taken off at both", async () => {
    const group = session();
    await group.save(planFeedbackOfAction(group.snapshot().book, "a1", ["f2"], { title: "Takaisinsoitto" }));
    expect(group.saves).toHaveLength(1);
    const { book } = group.snapshot();
    expect(book.get("action", "a1")).toMatchObject({ title: "Takaisinsoitto", feedback: ["f2"] });
    expect(actionsOfFeedback(book, "f1")).toEqual([]);
    expect(book.get("feedback", "f2")?.actions).toEqual(["a1"]);
  });

  it("are written from the feedback's side too", async () => {
    const group = session();
    await group.save(planActionsOfFeedback(group.snapshot().book, "f1", ["a2"]));
    const { book } = group.snapshot();
    expect(book.get("feedback", "f1")?.actions).toEqual(["a2"]);
    expect(book.get("action", "a2")?.feedback).toEqual(["f1"]);
    expect(feedbackOfAction(book, "a1")).toEqual(["f2"]);
  });

  it("write nothing when nothing changes", () => {
    const { book } = session().snapshot();
    expect(planFeedbackOfAction(book, "a2", [])).toEqual([]);
  });
});
