import type { Json } from "../../../../../shared/core/canonical-json.ts";
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
  const { kind, id, field, approved, writes } = proposal;
  return (
    <>
      <ProposalHead meeting={meeting} kind={kind} id={id} field={field} level={3} />
      <ProposalTexts kind={kind} field={field} approved={approved} proposed={writes.map(({ value }) => value)} />
      {writes.map(({ origin }) => (
        <p key={origin.dot} className={styles.head}>
          <AuthorLine origin={origin} />
        </p>
      ))}
    </>
  );
}

interface ProposalHeadProps extends Pick<ProposedAmendment, "kind" | "id" | "field"> {
  readonly meeting: Meeting;
  readonly level: 3 | 4;
}

/** The place that a proposal is about, with the way to its record. */
export function ProposalHead({ meeting, kind, id, field, level }: ProposalHeadProps) {
  const { t } = useNaming();
  const Heading = `h${level}` as const;
  return (
    <div className={styles.head}>
      <Heading className={styles.title}>{proposalName(t, { kind, field })}</Heading>
      {kind === "meeting" && id === meeting.id ? null : <RecordLink kind={kind} id={id} />}
    </div>
  );
}

interface ProposalTextsProps extends Pick<ProposedAmendment, "kind" | "field" | "approved"> {
  readonly proposed: readonly Json[];
}

/** What stands as approved, and each value that would come, with the words marked in which they differ. */
export function ProposalTexts({ kind, field, approved, proposed }: ProposalTextsProps) {
  const t = useWords("review");
  if (field === undefined) return <p>{t("frozen.deletion")}</p>;
  return (
    <dl className={styles.texts}>
      <div>
        <dt>{t("frozen.before")}</dt>
        <dd className={styles.text}>
          <FieldValue kind={kind} field={field} value={approved} />
        </dd>
      </div>
      {proposed.map((value, index) => (
        // Two may have written the same.
        <div key={index}>
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
