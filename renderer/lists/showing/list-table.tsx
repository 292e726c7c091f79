import { Fragment, type ReactNode, useId, useMemo } from "react";
import { useFormats } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useOverflow } from "../../ui/use-overflow.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { isDescending, orderedColumn } from "../choosing/list-view.ts";
import type { ListColumn } from "../list.ts";
import { cellWords } from "./cell-words.ts";
import { type Block, entriesOf, type Part } from "./entries.ts";
import type { ListBodyProps } from "./list-lines.tsx";
import styles from "./list-table.module.css";
import { moveByArrows } from "./move-by-arrows.ts";
import { useWindow } from "./use-window.ts";

export interface ListTableProps<Row> extends ListBodyProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly order: string;
  readonly onOrder: (order: string) => void;
}

/**
 * The same rows as a table, a column for each fact. Real markup also where only the rows near the window are drawn:
 * the table says how many there are, and each row which one it is.
 */
export function ListTable<Row>({ list, selection, groupTitle, columns, order, onOrder }: ListTableProps<Row>) {
  const caption = useId();
  const isGrouped = groupTitle !== undefined;
  const entries = useMemo(
    () => entriesOf(selection.groups, isGrouped, list.rowKey),
    [selection.groups, isGrouped, list.rowKey],
  );
  const { container, blocks } = useWindow<Row, HTMLTableElement>(entries);
  const [region, scrolls] = useOverflow();
  return (
    <div
      ref={region}
      className={styles.region}
      {...(scrolls ? { "data-scrolls": "", role: "group", "aria-labelledby": caption, tabIndex: 0 } : {})}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys move between links */}
      <table ref={container} className={styles.table} aria-rowcount={entries.length + 1} onKeyDown={moveByArrows}>
        <caption id={caption}>
          <VisuallyHidden>{list.title}</VisuallyHidden>
        </caption>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell
                key={column.id}
                column={column}
                direction={
                  orderedColumn(list, order)?.id === column.id
                    ? isDescending(order)
                      ? "descending"
                      : "ascending"
                    : undefined
                }
                onOrder={onOrder}
              />
            ))}
          </tr>
        </thead>
        {blocks.map((block) =>
          block.type === "gap" ? (
            <tbody key={block.key} aria-hidden="true">
              <GapRow height={block.height} columns={columns.length} />
            </tbody>
          ) : (
            <Group key={block.group.key} list={list} block={block} groupTitle={groupTitle} columns={columns} />
          ),
        )}
      </table>
    </div>
  );
}

interface GroupProps<Row> extends Pick<ListTableProps<Row>, "list" | "groupTitle" | "columns"> {
  readonly block: Extract<Block<Row>, { type: "group" }>;
}

function Group<Row>({ list, block: { group, head, parts }, groupTitle, columns }: GroupProps<Row>) {
  return (
    <tbody className={styles.body}>
      {groupTitle === undefined || head === undefined ? null : (
        <tr className={styles.group} data-entry={`head/${group.key}`} aria-rowindex={head + 2}>
          <th scope="rowgroup" colSpan={columns.length}>
            {groupTitle(group.key)}
            <span className={styles.count}>{list.count(group.rows.length)}</span>
          </th>
        </tr>
      )}
      {parts.map((part) => (
        <Fragment key={part.type === "gap" ? part.key : part.entry.key}>
          <TablePart list={list} part={part} columns={columns} />
        </Fragment>
      ))}
    </tbody>
  );
}

interface TablePartProps<Row> extends Pick<ListTableProps<Row>, "list" | "columns"> {
  readonly part: Part<Row>;
}

function TablePart<Row>({ list, part, columns }: TablePartProps<Row>) {
  const format = useFormats();
  if (part.type === "gap") return <GapRow height={part.height} columns={columns.length} />;
  const { row, key } = part.entry;
  return (
    <tr data-entry={key} aria-rowindex={part.index + 2}>
      {columns.map((column, index) => {
        const cell = column.cell(row);
        const words: ReactNode =
          column.show === undefined ? (
            <span className={styles.long}>{cellWords(format, cell)}</span>
          ) : (
            <div className={styles.drawn}>{column.show(row)}</div>
          );
        return index === 0 ? (
          <th key={column.id} scope="row">
            <Link kind="quiet" href={list.line(row).href}>
              {words}
            </Link>
          </th>
        ) : (
          <td
            key={column.id}
            className={classNames(cell.type === "number" && styles.number, cell.type === "day" && styles.day)}
          >
            {words}
          </td>
        );
      })}
    </tr>
  );
}

function GapRow({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true" className={styles.gap}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty room, hidden from reading */}
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  );
}

interface HeadCellProps<Row> {
  readonly column: ListColumn<Row>;
  readonly direction: "ascending" | "descending" | undefined;
  readonly onOrder: (order: string) => void;
}

/** The first press orders by the column, each further one the other way round. */
function HeadCell<Row>({ column, direction, onOrder }: HeadCellProps<Row>) {
  return (
    <th scope="col" {...(direction === undefined ? {} : { "aria-sort": direction })}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onOrder(direction === "ascending" ? `-${column.id}` : column.id)}
      >
        {column.heading}
        <Icon name={direction === "descending" ? "down" : "up"} />
      </button>
    </th>
  );
}
