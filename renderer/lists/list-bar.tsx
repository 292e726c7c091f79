import { type CSSProperties, memo, type ReactNode, useCallback, useLayoutEffect, useRef } from "react";
import { useWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import type { Choice } from "../ui/choice.ts";
import { classNames } from "../ui/class-names.ts";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { isNarrowed, type ListView, widened } from "./choosing/list-view.ts";
import type { List } from "./list.ts";
import styles from "./list-bar.module.css";

/** Two filters stand beside the search, none where a place has several lists; the others are in the view's panel. */
export function filtersInSight<Row>({ isOneOfMany = false }: List<Row>): number {
  return isOneOfMany ? 0 : 2;
}

export interface ListBarProps<Row> {
  readonly list: List<Row>;
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
  /** How many there are, in words: read aloud when it changes. */
  readonly count: string;
  /** The button behind which the rest is: order, grouping, columns, saved views, files and paper. */
  readonly viewButton: ReactNode;
}

/** Above a list: search words, the two most used filters, the rest behind one button; and how many that leaves. */
export function ListBar<Row>({ list, view, onChange, count, viewButton }: ListBarProps<Row>) {
  const common = useWords("common");
  const filters = list.filters.slice(0, filtersInSight(list));
  const choose = useLatest((name: string, value: string) => onChange({ filters: { ...view.filters, [name]: value } }));
  return (
    <div className={styles.bar}>
      <search
        aria-label={list.title}
        className={classNames(styles.controls, filters.length === 0 && styles.alone)}
        style={{ "--filters": Math.max(filters.length, 1) } as CSSProperties}
      >
        <div className={styles.search}>
          <TextField
            label={common("search")}
            type="search"
            autoComplete="off"
            value={view.search}
            onChange={(search) => onChange({ search })}
          />
        </div>
        {filters.map(({ name, label, choices }) => (
          <FilterSelect
            key={name}
            name={name}
            label={label}
            choices={choices}
            value={view.filters[name]}
            onChoose={choose}
          />
        ))}
        <div className={styles.view}>{viewButton}</div>
      </search>
      <div className={styles.count}>
        <output>{count}</output>
        {isNarrowed(list, view) ? (
          <Button kind="quiet" onPress={() => onChange(widened(list, view))}>
            {common("clearFilters")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface FilterSelectProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  /** The same function at each drawing. */
  readonly onChoose: (name: string, value: string) => void;
}

/** Drawn again only when it is another: a group may have hundreds of choices, and each letter of a search draws the bar. */
const FilterSelect = memo(function FilterSelect({ name, label, choices, value, onChoose }: FilterSelectProps) {
  return <Select label={label} choices={choices} value={value} onChange={(chosen) => onChoose(name, chosen)} />;
});

/** One function for all drawings, which does what the last one was given. */
function useLatest<P extends readonly unknown[]>(act: (...given: P) => void): (...given: P) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: P) => latest.current(...given), []);
}
