import { Input, TextArea, TextField as AriaTextField } from "react-aria-components";
import { classNames } from "./class-names.ts";
import styles from "./field.module.css";
import { FieldHead, FieldProblem, type FieldProps } from "./field-parts.tsx";
import { given } from "./given.ts";
import { useUiWords } from "./ui-words.tsx";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Several lines; grows with the text. */
  readonly isMultiline?: boolean | undefined;
  /** Lines shown at first, with `isMultiline`. */
  readonly rows?: number | undefined;
  /**
   * The most characters that fit. A count appears when a fifth or less is left. Typing is never cut off, so that a
   * pasted text can be shortened in place: the form refuses it with an error instead.
   */
  readonly maxCharacters?: number | undefined;
  readonly type?: "text" | "email" | "tel" | "url" | "search" | "password" | undefined;
  readonly autoComplete?: string | undefined;
  readonly spellCheck?: boolean | undefined;
  /** BCP 47 language of what is written, when it differs from the page. */
  readonly lang?: string | undefined;
  /** Narrow, for numbers and codes. */
  readonly isShort?: boolean | undefined;
}

/** A line or several lines of text. */
export function TextField({
  label,
  description,
  error,
  isMultiline = false,
  rows = 3,
  maxCharacters,
  isShort = false,
  lang,
  spellCheck,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...given(rest)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={classNames(styles.field, isShort && styles.short)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      {isMultiline ? (
        <TextArea {...given({ lang, spellCheck })} rows={rows} className={classNames(styles.input, styles.multiline)} />
      ) : (
        <Input {...given({ lang, spellCheck })} className={styles.input ?? ""} />
      )}
      {maxCharacters === undefined ? null : <CharacterCount used={rest.value.length} most={maxCharacters} />}
      <FieldProblem error={error} />
    </AriaTextField>
  );
}

interface CharacterCountProps {
  readonly used: number;
  readonly most: number;
}

function CharacterCount({ used, most }: CharacterCountProps) {
  const words = useUiWords();
  const left = most - used;
  const near = left <= Math.max(20, most / 5);
  // The live region stands ready from the start: a region that appears together with its text is often not read.
  return (
    <span className={classNames(styles.counter, left < 0 && styles.counterOver)} aria-live="polite">
      {near ? (left < 0 ? words.charactersOver(-left) : words.charactersLeft(left)) : ""}
    </span>
  );
}
