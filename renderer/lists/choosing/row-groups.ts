/** Rows under one heading. */
export interface RowGroup<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
}

/**
 * Divides rows by key, keeping their order within each group. Groups come in the order of `order` where it names them,
 * then in the order of their first rows.
 */
export function groupRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  order: readonly string[] = [],
): readonly RowGroup<Row>[] {
  const rowsByKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = rowsByKey.get(key);
    if (group === undefined) rowsByKey.set(key, [row]);
    else group.push(row);
  }
  const keys = [
    ...order.filter((key) => rowsByKey.has(key)),
    ...[...rowsByKey.keys()].filter((key) => !order.includes(key)),
  ];
  return keys.map((key) => ({ key, rows: rowsByKey.get(key) ?? [] }));
}
