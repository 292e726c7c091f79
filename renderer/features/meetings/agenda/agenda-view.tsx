import { useEffect, useId, useRef, useState } from "react";
import { timeBudgetOf } from "../../../../shared/agenda/time-budget.ts";
import { agendaOf } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { HistoryPanel } from "../../../records/history/history-panel.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { useFocusLater } from "../focus-later.ts";
import { AgendaHead } from "./agenda-head.tsx";
import { AgendaList } from "./agenda-list.tsx";
import { AgendaOrder } from "./agenda-order.tsx";
import styles from "./agenda-view.module.css";
import { AttachmentsSection } from "./attachments/attachments-section.tsx";
import { ItemPage } from "./item-page.tsx";
import { NewItemForm } from "./new-item-form.tsx";
import { TwiceNumbered } from "./twice-numbered.tsx";

export interface AgendaViewProps {
  readonly meeting: Meeting;
}

type Mode = "list" | "order" | "new";

/**
 * The agenda and, when the address names one, the item beside it. On a narrow screen one of the two is in sight at a time. Items
 * are put in order in a mode of its own, so that the list is calm to read and to walk through otherwise.
 */
export function AgendaView({ meeting }: AgendaViewProps) {
  const t = useWords("meetings");
  const book = useBook();
  const items = agendaOf(book, meeting.id);
  const budget = timeBudgetOf(meeting, items);
  const [mode, setMode] = useState<Mode>("list");
  const { wanted, goTo } = useItemAddress(meeting.id);
  const focusLater = useFocusLater();
  const prefix = useId();
  const linkIdOf = (id: string) => `${prefix}${id}`;
  const addId = `${prefix}add`;
  const orderId = `${prefix}order`;

  const openAt = mode === "list" ? items.findIndex(({ item }) => item.id === wanted) : -1;
  const open = items[openAt];
  useFocusAfterClosing(open?.item.id, (id) => [linkIdOf(id), addId]);
  const backTo = (id: string) => {
    setMode("list");
    focusLater(id);
  };

  if (mode === "order") {
    return <AgendaOrder meeting={meeting} items={items} onDone={() => backTo(orderId)} />;
  }
  return (
    <div className={styles.room}>
      <div className={classNames(styles.view, open !== undefined && styles.open)}>
        <section className={styles.side} aria-labelledby={`${prefix}title`}>
          <AgendaHead titleId={`${prefix}title`} items={items} budget={budget} isShort={open !== undefined}>
            {items.length < 2 ? null : (
              <Button id={orderId} kind="quiet" onPress={() => setMode("order")}>
                {t("agenda.order")}
              </Button>
            )}
          </AgendaHead>
          <TwiceNumbered meeting={meeting} />
          {items.length === 0 && mode !== "new" ? (
            <EmptyState title={t("agenda.empty")} level={3}>
              {t("agenda.emptyHelp")}
            </EmptyState>
          ) : null}
          <AgendaList
            items={items}
            budget={budget}
            openId={open?.item.id}
            isShort={open !== undefined}
            linkIdOf={linkIdOf}
            onOpen={({ item }) => goTo(item.id)}
          />
          {mode === "new" ? (
            <NewItemForm
              meeting={meeting}
              items={items}
              onAdded={(id) => {
                setMode("list");
                goTo(id);
              }}
              onCancel={() => backTo(addId)}
            />
          ) : (
            <div className={styles.add}>
              <Button id={addId} kind={open === undefined ? "primary" : "normal"} onPress={() => setMode("new")}>
                {t("agenda.add")}
              </Button>
            </div>
          )}
        </section>
        {open === undefined ? (
          <>
            <AttachmentsSection meeting={meeting} level={2} />
            <HistoryPanel kind="meeting" id={meeting.id} level={2} />
          </>
        ) : (
          <ItemPage
            key={open.item.id}
            meeting={meeting}
            numbered={open}
            previous={items[openAt - 1]}
            next={items[openAt + 1]}
            onShow={({ item }) => goTo(item.id)}
            onClose={() => goTo(undefined)}
            onRemoved={() => goTo(undefined)}
          />
        )}
      </div>
    </div>
  );
}

/** The item that the address names, and the way to another; to none is the way back to the agenda. */
function useItemAddress(meeting: string) {
  const { route, navigate } = useNavigation();
  const wanted = route.place === "meeting" && route.id === meeting ? route.item : undefined;
  const goTo = (item: string | undefined) =>
    navigate({ place: "meeting", id: meeting, view: "agenda", ...(item === undefined ? {} : { item }) });
  return { wanted, goTo };
}

/**
 * When an item closes, by its button, by "back" or because it was removed, the focus that was in it goes to the first
 * of the given elements that is there; focus that is elsewhere stays.
 */
function useFocusAfterClosing(openId: string | undefined, idsFor: (closed: string) => readonly string[]): void {
  const last = useRef(openId);
  useEffect(() => {
    const closed = last.current;
    last.current = openId;
    if (closed === undefined || openId !== undefined || document.activeElement !== document.body) return;
    const [target] = idsFor(closed).flatMap((id) => document.getElementById(id) ?? []);
    target?.focus();
  });
}
