import { useId, useLayoutEffect, useRef } from "react";
import { planPlaces } from "../../../../shared/agenda/item-places.ts";
import { agendaOf, type NumberedItem } from "../../../../shared/domain/agenda.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { planEdit } from "../../../../shared/log/author.ts";
import { useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { OrderList } from "../../../ui/order-list.tsx";
import styles from "./agenda-order.module.css";

export interface AgendaOrderProps {
  readonly meeting: Meeting;
  readonly items: readonly NumberedItem[];
  readonly onDone: () => void;
}

/** Puts the items in order. Each move is saved as it is made. */
export function AgendaOrder({ meeting, items, onDone }: AgendaOrderProps) {
  const t = useWords("meetings");
  const agenda = useWords("agenda");
  const common = useWords("common");
  const format = useFormats();
  const session = useSession();
  const saving = useSaving();
  const titleId = useId();
  const helpId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const move = (order: readonly string[], moved: string) => {
    // Planned on what the moves before it have saved, which this screen may not have drawn yet.
    const { book } = session.snapshot();
    const now = agendaOf(book, meeting.id).map(({ item }) => item);
    const ids = new Set(now.map(({ id }) => id));
    const whole = [...order.filter((id) => ids.has(id)), ...[...ids].filter((id) => !order.includes(id))];
    const operations = planPlaces(now, whole, moved).flatMap(({ id, place }) =>
      planEdit(domainRules, book.state("agenda-item", id), "agenda-item", id, { place }),
    );
    const told = { position: whole.indexOf(moved) + 1, count: whole.length };
    return saving(() => session.save(operations), agenda("movedTo", told));
  };
  const isFixed = items.some(({ item }) => item.number !== undefined);
  return (
    <section className={styles.order} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {t("agenda.order")}
        </h2>
        <Button kind="primary" onPress={onDone}>
          {common("done")}
        </Button>
      </div>
      <p id={helpId} className={styles.help}>
        {agenda("orderHelp")} {isFixed && meeting.status !== "draft" ? t("agenda.numbersFixed") : null}
      </p>
      <OrderList
        aria-labelledby={titleId}
        aria-describedby={helpId}
        rows={items.map(({ item, number }) => ({
          id: item.id,
          title: item.title ?? t("agenda.untitled"),
          lead: format.section(number),
          leadText: String(number),
        }))}
        words={{
          up: t("agenda.up"),
          down: t("agenda.down"),
          drag: (title) => agenda("moveItem", { title }),
          isFirst: t("agenda.isFirst"),
          isLast: t("agenda.isLast"),
        }}
        onMove={move}
      />
    </section>
  );
}
