import type { ReviewState, Standing } from "../../../../../shared/review/review-state.ts";
import { MemberMark } from "../../../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Section } from "../../../../ui/section.tsx";
import { StatusTag, type StatusTone } from "../../../../ui/status-tag.tsx";
import styles from "./review.module.css";

const tones: Readonly<Record<Standing, StatusTone>> = {
  "not-answered": "neutral",
  "earlier-text": "late",
  approves: "done",
  "asks-correction": "waiting",
};

/** Who has answered to exactly the text that is here, and what is still needed. */
export function AnswersList({ state }: { readonly state: ReviewState }) {
  const t = useWords("review");
  const format = useFormats();
  const { answers, checkersNeeded } = state;
  return (
    <Section title={t("answers.title")} level={3}>
      {answers.length === 0 ? <p>{t("answers.none")}</p> : null}
      <ul className={styles.answers}>
        {answers.map(({ member, isChecker, standing, answeredOn }) => (
          <li key={member}>
            <span className={styles.who}>
              <MemberMark id={member} />{" "}
              {isChecker ? <span className={styles.quiet}>{t("answers.checker")}</span> : null}
            </span>
            <StatusTag tone={tones[standing]}>{t(`answers.${standing}`)}</StatusTag>
            {answeredOn === undefined ? null : <span className={styles.quiet}>{format.date(answeredOn)}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {checkersNeeded > 0 ? t("answers.needed", { count: checkersNeeded }) : t("answers.neededNone")}
      </p>
    </Section>
  );
}
