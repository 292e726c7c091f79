import { useMemo } from "react";
import { type ChainKind, chainKinds, chainOf } from "../../../shared/domain/chain.ts";
import { useBook } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Section } from "../../ui/section.tsx";
import { recordTitle } from "../naming/record-title.ts";
import { useNaming } from "../naming/use-naming.ts";
import { RecordLink } from "../showing/record-link.tsx";
import { AnswerLink } from "./answer-link.tsx";
import styles from "./chain-section.module.css";
import { FirstOfMany } from "./first-of-many.tsx";
import { ChainNote } from "./chain-note.tsx";

export interface ChainSectionProps {
  readonly kind: ChainKind;
  readonly id: string;
  readonly level?: 2 | 3 | undefined;
}

type StepName = ChainKind | "answer";

/**
 * The whole chain in which a record stands, from what somebody said to what was answered, each step with its records. A
 * step without any says so: a gap in the chain is what somebody may want to close.
 */
export function ChainSection({ kind, id, level }: ChainSectionProps) {
  const t = useWords("links");
  const book = useBook();
  const chain = useMemo(() => chainOf(book, kind, id), [book, kind, id]);
  const answered = chain.feedback.filter((each) => book.get("feedback", each)?.response !== undefined);
  const steps: readonly (readonly [StepName, readonly string[]])[] = [
    ...chainKinds.map((step) => [step, chain[step]] as const),
    ["answer", answered],
  ];
  return (
    <Section title={t("chain.title")} level={level}>
      <p className={styles.quiet}>{t("chain.lead")}</p>
      <ol className={styles.chain}>
        {steps.map(([step, ids]) => (
          <li key={step} className={classNames(styles.step, ids.length === 0 && styles.gap)}>
            <span className={styles.name}>{t(`chain.steps.${step}`)}</span>
            {ids.length === 0 ? (
              <span className={styles.quiet}>{t(`chain.none.${step}`)}</span>
            ) : (
              <FirstOfMany ids={ids} first={id} className={styles.records}>
                {(each) => <StepRecord step={step} id={each} isHere={step === kind && each === id} />}
              </FirstOfMany>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

interface StepRecordProps {
  readonly step: StepName;
  readonly id: string;
  readonly isHere: boolean;
}

function StepRecord({ step, id, isHere }: StepRecordProps) {
  const t = useWords("links");
  const naming = useNaming();
  if (step === "answer") return <AnswerLink feedback={id} />;
  return (
    <>
      {isHere ? (
        <strong aria-current="true">{recordTitle(naming, step, id)}</strong>
      ) : (
        <RecordLink kind={step} id={id} />
      )}
      <span className={styles.note}>{isHere ? t("chain.here") : <ChainNote step={step} id={id} />}</span>
    </>
  );
}
