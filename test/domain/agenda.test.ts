import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { describe, expect, test } from "vitest";
import { agendaOf, standingAgenda } from "../../shared/domain/agenda.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { createProjection } from "../../shared/log/projection.ts";
import type { Json } from "../../shared/core/canonical-json.ts";
import { changeOf, deviceA, set } from "../support/changes.ts";

function agendaWith(items: readonly (readonly [id: string, fields: Readonly<Record<string, Json>>])[]) {
  const projection = createProjection(domainRules);
  projection.apply(
    changeOf(
      deviceA,
      1,
      items.map(([id, fields]) => set(id, { meeting: "m", ...fields }, {}, "agenda-item")),
    ),
  );
  return agendaOf(createGroupBook(projection), "m").map(({ number, item }) => [number, item.id]);
}

describe("the order of an agenda", () => {
  test("is by place in code units, then by id, then numbered; of one meeting only", () => {
    const items = [
      ["c", { place: "a1" }],
      ["b", { place: "a0" }],
      ["a", { place: "a1" }],
      ["z", {}],
      ["other", { place: "a0", meeting: "m2" }],
      ["upper", { place: "Zz" }],
    ] as const;
    const expected = [
      [1, "z"],
      [2, "upper"],
      [3, "b"],
      [4, "a"],
      [5, "c"],
    ];
    expect(agendaWith(items)).toEqual(expected);
    expect(agendaWith(items.toReversed())).toEqual(expected);
  });

  test("a number that was fixed with the notice stays, wherever the item moves", () => {
    expect(
      agendaWith([
        ["a", { place: "a2", number: 1 }],
        ["b", { place: "a1" }],
      ]),
    ).toEqual([
      [2, "b"],
      [1, "a"],
    ]);
  });

  test("is that of the list, wherever items were put into it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }), (spots) => {
        const places: string[] = [];
        const ids: string[] = [];
        for (const [index, spot] of spots.entries()) {
          const at = spot % (places.length + 1);
          places.splice(at, 0, generateKeyBetween(places[at - 1] ?? null, places[at] ?? null));
          ids.splice(at, 0, `i${index}`);
        }
        const items = ids.map((id, index) => [id, { place: places[index] ?? "" }] as const);
        expect(agendaWith(items.toReversed()).map(([, id]) => id)).toEqual(ids);
      }),
    );
  });
});

test("the standing agenda hears the clients before the reports", () => {
  const keys = standingAgenda.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect([keys[0], keys.at(-1)]).toEqual(["opening", "closing"]);
  for (const report of ["feedback", "metrics", "finances"] as const) {
    expect(keys.indexOf("clientsTurn")).toBeLessThan(keys.indexOf(report));
  }
});
