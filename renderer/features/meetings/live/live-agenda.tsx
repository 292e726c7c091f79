import { type ReactNode, useEffect, useRef } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { lacksOutcome } from "../../../../shared/meeting/voting/item-closing.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useWords, type Words } from "../../../text/words.ts";
import { classNames } from "../../../ui/class-names.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./live-agenda.module.css";
import type { LiveRoom } from "./use-live-room.ts";

export interface LiveAgendaProps {
  readonly room: LiveRoom;
  readonly onOpen: (item: NumberedItem) => void;
}

/** The agenda as a narrow list: what is done, where we are, what is to come. Pressing an item goes to it. */
export function LiveAgenda({ room, onOpen }: LiveAgendaProps): ReactNode {
  const t = useWords("live");
  const { items, shown } = room;
  const current = useRef<HTMLLIElement>(null);
  const shownId = shown?.item.id;
  useEffect(() => {
    if (shownId !== undefined) current.current?.scrollIntoView?.({ block: "nearest" });
  }, [shownId]);
  return (
    <nav className={styles.agenda} aria-label={t("agenda.title")}>
      <ol className={styles.list}>
        {items.map((each) => (
          <li key={each.item.id} ref={each.item.id === shownId ? current : null}>
            <Entry room={room} numbered={each} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface EntryProps extends LiveAgendaProps {
  readonly numbered: NumberedItem;
}

function Entry({ room: { shown, running, time }, numbered, onOpen }: EntryProps) {
  const t = useWords("live");
  const book = useBook();
  const { item, number } = numbered;
  const isShown = item.id === shown?.item.id;
  const isRunning = item.id === running?.item.id;
  const state = stateOf(item, isRunning, time.handled.has(item.id), () => lacksOutcome(book, item));
  const mark = state === undefined ? undefined : markWords(t, state);
  return (
    <button
      type="button"
      className={classNames(styles.entry, isShown && styles.shown)}
      aria-current={isShown ? "step" : undefined}
      onClick={() => onOpen(numbered)}
      disabled={item.status === "withdrawn"}
    >
      <span className={styles.number}>{state === "done" ? <Icon name="check" /> : number}</span>
      <span>
        {item.title ?? t("item.untitled")}
        {mark === undefined ? null : (
          <span className={classNames(styles.mark, state === "done" && styles.unseen)}>{mark}</span>
        )}
      </span>
    </button>
  );
}

type EntryState = "done" | "now" | "undecided" | "interrupted" | "tabled" | "returned" | "withdrawn";

function stateOf(
  { status }: NumberedItem["item"],
  isRunning: boolean,
  wasHandled: boolean,
  lacks: () => boolean,
): EntryState | undefined {
  if (isRunning) return "now";
  if (status === "tabled" || status === "returned" || status === "withdrawn") return status;
  if (status === "handled") return "done";
  if (!wasHandled) return undefined;
  return lacks() ? "undecided" : "interrupted";
}

function markWords(t: Words<"live">, state: EntryState): string {
  return t(`agenda.${state}`);
}
