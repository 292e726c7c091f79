import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byPlace, type Placed, placeAfterAll, planPlaces } from "../../shared/agenda/item-places.ts";
import { compareText } from "../../shared/core/compare.ts";

function itemsAt(places: readonly (string | undefined)[]): readonly Placed[] {
  return places.map((place, index) => ({ id: `i${index}`, ...(place === undefined ? {} : { place }) })).sort(byPlace);
}

/** The ids in order once the new places are written. */
function after(items: readonly Placed[], written: readonly { id: string; place: string }[]): readonly string[] {
  const placeById = new Map(items.map(({ id, place }) => [id, place]));
  for (const { id, place } of written) placeById.set(id, place);
  return [...placeById].sort(([a, x], [b, y]) => compareText(x ?? "", y ?? "") || compareText(a, b)).map(([id]) => id);
}

const places = fc.array(
  fc.option(fc.constantFrom("a0", "a1", "a1V", "a2", "a3", "Zz", "b00", "a0V", "zzz", "0", "A"), { nil: undefined }),
  { minLength: 1, maxLength: 9 },
);

describe("moving an item", () => {
  it("gives the wanted order whatever the places were", () => {
    fc.assert(
      fc.property(places, fc.nat(8), fc.nat(8), (given, from, to) => {
        const items = itemsAt(given);
        const ids = items.map(({ id }) => id);
        const moved = ids[from % ids.length] ?? "";
        const rest = ids.filter((id) => id !== moved);
        const order = rest.toSpliced(to % ids.length, 0, moved);
        const written = planPlaces(items, order, moved);
        expect(after(items, written)).toEqual(order);
        for (const { place } of written) expect(place).toMatch(/^[0-9A-Za-z]{1,200}$/);
      }),
    );
  });

  it("writes the moved item alone where there is room", () => {
    const items = itemsAt(["a0", "a1", "a2", "a3"]);
    expect(planPlaces(items, ["i0", "i3", "i1", "i2"], "i3")).toEqual([{ id: "i3", place: "a0V" }]);
  });

  it("gives all new places when two stand in one", () => {
    const items = itemsAt(["a0", "a0", "a0"]);
    expect(planPlaces(items, ["i1", "i0", "i2"], "i1").length).toBeGreaterThan(1);
  });
});

it("puts a new item after all others, also after a place that is no index", () => {
  expect(placeAfterAll([])).toBe("a0");
  const place = placeAfterAll(itemsAt(["a0", "a1"]));
  expect(place > "a1").toBe(true);
  expect(placeAfterAll(itemsAt(["0"])) > "0").toBe(true);
  expect(placeAfterAll(itemsAt([undefined]))).toBe("a0");
});
