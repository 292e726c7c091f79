import { useState } from "react";
import { useBook } from "../../data/hooks.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { fieldWord, kindWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { listedMentions, type Mention } from "./mentions.ts";
import styles from "./partners.module.css";

/** How many links of one sort are shown before the rest is asked for. */
const shownAtFirst = 6;

/** Where this record is named, each as a link. */
export function MentionsSection({ mentions }: { readonly mentions: readonly Mention[] }) {
  const t = useWords("members");
  const listed = listedMentions(mentions);
  const observations = mentions.find(({ kind }) => kind === "observation")?.ids.length ?? 0;
  return (
    <Section title={t("mentions.title")}>
      {listed.length === 0 ? (
        <p className={styles.help}>{t("mentions.none")}</p>
      ) : (
        <div className={styles.flow}>
          {listed.map((mention) => (
            <MentionList key={`${mention.kind} ${mention.field}`} mention={mention} />
          ))}
        </div>
      )}
      {observations === 0 ? null : <p className={styles.help}>{t("mentions.observations", { count: observations })}</p>}
    </Section>
  );
}

function MentionList({ mention: { kind, field, ids } }: { readonly mention: Mention }) {
  const t = useWords("members");
  const records = useWords("records");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? ids : ids.slice(0, shownAtFirst);
  const more = ids.length - shown.length;
  return (
    <div>
      <h3>{t("mentions.group", { kind: kindWord(records, kind), field: fieldWord(records, kind, field) })}</h3>
      <ul className={styles.lines}>
        {shown.map((id) => (
          <li key={id}>
            <RecordLink kind={kind} id={id} />
            {kind === "agenda-item" ? <MeetingOfItem id={id} /> : null}
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {t("mentions.more", { count: more })}
        </Button>
      )}
    </div>
  );
}

/** Items are numbered anew in each meeting, so that the number alone says nothing here. */
function MeetingOfItem({ id }: { readonly id: string }) {
  const naming = useNaming();
  const meeting = useBook().get("agenda-item", id)?.meeting;
  return meeting === undefined ? null : <span className={styles.facts}>{recordTitle(naming, "meeting", meeting)}</span>;
}
