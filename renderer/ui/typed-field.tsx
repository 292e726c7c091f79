import { type ReactNode, useState } from "react";
import { Group, Input, TextField } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";

/** What was read from typed text: a value to store ("" for none), or the words of a problem. */
export type Reading =
  | { readonly type: "value"; readonly value: string }
  | { readonly type: "problem"; readonly problem: string };

export interface TypedFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string, isUnderstood: boolean) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly read: (text: string) => Reading;
  readonly show: (value: string) => string;
  /** Stands inside the frame, after the text. */
  readonly after?: ReactNode;
}

/**
 * A value that is typed as text and read by a pure function: days and times.
 *
 * [Note: Days and times are typed] One plain text field, not a row of little spinning segments. A segmented field makes
 * a person with a magnifier find four tiny targets, changes the value when an arrow key is pressed by mistake, takes no
 * paste, and is read aloud as four controls. Text is typed, pasted, corrected and read as one thing; many ways of
 * writing are understood; and the calendar is there beside it for those who choose by looking.
 *
 * The text stays as typed until the field is left, then it is shown in its usual form. Text that is not understood
 * stays too, with the problem in words, and `onChange` gets "" and false, so that a form knows not to save.
 */
export function TypedField({
  label,
  description,
  error,
  value,
  onChange,
  onBlur,
  read,
  show,
  after,
  ...rest
}: TypedFieldProps) {
  // While undefined, the field shows the stored value; otherwise what is being typed or was not understood.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [told, setTold] = useState(value);
  if (told !== value) {
    // The value changed from outside (undo, calendar, another record): what was typed belongs to the old one.
    setTold(value);
    setTyped(undefined);
    setProblem(undefined);
  }

  const change = (text: string) => {
    const reading = read(text);
    const next = reading.type === "value" ? reading.value : "";
    setTyped(text);
    setProblem(undefined);
    setTold(next);
    onChange(next, reading.type === "value");
  };
  const leave = () => {
    if (typed !== undefined) {
      const reading = read(typed);
      setProblem(reading.type === "problem" ? reading.problem : undefined);
      if (reading.type === "value") setTyped(undefined);
    }
    onBlur?.();
  };

  const shownError = problem ?? error;
  const isInvalid = shownError !== undefined;
  return (
    <TextField
      {...given(rest)}
      value={typed ?? show(value)}
      onChange={change}
      onBlur={leave}
      autoComplete="off"
      isInvalid={isInvalid}
      validationBehavior="aria"
      className={classNames(styles.field, styles.short)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Group className={styles.group ?? ""} isInvalid={isInvalid} isDisabled={rest.isDisabled ?? false}>
        <Input className={styles.input ?? ""} />
        {after}
      </Group>
      <FieldProblem error={shownError} />
    </TextField>
  );
}
