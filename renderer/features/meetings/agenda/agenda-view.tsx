import { type ReactNode, useId, useState } from "react";
import { agendaOf, type NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook } from "../../../data/hooks.tsx";
import { HistoryPanel } from "../../../records/history/history-panel.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFocusLater } from "../focus-later.ts";
import { AgendaList } from "./agenda-list.tsx";
import { AgendaOrder } from "./agenda-order.tsx";
import styles from "./agenda-view.module.css";
import { ItemPage } from "./item-page.tsx";
import { NewItemForm } from "./new-item-form.tsx";

export interface AgendaViewProps {
  readonly meeting: Meeting;
}

type Mode = { readonly type: "list" | "order" | "new" } | { readonly type: "item"; readonly id: string };

/**
 * The agenda and, when one is open, the item beside it. On a narrow screen one of the two is in sight at a time. Items
 * are put in order in a mode of its own, so that the list is calm to read and to walk through otherwise.
 */
export function AgendaView({ meeting }: AgendaViewProps) {
  const t = useWords("meetings");
  const book = useBook();
  const items = agendaOf(book, meeting.id);
  const [mode, setMode] = useState<Mode>({ type: "list" });
  const focusLater = useFocusLater();
  const prefix = useId();
  const linkIdOf = (id: string) => `${prefix}${id}`;
  const addId = `${prefix}add`;
  const orderId = `${prefix}order`;

  const openAt = mode.type === "item" ? items.findIndex(({ item }) => item.id === mode.id) : -1;
  const open = items[openAt];
  const show = (item: NumberedItem | undefined) => {
    if (item !== undefined) setMode({ type: "item", id: item.item.id });
  };
  const backTo = (id: string) => {
    setMode({ type: "list" });
    focusLater(id);
  };

  if (mode.type === "order") {
    return <AgendaOrder meeting={meeting} items={items} onDone={() => backTo(orderId)} />;
  }
  return (
    <div className={classNames(styles.view, open !== undefined && styles.open)}>
      <section className={styles.side} aria-labelledby={`${prefix}title`}>
        <AgendaHead titleId={`${prefix}title`} items={items}>
          {items.length < 2 ? null : (
            <Button id={orderId} kind="quiet" onPress={() => setMode({ type: "order" })}>
              {t("agenda.order")}
            </Button>
          )}
        </AgendaHead>
        {items.length === 0 && mode.type !== "new" ? (
          <EmptyState title={t("agenda.empty")} level={3}>
            {t("agenda.emptyHelp")}
          </EmptyState>
        ) : null}
        <AgendaList
          items={items}
          openId={open?.item.id}
          isShort={open !== undefined}
          linkIdOf={linkIdOf}
          onOpen={show}
        />
        {mode.type === "new" ? (
          <NewItemForm
            meeting={meeting}
            items={items}
            onAdded={(id) => setMode({ type: "item", id })}
            onCancel={() => backTo(addId)}
          />
        ) : (
          <div className={styles.add}>
            <Button
              id={addId}
              kind={open === undefined ? "primary" : "normal"}
              onPress={() => setMode({ type: "new" })}
            >
              {t("agenda.add")}
            </Button>
          </div>
        )}
      </section>
      {open === undefined ? (
        <HistoryPanel kind="meeting" id={meeting.id} level={2} />
      ) : (
        <ItemPage
          key={open.item.id}
          meeting={meeting}
          numbered={open}
          previous={items[openAt - 1]}
          next={items[openAt + 1]}
          onShow={show}
          onClose={() => backTo(linkIdOf(open.item.id))}
          onRemoved={() => backTo(addId)}
        />
      )}
    </div>
  );
}

interface AgendaHeadProps {
  readonly titleId: string;
  readonly items: readonly NumberedItem[];
  readonly children: ReactNode;
}

function AgendaHead({ titleId, items, children }: AgendaHeadProps) {
  const t = useWords("meetings");
  const minutes = items.reduce((sum, { item }) => sum + (item.minutes ?? 0), 0);
  return (
    <div className={styles.head}>
      <h2 id={titleId}>{t("agenda.title")}</h2>
      {items.length === 0 ? null : (
        <p className={styles.sum}>
          {t("agenda.count", { count: items.length })}
          {minutes === 0 ? null : ` · ${t("agenda.minutes", { count: minutes })}`}
        </p>
      )}
      <span className={styles.acts}>{children}</span>
    </div>
  );
}
