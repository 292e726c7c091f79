import { useCallback, useMemo } from "react";
import { useListQuery } from "../../navigation/use-list-query.ts";
import type { List } from "../list.ts";
import { initialTexts, type ListView, textsToView, type ViewTexts, viewToTexts } from "./list-view.ts";

export interface ViewInAddress {
  readonly view: ListView;
  readonly change: (change: Partial<ListView>) => void;
}

/**
 * How the list in sight is looked at. It stands in the address: a link, a bookmark or a second window shows the same,
 * and coming back from a record finds the list as it was left.
 */
export function useListView<Row>(list: List<Row>): ViewInAddress {
  const { name, isOneOfMany = false } = list;
  const prefix = isOneOfMany ? `${name}-` : "";
  const inAddress = JSON.stringify(withPrefix(prefix, initialTexts(list)));
  // By its text: the list is made anew with each change of the book, and the address must not be.
  const initial = useMemo(() => JSON.parse(inAddress) as ViewTexts, [inAddress]);
  const [texts, setTexts] = useListQuery(initial);
  const view = useMemo(() => textsToView(list, withoutPrefix(prefix, texts)), [list, prefix, texts]);
  const change = useCallback(
    (changed: Partial<ListView>) => setTexts(withPrefix(prefix, viewToTexts(list, { ...view, ...changed }))),
    [list, view, prefix, setTexts],
  );
  return { view, change };
}

function withPrefix(prefix: string, texts: ViewTexts): ViewTexts {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [`${prefix}${name}`, value]));
}

function withoutPrefix(prefix: string, texts: ViewTexts): ViewTexts {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name.slice(prefix.length), value]));
}
