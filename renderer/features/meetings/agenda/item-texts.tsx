import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import { MemberMark } from "../../../records/showing/author-line.tsx";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { RecordLink } from "../../../records/showing/record-link.tsx";
import { fieldWord } from "../../../records/naming/record-words.ts";
import { useWords } from "../../../text/words.ts";
import { type ItemLinkField, itemLinks, itemTexts } from "./item-draft.ts";
import styles from "./item-texts.module.css";

/** What is written about an item, each part under its own name; parts without text are not there. */
export function ItemTexts({ item }: { readonly item: AgendaItem }) {
  const t = useWords("meetings");
  const agenda = useWords("agenda");
  const records = useWords("records");
  const written = itemTexts.filter((field) => (item[field] ?? "") !== "");
  const attachments = item.attachments ?? [];
  return (
    <div className={styles.texts}>
      {item.presenter === undefined ? null : (
        <p className={styles.presenter}>
          {records("fields.presenter")}: <MemberMark id={item.presenter} />
        </p>
      )}
      {written.length === 0 ? <p className={styles.nothing}>{t("agenda.nothingWritten")}</p> : null}
      {written.map((field) => (
        <section key={field} className={styles.part}>
          <h3 className={styles.name}>{fieldWord(records, "agenda-item", field)}</h3>
          <p className={styles.text}>{item[field]}</p>
          <ConflictMark kind="agenda-item" id={item.id} field={field} />
        </section>
      ))}
      {attachments.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className={styles.name}>{agenda("attachments.onlyNamed")}</h3>
          <ul className={styles.list}>
            {attachments.map((attachment) => (
              <li key={attachment}>{attachment}</li>
            ))}
          </ul>
        </section>
      )}
      {(Object.keys(itemLinks) as ItemLinkField[]).map((field) => {
        const ids = item[field] ?? [];
        return ids.length === 0 ? null : (
          <section key={field} className={styles.part}>
            <h3 className={styles.name}>{agenda(`links.${field}`)}</h3>
            <ul className={styles.list}>
              {ids.map((id) => (
                <li key={id}>
                  <RecordLink kind={itemLinks[field]} id={id} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
