import { useLocale } from "react-aria-components";
import type { FieldProps } from "./field-parts.tsx";
import { parseTime, timeToText } from "./time-text.ts";
import { type Reading, TypedField } from "./typed-field.tsx";
import { useUiWords } from "./ui-words.tsx";

export interface TimeFieldProps extends FieldProps {
  /** "HH:MM", or "" for none. */
  readonly value: string;
  /** Gets "" and false while the text is not a time. */
  readonly onChange: (value: string, isUnderstood: boolean) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A time of day, typed: 14.05, 14:05, 1405 and 14 are all understood. See [Note: Days and times are typed]. */
export function TimeField(props: TimeFieldProps) {
  const words = useUiWords();
  const { locale } = useLocale();
  const mark = locale.startsWith("en") ? ":" : ".";
  const read = (text: string): Reading => {
    const typed = parseTime(text);
    switch (typed.type) {
      case "time":
        return { type: "value", value: typed.time };
      case "empty":
        return { type: "value", value: "" };
      case "unclear":
        return { type: "problem", problem: words.timeInvalid };
    }
  };
  return (
    <TypedField
      {...props}
      description={props.description ?? words.timeHelp}
      read={read}
      show={(value) => timeToText(value, mark)}
    />
  );
}
