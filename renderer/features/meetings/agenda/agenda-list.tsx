import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { classNames } from "../../../ui/class-names.ts";
import styles from "./agenda-list.module.css";

export interface AgendaListProps {
  readonly items: readonly NumberedItem[];
  readonly openId: string | undefined;
  /** Beside an open item: titles alone. */
  readonly isShort: boolean;
  readonly linkIdOf: (id: string) => string;
  readonly onOpen: (item: NumberedItem) => void;
}

/** The items in their order, each opening its page. What has been handled carries a tick, in words for those who listen. */
export function AgendaList({ items, openId, isShort, linkIdOf, onOpen }: AgendaListProps) {
  const t = useWords("meetings");
  const records = useWords("records");
  const format = useFormats();
  if (items.length === 0) return null;
  return (
    <ol className={classNames(styles.list, isShort && styles.short)}>
      {items.map((numbered) => {
        const { item, number } = numbered;
        const title = item.title ?? t("agenda.untitled");
        return (
          <li key={item.id} className={styles.row}>
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
                    {item.minutes === undefined ? "" : t("agenda.minutes", { count: item.minutes })}
                  </span>
                </>
              )}
            </button>
            {isShort || item.plain === undefined ? null : <p className={styles.plain}>{item.plain}</p>}
            <ConflictMark kind="agenda-item" id={item.id} />
          </li>
        );
      })}
    </ol>
  );
}
