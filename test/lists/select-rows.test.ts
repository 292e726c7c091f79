import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  initialTexts,
  isNarrowed,
  shownColumns,
  textsToView,
  viewToTexts,
  widened,
} from "../../renderer/lists/choosing/list-view.ts";
import { createTextSearch } from "../../renderer/lists/choosing/matches-search.ts";
import { groupRows } from "../../renderer/lists/choosing/row-groups.ts";
import { nothingKnown, selectRows } from "../../renderer/lists/choosing/select-rows.ts";
import { runAtOnce, runInSlices, sortInSteps } from "../../renderer/lists/choosing/steps.ts";
import type { List } from "../../renderer/lists/list.ts";
import { dayCell, numberCell, textCell } from "../../shared/table/table.ts";
import { chosen, chosenIds } from "./chosen.ts";

interface Row {
  readonly id: string;
  readonly name?: string;
  readonly day?: string;
  readonly size?: number;
  readonly side?: string;
}

const rows: readonly Row[] = [
  { id: "a", name: "Öljy", day: "2026-02-01", size: 10, side: "buyer" },
  { id: "b", name: "Aatto", day: "2025-12-31", size: 9, side: "client" },
  { id: "c", name: "kohta 10", size: -3 },
  { id: "d", name: "kohta 9", day: "2026-02-01", side: "client" },
];

const list: List<Row> = {
  name: "rows",
  title: "Rivit",
  count: (count) => `${count} riviä`,
  rowKey: ({ id }) => id,
  searched: ({ name, side }) => [name, side],
  columns: [
    { id: "name", heading: "Nimi", width: 20, cell: ({ name }) => textCell(name) },
    { id: "day", heading: "Päivä", width: 12, cell: ({ day }) => dayCell(day), isUsual: true },
    { id: "size", heading: "Koko", width: 8, cell: ({ size }) => numberCell(size) },
  ],
  filters: [
    {
      name: "side",
      label: "Osapuoli",
      choices: [
        { id: "all", label: "Kaikki" },
        { id: "client", label: "Asiakas" },
      ],
      matches: ({ side }, value) => side === value,
    },
  ],
  orders: [
    { id: "name", label: "Aakkosjärjestys" },
    { id: "-day", label: "Uusin ensin" },
  ],
  groupings: [
    {
      id: "side",
      label: "Osapuolittain",
      keyOf: ({ side }) => side ?? "",
      titleOf: (key) => (key === "" ? "Ei kukaan" : key),
      order: ["client", "buyer"],
    },
  ],
  line: ({ id, name }) => ({ href: `#/${id}`, title: name, facts: [] }),
};

describe("what a list shows", () => {
  it("is everything in the first order: as the language orders words, numbers by size, ö last", () => {
    expect(chosenIds(list, rows)).toEqual(["b", "d", "c", "a"]);
    expect(chosen(list, rows)).toMatchObject({ shown: 4, total: 4 });
  });

  it("follows any column either way, and puts what has no value last both ways", () => {
    expect(chosenIds(list, rows, { order: "day" })).toEqual(["b", "d", "a", "c"]);
    expect(chosenIds(list, rows, { order: "-day" })).toEqual(["d", "a", "b", "c"]);
    expect(chosenIds(list, rows, { order: "size" })).toEqual(["c", "b", "a", "d"]);
    expect(chosenIds(list, rows, { order: "-size" })).toEqual(["a", "b", "c", "d"]);
  });

  it("narrows by filters and words together, and counts what is left", () => {
    expect(chosenIds(list, rows, { side: "client" })).toEqual(["b", "d"]);
    expect(chosenIds(list, rows, { side: "client", search: "KOHTA" })).toEqual(["d"]);
    expect(chosen(list, rows, { search: "ei ole" })).toEqual({ groups: [], shown: 0, total: 4 });
  });

  it("is divided without losing a row", () => {
    const { groups } = chosen(list, rows, { group: "side", order: "-day" });
    expect(groups.map((group) => [group.key, group.rows.map(({ id }) => id)])).toEqual([
      ["client", ["d", "b"]],
      ["buyer", ["a"]],
      ["", ["c"]],
    ]);
  });
});

describe("a view in an address", () => {
  it("is the list's first state when nothing is said, or nothing that the list knows", () => {
    const first = textsToView(list, initialTexts(list));
    expect(textsToView(list, {})).toEqual(first);
    const hostile = { side: "<b>", order: "-", group: "__proto__", look: "films", columns: "constructor.x" };
    expect(textsToView(list, hostile)).toEqual(first);
    expect(isNarrowed(list, first)).toBe(false);
  });

  it("comes back as it went, whatever was chosen", () => {
    fc.assert(
      fc.property(
        fc.record({
          search: fc.string(),
          side: fc.constantFrom("all", "client"),
          order: fc.constantFrom("name", "-name", "day", "-day", "size", "-size"),
          group: fc.constantFrom("none", "side"),
          look: fc.constantFrom("lines", "table"),
          columns: fc.constantFrom("", "day", "size", "day.size"),
        }),
        (texts) => {
          expect(viewToTexts(list, textsToView(list, texts))).toEqual(texts);
        },
      ),
    );
  });

  it("names columns by what is not as usual, and never loses the one that names the row", () => {
    const ids = (columns: string) => shownColumns(list, textsToView(list, { columns })).map(({ id }) => id);
    expect(ids("")).toEqual(["name", "day"]);
    expect(ids("size")).toEqual(["name", "day", "size"]);
    expect(ids("day.size")).toEqual(["name", "size"]);
    expect(ids("day")).toEqual(["name"]);
  });

  it("is wide again without its words and filters, and keeps the rest", () => {
    const view = textsToView(list, { search: "kohta", side: "client", group: "side", look: "table" });
    expect(isNarrowed(list, view)).toBe(true);
    expect(widened(list, view)).toEqual({ ...view, search: "", filters: { side: "all" } });
  });
});

