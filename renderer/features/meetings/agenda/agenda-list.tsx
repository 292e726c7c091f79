import type { TimeBudget } from "../../../../shared/agenda/time-budget.ts";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { publicityOfItem } from "../../../../shared/minutes/publicity.ts";
import { useBook } from "../../../data/hooks.tsx";
import { MemberMark } from "../../../records/showing/author-line.tsx";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { PublicityTag } from "../../../records/showing/publicity-tag.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { classNames } from "../../../ui/class-names.ts";
import styles from "./agenda-list.module.css";
import { CarriedMark } from "./carried-mark.tsx";
import { ItemStatus } from "./item-facts.tsx";

export interface AgendaListProps {
  readonly items: readonly NumberedItem[];
  readonly budget: TimeBudget;
  readonly openId: string | undefined;
  /** Beside an open item: titles alone. */
  readonly isShort: boolean;
  readonly linkIdOf: (id: string) => string;
  readonly onOpen: (item: NumberedItem) => void;
}

/**
 * The items in their order, each opening its page: what it is called, what is wanted of the group, how long it takes,
 * its plain sentence, and under that who presents it, who may read it and where it came from. What was taken off the
 * list stays with its number, struck through and told so in words.
 */
export function AgendaList({ items, budget, openId, isShort, linkIdOf, onOpen }: AgendaListProps) {
  const t = useWords("meetings");
  const records = useWords("records");
  const format = useFormats();
  if (items.length === 0) return null;
  return (
    <ol className={classNames(styles.list, isShort && styles.short)}>
      {items.map((numbered) => {
        const { item, number } = numbered;
        const title = item.title ?? t("agenda.untitled");
        const isOff = item.status === "withdrawn";
        const isOver = budget.overAt?.item.id === item.id;
        return (
          <li key={item.id} className={classNames(styles.row, isOff && styles.off, isOver && styles.over)}>
            <button
              type="button"
              id={linkIdOf(item.id)}
              className={styles.open}
              onClick={() => onOpen(numbered)}
              {...(item.id === openId ? { "aria-current": "true" as const } : {})}
            >
              <span className={styles.number}>{isShort ? number : format.section(number)}</span>
              <span className={styles.title}>{title}</span>
              {isShort ? null : (
                <>
                  <span className={styles.type}>
                    {item.type === undefined ? "" : records(`values.itemType.${item.type}`)}
                  </span>
                  <span className={styles.minutes}>
                    {item.minutes === undefined || isOff ? "" : t("agenda.minutes", { count: item.minutes })}
                  </span>
                </>
              )}
            </button>
            {isShort || item.plain === undefined ? null : <p className={styles.plain}>{item.plain}</p>}
            {isShort ? null : <RowFacts item={item} begins={budget.begins.get(item.id)} />}
            <ConflictMark kind="agenda-item" id={item.id} />
          </li>
        );
      })}
    </ol>
  );
}

/** What is quiet in the list and wanted on paper: when its turn comes, who presents it, who may read it. */
function RowFacts({ item, begins }: { readonly item: AgendaItem; readonly begins: string | undefined }) {
  const agenda = useWords("agenda");
  const format = useFormats();
  const publicity = publicityOfItem(useBook(), item);
  return (
    <p className={styles.facts}>
      {begins === undefined ? null : <span>{agenda("begins", { time: format.time(begins) })}</span>}
      {item.presenter === undefined ? null : <MemberMark id={item.presenter} />}
      <PublicityTag publicity={publicity} ground={item.ground} />
      <CarriedMark item={item} />
      <ItemStatus status={item.status} />
    </p>
  );
}
