import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./opened-form.module.css";

export interface OpenedFormProps {
  readonly title: string;
  readonly level?: 2 | 3 | 4 | undefined;
  /** What the form does not offer, or what follows from it. */
  readonly help?: string | undefined;
  /** The address names the form: whoever comes by it arrives at its title. */
  readonly isAddressed?: boolean | undefined;
  /** For Escape, which leaves the form. */
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly children: ReactNode;
}

/** A form that opens in place. The focus comes to its title, so that what has opened is read first. */
export function OpenedForm({ title, level = 2, help, isAddressed = false, onKeyDown, children }: OpenedFormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // A form of one field may have taken the focus into it already.
    if (section.current?.contains(document.activeElement) !== true) heading.current?.focus();
  }, []);
  const Title = level === 2 ? "h2" : level === 3 ? "h3" : "h4";
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the fields inside bubbles here
    <section ref={section} className={styles.form} aria-labelledby={id} onKeyDown={onKeyDown}>
      <Title
        ref={heading}
        id={id}
        tabIndex={-1}
        className={styles.title}
        {...(isAddressed ? { "data-arrival": "" } : {})}
      >
        {title}
      </Title>
      {help === undefined ? null : <p className={styles.help}>{help}</p>}
      {children}
    </section>
  );
}
