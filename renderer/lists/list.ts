import type { ReactNode } from "react";
import type { Cell } from "../../shared/table/table.ts";
import type { Choice } from "../ui/choice.ts";

/**
 * One list of records: what its rows are called and hold, and how they can be narrowed, ordered and divided. A feature
 * says this much; searching, saved views, the address, the table, the files and the paper follow from it.
 *
 * Make it once for each state of the book (`useMemo`): what is known of its rows is kept as long as it is the same.
 */
export interface List<Row> {
  /** Names the list among all lists, on this device and, with `isOneOfMany`, in the address. Letters only. */
  readonly name: string;
  /** The place has other lists beside this one, so its names in the address begin with its own. */
  readonly isOneOfMany?: boolean;
  /** What the list holds: "Toimenpiteet". */
  readonly title: string;
  readonly rowKey: (row: Row) => string;
  /** Everything that a search looks through. */
  readonly searched: (row: Row) => readonly (string | undefined)[];
  /** The first names the row. */
  readonly columns: readonly [ListColumn<Row>, ...ListColumn<Row>[]];
  readonly filters: readonly ListFilter<Row>[];
  readonly orders: readonly [ListOrder<Row>, ...ListOrder<Row>[]];
  readonly groupings: readonly ListGrouping<Row>[];
  /** How the list is when nothing has been chosen, where that is not the first choice of each. */
  readonly initial?: Readonly<Record<string, string>>;
  /** How many there are, in words: "12 toimenpidettä". */
  readonly count: (count: number) => string;
  /** The row as lines. */
  readonly line: (row: Row) => ListLine;
  /** Whether a row is secret by law: files and paper with such rows say so. */
  readonly isConfidential?: (row: Row) => boolean;
}

/** One value of each row: a column of the table, of files and of paper, and something to order by. */
export interface ListColumn<Row> {
  /** Letters only; short, because addresses carry it. */
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: Row) => Cell;
  /** How the table draws it, when not as the cell's own words. */
  readonly show?: (row: Row) => ReactNode;
  /** What it is ordered by, when not by the cell: a rank, or undefined for those that come last. */
  readonly rank?: (row: Row) => number | undefined;
  /** About how many characters wide. */
  readonly width: number;
  /** In the table and on paper until somebody chooses otherwise. Files have all columns. */
  readonly isUsual?: boolean;
}

export interface ListFilter<Row> {
  /** Letters only. */
  readonly name: string;
  readonly label: string;
  /** The first, unless `initial` says otherwise, holds until something is chosen. Usually "all". */
  readonly choices: readonly Choice[];
  readonly matches: (row: Row, value: string) => boolean;
}

/** A column's id, with a hyphen in front for the other way round. Rows without a value come last both ways. */
export interface ListOrder<Row> {
  readonly id: string;
  readonly label: string;
  /** For an order that is no column's: the least comes first. */
  readonly rank?: (row: Row) => number | undefined;
}

export interface ListGrouping<Row> {
  readonly id: string;
  readonly label: string;
  /** The value that the rows of a group share. */
  readonly keyOf: (row: Row) => string;
  readonly titleOf: (key: string) => string;
  /** The keys in their order; others follow in the order of their first rows. */
  readonly order?: readonly string[];
}

/** One record in a list of lines: its title leads to it, under it its facts, beside it where it stands. */
export interface ListLine {
  readonly href: string;
  readonly title: ReactNode;
  /** A number or a shape before the title. */
  readonly lead?: ReactNode;
  readonly facts: readonly LineFact[];
  readonly aside?: ReactNode;
}

export interface LineFact {
  readonly id: string;
  readonly value: ReactNode;
}

/** No grouping. */
export const ungrouped = "none";
