import { useEffect, useRef } from "react";
import type { ClientDataSuspicion } from "../../../shared/domain/client-data-guard.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./client-data-questions.module.css";
import type { ClientDataCheck, ClientDataQuestion } from "./use-client-data-check.ts";

/** How much of the text is shown on each side of what is asked about. */
const around = 60;

/** The questions of a client data check, inside its form: each with the words in their place and what can be done. */
export function ClientDataQuestions({ check }: { readonly check: ClientDataCheck }) {
  const common = useWords("common");
  const t = useWords("lists");
  const place = useRef<HTMLElement>(null);
  const { attempt, questions, replace, keep } = check;
  useEffect(() => {
    if (attempt > 0) place.current?.focus();
  }, [attempt]);
  const settle = (act: () => void) => {
    const form = place.current?.closest("form");
    const isLast = questions.length === 1;
    act();
    // The button that was pressed goes away with its question: on to the next one, or to saving.
    if (isLast) form?.querySelector<HTMLElement>("button[type=submit]")?.focus();
    else place.current?.focus();
  };
  if (questions.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-label={t("privacy.questions")} className={styles.questions}>
      {questions.map((question) => {
        const { suspicion } = question;
        return (
          <Notice
            key={`${suspicion.sort} ${suspicion.start} ${suspicion.text}`}
            tone="late"
            title={suspicion.sort === "name" ? common("privacy.maybeName") : t(`privacy.${suspicion.sort}`)}
            actions={
              <span className={styles.acts}>
                <Replacements question={question} onReplace={(words) => settle(() => replace(question, words))} />
                <Button
                  isWide
                  onPress={() => settle(() => keep(question))}
                  aria-label={`${suspicion.sort === "name" ? common("privacy.keep") : t("privacy.keep")}: ${suspicion.text}`}
                >
                  {suspicion.sort === "name" ? common("privacy.keep") : t("privacy.keep")}
                </Button>
              </span>
            }
          >
            <p>{common("privacy.maybeHelp")}</p>
            <Excerpt text={question.checked.text} suspicion={suspicion} />
          </Notice>
        );
      })}
    </section>
  );
}

interface ReplacementsProps {
  readonly question: ClientDataQuestion;
  readonly onReplace: (words: string) => void;
}

/** A name can be a worker's or a client's; of anything else only its absence is safe. */
function Replacements({ question, onReplace }: ReplacementsProps) {
  const common = useWords("common");
  const t = useWords("lists");
  const { sort, text } = question.suspicion;
  if (sort !== "name") {
    return (
      <Button
        kind="primary"
        isWide
        onPress={() => onReplace(t("privacy.removed"))}
        aria-label={`${t("privacy.remove")}: ${text}`}
      >
        {t("privacy.remove")}
      </Button>
    );
  }
  const words = [t("privacy.worker"), t("privacy.client")];
  return words.map((word, index) => (
    <Button
      key={word}
      kind={index === 0 ? "primary" : "normal"}
      isWide
      onPress={() => onReplace(word)}
      aria-label={`${common("privacy.replace", { text: word })}: ${text}`}
    >
      {common("privacy.replace", { text: word })}
    </Button>
  ));
}

function Excerpt({ text, suspicion }: { readonly text: string; readonly suspicion: ClientDataSuspicion }) {
  const { start, end } = suspicion;
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return (
    <p className={styles.excerpt}>
      {start > around ? `…${before}` : before}
      <mark>{suspicion.text}</mark>
      {end + around < text.length ? `${after}…` : after}
    </p>
  );
}
