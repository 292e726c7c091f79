import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choice.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./list-tools.module.css";

/** One of the ways to narrow, order or divide a list. */
export interface ListChoice {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface ListToolsProps {
  /** What the list holds, for the group of controls: "Päätökset". */
  readonly label: string;
  readonly values: Readonly<Record<string, string>>;
  /** What the list shows when nothing has been chosen. */
  readonly initial: Readonly<Record<string, string>>;
  readonly onChange: (change: Readonly<Record<string, string>>) => void;
  readonly choices: readonly ListChoice[];
  /** How many there are, in words: read aloud when it changes. */
  readonly count: string;
}

/** Above a list: search words, what to show, in which order and how divided; and how many that is. */
export function ListTools({ label, values, initial, onChange, choices, count }: ListToolsProps) {
  const common = useWords("common");
  const isChanged = Object.entries(initial).some(([name, value]) => values[name] !== value);
  return (
    <div className={styles.tools}>
      <search aria-label={label} className={styles.controls}>
        <div className={styles.search}>
          <TextField
            label={common("search")}
            type="search"
            autoComplete="off"
            value={values["search"] ?? ""}
            onChange={(search) => onChange({ search })}
          />
        </div>
        {choices.map(({ name, label: words, choices: options }) => (
          <Select
            key={name}
            label={words}
            choices={options}
            value={values[name]}
            onChange={(value) => onChange({ [name]: value })}
          />
        ))}
      </search>
      <div className={styles.count}>
        <output>{count}</output>
        {isChanged ? (
          <Button kind="quiet" onPress={() => onChange(initial)}>
            {common("clearFilters")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
