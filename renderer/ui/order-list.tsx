import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { useAnnounce } from "./announcer.tsx";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { given } from "./given.ts";
import { Icon } from "./icon.tsx";
import styles from "./order-list.module.css";
import { usePointerOrder } from "./use-pointer-order.ts";
import { useQueuedOrder } from "./use-queued-order.ts";

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
  /** The id of what says how things are moved, keys included. */
  readonly "aria-describedby"?: string | undefined;
  readonly rows: readonly OrderRow[];
  readonly words: OrderWords;
  /** A new order and which of its things has moved; the list shows it at once and waits for the answer. */
  readonly onMove: (order: readonly string[], moved: string) => unknown;
}

/**
 * A list to be put in order: by dragging its handles with mouse, pen or finger, by the arrow keys on them (with Home and
 * End for the ends), and by plain buttons, which need neither steady hands nor a word of explanation. What was pressed
 * keeps the focus though its row has moved. A move is on screen at once; moves that are made while one is being saved
 * are saved after it, several of one thing together.
 */
export function OrderList({ rows, words, onMove, ...names }: OrderListProps) {
  const announce = useAnnounce();
  const prefix = useId();
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<string | undefined>(undefined);
  const { order, move } = useQueuedOrder(
    rows.map(({ id }) => id),
    onMove,
  );
  const orderText = order.join(" ");
  useLayoutEffect(() => {
    // Runs when the order has changed: the browser drops the focus of what it moves.
    if (orderText !== "" && focused.current !== undefined) document.getElementById(focused.current)?.focus();
    focused.current = undefined;
  }, [orderText]);
  const idOf = (id: string, part: Part) => `${prefix}${id}${part}`;
  const moveTo = (id: string, to: number, part: Part) => {
    if (to < 0 || to >= order.length || to === order.indexOf(id)) {
      announce(to <= 0 ? words.isFirst : words.isLast);
      return;
    }
    focused.current = idOf(id, part);
    move(movedTo(order, id, to), id);
  };
  const pointer = usePointerOrder(list, order, (id, to) => {
    focused.current = idOf(id, "grip");
    move(movedTo(order, id, to), id);
  });
  const rowById = new Map(rows.map((row) => [row.id, row]));
  return (
    <ol ref={list} {...given(names)} className={styles.list}>
      {order.flatMap((id, at) => {
        const row = rowById.get(id);
        if (row === undefined) return [];
        return (
          <li
            key={id}
            className={classNames(styles.row, pointer.dragged === id && styles.dragged)}
            style={pointer.shiftOf(id)}
          >
            <button
              type="button"
              id={idOf(id, "grip")}
              className={styles.grip}
              aria-label={words.drag([row.leadText, row.title].filter(Boolean).join(" "))}
              aria-describedby={names["aria-describedby"]}
              onKeyDown={(event) => {
                const to = targetOf(event, at, order.length);
                if (to === undefined) return;
                event.preventDefault();
                moveTo(id, to, "grip");
              }}
              {...pointer.handlersFor(id)}
            >
              <svg viewBox="0 0 20 20" className={styles.gripMark} aria-hidden="true" focusable="false">
                <path d="M4 7h12M4 13h12" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
              </svg>
            </button>
            <span className={styles.number}>{row.lead}</span>
            <span className={styles.title}>{row.title}</span>
            <span className={styles.acts}>
              <Button
                id={idOf(id, "up")}
                kind="quiet"
                onPress={() => moveTo(id, at - 1, "up")}
                aria-label={`${words.up}: ${row.title}`}
              >
                <Icon name="up" />
                {words.up}
              </Button>
              <Button
                id={idOf(id, "down")}
                kind="quiet"
                onPress={() => moveTo(id, at + 1, "down")}
                aria-label={`${words.down}: ${row.title}`}
              >
                <Icon name="down" />
                {words.down}
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Part = "up" | "down" | "grip";

function targetOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, count: number): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  switch (key) {
    case "ArrowUp":
      return at - 1;
    case "ArrowDown":
      return at + 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

function movedTo(order: readonly string[], id: string, to: number): readonly string[] {
  const rest = order.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
