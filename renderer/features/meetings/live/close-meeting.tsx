import { useState } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { lacksOutcome } from "../../../../shared/meeting/voting/item-closing.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useTypedStore } from "../../../data/typed/typed-context.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import styles from "./live-bar.module.css";
import { useLiveActs } from "./use-live-acts.ts";
import type { LiveRoom } from "./use-live-room.ts";

/** Closes the meeting after saying what stays undone. It forbids nothing: what is undone comes to the next meeting. */
export function CloseMeeting({ room: { meeting, items, running, now, presence } }: { readonly room: LiveRoom }) {
  const t = useWords("live");
  const format = useFormats();
  const book = useBook();
  const acts = useLiveActs(meeting);
  const session = useSession();
  const typed = useTypedStore();
  const [isAsking, setAsking] = useState(false);
  const [hasTyped, setTyped] = useState(false);
  const undone = isAsking ? undoneIn(book, items, running) : [];
  const ask = async () => {
    const kept = await typed?.read(`${session.group}/${meeting.id}`);
    setTyped(kept?.ok === true && kept.value.has("capture"));
    setAsking(true);
  };
  const close = async () => {
    if (await acts.close()) setAsking(false);
  };
  return (
    <>
      <Button onPress={() => void ask()}>{t("close")}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("closing.title")}
        confirmLabel={t("closing.confirm")}
        cancelLabel={t("closing.cancel")}
        onConfirm={() => void close()}
        onCancel={() => setAsking(false)}
      >
        <p>{t("closing.text", { time: format.time(now) })}</p>
        {hasTyped ? <p>{t("closing.typed")}</p> : null}
        {presence.events.length === 0 ? <p>{t("closing.unmarked")}</p> : null}
        {undone.length === 0 ? (
          <p>{t("closing.nothing")}</p>
        ) : (
          <>
            <p>{t("closing.undone")}</p>
            <ul className={styles.undone}>
              {undone.map(({ what, numbered: { item, number } }) => (
                <li key={`${what} ${item.id}`}>
                  {t(`closing.${what}`, { section: format.section(number), title: item.title ?? t("item.untitled") })}
                </li>
              ))}
            </ul>
            {undone.some(({ what }) => what === "notHandled") ? <p>{t("closing.carried")}</p> : null}
          </>
        )}
      </ConfirmDialog>
    </>
  );
}

interface Undone {
  readonly what: "notHandled" | "undecided" | "openVote";
  readonly numbered: NumberedItem;
}

/** What would stay open if the meeting were closed now. The item in hand is done with by closing. */
function undoneIn(
  book: GroupBook,
  items: readonly NumberedItem[],
  running: NumberedItem | undefined,
): readonly Undone[] {
  return items.flatMap((numbered): readonly Undone[] => {
    const { item } = numbered;
    const isOpen = (item.status ?? "open") === "open";
    const openVote = book.of("vote", "item", item.id).some(({ status }) => status === "open");
    return [
      ...(isOpen && lacksOutcome(book, item)
        ? [{ what: "undecided" as const, numbered }]
        : isOpen && item.id !== running?.item.id
          ? [{ what: "notHandled" as const, numbered }]
          : []),
      ...(openVote ? [{ what: "openVote" as const, numbered }] : []),
    ];
  });
}
