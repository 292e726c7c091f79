import { type List, type ListColumn, ungrouped } from "../list.ts";

/**
 * How a list is looked at: search words, filters, order, grouping, as lines or as a table, and its columns. All of it is
 * short text under names, as the address and a saved view carry it.
 */
export interface ListView {
  readonly search: string;
  /** By the filter's name. */
  readonly filters: Readonly<Record<string, string>>;
  /** A column's id, with a hyphen in front for the other way round. */
  readonly order: string;
  readonly group: string;
  readonly look: ListLook;
  /** Ids, in the list's own order; undefined for the usual ones. */
  readonly columns: readonly string[] | undefined;
}

export type ListLook = "lines" | "table";

export type ViewTexts = Readonly<Record<string, string>>;

/** How the list is when nothing has been chosen. */
export function initialTexts<Row>(list: List<Row>): ViewTexts {
  return {
    search: "",
    ...Object.fromEntries(list.filters.map(({ name, choices }) => [name, choices[0]?.id ?? ""])),
    order: list.orders[0].id,
    group: ungrouped,
    look: "lines",
    columns: "",
    ...list.initial,
  };
}

/** Reads a view from texts that may come from anybody: what the list does not know is as if nothing was chosen. */
export function textsToView<Row>(list: List<Row>, texts: ViewTexts): ListView {
  const initial = initialTexts(list);
  const chosen = (name: string, isKnown: (value: string) => boolean) => {
    const value = texts[name];
    return value !== undefined && isKnown(value) ? value : (initial[name] ?? "");
  };
  const turned = (texts["columns"] ?? "").split(".");
  const isTurned = list.columns.some(({ id }) => turned.includes(id));
  return {
    search: texts["search"] ?? "",
    filters: Object.fromEntries(
      list.filters.map(({ name, choices }) => [name, chosen(name, (value) => choices.some(({ id }) => id === value))]),
    ),
    order: chosen(
      "order",
      (value) => list.orders.some(({ id }) => id === value) || orderedColumn(list, value) !== undefined,
    ),
    group: chosen("group", (value) => value === ungrouped || list.groupings.some(({ id }) => id === value)),
    look: chosen("look", (value) => value === "table") === "table" ? "table" : "lines",
    columns: isTurned
      ? list.columns.filter(({ id, isUsual = false }) => isUsual !== turned.includes(id)).map(({ id }) => id)
      : undefined,
  };
}

/** Of the columns only those stand there that are not as usual: an address has not room for all. */
export function viewToTexts<Row>(list: List<Row>, { filters, columns, ...rest }: ListView): ViewTexts {
  const turned = list.columns.filter(
    ({ id, isUsual = false }, index) => index > 0 && columns !== undefined && isUsual !== columns.includes(id),
  );
  return { ...rest, ...filters, columns: turned.map(({ id }) => id).join(".") };
}

/** The column that an order goes by. */
export function orderedColumn<Row>(list: List<Row>, order: string): ListColumn<Row> | undefined {
  const id = isDescending(order) ? order.slice(1) : order;
  return list.columns.find((column) => column.id === id);
}

export function isDescending(order: string): boolean {
  return order.startsWith("-");
}

/** The columns of the table and of paper: the first, which names the row, is always there. */
export function shownColumns<Row>(list: List<Row>, { columns }: ListView): readonly ListColumn<Row>[] {
  return list.columns.filter(
    ({ id, isUsual }, index) => index === 0 || (columns === undefined ? isUsual === true : columns.includes(id)),
  );
}

/** Whether anything is left out of the list or looked for in it. */
export function isNarrowed<Row>(list: List<Row>, { search, filters }: ListView): boolean {
  const initial = initialTexts(list);
  return search !== "" || list.filters.some(({ name }) => filters[name] !== initial[name]);
}

/** The view with nothing looked for and the filters as they are at first. */
export function widened<Row>(list: List<Row>, view: ListView): ListView {
  const initial = textsToView(list, {});
  return { ...view, search: "", filters: initial.filters };
}

/** Whether the rows are all there and stand as they stand when nothing has been chosen. */
export function isAsAtFirst<Row>(list: List<Row>, view: ListView): boolean {
  const texts = viewToTexts(list, view);
  const { look = "", columns = "", ...initial } = initialTexts(list);
  return isSameView(texts, { ...initial, look: texts["look"] ?? look, columns: texts["columns"] ?? columns });
}

export function isSameView(a: ViewTexts, b: ViewTexts): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name]);
}
