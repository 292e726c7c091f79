import { useId, useState } from "react";
import { planPlaces } from "../../../../shared/agenda/item-places.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { TemplateItem } from "../../../../shared/domain/template-item.ts";
import { planEdit } from "../../../../shared/log/author.ts";
import { useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Cluster, Stack } from "../../../ui/layout.tsx";
import { OrderList } from "../../../ui/order-list.tsx";
import { Section } from "../../../ui/section.tsx";
import { useMonthWords } from "../series/use-month-words.ts";
import { useFocusLater } from "../focus-later.ts";
import { TemplateItemForm } from "./template-item-form.tsx";
import styles from "./templates.module.css";

export interface TemplateItemsProps {
  readonly template: string;
  readonly items: readonly TemplateItem[];
}

type Open = { readonly type: "new" } | { readonly type: "edit"; readonly id: string } | { readonly type: "order" };

/** A template's items: read, edited one at a time, and put in order. */
export function TemplateItems({ template, items }: TemplateItemsProps) {
  const t = useWords("preparing");
  const common = useWords("common");
  const focusLater = useFocusLater();
  const prefix = useId();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const idOf = (name: string) => `${prefix}${name}`;
  const close = () => {
    setOpen(undefined);
    focusLater(idOf(open === undefined ? "new" : open.type === "edit" ? open.id : open.type));
  };
  return (
    <Section
      title={t("templates.items")}
      note={t("templates.count", { count: items.length })}
      actions={
        open === undefined ? (
          <Cluster>
            {items.length < 2 ? null : (
              <Button id={idOf("order")} kind="quiet" onPress={() => setOpen({ type: "order" })}>
                {t("templates.order")}
              </Button>
            )}
            <Button id={idOf("new")} onPress={() => setOpen({ type: "new" })}>
              {t("templates.addItem")}
            </Button>
          </Cluster>
        ) : open.type === "order" ? (
          <Button kind="primary" onPress={close}>
            {common("done")}
          </Button>
        ) : undefined
      }
    >
      <Stack>
        {open?.type === "new" ? <TemplateItemForm template={template} level={3} onDone={close} /> : null}
        {items.length === 0 && open === undefined ? <p>{t("templates.noItems")}</p> : null}
        {open?.type === "order" ? (
          <ItemOrder items={items} />
        ) : (
          <ol className={styles.items}>
            {items.map((item, index) => (
              <li key={item.id}>
                {open?.type === "edit" && open.id === item.id ? (
                  <TemplateItemForm template={template} id={item.id} level={3} onDone={close} />
                ) : (
                  <ItemLine
                    item={item}
                    number={index + 1}
                    buttonId={idOf(item.id)}
                    onEdit={open === undefined ? () => setOpen({ type: "edit", id: item.id }) : undefined}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </Stack>
    </Section>
  );
}

interface ItemLineProps {
  readonly item: TemplateItem;
  readonly number: number;
  readonly buttonId: string;
  readonly onEdit: (() => void) | undefined;
}

function ItemLine({ item, number, buttonId, onEdit }: ItemLineProps) {
  const t = useWords("preparing");
  const common = useWords("common");
  const meetings = useWords("meetings");
  const records = useWords("records");
  const monthWords = useMonthWords();
  const { type, minutes, months = [], fills, recurring, gathers } = item;
  const title = item.title ?? meetings("agenda.untitled");
  const facts = [
    months.length === 0 ? t("templates.everyMeeting") : monthWords.list(months),
    type === undefined ? undefined : records(`values.itemType.${type}`),
    minutes === undefined ? undefined : meetings("agenda.minutes", { count: minutes }),
    fills === undefined ? undefined : records("fields.fills"),
    recurring === true ? t("templates.recurring") : undefined,
    gathers === true ? t("templates.gathers") : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <div className={styles.item}>
      <span className={styles.number}>{number}</span>
      <div>
        <span className={styles.title}>{title}</span>
        <span className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </div>
      {onEdit === undefined ? null : (
        <span className={styles.acts}>
          <Button id={buttonId} kind="quiet" onPress={onEdit} aria-label={t("templates.edit", { title })}>
            {common("edit")}
          </Button>
        </span>
      )}
    </div>
  );
}

function ItemOrder({ items }: { readonly items: readonly TemplateItem[] }) {
  const t = useWords("preparing");
  const agenda = useWords("agenda");
  const meetings = useWords("meetings");
  const session = useSession();
  const saving = useSaving();
  const titleId = useId();
  const helpId = useId();
  const move = (order: readonly string[], moved: string) => {
    // Planned on what the moves before it have saved, which this screen may not have drawn yet.
    const { book } = session.snapshot();
    const now = items.map(({ id }) => book.get("template-item", id) ?? { id });
    const operations = planPlaces(now, order, moved).flatMap(({ id, place }) =>
      planEdit(domainRules, book.state("template-item", id), "template-item", id, { place }),
    );
    const told = { position: order.indexOf(moved) + 1, count: order.length };
    return saving(() => session.save(operations), agenda("movedTo", told));
  };
  return (
    <Stack gap="small">
      <h3 id={titleId}>{t("templates.order")}</h3>
      <p id={helpId}>{agenda("orderHelp")}</p>
      <OrderList
        aria-labelledby={titleId}
        aria-describedby={helpId}
        rows={items.map(({ id, title }, index) => ({
          id,
          title: title ?? meetings("agenda.untitled"),
          lead: index + 1,
          leadText: String(index + 1),
        }))}
        words={{
          up: meetings("agenda.up"),
          down: meetings("agenda.down"),
          drag: (title) => agenda("moveItem", { title }),
          isFirst: meetings("agenda.isFirst"),
          isLast: meetings("agenda.isLast"),
        }}
        onMove={move}
      />
    </Stack>
  );
}
