import { useBook } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { Section } from "../../ui/section.tsx";
import { recordTitle } from "../naming/record-title.ts";
import { fieldWord, kindWord } from "../naming/record-words.ts";
import { useNaming } from "../naming/use-naming.ts";
import { RecordLink } from "../showing/record-link.tsx";
import { FirstOfMany } from "./first-of-many.tsx";
import { listedMentions, type Mention } from "./mentions.ts";
import styles from "./mentions-section.module.css";

/** Where this record is named, each as a link. */
export function MentionsSection({ mentions }: { readonly mentions: readonly Mention[] }) {
  const t = useWords("links");
  const listed = listedMentions(mentions);
  const observations = mentions.find(({ kind }) => kind === "observation")?.ids.length ?? 0;
  return (
    <Section title={t("mentions.title")}>
      {listed.length === 0 && observations === 0 ? <p className={styles.quiet}>{t("mentions.none")}</p> : null}
      {listed.length === 0 ? null : (
        <div className={styles.flow}>
          {listed.map((mention) => (
            <MentionList key={`${mention.kind} ${mention.field}`} mention={mention} />
          ))}
        </div>
      )}
      {observations === 0 ? null : (
        <p className={styles.quiet}>{t("mentions.observations", { count: observations })}</p>
      )}
    </Section>
  );
}

function MentionList({ mention: { kind, field, ids } }: { readonly mention: Mention }) {
  const t = useWords("links");
  const records = useWords("records");
  return (
    <div>
      <h3>{t("mentions.group", { kind: kindWord(records, kind), field: fieldWord(records, kind, field) })}</h3>
      <FirstOfMany ids={ids} className={styles.lines}>
        {(id) => (
          <>
            <RecordLink kind={kind} id={id} />
            {kind === "agenda-item" ? <MeetingOfItem id={id} /> : null}
          </>
        )}
      </FirstOfMany>
    </div>
  );
}

/** Items are numbered anew in each meeting, so that the number alone says nothing here. */
function MeetingOfItem({ id }: { readonly id: string }) {
  const naming = useNaming();
  const meeting = useBook().get("agenda-item", id)?.meeting;
  return meeting === undefined ? null : <span className={styles.note}>{recordTitle(naming, "meeting", meeting)}</span>;
}
