import fc from "fast-check";
import { expect, it } from "vitest";
import { timeBudgetOf } from "../../shared/agenda/time-budget.ts";
import type { TimeOnly } from "../../shared/core/date-only.ts";

const time = (text: string) => text as TimeOnly;
const numbered = (minutes: readonly (number | undefined)[]) =>
  minutes.map((each, index) => ({
    number: index + 1,
    item: { id: `i${index}`, ...(each === undefined ? {} : { minutes: each }) },
  }));

it("says by how much an agenda is over its meeting, and at which item", () => {
  const budget = timeBudgetOf({ start: time("13:00"), end: time("14:00") }, numbered([20, undefined, 40, 15]));
  expect(budget).toMatchObject({ planned: 75, length: 60, over: 15, unbudgeted: 1 });
  expect(budget.overAt?.item.id).toBe("i3");
  expect([...budget.begins.values()]).toEqual(["13:00", "13:20"]);
});

it("does not count what was taken off the list, and tells nothing of a length that is not known", () => {
  const [first, second] = numbered([30, 30]);
  if (first === undefined || second === undefined) throw new Error("there are two items");
  const off = { ...second, item: { ...second.item, status: "withdrawn" as const } };
  expect(timeBudgetOf({ start: time("13:00") }, [first, off])).toEqual({
    planned: 30,
    over: 0,
    unbudgeted: 0,
    begins: new Map([["i0", "13:00"]]),
  });
});

it("is over exactly when there is an item at which it goes over", () => {
  const minutes = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }), { maxLength: 12 });
  fc.assert(
    fc.property(minutes, (given) => {
      const budget = timeBudgetOf({ start: time("09:00"), end: time("11:00") }, numbered(given));
      expect(budget.planned).toBe(given.reduce<number>((sum, each) => sum + (each ?? 0), 0));
      expect(budget.over > 0).toBe(budget.overAt !== undefined);
      expect(budget.over).toBe(Math.max(0, budget.planned - 120));
    }),
  );
});
