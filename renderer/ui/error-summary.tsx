import { type MouseEvent, useEffect, useId, useRef } from "react";
import styles from "./error-summary.module.css";
import { useUiWords } from "./ui-words.tsx";

export interface FieldErrorLink {
  /** The id given to the field. */
  readonly fieldId: string;
  /** The field's name and what is wrong, in words. */
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldErrorLink[];
  /** Raised by one at each refused submit: the focus moves here then, and not while the errors are being corrected. */
  readonly attempt: number;
  /** The title's level among the headings around it; 2 without. */
  readonly level?: 2 | 3 | 4 | undefined;
}

/** What must be corrected before a form can be saved, at its top, each line leading to its field. */
export function ErrorSummary({ errors, attempt, level = 2 }: ErrorSummaryProps) {
  const words = useUiWords();
  const summary = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  const Title = `h${level}` as const;
  return (
    <section ref={summary} tabIndex={-1} className={styles.summary} aria-labelledby={titleId}>
      <Title id={titleId} className={styles.title}>
        {words.errorSummary(errors.length)}
      </Title>
      <ul className={styles.list}>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} className={styles.link} onClick={(event) => goToField(event, fieldId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus to the control, or to the first one in a group, without changing the address: the hash is the route. */
function goToField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  const control = field?.matches(focusable) === true ? field : field?.querySelector<HTMLElement>(focusable);
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}

const focusable = "input, textarea, select, button, a[href], [tabindex]";
