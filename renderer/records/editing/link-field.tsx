import { useId, useRef, useState } from "react";
import { useWords } from "../../text/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choice.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import styles from "./link-field.module.css";
import { recordTitle } from "../naming/record-title.ts";
import { useNaming } from "../naming/use-naming.ts";

export interface LinkFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** The kind of the records that can be linked. */
  readonly kind: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Links to other records in a form: those chosen, each with a button that takes it away, and a field that adds one. */
export function LinkField({ label, description, kind, choices, value, onChange }: LinkFieldProps) {
  const t = useWords("lists");
  const common = useWords("common");
  const naming = useNaming();
  const announce = useAnnounce();
  const adderId = useId();
  const place = useRef<HTMLDivElement>(null);
  // A new control after each choice, so that the typed words go away with it.
  const [round, setRound] = useState(0);
  const titleOf = (id: string) => recordTitle(naming, kind, id);
  const focusAdder = () => place.current?.querySelector("input")?.focus();
  return (
    <div ref={place} className={styles.field}>
      <ComboBox
        key={round}
        id={adderId}
        label={label}
        description={description ?? t("addLink")}
        choices={choices.filter(({ id }) => !value.includes(id))}
        value={undefined}
        onChange={(id) => {
          if (id === undefined) return;
          onChange([...value, id]);
          announce(t("linkAdded", { title: titleOf(id) }));
          setRound(round + 1);
          requestAnimationFrame(focusAdder);
        }}
      />
      {value.length === 0 ? null : (
        <ul className={styles.chosen} aria-label={label}>
          {value.map((id) => (
            <li key={id}>
              <span>{titleOf(id)}</span>
              <Button
                kind="quiet"
                aria-label={`${common("remove")}: ${titleOf(id)}`}
                onPress={() => {
                  onChange(value.filter((other) => other !== id));
                  announce(t("linkRemoved", { title: titleOf(id) }));
                  focusAdder();
                }}
              >
                {common("remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
