import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areNumbersFixed,
  numberForNewItem,
  planNumbers,
  planSettledNumbers,
} from "../../shared/agenda/item-numbers.ts";
import type { DateOnly } from "../../shared/core/date-only.ts";
import { agendaOf } from "../../shared/domain/agenda.ts";
import { bookOf, row, type Row } from "../minutes/support.ts";

const places = ["a0", "a1", "a2", "a3"];

/** Items of a meeting as several people may leave them: some with numbers for good, some with the same, some without. */
const items = fc.array(
  fc.record({
    place: fc.constantFrom(...places),
    number: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
  { maxLength: 8 },
);
type Items = readonly { readonly place: string; readonly number: number | undefined }[];

const rowsOf = (given: Items): readonly Row[] => [
  row("meeting", "m", { date: "2026-05-01" as DateOnly, status: "called" }),
  ...given.map(({ place, number }, index) =>
    row("agenda-item", `i${index}`, { meeting: "m", place, ...(number === undefined ? {} : { number }) }),
  ),
];

describe("the numbers of a meeting's items", () => {
  it("are each given once", () => {
    fc.assert(
      fc.property(items, (given) => {
        const numbers = agendaOf(bookOf(rowsOf(given)), "m").map(({ number }) => number);
        expect(new Set(numbers).size).toBe(given.length);
      }),
    );
  });

  it("that are fixed stay, with whoever has them alone or has the lesser id", () => {
    fc.assert(
      fc.property(items, (given) => {
        const agenda = agendaOf(bookOf(rowsOf(given)), "m");
        const first = agenda.filter(
          ({ item }) => given.findIndex(({ number }) => number === item.number) === Number(item.id.slice(1)),
        );
        expect(first.map(({ number }) => number)).toEqual(first.map(({ item, number }) => item.number ?? number));
      }),
    );
  });

  it("once fixed are moved by no move", () => {
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom(...places), { minLength: 8, maxLength: 8 }), (given, moved) => {
        const book = bookOf(rowsOf(given));
        const fixed = new Map([...agendaOf(book, "m")].map(({ item, number }) => [item.id, number] as const));
        const after = bookOf(
          rowsOf(given.map((_, index) => ({ place: moved[index] ?? "a0", number: fixed.get(`i${index}`) }))),
        );
        expect(new Map(agendaOf(after, "m").map(({ item, number }) => [item.id, number]))).toEqual(fixed);
        expect(planNumbers(after, { id: "m" })).toEqual([]);
        expect(planSettledNumbers(after, { id: "m" })).toEqual([]);
      }),
    );
  });

  it("go on after all others, so that a number of what was taken off is never given again", () => {
    fc.assert(
      fc.property(items, (given) => {
        const book = bookOf(rowsOf(given));
        const next = numberForNewItem(book, { id: "m", status: "called" });
        expect(next).toBeGreaterThan(Math.max(0, ...agendaOf(book, "m").map(({ number }) => number)));
      }),
    );
  });

  it("follow the place until the notice goes out", () => {
    const book = bookOf([
      row("meeting", "m", {}),
      row("agenda-item", "b", { meeting: "m", place: "a1" }),
      row("agenda-item", "a", { meeting: "m", place: "a2" }),
    ]);
    expect(agendaOf(book, "m").map(({ item, number }) => [item.id, number])).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect(areNumbersFixed(book, { id: "m" })).toBe(false);
    expect(numberForNewItem(book, { id: "m" })).toBeUndefined();
  });

  it("run through the year where the rules card says so, also on the draft", () => {
    const book = bookOf([
      row("rules", "rules", { numbering: "year" }),
      row("meeting", "first", { date: "2026-02-01" as DateOnly }),
      row("agenda-item", "x", { meeting: "first", place: "a0", number: 12 }),
      row("meeting", "m", { date: "2026-05-01" as DateOnly }),
      row("agenda-item", "y", { meeting: "m", place: "a0" }),
      row("meeting", "other-year", { date: "2027-05-01" as DateOnly }),
      row("agenda-item", "z", { meeting: "other-year", place: "a0" }),
    ]);
    expect(agendaOf(book, "m").map(({ number }) => number)).toEqual([13]);
    expect(agendaOf(book, "other-year").map(({ number }) => number)).toEqual([1]);
    // A late item of the first meeting comes after all that the year has given.
    expect(numberForNewItem(book, { id: "first", status: "called" })).toBe(13);
  });

  it("that two have given apart are told apart, and can be settled for good", () => {
    const twice = [
      { place: "a0", number: 3 },
      { place: "a1", number: 3 },
    ];
    expect(planSettledNumbers(bookOf(rowsOf(twice)), { id: "m" })).toEqual([{ id: "i1", number: 4 }]);
  });
});
