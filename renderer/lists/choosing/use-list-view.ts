import { startTransition, useCallback, useMemo, useState } from "react";
import { useListQuery } from "../../navigation/use-list-query.ts";
import type { List } from "../list.ts";
import { initialTexts, isSameView, type ListView, textsToView, type ViewTexts, viewToTexts } from "./list-view.ts";

export interface ViewInAddress {
  readonly view: ListView;
  readonly change: (change: Partial<ListView>) => void;
}

/**
 * How the list in sight is looked at. It stands in the address: a link, a bookmark or a second window shows the same,
 * and coming back from a record finds the list as it was left.
 *
 * The list itself follows at once, and all else that is drawn by the address a little later: whoever types into the
 * search waits for the list alone.
 */
export function useListView<Row>(list: List<Row>): ViewInAddress {
  const { name, isOneOfMany = false } = list;
  const prefix = isOneOfMany ? `${name}-` : "";
  const inAddress = JSON.stringify(withPrefix(prefix, initialTexts(list)));
  // By its text: the list is made anew with each change of the book, and the address must not be.
  const initial = useMemo(() => JSON.parse(inAddress) as ViewTexts, [inAddress]);
  const [inSight, setTexts] = useListQuery(initial);
  const [ahead, setAhead] = useState<Ahead>();
  // The same object when the address has come to say what is shown already: nothing is chosen and drawn twice.
  const isAhead = ahead !== undefined && (inSight === ahead.of || isSameView(inSight, ahead.texts));
  const texts = isAhead ? ahead.texts : inSight;
  const view = useMemo(() => textsToView(list, withoutPrefix(prefix, texts)), [list, prefix, texts]);
  const change = useCallback(
    (changed: Partial<ListView>) => {
      const next = withPrefix(prefix, viewToTexts(list, { ...view, ...changed }));
      setAhead({ texts: next, of: inSight });
      startTransition(() => setTexts(next));
    },
    [list, view, prefix, inSight, setTexts],
  );
  return { view, change };
}

/** What was chosen last, while the rest of the page is still of the address before. */
interface Ahead {
  readonly texts: ViewTexts;
  readonly of: ViewTexts;
}

function withPrefix(prefix: string, texts: ViewTexts): ViewTexts {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [`${prefix}${name}`, value]));
}

function withoutPrefix(prefix: string, texts: ViewTexts): ViewTexts {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name.slice(prefix.length), value]));
}
