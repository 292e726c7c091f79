import { createPortal } from "react-dom";
import { useFormats, useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { type ListView, shownColumns } from "../choosing/list-view.ts";
import type { Selection } from "../choosing/select-rows.ts";
import { useViewWords } from "../choosing/view-words.ts";
import type { List } from "../list.ts";
import { cellWords } from "../showing/cell-words.ts";
import styles from "./list-paper.module.css";
import { useListNotes } from "./use-notes.ts";

export interface ListPaperProps<Row> {
  readonly list: List<Row>;
  readonly view: ListView;
  readonly selection: Selection<Row>;
  readonly groupTitle: ((key: string) => string) | undefined;
}

/** More columns than this stand on paper that lies on its side. */
const mostUpright = 6;

/**
 * The list as paper has it: all rows that are chosen, in the table's columns, with the list's name, the group, the day
 * and what was left out. A part of the page that no screen shows; while it is there, printing prints it and nothing
 * else.
 */
export function ListPaper<Row>({ list, view, selection, groupTitle }: ListPaperProps<Row>) {
  const t = useWords("lists");
  const format = useFormats();
  const { narrowing, order } = useViewWords(list)(view);
  const { group, day } = useListNotes(list)(view, selection);
  const columns = shownColumns(list, view);
  const { shown, total, groups } = selection;
  const isSecret = groups.some(({ rows }) => rows.some((row) => list.isConfidential?.(row) === true));
  return createPortal(
    <div className={classNames(styles.paper, columns.length > mostUpright && styles.wide)}>
      <header className={styles.head}>
        <p className={styles.group}>{group}</p>
        <h1>{list.title}</h1>
        <p className={styles.day}>{format.date(day)}</p>
      </header>
      <div className={styles.notes}>
        {isSecret ? <p className={styles.secret}>{t("notes.secret")}</p> : null}
        <p>
          {[
            shown === total ? list.count(shown) : t("shownOf", { shown, total }),
            narrowing.length === 0 ? t("notes.whole") : narrowing.join("; "),
            t("pair", { term: t("order"), value: order }),
          ].join(" · ")}
        </p>
      </div>
      <table>
        <thead>
          <tr>
            {columns.map(({ id, heading }) => (
              <th key={id} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, rows }) => (
          <tbody key={key}>
            {groupTitle === undefined ? null : (
              <tr>
                <th scope="rowgroup" colSpan={columns.length} className={styles.section}>
                  {groupTitle(key)}
                  <span>{list.count(rows.length)}</span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={list.rowKey(row)}>
                {columns.map((column, index) => {
                  const cell = column.cell(row);
                  const words = cellWords(format, cell);
                  return index === 0 ? (
                    <th key={column.id} scope="row">
                      {words}
                    </th>
                  ) : (
                    <td key={column.id} className={cell.type === "day" ? styles.dayCell : undefined}>
                      {words}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>,
    document.body,
  );
}
