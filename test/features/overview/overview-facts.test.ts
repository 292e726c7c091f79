import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstSteps } from "../../../renderer/features/overview/first-steps.tsx";
import { lateThings } from "../../../renderer/features/overview/late-things.ts";
import { lastHeard } from "../../../renderer/features/overview/heard-section.tsx";
import { expectedAt, nextMeeting } from "../../../renderer/features/overview/next-meeting.ts";
import { answerDays, ownProposals } from "../../../renderer/features/overview/own-proposals.ts";
import { waitingFor } from "../../../renderer/features/overview/waiting-for.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { compareText } from "../../../shared/core/compare.ts";
import { addDays, type DateOnly } from "../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { createFakeSession, fakeRecord } from "../../support/fake-session.ts";

const today = "2026-01-15" as DateOnly;
type Row = readonly [kind: KindName, id: string, fields: Record<string, Json>];

function bookOf(...records: readonly Row[]): GroupBook {
  return createFakeSession({ records: records.map(([kind, id, wish]) => ({ kind, id, wish })) }).snapshot().book;
}

describe("the next meeting", () => {
  it("is the first one from today on that has not been held", () => {
    const book = bookOf(
      ["meeting", "past", { date: "2026-01-14", status: "called" }],
      ["meeting", "held", { date: "2026-01-15", status: "held" }],
      ["meeting", "later", { date: "2026-03-01", status: "draft" }],
      ["meeting", "evening", { date: "2026-01-28", start: "17:00", status: "called" }],
      ["meeting", "noon", { date: "2026-01-28", start: "12:00" }],
      ["meeting", "dayless", { status: "draft" }],
    );
    expect(nextMeeting(book, today)?.id).toBe("noon");
    expect(nextMeeting(book, "2026-01-29" as DateOnly)?.id).toBe("later");
    expect(nextMeeting(book, "2026-03-02" as DateOnly)).toBeUndefined();
  });

  it("is today's meeting for the whole day", () => {
    expect(nextMeeting(bookOf(["meeting", "k", { date: "2026-01-15", status: "called" }]), today)?.id).toBe("k");
  });
});

describe("who would come", () => {
  const table: readonly Row[] = [
    ["rules", "rules", { quorumMin: 3, quorumSides: ["buyer", "provider", "client"] }],
    ["meeting", "k", { date: "2026-01-28", status: "called" }],
    ["member", "b", { name: "B", side: "buyer", voting: true }],
    ["member", "p", { name: "P", side: "provider", voting: true }],
    ["member", "p2", { name: "P2", side: "provider", voting: true, deputyFor: "p" }],
    ["member", "c", { name: "C", side: "client", voting: true }],
    ["member", "silent", { name: "S", side: "client", voting: false }],
    ["member", "old", { name: "O", side: "client", voting: true, termEnd: "2025-12-31" }],
  ];
  const expected = (...more: readonly Row[]) => {
    const book = bookOf(...table, ...more);
    const meeting = book.get("meeting", "k");
    if (meeting === undefined) throw new Error("k is in the book");
    return expectedAt(book, meeting);
  };

  it("is everybody with a seat while nobody has sent apologies", () => {
    const { bySide, excused, quorum } = expected();
    expect(bySide).toEqual({
      buyer: { coming: 1, seats: 1 },
      provider: { coming: 1, seats: 1 },
      client: { coming: 1, seats: 1 },
    });
    expect([excused, quorum.quorate]).toEqual([0, true]);
  });

  it("misses a side whose only member cannot come", () => {
    const { bySide, quorum } = expected(["attendance", "a", { meeting: "k", member: "c", event: "excused" }]);
    expect(bySide.client).toEqual({ coming: 0, seats: 1 });
    expect(quorum).toMatchObject({ quorate: false, voting: 2, needed: 3, missingSides: ["client"] });
  });

  it("counts a deputy in the seat of one who cannot come", () => {
    const { bySide, excused } = expected(["attendance", "a", { meeting: "k", member: "p", event: "excused" }]);
    expect([bySide.provider, excused]).toEqual([{ coming: 1, seats: 1 }, 1]);
  });

  it("takes no notice of apologies from another meeting", () => {
    expect(expected(["attendance", "a", { meeting: "other", member: "c", event: "excused" }]).excused).toBe(0);
  });
});

