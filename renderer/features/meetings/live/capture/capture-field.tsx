import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Capture, CaptureContext } from "../../../../../shared/capture/parse-capture.ts";
import { canAnswer } from "../../../../../shared/capture/responsible.ts";
import { useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import { classNames } from "../../../../ui/class-names.ts";
import { SideShape } from "../../../../ui/side-mark.tsx";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { sideOf } from "../../../../records/naming/member-name.ts";
import styles from "./capture.module.css";
import type { CapturePlace } from "./plan-capture.ts";
import { type Suggestion, useSuggestions } from "./use-suggestions.ts";

export interface CaptureFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (line: string) => void;
  readonly capture: Capture;
  readonly context: CaptureContext;
  readonly place: CapturePlace;
  readonly placeholder?: string | undefined;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  /** Escape, when there is nothing to close any more. */
  readonly onEscape?: (() => void) | undefined;
}

/**
 * One line of text with suggestions for names and feedback, as the pattern of a combobox has it (WAI-ARIA APG): the
 * focus stays in the line, arrows choose, Enter or Tab takes, Escape closes. Without suggestions all keys are the text's.
 */
export function CaptureField({
  id,
  label,
  value,
  onChange,
  capture,
  context,
  place,
  placeholder,
  describedBy,
  isInvalid,
  onEscape,
}: CaptureFieldProps): ReactNode {
  const t = useWords("capture");
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [caret, setCaret] = useState(value.length);
  const [wantedCaret, setWantedCaret] = useState<{ readonly at: number } | undefined>(undefined);
  const [isFocused, setFocused] = useState(false);
  const suggestions = useSuggestions(value, Math.min(caret, value.length), capture, context, place);
  const shown = isFocused ? suggestions.all : [];
  const count = shown.length;
  useEffect(() => {
    if (count > 0) announce(t("suggestionsFound", { count }));
  }, [count, announce, t]);
  useEffect(() => {
    if (wantedCaret !== undefined) input.current?.setSelectionRange(wantedCaret.at, wantedCaret.at);
  }, [wantedCaret]);
  const take = (suggestion: Suggestion) => {
    onChange(suggestion.line);
    setCaret(suggestion.caret);
    setWantedCaret({ at: suggestion.caret });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const active = shown[suggestions.active];
    if (event.key === "Escape") {
      if (count > 0) suggestions.close();
      else onEscape?.();
      if (count > 0 || onEscape !== undefined) event.preventDefault();
    } else if (active !== undefined && (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey))) {
      event.preventDefault();
      take(active);
    } else if (count > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      suggestions.move(event.key === "ArrowDown" ? 1 : -1);
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => {
          setCaret(event.target.selectionStart ?? event.target.value.length);
          onChange(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? value.length)}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        placeholder={placeholder}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={count > 0 ? `${listId}${suggestions.active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        autoComplete="off"
        maxLength={2000}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the list of a combobox beside a line of text */}
      <div id={listId} role="listbox" aria-label={t("suggestions")} className={styles.suggestions} hidden={count === 0}>
        {shown.map((suggestion, index) => (
          <Option
            key={suggestion.key}
            id={`${listId}${index}`}
            suggestion={suggestion}
            isActive={index === suggestions.active}
            forAction={capture.kind === "action"}
            onTake={() => take(suggestion)}
          />
        ))}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  readonly forAction: boolean;
  readonly onTake: () => void;
}

function Option({ id, suggestion: { label, nameable }, isActive, forAction, onTake }: OptionProps) {
  const t = useWords("capture");
  const { book } = useNaming();
  const member = nameable?.type === "member" ? book.get("member", nameable.id) : undefined;
  const side = sideOf(member);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are heard in the line, which keeps the focus
    <div
      id={id}
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a choice of a combobox beside a line of text
      role="option"
      aria-selected={isActive}
      className={classNames(styles.option, isActive && styles.active)}
      // The line keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {side === undefined ? null : <SideShape side={side} isColoured />}
      <span>{label}</span>
      {member !== undefined && forAction && !canAnswer(book, member) ? (
        <span className={styles.note}>{t("canOnlyTakePart")}</span>
      ) : null}
    </div>
  );
}
