import { useId, useLayoutEffect, useRef } from "react";
import { planPlaces } from "../../../../shared/agenda/item-places.ts";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { planEdit } from "../../../../shared/log/author.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
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
  const common = useWords("common");
  const format = useFormats();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const move = (order: readonly string[], moved: string) => {
    const places = planPlaces(
      items.map(({ item }) => item),
      order,
      moved,
    );
    const operations = places.flatMap(({ id, place }) =>
      planEdit(domainRules, book.state("agenda-item", id), "agenda-item", id, { place }),
    );
    void saving(() => session.save(operations), t("agenda.moved", { position: order.indexOf(moved) + 1 }));
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
      <p className={styles.help}>
        {t("agenda.orderHelp")} {isFixed && meeting.status !== "draft" ? t("agenda.numbersFixed") : null}
      </p>
      <OrderList
        aria-labelledby={titleId}
        rows={items.map(({ item, number }) => ({
          id: item.id,
          title: item.title ?? t("agenda.untitled"),
          lead: format.section(number),
          leadText: String(number),
        }))}
        words={{
          up: t("agenda.up"),
          down: t("agenda.down"),
          drag: (title) => t("agenda.drag", { title }),
          isFirst: t("agenda.isFirst"),
          isLast: t("agenda.isLast"),
        }}
        onMove={move}
      />
    </section>
  );
}