describe("what waits for a member", () => {
  const book = bookOf(
    ["member", "me", { name: "Minä", organisation: "p1" }],
    ["action", "late", { title: "L", owner: "me", dueOn: "2026-01-13", status: "under-way" }],
    ["action", "done", { title: "D", owner: "me", dueOn: "2026-01-01", status: "done" }],
    ["action", "someday", { title: "S", owner: "me" }],
    ["action", "other", { title: "O", owner: "you", dueOn: "2026-01-01" }],
    ["feedback", "f1", { text: "Soitin.", provider: "p1", receivedOn: "2025-12-31" }],
    ["feedback", "f2", { text: "Toiselle.", provider: "p2", receivedOn: "2025-12-30" }],
    ["feedback", "f3", { text: "Vastattu.", provider: "p1", receivedOn: "2025-12-30", status: "answered" }],
    ["meeting", "k", { number: "7/2025", status: "in-review", checkers: ["me"] }],
    ["meeting", "k2", { number: "6/2025", status: "approved", checkers: ["me"] }],
  );

  it("comes in order of its day, what has none last, each with its days of lateness", () => {
    expect(waitingFor(book, "me", today)).toEqual([
      { kind: "action", id: "late", dueOn: "2026-01-13", daysLate: 2 },
      { kind: "feedback", id: "f1", dueOn: "2026-01-14", daysLate: 1 },
      { kind: "meeting", id: "k", dueOn: undefined, daysLate: 0 },
      { kind: "action", id: "someday", dueOn: undefined, daysLate: 0 },
    ]);
  });

  it("is nothing for somebody with nothing in hand, member or not", () => {
    expect(waitingFor(book, "nobody", today)).toEqual([]);
  });
});

describe("heard and done", () => {
  const heard = { text: "Teksti", response: "Vastaus", status: "led-to-change" };
  it("is the last piece whose outcome was told", () => {
    const book = bookOf(
      ["feedback", "f1", { ...heard, resultToldOn: "2025-01-01" }],
      ["feedback", "f2", { ...heard, resultToldOn: "2025-06-01" }],
      ["feedback", "f3", { ...heard, status: "answered", resultToldOn: "2025-12-01" }],
    );
    expect(lastHeard(book)?.id).toBe("f2");
  });

  it.each([
    ["confidential", { publicity: "confidential" }],
    ["not to be quoted", { mayQuote: false }],
    ["without an answer", { response: null }],
  ])("is never one that is %s", (_why, fields) => {
    expect(lastHeard(bookOf(["feedback", "f1", { ...heard, ...fields }]))).toBeUndefined();
  });
});

describe("first steps", () => {
  const exchange = { unexported: 1, lastExportMs: undefined, lastImportMs: undefined, devices: [] };
  it("are gone with the first meeting", () => {
    expect(firstSteps(bookOf(["meeting", "k", { date: "2026-01-28" }]), exchange)).toEqual([]);
  });

  it("hold the members done when all three sides are there, and the file when one was made", () => {
    const done = (book: GroupBook, lastExportMs?: number) =>
      firstSteps(book, { ...exchange, lastExportMs }).flatMap(({ step, isDone }) => (isDone ? [step] : []));
    const two: readonly Row[] = [
      ["member", "a", { name: "A", side: "buyer" }],
      ["member", "b", { name: "B", side: "provider" }],
    ];
    expect(done(bookOf(...two))).toEqual([]);
    expect(done(bookOf(...two, ["member", "c", { name: "C", side: "client" }]), 1)).toEqual([
      "stepMembers",
      "stepFile",
    ]);
  });
});

