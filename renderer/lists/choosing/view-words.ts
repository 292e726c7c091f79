import { useCallback } from "react";
import { useWords } from "../../text/words.ts";
import type { Choice } from "../../ui/choice.ts";
import { type List, ungrouped } from "../list.ts";
import { isDescending, type ListView, orderedColumn } from "./list-view.ts";

/** The orders of a list, and the one in use also where it is a column's own that was chosen in the table's head. */
export function useOrderChoices<Row>(list: List<Row>, order: string): readonly Choice[] {
  const t = useWords("lists");
  if (list.orders.some(({ id }) => id === order)) return list.orders;
  const column = orderedColumn(list, order)?.heading ?? order;
  return [...list.orders, { id: order, label: t(isDescending(order) ? "columnDown" : "columnUp", { column }) }];
}

/** A view in words, for files, paper and people: what is left out, and what the rows follow. */
export interface ViewWords {
  /** "Näytä: Kesken", "Haku: ”esite”"; empty when nothing is left out. */
  readonly narrowing: readonly string[];
  readonly order: string;
  /** Undefined when the list is not divided. */
  readonly grouping: string | undefined;
}

export function useViewWords<Row>(list: List<Row>): (view: ListView) => ViewWords {
  const t = useWords("lists");
  const common = useWords("common");
  return useCallback(
    (view) => {
      const { filters, orders, groupings } = list;
      const narrowing = filters.flatMap(({ name, label, choices }) => {
        const choice = choices.find(({ id }) => id === view.filters[name]);
        return choice === undefined || choice.id === "all" ? [] : [t("pair", { term: label, value: choice.label })];
      });
      const words = view.search.trim();
      const searched = words === "" ? [] : [t("pair", { term: common("search"), value: t("quoted", { text: words }) })];
      const column = orderedColumn(list, view.order)?.heading ?? view.order;
      return {
        narrowing: [...narrowing, ...searched],
        order:
          orders.find(({ id }) => id === view.order)?.label ??
          t(isDescending(view.order) ? "columnDown" : "columnUp", { column }),
        grouping: view.group === ungrouped ? undefined : groupings.find(({ id }) => id === view.group)?.label,
      };
    },
    [list, t, common],
  );
}
