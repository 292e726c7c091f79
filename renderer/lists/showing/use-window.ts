import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Block, type Entry, planBlocks, type Stretch } from "./entries.ts";
import { createRowHeights, joinStretches, type RowHeights } from "./row-heights.ts";

/** Lists up to this long are drawn whole: searching in the page, printing and reading aloud then find everything. */
export const mostDrawnWhole = 120;

/** How far beyond the window's edges rows are drawn, in pixels, so that scrolling and tabbing find them there. */
const margin = 400;
/** Rows come and go some at a time, so that not every pixel of scrolling draws anew. */
const rowsPerTurn = 4;
/** A window full, no more: drawing the first rows is one slice, those around the window come in slices of their own. */
const atFirst: Stretch = { from: 0, to: 12 };
const nothing: ReadonlyMap<string, number> = new Map();
/** Until rows have been measured. */
const estimatedHeight = 72;

/** What is near the window, by the entries and heights that were known when it was looked at. */
interface Turn {
  readonly keys: readonly string[];
  readonly heights: RowHeights;
  readonly near: Stretch;
}

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
  const measured = useRef(new Map<string, number>());
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const [turn, setTurn] = useState<Turn>();
  const [focused, setFocused] = useState<string>();
  const heights = useMemo(
    () => (turn?.keys === keys ? turn.heights : createRowHeights(keys, nothing, estimatedHeight)),
    [turn, keys],
  );
  const near = turn?.near ?? atFirst;

  // What was measured counts from the next turn on: drawing twice would cost more than a gap that is a little off.
  const look = useCallback(() => {
    const element = container.current;
    if (element === null) return;
    const now = createRowHeights(keys, measured.current, estimatedHeight);
    const { top } = element.getBoundingClientRect();
    const from = roundDown(now.entryAt(Math.max(0, -top - margin)));
    const to = roundDown(now.entryAt(Math.max(0, window.innerHeight - top + margin))) + rowsPerTurn;
    const isSame = (before: Turn | undefined) =>
      before?.keys === keys && before.near.from === from && before.near.to === to;
    // In small slices: scrolling goes on while the rows are being drawn.
    startTransition(() => setTurn((before) => (isSame(before) ? before : { keys, heights: now, near: { from, to } })));
  }, [keys]);

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
    measure(container.current, measured.current);
  }, [isWhole, blocks]);

  useLayoutEffect(() => {
    if (!isWhole) look();
  }, [isWhole, look]);

  return { container, blocks };
}

function roundDown(index: number): number {
  return Math.floor(index / rowsPerTurn) * rowsPerTurn;
}

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

function measure(container: HTMLElement, measured: Map<string, number>): void {
  for (const element of container.querySelectorAll<HTMLElement>("[data-entry]")) {
    const key = element.dataset["entry"];
    const { height } = element.getBoundingClientRect();
    // Nothing has a height where there is no layout.
    if (key !== undefined && height > 0) measured.set(key, height);
  }
}
