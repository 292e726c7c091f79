import type { Json } from "../../shared/core/canonical-json.ts";
import type { KindName, RecordByKind } from "../../shared/domain/kinds.ts";
import { type Cell, dayCell, emptyCell, numberCell, textCell } from "../../shared/table/table.ts";
import { type Naming, recordTitle } from "../records/naming/record-title.ts";
import { fieldWord } from "../records/naming/record-words.ts";
import { fieldChoices, type FieldSort, fieldSort } from "../records/showing/field-sort.ts";
import { plainValue, showValue } from "../records/showing/shown-value.ts";
import type { ListColumn } from "./list.ts";

type FieldName<K extends KindName> = Exclude<keyof RecordByKind<K>, "id"> & string;

/** What differs from what the table of kinds tells of the field. */
export type ColumnDetails<K extends KindName> = Partial<Omit<ListColumn<RecordByKind<K>>, "id">>;

/** A column that holds a field of the record: its heading, its words and its order are those of the field. */
export function fieldColumn<K extends KindName>(
  naming: Naming,
  kind: K,
  field: FieldName<K>,
  details: ColumnDetails<K> = {},
): ListColumn<RecordByKind<K>> {
  const choices = fieldChoices(kind, field);
  // Found out when it is first needed: most columns of a list of lines are never looked at.
  let known: FieldSort | undefined;
  const sort = () => (known ??= fieldSort(kind, field));
  const valueOf = (record: RecordByKind<K>) => (record as unknown as Readonly<Record<string, Json>>)[field];
  return {
    id: field,
    heading: fieldWord(naming.t, kind, field),
    get width() {
      return widths[sort()] ?? 24;
    },
    cell: (record) => cellOf(naming, kind, field, sort(), valueOf(record)),
    // In the order of the closed list, which is that of the work.
    ...(choices === undefined
      ? {}
      : {
          rank: (record) => {
            const at = choices.findIndex((choice) => choice === valueOf(record));
            return at < 0 ? undefined : at;
          },
        }),
    ...details,
  };
}

/** About how many characters wide a column of a sort is. */
const widths: Readonly<Partial<Record<FieldSort, number>>> = {
  choice: 18,
  day: 12,
  time: 8,
  flag: 8,
  whole: 8,
  money: 14,
  decimal: 12,
  line: 30,
  text: 60,
};

function cellOf(naming: Naming, kind: KindName, field: string, sort: FieldSort, value: Json | undefined): Cell {
  if (value === undefined || value === null || value === "") return emptyCell;
  if (sort === "day" && typeof value === "string") return dayCell(value);
  if (sort === "whole" && typeof value === "number") return numberCell(value);
  if (sort === "money" && typeof value === "number") return numberCell(value / 100);
  if ((sort === "text" || sort === "line") && typeof value === "string") return textCell(value);
  const shown = showValue(naming, kind, field, value);
  return shown.type === "empty" ? emptyCell : textCell(plainValue(naming, shown));
}

/** The title of a record that another names, as a cell. */
export function titleCell(naming: Naming, kind: KindName, id: string | undefined): Cell {
  return id === undefined ? emptyCell : textCell(recordTitle(naming, kind, id));
}
