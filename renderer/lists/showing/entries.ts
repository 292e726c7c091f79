import type { RowGroup } from "../choosing/row-groups.ts";

/** One thing in a list from top to bottom: the head of a group, or a row. */
export type Entry<Row> =
  | { readonly type: "head"; readonly key: string; readonly group: RowGroup<Row> }
  | {
      readonly type: "row";
      readonly key: string;
      readonly row: Row;
      readonly group: RowGroup<Row>;
      /** Its place in its group, from 1. */
      readonly place: number;
    };

/** All groups and rows in one row, top to bottom. A list that is not divided has no heads. */
export function entriesOf<Row>(
  groups: readonly RowGroup<Row>[],
  isGrouped: boolean,
  rowKey: (row: Row) => string,
): readonly Entry<Row>[] {
  const entries: Entry<Row>[] = [];
  for (const group of groups) {
    if (isGrouped) entries.push({ type: "head", key: `head/${group.key}`, group });
    for (const [index, row] of group.rows.entries()) {
      entries.push({ type: "row", key: rowKey(row), row, group, place: index + 1 });
    }
  }
  return entries;
}

/** A stretch of entries, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is drawn of a group: its rows, and the empty room of those that are far from sight. */
export type Part<Row> =
  | { readonly type: "gap"; readonly key: string; readonly height: number }
  | { readonly type: "row"; readonly index: number; readonly entry: Extract<Entry<Row>, { type: "row" }> };

export type Block<Row> =
  | { readonly type: "gap"; readonly key: string; readonly height: number }
  | {
      readonly type: "group";
      readonly group: RowGroup<Row>;
      /** The head's place among the entries; undefined in a list that is not divided. */
      readonly head: number | undefined;
      readonly parts: readonly Part<Row>[];
    };

/**
 * What to draw of a long list: the stretches that are asked for, each group with its head, and gaps as high as what is
 * left out. `heightOf` answers the height of a stretch.
 */
export function planBlocks<Row>(
  entries: readonly Entry<Row>[],
  stretches: readonly Stretch[],
  heightOf: (stretch: Stretch) => number,
): readonly Block<Row>[] {
  const blocks: Block<Row>[] = [];
  for (const { group, head, rows } of groupStretches(entries)) {
    const drawn = stretches
      .map(({ from, to }) => ({ from: Math.max(from, rows.from), to: Math.min(to, rows.to) }))
      .filter(({ from, to }) => from < to);
    const isHeadDrawn = head !== undefined && stretches.some(({ from, to }) => from <= head && head < to);
    if (drawn.length === 0 && !isHeadDrawn) {
      const height = heightOf({ from: head ?? rows.from, to: rows.to });
      const last = blocks.at(-1);
      if (last?.type === "gap") blocks[blocks.length - 1] = { ...last, height: last.height + height };
      else blocks.push({ type: "gap", key: `gap/${group.key}`, height });
      continue;
    }
    blocks.push({ type: "group", group, head, parts: planParts(entries, rows, drawn, heightOf) });
  }
  return blocks;
}

function planParts<Row>(
  entries: readonly Entry<Row>[],
  rows: Stretch,
  drawn: readonly Stretch[],
  heightOf: (stretch: Stretch) => number,
): readonly Part<Row>[] {
  const parts: Part<Row>[] = [];
  let at = rows.from;
  const leaveOut = (to: number): void => {
    if (to > at) parts.push({ type: "gap", key: `gap/${parts.length}`, height: heightOf({ from: at, to }) });
  };
  for (const { from, to } of drawn) {
    leaveOut(from);
    for (let index = from; index < to; index += 1) {
      const entry = entries[index];
      if (entry?.type === "row") parts.push({ type: "row", index, entry });
    }
    at = to;
  }
  leaveOut(rows.to);
  return parts;
}

interface GroupStretch<Row> {
  readonly group: RowGroup<Row>;
  readonly head: number | undefined;
  readonly rows: Stretch;
}

function* groupStretches<Row>(entries: readonly Entry<Row>[]): Generator<GroupStretch<Row>> {
  let at = 0;
  while (at < entries.length) {
    const first = entries[at];
    if (first === undefined) return;
    const head = first.type === "head" ? at : undefined;
    const from = first.type === "head" ? at + 1 : at;
    const to = from + first.group.rows.length;
    yield { group: first.group, head, rows: { from, to } };
    at = to;
  }
}
