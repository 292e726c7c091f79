import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { useAnnounce } from "./announcer.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./order-list.module.css";

/** One thing to be put in its place. */
export interface OrderRow {
  readonly id: string;
  readonly title: string;
  /** A number or a mark before the title. */
  readonly lead?: ReactNode;
  /** The lead in words, for those who do not see it. */
  readonly leadText?: string | undefined;
}

export interface OrderWords {
  readonly up: string;
  readonly down: string;
  readonly drag: (title: string) => string;
  readonly isFirst: string;
  readonly isLast: string;
}

export interface OrderListProps {
  /** The id of the heading that names the list. */
  readonly "aria-labelledby": string;
  readonly rows: readonly OrderRow[];
  readonly words: OrderWords;
  /** A new order and which of its things has moved. */
  readonly onMove: (order: readonly string[], moved: string) => void;
}

/**
 * A list to be put in order: by dragging, with the pointer or from the keyboard, and by plain buttons, which need neither
 * steady hands nor a word of explanation. The pressed button keeps the focus though its row has moved.
 */
export function OrderList({ rows, words, onMove, ...names }: OrderListProps) {
  const announce = useAnnounce();
  const prefix = useId();
  const pressed = useRef<string | undefined>(undefined);
  const order = rows.map(({ id }) => id);
  const orderText = order.join(" ");
  const idOf = (id: string, steps: number) => `${prefix}${id}${steps < 0 ? "up" : "down"}`;
  useLayoutEffect(() => {
    // Runs when the order has changed: the browser drops the focus of what it moves.
    if (orderText !== "" && pressed.current !== undefined) document.getElementById(pressed.current)?.focus();
    pressed.current = undefined;
  }, [orderText]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const [moved] = [...keys].map(String);
      if (moved === undefined || target.key === moved) return;
      const rest = order.filter((id) => id !== moved);
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      const next = [...rest.slice(0, at), moved, ...rest.slice(at)];
      if (next.some((id, index) => id !== order[index])) onMove(next, moved);
    },
  });
  const step = (id: string, steps: number) => {
    const to = order.indexOf(id) + steps;
    if (to < 0 || to >= order.length) {
      announce(to < 0 ? words.isFirst : words.isLast);
      return;
    }
    pressed.current = idOf(id, steps);
    const rest = order.filter((each) => each !== id);
    onMove([...rest.slice(0, to), id, ...rest.slice(to)], id);
  };
  return (
    <GridList
      {...names}
      className={styles.list ?? ""}
      items={[...rows]}
      selectionMode="none"
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
    >
      {(row) => <Row row={row} words={words} idOf={idOf} onStep={(steps) => step(row.id, steps)} />}
    </GridList>
  );
}

interface RowProps {
  readonly row: OrderRow;
  readonly words: OrderWords;
  readonly idOf: (id: string, steps: number) => string;
  readonly onStep: (steps: number) => void;
}

function Row({ row: { id, title, lead, leadText }, words, idOf, onStep }: RowProps) {
  return (
    <GridListItem
      id={id}
      textValue={[leadText, title].filter((part) => part !== undefined).join(" ")}
      className={styles.row ?? ""}
    >
      <AriaButton slot="drag" className={styles.grip ?? ""} aria-label={words.drag(title)}>
        <svg viewBox="0 0 20 20" className={styles.gripMark} aria-hidden="true" focusable="false">
          <path d="M4 7h12M4 13h12" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </AriaButton>
      <span className={styles.number}>{lead}</span>
      <span className={styles.title}>{title}</span>
      <span className={styles.acts}>
        <Button id={idOf(id, -1)} kind="quiet" onPress={() => onStep(-1)} aria-label={`${words.up}: ${title}`}>
          <Icon name="up" />
          {words.up}
        </Button>
        <Button id={idOf(id, 1)} kind="quiet" onPress={() => onStep(1)} aria-label={`${words.down}: ${title}`}>
          <Icon name="down" />
          {words.down}
        </Button>
      </span>
    </GridListItem>
  );
}
