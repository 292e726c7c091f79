import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./table.module.css";
import { useOverflow } from "./use-overflow.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names the row; exactly one column should. */
  readonly isRowHeader?: boolean | undefined;
  /** "end" for numbers, which then align under one another. */
  readonly align?: "start" | "end" | undefined;
  /** As narrow as its content. */
  readonly isFit?: boolean | undefined;
  readonly isSortable?: boolean | undefined;
}

export interface TableSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

export interface TableProps<Row> {
  /** What the table tells; its name for screen readers. */
  readonly caption: string;
  /** Hides the caption from sight where a heading just above says the same. */
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The order that `rows` already have; the table sorts nothing itself. */
  readonly sort?: TableSort | undefined;
  readonly onSort?: ((sort: TableSort) => void) | undefined;
  /** Stands in place of the rows when there are none. */
  readonly empty?: ReactNode;
}

/**
 * A plain table: real markup, a head that stays in sight, and a region that can be scrolled with the arrow keys when the
 * table is wider than its place. For some hundreds of rows; thousands need a virtual list.
 */
export function Table<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  empty,
}: TableProps<Row>) {
  const captionId = useId();
  const [region, scrolls] = useOverflow();
  return (
    <div
      ref={region}
      className={styles.region}
      {...(scrolls ? { "data-scrolls": "", role: "group", "aria-labelledby": captionId, tabIndex: 0 } : {})}
    >
      <table className={styles.table}>
        <caption id={captionId} className={isCaptionHidden ? undefined : styles.caption}>
          {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead className={styles.head}>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {rows.length === 0 && empty !== undefined ? (
            <tr>
              <td colSpan={columns.length}>
                <div className={styles.empty}>{empty}</div>
              </td>
            </tr>
          ) : null}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const className = cellClass(column);
                return column.isRowHeader === true ? (
                  <th key={column.id} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  if (column.isSortable !== true || onSort === undefined) {
    return (
      <th scope="col" className={cellClass(column)}>
        {column.header}
      </th>
    );
  }
  const next = direction === "ascending" ? "descending" : "ascending";
  return (
    <th scope="col" className={cellClass(column)} {...(direction === undefined ? {} : { "aria-sort": direction })}>
      <button type="button" className={styles.sort} onClick={() => onSort({ column: column.id, direction: next })}>
        {column.header}
        <Icon name={direction === "descending" ? "down" : "up"} />
      </button>
    </th>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return classNames(column.align === "end" && styles.end, column.isFit === true && styles.fit);
}
