import type { Cell } from "../../../shared/table/table.ts";
import { type List, ungrouped } from "../list.ts";
import { isDescending, type ListView, orderedColumn } from "./list-view.ts";
import { createTextSearch, type SearchedTexts, type TextSearch } from "./matches-search.ts";
import { groupRows, type RowGroup } from "./row-groups.ts";
import { sortInSteps, type Steps } from "./steps.ts";

/** The rows that a view asks for, in its order and in its groups. */
export interface Selection<Row> {
  readonly groups: readonly RowGroup<Row>[];
  readonly shown: number;
  readonly total: number;
}

/** What is known of a list's rows whatever is searched for, for as long as the list and the rows are the same. */
export interface SelectionKnown {
  readonly search: TextSearch;
  /** The texts of the rows, in portions as they stand in the list. */
  readonly texts: SearchedTexts[];
  /** The rows by their places, in the order that was asked for last. */
  ordered: { readonly order: string; readonly places: readonly number[] } | undefined;
}

/** The list and the rows are asked for so that something new begins with each of them. */
export function nothingKnown<Row>(_list: List<Row>, _rows: readonly Row[]): SelectionKnown {
  return { search: createTextSearch(), texts: [], ordered: undefined };
}

export interface SelectDeps {
  /** Order of words on screen. */
  readonly compare: (a: string, b: string) => number;
  /** What was found out already; this call adds to it. */
  readonly known: SelectionKnown;
}

/**
 * Searches, filters, orders and groups, in steps of some tens of rows: a list of ten thousand must not hold up the
 * window while somebody types. Rows that are equal in the order asked for are in the list's first order.
 *
 * All rows are put in order and not only those that are found: the order is then there for the next letter.
 */
export function* selectRows<Row>(
  list: List<Row>,
  rows: readonly Row[],
  view: ListView,
  { compare, known }: SelectDeps,
): Steps<Selection<Row>> {
  const isChosen = yield* choose(list, rows, view, known);
  const places = yield* inOrder(list, rows, view.order, { compare, known });
  const chosen: Row[] = [];
  for (const [nth, place] of places.entries()) {
    if (nth % placesPerStep === placesPerStep - 1) yield;
    const row = rows[place];
    if (row !== undefined && isChosen[place] === 1) chosen.push(row);
  }
  const grouping = list.groupings.find(({ id }) => id === view.group);
  if (view.group === ungrouped || grouping === undefined) {
    return { groups: groupRows(chosen, () => ""), shown: chosen.length, total: rows.length };
  }
  const keys = new Map<Row, string>();
  for (const row of chosen) {
    if (keys.size % rowsPerStep === rowsPerStep - 1) yield;
    keys.set(row, grouping.keyOf(row));
  }
  const groups = groupRows(chosen, (row) => keys.get(row) ?? "", grouping.order);
  return { groups, shown: chosen.length, total: rows.length };
}

/** Which rows the filters let through and the search finds: a 1 for each. */
function* choose<Row>(
  list: List<Row>,
  rows: readonly Row[],
  view: ListView,
  { search, texts }: SelectionKnown,
): Steps<Uint8Array> {
  const filters = list.filters.flatMap(({ name, matches }) => {
    const value = view.filters[name];
    return value === undefined || value === everything ? [] : [(row: Row) => matches(row, value)];
  });
  const find = view.search.trim() === "" ? undefined : search.ask(view.search);
  const isChosen = new Uint8Array(rows.length).fill(1);
  for (let from = 0; from < rows.length; from += rowsPerStep) {
    if (from > 0) yield;
    if (filters.length > 0) {
      const passes = rows.slice(from, from + rowsPerStep).map((row) => filters.every((matches) => matches(row)));
      isChosen.set(passes.map(Number), from);
    }
    if (find === undefined) continue;
    const isFound = find((texts[from / rowsPerStep] ??= search.prepare(searchedIn(list, rows, from))));
    for (let nth = 0; nth < isFound.length; nth += 1) if (isFound[nth] === 0) isChosen[from + nth] = 0;
  }
  return isChosen;
}

function searchedIn<Row>(list: List<Row>, rows: readonly Row[], from: number) {
  return rows.slice(from, from + rowsPerStep).map((row) => list.searched(row));
}

/** The places of all rows in an order, kept for the next choice. */
function* inOrder<Row>(
  list: List<Row>,
  rows: readonly Row[],
  order: string,
  { compare, known }: SelectDeps,
): Steps<readonly number[]> {
  if (known.ordered?.order === order) return known.ordered.places;
  const places = yield* sorted(list, rows, [order, list.orders[0].id], compare);
  known.ordered = { order, places };
  return places;
}

/** The id of the choice of a filter that leaves nothing out. */
export const everything = "all";

const rowsPerStep = 64;
const placesPerStep = 2048;

type Key = string | number | undefined;

function* sorted<Row>(
  list: List<Row>,
  rows: readonly Row[],
  orders: readonly string[],
  compare: (a: string, b: string) => number,
): Steps<readonly number[]> {
  const by = orders.flatMap((order) => keyOfOrder(list, order) ?? []);
  const keyed: { readonly place: number; readonly keys: readonly Key[] }[] = [];
  for (const [place, row] of rows.entries()) {
    if (place % rowsPerStep === rowsPerStep - 1) yield;
    keyed.push({ place, keys: by.map(({ key }) => key(row)) });
  }
  const ordered = yield* sortInSteps(keyed, (a, b) => {
    for (const [index, { sign }] of by.entries()) {
      const order = compareKeys(a.keys[index], b.keys[index], sign, compare);
      if (order !== 0) return order;
    }
    return 0;
  });
  return ordered.map(({ place }) => place);
}

interface OrderKey<Row> {
  readonly key: (row: Row) => Key;
  readonly sign: number;
}

function keyOfOrder<Row>(list: List<Row>, order: string): OrderKey<Row> | undefined {
  const rank = list.orders.find(({ id }) => id === order)?.rank;
  if (rank !== undefined) return { key: rank, sign: 1 };
  const column = orderedColumn(list, order);
  if (column === undefined) return undefined;
  return { key: column.rank ?? ((row) => keyOf(column.cell(row))), sign: isDescending(order) ? -1 : 1 };
}

/** Those without a value come last whichever way round. */
function compareKeys(a: Key, b: Key, sign: number, compare: (a: string, b: string) => number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * (isDay(a) && isDay(b) ? (a < b ? -1 : 1) : compare(String(a), String(b)));
}

/** Days are in order by their signs, which is much quicker than by the language. */
function isDay(key: Key): key is string {
  return typeof key === "string" && key.length === 10 && key.charCodeAt(4) === 45 && key.charCodeAt(7) === 45;
}

function keyOf(cell: Cell): Key {
  switch (cell.type) {
    case "empty":
      return undefined;
    case "text":
      return cell.text;
    case "day":
      return cell.day;
    case "number":
      return cell.value;
  }
}
