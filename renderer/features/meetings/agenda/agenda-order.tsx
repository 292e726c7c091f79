import { useId, useLayoutEffect, useRef } from "react";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { planEdit } from "../../../../shared/log/author.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { movedBy, planOrder } from "../agenda-places.ts";
import styles from "./agenda-order.module.css";

export interface AgendaOrderProps {
  readonly meeting: Meeting;
  readonly items: readonly NumberedItem[];
  readonly onDone: () => void;
}

/**
 * Puts the items in order: by dragging, with the pointer or from the keyboard, and by plain buttons, which need neither
 * steady hands nor a word of explanation. Each move is saved as it is made.
 */
export function AgendaOrder({ meeting, items, onDone }: AgendaOrderProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { move, idOf } = useMoves(items);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const [moved] = [...keys].map(String);
      if (moved === undefined || target.key === moved) return;
      const rest = items.map(({ item }) => item.id).filter((id) => id !== moved);
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      move([...rest.slice(0, at), moved, ...rest.slice(at)], moved);
    },
  });
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
      <GridList
        aria-labelledby={titleId}
        className={styles.list ?? ""}
        items={items.map((numbered) => ({ id: numbered.item.id, numbered }))}
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
      >
        {({ id, numbered }) => (
          <OrderRow
            numbered={numbered}
            idOf={idOf}
            onStep={(steps) =>
              move(
                movedBy(
                  items.map(({ item }) => item.id),
                  id,
                  steps,
                ),
                id,
                steps,
              )
            }
          />
        )}
      </GridList>
    </section>
  );
}

interface OrderRowProps {
  readonly numbered: NumberedItem;
  readonly idOf: (id: string, steps: number) => string;
  readonly onStep: (steps: number) => void;
}

function OrderRow({ numbered, idOf, onStep }: OrderRowProps) {
  const t = useWords("meetings");
  const format = useFormats();
  const { item, number } = numbered;
  const title = item.title ?? t("agenda.untitled");
  return (
    <GridListItem id={item.id} textValue={`${number} ${title}`} className={styles.row ?? ""}>
      <AriaButton slot="drag" className={styles.grip ?? ""} aria-label={t("agenda.drag", { title })}>
        <svg viewBox="0 0 20 20" className={styles.gripMark} aria-hidden="true" focusable="false">
          <path d="M4 7h12M4 13h12" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </AriaButton>
      <span className={styles.number}>{format.section(number)}</span>
      <span className={styles.title}>{title}</span>
      <span className={styles.acts}>
        <Button
          id={idOf(item.id, -1)}
          kind="quiet"
          onPress={() => onStep(-1)}
          aria-label={[t("agenda.up"), title].join(": ")}
        >
          <Icon name="up" />
          {t("agenda.up")}
        </Button>
        <Button
          id={idOf(item.id, 1)}
          kind="quiet"
          onPress={() => onStep(1)}
          aria-label={[t("agenda.down"), title].join(": ")}
        >
          <Icon name="down" />
          {t("agenda.down")}
        </Button>
      </span>
    </GridListItem>
  );
}

/** Saves a new order and says where the item went. The pressed button keeps the focus though its row has moved. */
function useMoves(items: readonly NumberedItem[]) {
  const t = useWords("meetings");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const announce = useAnnounce();
  const prefix = useId();
  const pressed = useRef<string | undefined>(undefined);
  const order = items.map(({ item }) => item.id).join(" ");
  const idOf = (id: string, steps: number) => `${prefix}${id}${steps < 0 ? "up" : "down"}`;
  useLayoutEffect(() => {
    // Runs when the order has changed: the browser drops the focus of what it moves.
    if (order !== "" && pressed.current !== undefined) document.getElementById(pressed.current)?.focus();
    pressed.current = undefined;
  }, [order]);
  const move = (next: readonly string[], moved: string, steps?: number) => {
    const places = planOrder(items, next, moved);
    const position = next.indexOf(moved) + 1;
    if (next.every((id, index) => id === items[index]?.item.id)) {
      announce(t(position === 1 ? "agenda.isFirst" : "agenda.isLast"));
      return;
    }
    if (steps !== undefined) pressed.current = idOf(moved, steps);
    const operations = places.flatMap(({ id, place }) =>
      planEdit(domainRules, book.state("agenda-item", id), "agenda-item", id, { place }),
    );
    void saving(() => session.save(operations), t("agenda.moved", { position }));
  };
  return { move, idOf };
}