describe("what is late in the group", () => {
  const { book } = createFakeSession({
    records: [
      fakeRecord("member", "paula", { name: "Paula", organisation: "p" }),
      fakeRecord("action", "a1", { title: "A", owner: "anna", dueOn: "2026-01-20" as DateOnly }),
      fakeRecord("action", "a2", { title: "B", owner: "otso", dueOn: "2026-01-10" as DateOnly }),
      fakeRecord("action", "a3", { title: "C", dueOn: "2026-01-01" as DateOnly, status: "done" }),
      fakeRecord("action", "a4", { title: "D", dueOn: "2026-01-21" as DateOnly }),
      fakeRecord("feedback", "f1", { text: "x", receivedOn: "2026-01-01" as DateOnly, provider: "p" }),
      fakeRecord("feedback", "f2", { text: "x", receivedOn: "2026-01-07" as DateOnly }),
      fakeRecord("feedback", "f3", { text: "x", receivedOn: "2026-01-01" as DateOnly, status: "answered" }),
    ],
  }).snapshot();

  it("is what has passed its day and is not done, the latest first, and feedback too long unanswered", () => {
    const { count, latest } = lateThings(book, "2026-01-21" as DateOnly, undefined, 6);
    expect(latest.map(({ id, daysLate }) => [id, daysLate])).toEqual([
      ["a2", 11],
      ["f1", 6],
      ["a1", 1],
    ]);
    expect(count).toBe(3);
    expect(latest[1]).toMatchObject({ owner: undefined, organisation: "p" });
  });

  it("leaves out what the person has in another list", () => {
    const late = (member: string) => lateThings(book, "2026-01-21" as DateOnly, member, 6).latest.map(({ id }) => id);
    expect(late("otso")).toEqual(["f1", "a1"]);
    expect(late("paula")).toEqual(["a2", "a1"]);
    expect(late("nobody")).toEqual(["a2", "f1", "a1"]);
  });

  it("counts all and puts only the latest in order", () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.array(days, { maxLength: 30 }), fc.integer({ min: 0, max: 8 }), (dues, most) => {
        const records = dues.map((dueOn, nth): Row => ["action", `a${nth}`, { title: "T", dueOn }]);
        const some = lateThings(bookOf(...records), today, undefined, most);
        const all = lateThings(bookOf(...records), today, undefined, 30);
        const byDay = dues
          .map((dueOn, nth) => ({ dueOn, id: `a${nth}` }))
          .filter(({ dueOn }) => dueOn < today)
          .toSorted((a, b) => compareText(a.dueOn, b.dueOn) || compareText(a.id, b.id));
        expect(all.latest.map(({ id }) => id)).toEqual(byDay.map(({ id }) => id));
        expect(some).toEqual({ count: byDay.length, latest: all.latest.slice(0, most) });
      }),
    );
  });
});

describe("what came of one’s own proposals", () => {
  const at = (days: number) => addDays(today, -days);
  const standings = (...more: readonly Row[]) =>
    ownProposals(bookOf(...more), "me", today).map(({ proposal, standing }) => `${proposal.id} ${standing.type}`);

  it("is told while it waits and while it is on an agenda to come", () => {
    expect(
      standings(
        ["meeting", "k", { date: "2026-01-28", status: "called" }],
        ["agenda-item", "i", { meeting: "k", itemProposal: "b" }],
        ["item-proposal", "a", { member: "me", status: "waiting", proposedOn: "2026-01-02" }],
        ["item-proposal", "b", { member: "me", status: "placed", proposedOn: "2026-01-01" }],
        ["item-proposal", "c", { member: "other", status: "waiting" }],
        ["item-proposal", "d", { member: "me", status: "withdrawn" }],
      ),
    ).toEqual(["a waiting", "b placed"]);
  });

  it("is told for some weeks after the answer or the meeting, and then no longer", () => {
    expect(
      standings(
        ["meeting", "new", { date: at(answerDays), status: "held" }],
        ["meeting", "old", { date: at(answerDays + 1), status: "approved" }],
        ["agenda-item", "i", { meeting: "new", itemProposal: "a" }],
        ["agenda-item", "j", { meeting: "old", itemProposal: "b" }],
        ["item-proposal", "a", { member: "me", status: "placed", proposedOn: "2025-10-01" }],
        ["item-proposal", "b", { member: "me", status: "placed" }],
        ["item-proposal", "c", { member: "me", status: "declined", answeredOn: at(answerDays) }],
        ["item-proposal", "d", { member: "me", status: "declined", answeredOn: at(answerDays + 1) }],
      ),
    ).toEqual(["a handled", "c declined"]);
  });
});
