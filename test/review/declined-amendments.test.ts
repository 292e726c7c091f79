import { describe, expect, test } from "vitest";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import { planDelete } from "../../shared/log/author.ts";
import { coverageOfMeeting } from "../../shared/review/coverage.ts";
import {
  declinedAmendments,
  planDecliningAmendment,
  planReconsidering,
  waitingAmendments,
} from "../../shared/review/declined-amendments.ts";
import { amendmentKey, proposedAmendments } from "../../shared/review/late-writes.ts";
import { reviewState } from "../../shared/review/review-state.ts";
import { createLog, day, deviceA, deviceB, deviceC, type Log } from "./group.ts";

const settlement = { answer: " Kokous päätti yhdestä. ", by: "anna", day: day("2026-02-05") };

const lateIn = (book: GroupBook) => proposedAmendments(book, coverageOfMeeting(book, "m1"));
const waitingIn = (book: GroupBook) => waitingAmendments(book, "m1", lateIn(book));
const declinedIn = (book: GroupBook) => declinedAmendments(book, "m1", lateIn(book));

/** Approved minutes with what two have written to one place since, and one to another. */
function proposedTo(): Log {
  const log = createLog();
  log.approve(deviceA);
  by("bertil", log, () => log.edit(deviceB, "decision", "d1", { text: "Otetaan kaksi." }));
  by("cecilia", log, () => log.edit(deviceC, "decision", "d1", { text: "Otetaan kolme." }));
  by("bertil", log, () => log.edit(deviceB, "note", "n1", { text: "Sovittiin muusta." }));
  return log;
}

/** The log of these tests knows one author; what is written here is another's. */
function by(author: string, { changes }: Log, write: () => void) {
  write();
  const last = changes.pop();
  if (last !== undefined) changes.push({ ...last, author });
}

function decline(log: Log, key: string) {
  const book = log.book();
  const proposal = waitingIn(book).find((each) => amendmentKey(each) === key);
  if (proposal === undefined) throw new Error(`${key} is not proposed`);
  let made = 0;
  log.write(
    deviceA,
    planDecliningAmendment(book, "m1", proposal, settlement, () => `k${key.length}-${(made += 1)}`),
  );
}

describe("declining a proposed amendment", () => {
  test("answers each who wrote there, and leaves the rest waiting and the approved text as it was", () => {
    const log = proposedTo();
    const before = log.book().approvals;
    expect(waitingIn(log.book()).map(amendmentKey)).toEqual(["decision/d1/text", "note/n1/text"]);
    decline(log, "decision/d1/text");
    const book = log.book();
    expect(waitingIn(book).map(amendmentKey)).toEqual(["note/n1/text"]);
    expect(declinedIn(book)).toMatchObject([
      {
        approved: "Otetaan numero.",
        proposed: "Otetaan kaksi.",
        correction: {
          member: "bertil",
          answer: "Kokous päätti yhdestä.",
          answeredBy: "anna",
          answeredOn: "2026-02-05",
          status: "declined",
        },
      },
      { approved: "Otetaan numero.", proposed: "Otetaan kolme.", correction: { member: "cecilia" } },
    ]);
    expect(book.get("decision", "d1")?.text).toBe("Otetaan numero.");
    expect(book.approvals).toEqual(before);
    // The late writes are still in the log; and the answers are none of the round of corrections.
    expect(lateIn(book)).toHaveLength(2);
    const meeting = book.get("meeting", "m1");
    expect(meeting && reviewState(book, meeting, day("2026-02-05")).corrections).toEqual([]);
  });

  test("holds for what was written, not for what comes later to the same place", () => {
    const log = proposedTo();
    decline(log, "decision/d1/text");
    log.edit(deviceB, "decision", "d1", { text: "Otetaan neljä." });
    expect(waitingIn(log.book())).toMatchObject([
      { field: "text", writes: [{ value: "Otetaan neljä." }] },
      { kind: "note" },
    ]);
  });

  test("is taken back, and then it waits again", () => {
    const log = proposedTo();
    decline(log, "note/n1/text");
    const [declined] = declinedIn(log.book());
    if (declined === undefined) throw new Error("one is declined");
    log.write(deviceA, planReconsidering(log.book(), declined.correction));
    expect(declinedIn(log.book())).toEqual([]);
    expect(waitingIn(log.book()).map(amendmentKey)).toEqual(["decision/d1/text", "note/n1/text"]);
  });

  test("is a reason that stays to be read when an amendment has left it out", () => {
    const log = proposedTo();
    decline(log, "decision/d1/text");
    log.approve(deviceA, {
      day: day("2026-02-09"),
      reason: "Muistiinpano oli väärin.",
      read: lateIn(log.book()).map(amendmentKey),
      accepted: ["note/n1/text"],
    });
    const book = log.book();
    expect(book.get("decision", "d1")?.text).toBe("Otetaan numero.");
    expect(book.get("note", "n1")?.text).toBe("Sovittiin muusta.");
    expect(lateIn(book)).toEqual([]);
    expect(declinedIn(book)).toMatchObject([{ proposed: "Otetaan kaksi." }, { proposed: "Otetaan kolme." }]);
  });

  test("of a deletion says so", () => {
    const log = createLog();
    log.approve(deviceA);
    const note = log.projection().record("note", "n1");
    log.write(deviceB, note === undefined ? [] : [planDelete(note)]);
    const [proposal] = waitingIn(log.book());
    decline(log, proposal === undefined ? "" : amendmentKey(proposal));
    expect(declinedIn(log.book())).toMatchObject([{ kind: "note", id: "n1", field: undefined }]);
    expect(waitingIn(log.book())).toEqual([]);
  });
});