/** Whether all that was typed is found in the texts of one row. */
function isFound(typed: string, ...texts: readonly (string | undefined)[]): boolean {
  const search = createTextSearch();
  return search.ask(typed)(search.prepare([texts]))[0] === 1;
}

describe("search", () => {
  it.each([
    ["", true],
    ["  ", true],
    ["puhelin", true],
    ["PUHELIN vastaa", true],
    ["vastaa puhelin", true],
    ["helin", true],
    ["puhelin tulkki", false],
    ["yö", true],
    ["yo", false],
  ])("finds %j: %s", (typed, expected) => {
    expect(isFound(typed, "Puhelin ei vastaa", undefined, "Yöllä")).toBe(expected);
  });
});

describe("what is known from one letter to the next", () => {
  const compare = new Intl.Collator("fi-FI", { numeric: true }).compare;
  const names = fc.array(fc.constantFrom("odotusaika", "odotusajan", "palaute", "esite", "Ö 1", "aja", ""), {
    maxLength: 5,
  });
  const letters = fc.array(
    fc.record({
      search: fc.constantFrom("", "o", "odotusaja", "odotusajan", "palautteen esite", "ö", "x"),
      order: fc.constantFrom("name", "-name"),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("changes nothing of what is shown", () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 200 }), letters, (texts, views) => {
        const many = texts.map((words, nth): Row => ({ id: String(nth), name: words.join(" ") }));
        const known = nothingKnown(list, many);
        for (const view of views) {
          const { groups } = runAtOnce(selectRows(list, many, textsToView(list, view), { compare, known }));
          const shown = groups.flatMap((group) => group.rows.map(({ id }) => id));
          expect(shown).toEqual(chosenIds(list, many, view));
          const asked = many.filter(({ name }) => isFound(view.search, name)).map(({ id }) => id);
          expect(shown.toSorted()).toEqual(asked.toSorted());
        }
      }),
    );
  });

  it("reads each row once and puts the rows in order once", () => {
    const counts = { searched: 0, compared: 0 };
    const counting: List<Row> = {
      ...list,
      searched(row) {
        counts.searched += 1;
        return list.searched(row);
      },
    };
    const many = Array.from({ length: 300 }, (_, nth): Row => ({ id: String(nth), name: `rivi ${(nth * 7) % 300}` }));
    const known = nothingKnown(list, many);
    const counted = (a: string, b: string) => {
      counts.compared += 1;
      return compare(a, b);
    };
    const shown = (search: string) =>
      runAtOnce(selectRows(counting, many, textsToView(list, { search }), { compare: counted, known })).shown;
    expect(shown("r")).toBe(300);
    const { compared } = counts;
    expect([shown("ri"), shown("rivi 12"), shown("")]).toEqual([300, 13, 300]);
    expect(counts).toEqual({ searched: 300, compared });
  });
});

describe("forms of a word", () => {
  it.each([
    ["odotusajan", "Odotusaika ensikäynnille"],
    ["palaute", "Vastataan palautteisiin"],
    ["asiakkaiden", "Mitä asiakas huomaa"],
    ["toimenpiteiden kokous", "Toimenpide 3, kokouksessa"],
  ])("%s finds %s", (typed, text) => {
    expect(isFound(typed, text)).toBe(true);
  });

  it("does not find another word, nor more than letters for what is short", () => {
    expect(isFound("esite", "Esittely asiakkaille")).toBe(false);
    expect(isFound("aja", "Odotusaika")).toBe(false);
  });
});

describe("groupRows", () => {
  const letters = ["b1", "a1", "b2", "c1"];
  const byLetter = (row: string) => row[0] ?? "";

  it("keeps the rows' order in each group and the groups' order of their first rows", () => {
    expect(groupRows(letters, byLetter)).toEqual([
      { key: "b", rows: ["b1", "b2"] },
      { key: "a", rows: ["a1"] },
      { key: "c", rows: ["c1"] },
    ]);
  });

  it("puts named groups first, leaves out empty ones and loses no row", () => {
    const groups = groupRows(letters, byLetter, ["d", "c", "a"]);
    expect(groups.map(({ key }) => key)).toEqual(["c", "a", "b"]);
    expect(groups.flatMap((group) => group.rows).toSorted()).toEqual(letters.toSorted());
  });
});

describe("work in steps", () => {
  const pair = fc.record({ key: fc.integer({ min: 0, max: 20 }), at: fc.integer() });

  it("sorts as the engine does, equal ones in their order", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 400 }), (items) => {
        const compare = (a: { readonly key: number }, b: { readonly key: number }) => a.key - b.key;
        expect(runAtOnce(sortInSteps(items, compare))).toEqual(items.toSorted(compare));
      }),
    );
  });

  it("does little between two steps, however long the list", () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ key: (index * 7919) % 10_007 }));
    let compared = 0;
    let most = 0;
    const steps = sortInSteps(items, (a, b) => {
      compared += 1;
      return a.key - b.key;
    });
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(1000);
  });

  it("is left off when it is cancelled, and otherwise answers the same in slices", async () => {
    const items = [{ key: 2 }, { key: 1 }];
    const compare = (a: { readonly key: number }, b: { readonly key: number }) => a.key - b.key;
    expect(await runInSlices(sortInSteps(items, compare), () => false)).toEqual([{ key: 1 }, { key: 2 }]);
    function* endless(): Generator<undefined, number> {
      for (;;) yield;
    }
    expect(await runInSlices(endless(), () => true)).toBeUndefined();
  });
});
