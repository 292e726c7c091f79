import { textsToView, type ViewTexts } from "../../renderer/lists/choosing/list-view.ts";
import { nothingKnown, type Selection, selectRows } from "../../renderer/lists/choosing/select-rows.ts";
import { runAtOnce } from "../../renderer/lists/choosing/steps.ts";
import type { List } from "../../renderer/lists/list.ts";

/** What a list shows of the rows when the address says `texts`. */
export function chosen<Row>(list: List<Row>, rows: readonly Row[], texts: ViewTexts = {}): Selection<Row> {
  const compare = new Intl.Collator("fi-FI", { numeric: true }).compare;
  return runAtOnce(selectRows(list, rows, textsToView(list, texts), { compare, known: nothingKnown(list, rows) }));
}

/** The ids of the rows that it shows, in its order. */
export function chosenIds<Row extends { readonly id: string }>(
  list: List<Row>,
  rows: readonly Row[],
  texts: ViewTexts = {},
): readonly string[] {
  return chosen(list, rows, texts).groups.flatMap((group) => group.rows.map(({ id }) => id));
}
