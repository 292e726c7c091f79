import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { UnfinishedDraft } from "./unfinished-drafts.tsx";
import styles from "./edit-section.module.css";

export interface EditSectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** What is read. */
  readonly children: ReactNode;
  /** The form that takes the place of what is read; `close` when it is saved or given up. */
  readonly form: (close: () => void) => ReactNode;
  /** Other words on the button than "edit", such as "answer". */
  readonly action?: string | undefined;
  readonly actionKind?: "primary" | "normal" | "quiet" | undefined;
  /** Whether reading goes on beside the form: for a form that adds rather than changes. */
  readonly keepsReading?: boolean | undefined;
  readonly level?: 2 | 3 | undefined;
}

/**
 * A part of a record's page that is edited in place. The focus goes to the form's first field, and back to the button
 * when the form closes.
 */
export function EditSection({
  title,
  note,
  children,
  form,
  action,
  actionKind = "quiet",
  keepsReading = false,
  level,
}: EditSectionProps) {
  const common = useWords("common");
  const [isOpen, setOpen] = useState(false);
  const buttonId = useId();
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    // A frame later: a combo box that is focused before it knows its choices shows none of them as chosen.
    const frame = requestAnimationFrame(() => {
      wasOpen.current = isOpen;
      const field = isOpen ? place.current?.querySelector<HTMLElement>(fillable) : document.getElementById(buttonId);
      field?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, buttonId]);
  const words = action ?? common("edit");
  return (
    <Section
      title={title}
      note={note}
      level={level}
      actions={
        isOpen ? undefined : (
          <span className={actionKind === "quiet" ? styles.quiet : undefined}>
            <Button id={buttonId} kind={actionKind} onPress={() => setOpen(true)} aria-label={`${words}: ${title}`}>
              {words}
            </Button>
          </span>
        )
      }
    >
      {isOpen ? <div ref={place}>{form(() => setOpen(false))}</div> : <UnfinishedDraft label={title} />}
      {isOpen && !keepsReading ? null : children}
    </Section>
  );
}

/** The first thing to fill in; of radio buttons the one that Tab would reach. */
const fillable =
  "input:not([type=radio]), input[type=radio]:checked, input[type=radio], textarea, button[aria-haspopup]";
