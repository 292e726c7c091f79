import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Block, type Entry, planBlocks, type Stretch } from "./entries.ts";
import { createRowHeights, joinStretches } from "./row-heights.ts";

/** Lists up to this long are drawn whole: searching in the page, printing and reading aloud then find everything. */
export const mostDrawnWhole = 120;

/** How far beyond the window's edges rows are drawn, in pixels, so that scrolling and tabbing find them there. */
const margin = 900;
/** Rows come and go some at a time, so that not every pixel of scrolling draws anew. */
const rowsPerTurn = 8;
/** Until rows have been measured. */
const estimatedHeight = 72;

export interface ListWindow<Row, E extends HTMLElement> {
  /** The element that holds all blocks. */
  readonly container: RefObject<E | null>;
  readonly blocks: readonly Block<Row>[];
}

/**
 * Draws of a long list only what is near the window, and the row that has the focus wherever it is. Every drawn entry
 * carries `data-entry` with its key; the heights are measured from those, and the rest is estimated.
 */
export function useWindow<Row, E extends HTMLElement>(entries: readonly Entry<Row>[]): ListWindow<Row, E> {
  const container = useRef<E>(null);
  const isWhole = entries.length <= mostDrawnWhole;
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(nothing);
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const heights = useMemo(() => createRowHeights(keys, measured, estimatedHeight), [keys, measured]);
  const [near, setNear] = useState<Stretch>({ from: 0, to: 40 });
  const [focused, setFocused] = useState<string>();

  const look = useCallback(() => {
    const element = container.current;
    if (element === null) return;
    const { top } = element.getBoundingClientRect();
    const first = heights.entryAt(Math.max(0, -top - margin));
    const last = heights.entryAt(Math.max(0, window.innerHeight - top + margin));
    const from = Math.floor(first / rowsPerTurn) * rowsPerTurn;
    const to = (Math.floor(last / rowsPerTurn) + 1) * rowsPerTurn;
    setNear((before) => (before.from === from && before.to === to ? before : { from, to }));
  }, [heights]);

  useLayoutEffect(() => {
    if (!isWhole) look();
  }, [isWhole, look]);

  useEffect(() => {
    if (isWhole) return;
    // Also what scrolls inside of the page, which does not bubble.
    document.addEventListener("scroll", look, { capture: true, passive: true });
    window.addEventListener("resize", look);
    return () => {
      document.removeEventListener("scroll", look, { capture: true });
      window.removeEventListener("resize", look);
    };
  }, [isWhole, look]);

  useFocusedEntry(container, isWhole, setFocused);

  const stretches = useMemo((): readonly Stretch[] => {
    if (isWhole) return [{ from: 0, to: entries.length }];
    const index = focused === undefined ? -1 : keys.indexOf(focused);
    // With its neighbours, so that the next Tab has somewhere to go.
    const kept = index < 0 ? [] : [{ from: Math.max(0, index - 1), to: index + 2 }];
    return joinStretches(
      [near, ...kept].map(({ from, to }) => ({
        from: Math.min(from, entries.length),
        to: Math.min(to, entries.length),
      })),
    );
  }, [isWhole, near, focused, keys, entries.length]);

  const blocks = useMemo(() => planBlocks(entries, stretches, heights.heightOf), [entries, stretches, heights]);

  useLayoutEffect(() => {
    if (isWhole || container.current === null) return;
    const found = measure(container.current);
    setMeasured((before) => mergedHeights(before, found));
  }, [isWhole, blocks]);

  return { container, blocks };
}

const nothing: ReadonlyMap<string, number> = new Map();

/** The key of the entry that has the focus in it; a table or list that scrolls away must not drop it. */
function useFocusedEntry<E extends HTMLElement>(
  container: RefObject<E | null>,
  isWhole: boolean,
  onChange: (key: string | undefined) => void,
): void {
  useEffect(() => {
    const element = container.current;
    if (isWhole || element === null) return;
    const onFocus = (event: FocusEvent): void => {
      const entry = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-entry]") : null;
      onChange(entry?.dataset["entry"]);
    };
    const onBlur = (event: FocusEvent): void => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) onChange(undefined);
    };
    element.addEventListener("focusin", onFocus);
    element.addEventListener("focusout", onBlur);
    return () => {
      element.removeEventListener("focusin", onFocus);
      element.removeEventListener("focusout", onBlur);
    };
  }, [container, isWhole, onChange]);
}

function measure(container: HTMLElement): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const element of container.querySelectorAll<HTMLElement>("[data-entry]")) {
    const key = element.dataset["entry"];
    const height = element.getBoundingClientRect().height;
    // Nothing has a height where there is no layout.
    if (key !== undefined && height > 0) found.set(key, height);
  }
  return found;
}

/** The same map again when nothing is new, so that nothing is drawn anew. */
function mergedHeights(
  before: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const isNew = [...found].some(([key, height]) => Math.abs((before.get(key) ?? -1) - height) > 0.5);
  return isNew ? new Map([...before, ...found]) : before;
}
