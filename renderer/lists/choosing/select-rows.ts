import type { Cell } from "../../../shared/table/table.ts";
import { type List, ungrouped } from "../list.ts";
import { isDescending, type ListView, orderedColumn } from "./list-view.ts";
import { createSearch, type KeysByWord, type SearchedText, searchedText } from "./matches-search.ts";
import { groupRows, type RowGroup } from "./row-groups.ts";
import { sortInSteps, type Steps } from "./steps.ts";

/** The rows that a view asks for, in its order and in its groups. */
export interface Selection<Row> {
  readonly groups: readonly RowGroup<Row>[];
  readonly shown: number;
  readonly total: number;
}

/** What is known of a list's texts, for as long as the list is the same. */
export interface SearchKnown<Row> {
  readonly texts: Map<Row, SearchedText>;
  readonly keysByWord: KeysByWord;
}

export interface SelectDeps<Row> {
  /** Order of words on screen. */
  readonly compare: (a: string, b: string) => number;
  /** What was searched already; this call adds to it. */
  readonly known: SearchKnown<Row>;
}

/**
 * Searches, filters, orders and groups, in steps of some tens of rows: a list of ten thousand must not hold up the
 * window while somebody types. Rows that are equal in the order asked for are in the list's first order.
 */
export function* selectRows<Row>(
  list: List<Row>,
  rows: readonly Row[],
  view: ListView,
  { compare, known }: SelectDeps<Row>,
): Steps<Selection<Row>> {
  const filters = list.filters.flatMap(({ name, matches }) => {
    const value = view.filters[name];
    return value === undefined || value === everything ? [] : [(row: Row) => matches(row, value)];
  });
  const isFound = createSearch(view.search, known.keysByWord);
  const isSearching = view.search.trim() !== "";
  const chosen: Row[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield;
    if (!filters.every((matches) => matches(row))) continue;
    if (isSearching && !isFound(textOf(list, row, known.texts))) continue;
    chosen.push(row);
  }
  const ordered = yield* sorted(list, chosen, [view.order, list.orders[0].id], compare);
  const grouping = list.groupings.find(({ id }) => id === view.group);
  if (view.group === ungrouped || grouping === undefined) {
    return { groups: groupRows(ordered, () => ""), shown: ordered.length, total: rows.length };
  }
  const keys = new Map<Row, string>();
  for (const row of ordered) {
    if (keys.size % rowsPerStep === rowsPerStep - 1) yield;
    keys.set(row, grouping.keyOf(row));
  }
  const groups = groupRows(ordered, (row) => keys.get(row) ?? "", grouping.order);
  return { groups, shown: ordered.length, total: rows.length };
}

/** The id of the choice of a filter that leaves nothing out. */
export const everything = "all";

const rowsPerStep = 64;

function textOf<Row>(list: List<Row>, row: Row, texts: Map<Row, SearchedText>): SearchedText {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = searchedText(list.searched(row));
  texts.set(row, text);
  return text;
}

type Key = string | number | undefined;

function* sorted<Row>(
  list: List<Row>,
  rows: readonly Row[],
  orders: readonly string[],
  compare: (a: string, b: string) => number,
): Steps<readonly Row[]> {
  const by = orders.flatMap((order) => keyOfOrder(list, order) ?? []);
  const keyed: { readonly row: Row; readonly keys: readonly Key[] }[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerStep === rowsPerStep - 1) yield;
    keyed.push({ row, keys: by.map(({ key }) => key(row)) });
  }
  const ordered = yield* sortInSteps(keyed, (a, b) => {
    for (const [index, { sign }] of by.entries()) {
      const order = compareKeys(a.keys[index], b.keys[index], sign, compare);
      if (order !== 0) return order;
    }
    return 0;
  });
  return ordered.map(({ row }) => row);
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
