import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { ProposedAmendment } from "../../../../../shared/review/late-writes.ts";
import { fieldWord, kindWord } from "../../../../records/naming/record-words.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { AuthorLine } from "../../../../records/showing/author-line.tsx";
import { FieldValue } from "../../../../records/showing/field-value.tsx";
import { RecordLink } from "../../../../records/showing/record-link.tsx";
import { useWords } from "../../../../text/words.ts";
import { Difference } from "../review/difference.tsx";
import styles from "../review/review.module.css";

/** A proposed amendment: where, what stands as approved, what would come, by whom and when. */
export function ProposalFacts({
  meeting,
  proposal,
}: {
  readonly meeting: Meeting;
  readonly proposal: ProposedAmendment;
}) {
  const t = useWords("review");
  const naming = useNaming();
  const { kind, id, field, approved, writes } = proposal;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{proposalName(naming.t, proposal)}</h3>
        {kind === "meeting" && id === meeting.id ? null : <RecordLink kind={kind} id={id} />}
      </div>
      {field === undefined ? (
        <p>{t("frozen.deletion")}</p>
      ) : (
        <dl className={styles.texts}>
          <div>
            <dt>{t("frozen.before")}</dt>
            <dd className={styles.text}>
              <FieldValue kind={kind} field={field} value={approved} />
            </dd>
          </div>
          {writes.map(({ origin, value }) => (
            <div key={origin.dot}>
              <dt>{t("corrections.proposed")}</dt>
              <dd className={styles.text}>
                {typeof value === "string" && typeof approved === "string" && isLongText(approved) ? (
                  <Difference text={value} other={approved} />
                ) : (
                  <FieldValue kind={kind} field={field} value={value} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {writes.map(({ origin }) => (
        <p key={origin.dot} className={styles.head}>
          <AuthorLine origin={origin} />
        </p>
      ))}
    </>
  );
}

/** "Päätös: Päätöksen teksti". */
export function proposalName(
  t: Parameters<typeof kindWord>[0],
  { kind, field }: Pick<ProposedAmendment, "kind" | "field">,
): string {
  const what = kindWord(t, kind);
  return field === undefined ? what : `${what}: ${fieldWord(t, kind, field)}`;
}

/** A value of one word is an id, a day or a choice, of which no words are marked. */
function isLongText(value: string): boolean {
  return value.includes(" ");
}
