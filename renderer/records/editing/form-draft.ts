import { useCallback, useId, useState } from "react";
import type { FieldErrorLink } from "../../ui/error-summary.tsx";

/** One thing to be corrected: the field, what it is called, and what is wrong in words. */
export interface FieldProblem<T> {
  readonly field: keyof T & string;
  readonly label: string;
  readonly text: string;
}

/** What has been typed into a form and not been saved, and what is wrong with it. */
export interface FormDraft<T> {
  readonly values: T;
  readonly isDirty: boolean;
  readonly change: <K extends keyof T & string>(field: K, value: T[K]) => void;
  /** The same for fields that are typed and then read (days): remembers whether the text was understood. */
  readonly changeTyped: <K extends keyof T & string>(field: K, value: T[K], isUnderstood: boolean) => void;
  readonly isUnclear: (field: keyof T & string) => boolean;
  /** The id for the field's control, to which the error summary leads. */
  readonly idOf: (field: keyof T & string) => string;
  readonly problemOf: (field: keyof T & string) => string | undefined;
  /** For `ErrorSummary`. */
  readonly summary: readonly FieldErrorLink[];
  readonly attempt: number;
  /** Takes what a check found at a submit; answers whether the form may be saved. */
  readonly passes: (problems: readonly FieldProblem<T>[]) => boolean;
}

/** What a form's field needs of a draft. A draft that holds more fields fits too, so that forms can share a field. */
export type FieldDraft<T> = Pick<FormDraft<T>, "values" | "change" | "changeTyped" | "idOf" | "problemOf">;

/** A form's state, kept from the first drawing: what others change meanwhile does not overwrite what is being typed. */
export function useFormDraft<T extends object>(initial: T): FormDraft<T> {
  const prefix = useId();
  const [values, setValues] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [unclear, setUnclear] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<readonly FieldProblem<T>[]>([]);
  const [attempt, setAttempt] = useState(0);

  const changeTyped = useCallback<FormDraft<T>["changeTyped"]>((field, value, isUnderstood) => {
    setValues((before) => ({ ...before, [field]: value }));
    setDirty(true);
    setProblems((before) => before.filter((problem) => problem.field !== field));
    setUnclear((before) => {
      if (before.has(field) !== isUnderstood) return before;
      const after = new Set(before);
      if (isUnderstood) after.delete(field);
      else after.add(field);
      return after;
    });
  }, []);
  const change = useCallback<FormDraft<T>["change"]>((field, value) => changeTyped(field, value, true), [changeTyped]);
  const idOf = (field: string) => `${prefix}${field}`;
  return {
    values,
    isDirty,
    change,
    changeTyped,
    isUnclear: (field) => unclear.has(field),
    idOf,
    problemOf: (field) => problems.find((problem) => problem.field === field)?.text,
    summary: problems.map(({ field, label, text }) => ({ fieldId: idOf(field), text: `${label}: ${text}` })),
    attempt,
    passes(found) {
      setProblems(found);
      if (found.length > 0) setAttempt((before) => before + 1);
      return found.length === 0;
    },
  };
}
