import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useRef } from "react";
import styles from "./form.module.css";

export interface FormProps {
  readonly children: ReactNode;
  /** Called by the submit button, by Enter in a line of text, and by Ctrl or Cmd with Enter anywhere. */
  readonly onSubmit: () => void;
  readonly "aria-labelledby"?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly id?: string | undefined;
}

/** A form that is checked by the app, in words, and never by the browser's own bubbles. */
export function Form({ children, onSubmit, id, ...names }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} id={id} className={styles.form} noValidate onSubmit={submit} onKeyDownCapture={keys} {...names}>
      {children}
    </form>
  );
}

export interface FieldGroupProps {
  readonly title: string;
  readonly description?: string | undefined;
  readonly children: ReactNode;
}

/** Fields that belong together under one name. */
export function FieldGroup({ title, description, children }: FieldGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {description === undefined ? null : <p className={styles.help}>{description}</p>}
      {children}
    </fieldset>
  );
}

/** Short fields side by side, under one another where there is no room. */
export function FormRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

export interface FormActionsProps {
  readonly children: ReactNode;
  /** Where saving stands, in words. */
  readonly state?: ReactNode;
}

/** The buttons at a form's end, the primary one first. */
export function FormActions({ children, state }: FormActionsProps) {
  return (
    <div className={styles.actions}>
      {children}
      <span className={styles.state} aria-live="polite">
        {state}
      </span>
    </div>
  );
}
