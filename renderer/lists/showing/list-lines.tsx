import { memo, useId, useMemo } from "react";
import { classNames } from "../../ui/class-names.ts";
import { Link } from "../../ui/link.tsx";
import type { Selection } from "../choosing/select-rows.ts";
import type { List, ListLine } from "../list.ts";
import { type Block, entriesOf, type Part } from "./entries.ts";
import styles from "./list-lines.module.css";
import { moveByArrows } from "./move-by-arrows.ts";
import { useWindow } from "./use-window.ts";

export interface ListBodyProps<Row> {
  readonly list: List<Row>;
  readonly selection: Selection<Row>;
  /** What a group is called; undefined when the list is not divided. */
  readonly groupTitle: ((key: string) => string) | undefined;
}

/** Records as lines, under headings where the list is divided. Wide or narrow, they are read in one order. */
export function ListLines<Row>({ list, selection, groupTitle }: ListBodyProps<Row>) {
  const { rowKey } = list;
  const isGrouped = groupTitle !== undefined;
  const entries = useMemo(() => entriesOf(selection.groups, isGrouped, rowKey), [selection.groups, isGrouped, rowKey]);
  const { container, blocks } = useWindow<Row, HTMLDivElement>(entries);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys move between the links below
    <div ref={container} onKeyDown={moveByArrows}>
      {blocks.map((block) =>
        block.type === "gap" ? (
          <div key={block.key} className={styles.gap} style={{ blockSize: block.height }} aria-hidden="true" />
        ) : (
          <Group key={block.group.key} list={list} block={block} groupTitle={groupTitle} />
        ),
      )}
    </div>
  );
}

interface GroupProps<Row> {
  readonly list: List<Row>;
  readonly block: Extract<Block<Row>, { type: "group" }>;
  readonly groupTitle: ((key: string) => string) | undefined;
}

function Group<Row>({ list, block: { group, parts }, groupTitle }: GroupProps<Row>) {
  const id = useId();
  const rows = (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of a list without bullets
    <ul role="list" aria-label={groupTitle?.(group.key) ?? list.title} className={styles.rows}>
      {parts.map((part) => (
        <LinePart key={part.type === "gap" ? part.key : part.entry.key} list={list} part={part} />
      ))}
    </ul>
  );
  if (groupTitle === undefined) return rows;
  const Title = list.isOneOfMany === true ? "h3" : "h2";
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head} data-entry={`head/${group.key}`}>
        <Title id={id}>{groupTitle(group.key)}</Title>
        <span className={styles.count}>{list.count(group.rows.length)}</span>
      </div>
      {rows}
    </section>
  );
}

function LinePart<Row>({ list, part }: { readonly list: List<Row>; readonly part: Part<Row> }) {
  if (part.type === "gap") {
    // Neither read nor counted: the lines say their places themselves.
    return <li role="presentation" className={styles.gap} style={{ blockSize: part.height }} aria-hidden="true" />;
  }
  const { row, group, place, key } = part.entry;
  return <Line list={list} row={row} entryKey={key} place={place} of={group.rows.length} />;
}

interface LineProps<Row> {
  readonly list: List<Row>;
  readonly row: Row;
  readonly entryKey: string;
  readonly place: number;
  readonly of: number;
}

/** Drawn again only when the list or the row is another: not when the window moves. */
const Line = memo(function Line<Row>({ list, row, entryKey, place, of }: LineProps<Row>) {
  const { href, title, lead, facts, aside }: ListLine = list.line(row);
  return (
    <li
      data-entry={entryKey}
      aria-posinset={place}
      aria-setsize={of}
      className={classNames(styles.row, lead === undefined && styles.noLead)}
    >
      {lead === undefined ? null : <span className={styles.lead}>{lead}</span>}
      <div className={styles.words}>
        <span className={styles.title}>
          <Link kind="quiet" href={href}>
            {title}
          </Link>
        </span>
        <div className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact.id}>{fact.value}</span>
          ))}
        </div>
      </div>
      {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
    </li>
  );
}) as <Row>(props: LineProps<Row>) => React.JSX.Element;
