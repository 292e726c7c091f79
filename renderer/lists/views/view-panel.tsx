import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Icon } from "../../ui/icon.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { type ListLook, type ListView, shownColumns } from "../choosing/list-view.ts";
import { useOrderChoices } from "../choosing/view-words.ts";
import { type List, ungrouped } from "../list.ts";
import { filtersInSight } from "../list-bar.tsx";
import { SavedViewsPart } from "./saved-views-part.tsx";
import styles from "./view-panel.module.css";

export interface ViewPanelProps<Row> {
  readonly list: List<Row>;
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
  /** Files and paper. */
  readonly children: ReactNode;
}

/** The button behind which everything is that a list can do and that is seldom wanted. */
export function ViewPanel<Row>({ list, view, onChange, children }: ViewPanelProps<Row>) {
  const t = useWords("lists");
  return (
    <DialogTrigger>
      <Button>
        {t("view.title")}
        <Icon name="chevron-down" />
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <Dialog className={styles.panel ?? ""} aria-label={t("view.titleOf", { list: list.title })}>
          <ChoicesPart list={list} view={view} onChange={onChange} />
          <SavedViewsPart list={list} view={view} onChange={onChange} />
          <section className={styles.part}>
            <Heading level={2}>{t("takeOut.title")}</Heading>
            {children}
          </section>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type PartProps<Row> = Pick<ViewPanelProps<Row>, "list" | "view" | "onChange">;

function ChoicesPart<Row>({ list, view, onChange }: PartProps<Row>) {
  const t = useWords("lists");
  const orders = useOrderChoices(list, view.order);
  const shown = shownColumns(list, view).map(({ id }) => id);
  return (
    <div className={styles.part}>
      {list.filters.slice(filtersInSight(list)).map(({ name, label, choices }) => (
        <Select
          key={name}
          label={label}
          choices={choices}
          value={view.filters[name]}
          onChange={(value) => onChange({ filters: { ...view.filters, [name]: value } })}
        />
      ))}
      <div className={styles.pair}>
        <Select label={t("order")} choices={orders} value={view.order} onChange={(order) => onChange({ order })} />
        {list.groupings.length === 0 ? null : (
          <Select
            label={t("grouping")}
            choices={[{ id: ungrouped, label: t("noGrouping") }, ...list.groupings]}
            value={view.group}
            onChange={(group) => onChange({ group })}
          />
        )}
      </div>
      <RadioGroup<ListLook>
        label={t("look.title")}
        layout="row"
        choices={[
          { id: "lines", label: t("look.lines") },
          { id: "table", label: t("look.table") },
        ]}
        value={view.look}
        onChange={(look) => onChange({ look })}
      />
      {view.look === "table" ? (
        <Disclosure title={t("columnsShown", { shown: shown.length, total: list.columns.length })} level={3}>
          <CheckboxGroup
            label={t("columns")}
            choices={list.columns.map(({ id, heading }, index) => ({ id, label: heading, isDisabled: index === 0 }))}
            value={shown}
            onChange={(columns) => onChange({ columns: columns.length <= 1 ? undefined : columns })}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}
