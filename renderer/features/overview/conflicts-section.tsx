import { useSnapshot } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { useWords } from "../../text/words.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./overview-place.module.css";

/** How many are shown here; all of them are in the place of conflicts. */
const shownConflicts = 4;

/** What waits for somebody's choice: each with its record, and one way to settle them all. */
export function ConflictsSection() {
  const words = useWords("shell");
  const records = useWords("records");
  const { conflicts, contested } = useSnapshot();
  const troubles = [
    ...contested.map(({ kind, id }) => ({ kind: kind as string, id, what: words("overview.deletedAndEdited") })),
    ...conflicts.map(({ kind, id, conflict }) => ({ kind, id, what: fieldWord(records, kind, conflict.field) })),
  ];
  const more = troubles.length - shownConflicts;
  return (
    <Section title={words("overview.conflicts")}>
      {troubles.length === 0 ? (
        <p className={styles.muted}>{words("overview.noConflicts")}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {troubles.slice(0, shownConflicts).map(({ kind, id, what }) => (
              <li key={`${kind}/${id}/${what}`}>
                <RecordLink kind={kind} id={id} />
                <span />
                <span className={styles.meta}>{what}</span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p className={styles.muted}>{words("overview.moreConflicts", { count: more })}</p> : null}
          <p className={styles.acts}>
            <LinkButton href={routeToHash({ place: "conflicts" })}>{words("overview.seeConflicts")}</LinkButton>
          </p>
        </>
      )}
    </Section>
  );
}
