import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TimeOnly } from "../../shared/core/date-only.ts";
import type { Attendance } from "../../shared/domain/attendance.ts";
import type { Disqualification } from "../../shared/domain/disqualification.ts";
import type { ItemHandling } from "../../shared/domain/item-handling.ts";
import type { Meeting } from "../../shared/domain/meeting.ts";
import type { Member } from "../../shared/domain/member.ts";
import type { Rules } from "../../shared/domain/rules.ts";
import { meetingPresence, type Standing } from "../../shared/meeting/presence.ts";
import { plainBook } from "./plain-book.ts";
import { filmOf, type ModelAnswer, type ModelMeeting, modelItem, modelItemAt, modelMoment } from "./presence-model.ts";

const itemIds = ["i1", "i2", "i3"];
const memberIds = ["m0", "m1", "m2", "m3", "m4", "m5"];

/** Few minutes, so that everything collides; of an evening, so that some meetings pass midnight. */
const times = ["22:58", "23:00", "23:01", "23:02", "23:59", "00:00", "00:01"] as TimeOnly[];
const time = fc.constantFrom(...times);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

const people: fc.Arbitrary<readonly Member[]> = fc
  .tuple(
    ...memberIds.map((id) =>
      fc.record({
        id: fc.constant(id),
        voting: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
        side: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom("buyer" as const, "provider" as const, "client" as const) },
          fc.constantFrom("outside" as const, undefined),
        ),
        deputyFor: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom("m0", "m1", "m9")),
      }),
    ),
  )
  .map((list) => list.map(without<Member>));

const events: fc.Arbitrary<readonly Attendance[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom(...memberIds, "guest", "guest 2"),
      event: fc.constantFrom("in" as const, "in" as const, "out" as const, "excused" as const),
      at: fc.oneof({ weight: 4, arbitrary: time }, fc.constant(undefined)),
      item: maybe(fc.constantFrom(...itemIds, "elsewhere")),
      mode: maybe(fc.constantFrom("on-site" as const, "remote" as const)),
      deputyFor: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constantFrom("m0", "m2")),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ who, ...rest }, index) =>
      without<Attendance>({
        id: `e${String(index).padStart(2, "0")}`,
        meeting: "m",
        ...(who.startsWith("guest") ? { guest: who } : { member: who }),
        ...rest,
      }),
    ),
  );

const handlings: fc.Arbitrary<readonly ItemHandling[]> = fc
  .array(fc.record({ item: fc.constantFrom("i1", "i2"), from: time, to: maybe(time) }), { maxLength: 4 })
  .map((list) => list.map((each, index) => without<ItemHandling>({ id: `h${index}`, meeting: "m", ...each })));

const disqualifications: fc.Arbitrary<readonly Disqualification[]> = fc
  .array(
    fc.record({
      item: fc.constantFrom(...itemIds),
      member: fc.constantFrom(...memberIds),
      outAt: maybe(time),
      backAt: maybe(time),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((each, index) => without<Disqualification>({ id: `d${index}`, meeting: "m", ...each })));

const cards: fc.Arbitrary<Rules> = fc
  .record({
    quorumMin: maybe(fc.integer({ min: 1, max: 4 })),
    quorumSides: fc.subarray(["buyer", "provider", "client"] as const),
    conflictQuorum: maybe(fc.constantFrom("excluded" as const, "side-counts" as const, "counted" as const)),
  })
  .map((card) => without<Rules>({ id: "rules", ...card }));

const meetings: fc.Arbitrary<ModelMeeting> = fc.record({
  start: fc.constantFrom("22:58", "23:00", "23:02"),
  card: cards,
  members: people,
  items: fc.constant(itemIds),
  events,
  handlings,
  disqualifications,
});

describe("presence, quorum and entitlement, against a film of the meeting", () => {
  test("are those of every item, however people come and go", () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const presence = presenceOf(meeting);
        const film = filmOf(meeting);
        for (const item of itemIds) {
          expect(told(presence.forItem(item))).toEqual(modelItem(film, item));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("are those of every item at any time of day", () => {
    fc.assert(
      fc.property(meetings, time, (meeting, at) => {
        const presence = presenceOf(meeting);
        const film = filmOf(meeting);
        for (const item of itemIds) {
          expect(told(presence.forItem(item, at))).toEqual(modelItemAt(film, item, at));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("are those of every moment", () => {
    fc.assert(
      fc.property(meetings, time, (meeting, at) => {
        expect(told(presenceOf(meeting).at(at))).toEqual(modelMoment(filmOf(meeting), at));
      }),
      { numRuns: 2000 },
    );
  });

  test("do not depend on the order in which things were written", () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const backwards = {
          ...meeting,
          events: meeting.events.toReversed(),
          handlings: meeting.handlings.toReversed(),
          disqualifications: meeting.disqualifications.toReversed(),
        };
        for (const item of itemIds) {
          expect(presenceOf(backwards).forItem(item)).toEqual(presenceOf(meeting).forItem(item));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("are touched by a disqualification in its own item alone", () => {
    fc.assert(
      fc.property(meetings, fc.constantFrom(...memberIds), (meeting, member) => {
        const free = { ...meeting, disqualifications: [] };
        const barred: ModelMeeting = { ...meeting, disqualifications: [{ id: "d", meeting: "m", item: "i1", member }] };
        // Leavings noted under the item would be its stepping out; that is another rule.
        fc.pre(meeting.events.every((event) => event.item !== "i1" || event.event !== "out"));
        for (const other of ["i2", "i3"]) {
          expect(presenceOf(barred).forItem(other)).toEqual(presenceOf(free).forItem(other));
        }
        const own = presenceOf(barred).forItem("i1");
        expect(own.entitled.some((each) => each.member === member)).toBe(false);
        expect(own.present.has(member) && own.steppedOut.has(member)).toBe(false);
        expect(presenceOf(barred).at()).toEqual(presenceOf(free).at());
      }),
      { numRuns: 1000 },
    );
  });
});

function presenceOf({ start, card, members, items, events: attendance, handlings: held, ...rest }: ModelMeeting) {
  const meeting: Meeting = { id: "m", start: start as TimeOnly };
  const book = plainBook({
    meeting: [meeting],
    rules: [card],
    member: members,
    "agenda-item": items.map((id, index) => ({ id, meeting: "m", place: `a${index}` })),
    attendance,
    "item-handling": held,
    disqualification: rest.disqualifications,
  });
  return meetingPresence(book, meeting);
}

function told(standing: Standing): ModelAnswer {
  const { present, remote, guests, excluded, quorum, entitled } = standing;
  return {
    present: [...present].sort(),
    remote: [...remote].sort(),
    guests: [...guests.keys()].sort(),
    excluded: [...excluded].sort(),
    voting: quorum.voting,
    bySide: quorum.votingBySide,
    quorate: quorum.quorate,
    entitled: entitled.map(({ seat, member }) => `${seat}/${member}`).sort(),
  };
}

/** A record without the fields that hold nothing, as a book has it. */
function without<T>(record: object): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
