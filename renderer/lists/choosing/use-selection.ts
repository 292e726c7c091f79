import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { useFormats } from "../../text/words.ts";
import type { List } from "../list.ts";
import type { ListView } from "./list-view.ts";
import { nothingKnown, type Selection, selectRows } from "./select-rows.ts";
import { runAtOnce, runInSlices } from "./steps.ts";

export interface Selected<Row> {
  /** Undefined until a long list has been gone through for the first time. */
  readonly selection: Selection<Row> | undefined;
  /** What is on screen is still of the view before. */
  readonly isBehind: boolean;
}

/** Lists up to this long are chosen from while they are drawn; longer ones between two drawings, in slices. */
export const mostAtOnce = 500;

/** The rows that the view asks for. A long list shows what it had until the new choice is ready. */
export function useSelection<Row>(list: List<Row>, rows: readonly Row[], view: ListView): Selected<Row> {
  const { compare } = useFormats();
  // What is searched may hold names from other records, so it is known for as long as the list is the same too.
  const known = useMemo(() => nothingKnown(list, rows), [list, rows]);
  const request = useMemo(() => ({ list, rows, view, deps: { compare, known } }), [list, rows, view, compare, known]);
  const isShort = rows.length <= mostAtOnce;
  const atOnce = useMemo(
    () => (isShort ? runAtOnce(selectRows(list, rows, view, { compare, known })) : undefined),
    [isShort, list, rows, view, compare, known],
  );
  const [done, setDone] = useState<{ readonly request: unknown; readonly selection: Selection<Row> }>();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isShort) return;
    let isCancelled = false;
    const { deps } = request;
    void runInSlices(selectRows(request.list, request.rows, request.view, deps), () => isCancelled).then(
      (selection) => {
        if (selection === undefined || isCancelled) return;
        const take = () => setDone({ request, selection });
        // All rows and their bar are drawn for the first time: in slices. What is only chosen anew is wanted at once.
        if (isFirst.current) startTransition(take);
        else take();
        isFirst.current = false;
      },
    );
    return () => {
      isCancelled = true;
    };
  }, [isShort, request]);
  return atOnce === undefined
    ? { selection: done?.selection, isBehind: done?.request !== request }
    : { selection: atOnce, isBehind: false };
}
