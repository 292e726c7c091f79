import { describe, expect, test } from "vitest";
import { keepsMinutes } from "../../shared/review/keepers.ts";
import {
  planAccepting,
  planAnswer,
  planCorrection,
  planDeclining,
  planSending,
  proposedReaders,
  reviewDueDay,
} from "../../shared/review/plan-review.ts";
import { notAnswered, reviewState } from "../../shared/review/review-state.ts";
import { createLog, day, deviceA, deviceB, type Log } from "./group.ts";

const today = day("2026-01-25");

function stateOf(log: Log, on = today) {
  const book = log.book();
  const meeting = book.get("meeting", "m1");
  if (meeting === undefined) throw new Error("the meeting is here");
  return { book, meeting, state: reviewState(book, meeting, on) };
}

function sent(log = createLog()): Log {
  const { book, meeting } = stateOf(log);
  const members = proposedReaders(book, meeting);
  log.write(
    deviceA,
    planSending(book, meeting, "r1", { day: today, dueOn: reviewDueDay(book, today), members, text: "" }),
  );
  return log;
}

function answers(log: Log, member: string, answer: "approves" | "asks-correction", on = today): void {
  log.write(deviceB, planAnswer(log.book(), { meeting: "m1" }, `c-${member}`, { member, day: on, answer }));
}

describe("the review of minutes", () => {
  test("begins with a draft and goes out to the checkers and those who may vote, until a day by the rules card", () => {
    const log = createLog();
    expect(stateOf(log).state.stage).toBe("writing");
    sent(log);
    const { state, meeting } = stateOf(log);
    expect(meeting).toMatchObject({ status: "in-review", minutesSentOn: today });
    expect(state).toMatchObject({ stage: "out", isChanged: false, checkersNeeded: 1 });
    expect(state.round).toMatchObject({ number: 1, dueOn: "2026-02-01", members: ["bertil", "cecilia"] });
    expect(state.round?.fingerprint).toBe(state.fingerprint);
    expect(notAnswered(state)).toEqual(["bertil", "cecilia"]);
  });

  test("is checked when so many checkers as the rules card asks for approve exactly this text", () => {
    const log = sent();
    answers(log, "cecilia", "approves");
    expect(stateOf(log).state.stage).toBe("out");
    answers(log, "bertil", "approves");
    expect(stateOf(log).state.stage).toBe("checked");
    log.edit(deviceA, "agenda-item", "i2", { handling: "Muuta." });
    const { state } = stateOf(log);
    expect([state.stage, state.isChanged]).toEqual(["out", true]);
    expect(state.answers.map(({ standing }) => standing)).toEqual(["earlier-text", "earlier-text"]);
    answers(log, "bertil", "approves");
    expect(stateOf(log).state.stage).toBe("checked");
    expect(stateOf(log).book.all("minutes-check")).toHaveLength(2);
  });

  test("waits for open corrections and for whoever asks for one", () => {
    const log = sent();
    answers(log, "bertil", "approves");
    answers(log, "cecilia", "asks-correction");
    expect(stateOf(log).state.stage).toBe("out");
    answers(log, "cecilia", "approves");
    log.write(deviceB, planCorrection(log.book(), "m1", "k1", correction("Keskusteltiin paljon puheluista.")));
    expect(stateOf(log).state.stage).toBe("out");
    const [open] = stateOf(log).state.corrections;
    if (open === undefined) throw new Error("the correction is here");
    log.write(deviceA, planDeclining(log.book(), open, { answer: "Ei sovittu.", by: "anna", day: today }));
    expect(stateOf(log).state.stage).toBe("checked");
  });

  test("without checkers ends when all have approved, or nobody has objected by the due day", () => {
    const withoutCheckers = () => {
      const log = createLog();
      log.edit(deviceA, "rules", "rules", { checkerCount: 0 });
      return sent(log);
    };
    const silent = withoutCheckers();
    expect(stateOf(silent, day("2026-02-01")).state.stage).toBe("out");
    expect(stateOf(silent, day("2026-02-02")).state.stage).toBe("checked");
    const quick = withoutCheckers();
    answers(quick, "bertil", "approves");
    answers(quick, "cecilia", "approves");
    expect(stateOf(quick).state.stage).toBe("checked");
  });

  test("ends with the approval, and goes on with amendments", () => {
    const log = sent();
    log.approve(deviceA);
    expect(stateOf(log).state).toMatchObject({ stage: "approved", isFrozen: true });
    log.approve(deviceA, { reason: "Kirjoitusvirhe." });
    expect(stateOf(log).state.stage).toBe("amended");
    const old = createLog();
    old.edit(deviceA, "meeting", "m1", { status: "approved" });
    expect(stateOf(old).state).toMatchObject({ stage: "approved", isFrozen: false });
  });
});

const correction = (proposed: string) => ({
  passage: { kind: "agenda-item", id: "i2", field: "handling" } as const,
  item: "i2",
  proposed,
  comment: "",
  member: "cecilia",
  day: today,
});

describe("a correction", () => {
  test("names what stood there and puts its text into the record when it is accepted", () => {
    const log = sent();
    log.write(deviceB, planCorrection(log.book(), "m1", "k1", correction("Keskusteltiin paljon puheluista.")));
    const [made] = stateOf(log).state.corrections;
    expect(made).toMatchObject({
      original: "Keskusteltiin puheluista.",
      proposed: "Keskusteltiin paljon puheluista.",
      status: "open",
    });
    if (made === undefined) throw new Error("the correction is here");
    const settlement = { answer: "Kiitos.", by: "anna", day: today };
    log.write(deviceA, planAccepting(log.book(), made, made.proposed, settlement));
    expect(log.book().get("agenda-item", "i2")?.handling).toBe("Keskusteltiin paljon puheluista.");
    expect(log.book().get("correction", "k1")).toMatchObject({
      status: "accepted",
      answer: "Kiitos.",
      answeredBy: "anna",
    });
  });

  test("may be a comment alone", () => {
    const log = sent();
    const wish = { ...correction("Keskusteltiin puheluista."), comment: "Kuka sanoi?" };
    log.write(deviceB, planCorrection(log.book(), "m1", "k1", wish));
    expect(log.book().get("correction", "k1")).toMatchObject({ comment: "Kuka sanoi?" });
    expect(log.book().get("correction", "k1")?.proposed).toBeUndefined();
  });
});

test("the secretary and the chair keep the minutes; where nobody is either, everybody may", () => {
  const log = createLog();
  const { book, meeting } = stateOf(log);
  expect(["anna", "bertil", undefined].map((member) => keepsMinutes(book, meeting, member))).toEqual([
    true,
    false,
    false,
  ]);
  log.edit(deviceA, "member", "anna", { role: "member" });
  log.edit(deviceA, "meeting", "m1", { secretary: null });
  expect(keepsMinutes(log.book(), stateOf(log).meeting, "bertil")).toBe(true);
});
