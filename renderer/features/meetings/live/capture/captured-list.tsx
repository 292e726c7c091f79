import { type ReactNode, useId, useMemo, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { agendaOf } from "../../../../../shared/domain/agenda.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { recordTitle } from "../../../../records/naming/record-title.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Menu } from "../../../../ui/menu.tsx";
import { RemoveButton } from "../../agenda/remove-button.tsx";
import { useFocusLater } from "../../focus-later.ts";
import styles from "./captured-list.module.css";
import { type Captured, capturedUnder } from "./captured-records.ts";
import { EditCaptured } from "./edit-captured.tsx";

export interface CapturedListProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** What was captured under the item: each line can be edited where it stands, moved to another item, and taken away. */
export function CapturedList({ meeting, item }: CapturedListProps): ReactNode {
  const t = useWords("capture");
  const book = useBook();
  const captured = useMemo(() => capturedUnder(book, item), [book, item]);
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const focusLater = useFocusLater();
  const titleId = useId();
  return (
    <section className={styles.captured} aria-labelledby={titleId}>
      <h3 id={titleId} tabIndex={-1} className={styles.title}>
        {t("list.title")}
      </h3>
      {captured.length === 0 ? <p className={styles.nothing}>{t("list.nothing")}</p> : null}
      <ul className={styles.list}>
        {captured.map((each) => {
          const { record, id } = each;
          const editId = `${titleId}${id}`;
          return (
            <li key={`${record} ${id}`} className={styles.line}>
              {edited === id && record !== "feedback" ? (
                <EditCaptured
                  meeting={meeting}
                  item={item}
                  captured={{ ...each, record }}
                  onDone={() => {
                    setEdited(undefined);
                    focusLater(editId);
                  }}
                />
              ) : (
                <Line
                  meeting={meeting}
                  item={item}
                  captured={each}
                  editId={editId}
                  onEdit={() => setEdited(id)}
                  onGone={() => focusLater(titleId)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps extends CapturedListProps {
  readonly captured: Captured;
  readonly editId: string;
  readonly onEdit: () => void;
  /** The line is no longer here: the focus needs another place. */
  readonly onGone: () => void;
}

function Line({ meeting, item, captured, editId, onEdit, onGone }: LineProps) {
  const t = useWords("capture");
  const naming = useNaming();
  const { record, id, kind, names, dueOn } = captured;
  const text = record === "feedback" ? recordTitle(naming, "feedback", id) : captured.text;
  const facts = [
    ...names.map(({ type, id: who }) => recordTitle(naming, type, who)),
    ...(dueOn === undefined ? [] : [t("due", { date: naming.format.date(dueOn) })]),
  ];
  return (
    <>
      <div className={styles.words}>
        <span className={styles.kind}>{t(`kinds.${kind}`)}</span>
        <span>{text}</span>
        {facts.length === 0 ? null : <span className={styles.facts}>{facts.join(" · ")}</span>}
        {record === "feedback" ? null : <ConflictMark kind={record} id={id} />}
      </div>
      <div className={styles.acts}>
        {record === "feedback" ? (
          <Unlink item={item} id={id} text={text} onGone={onGone} />
        ) : (
          <>
            <Button id={editId} kind="quiet" onPress={onEdit} aria-label={t("list.editNamed", { text })}>
              {t("list.edit")}
            </Button>
            <Move meeting={meeting} item={item} captured={{ ...captured, record }} onGone={onGone} />
            <RemoveButton kind={record} id={id} name={text} onRemoved={onGone} />
          </>
        )}
      </div>
    </>
  );
}

interface UnlinkProps {
  readonly item: AgendaItem;
  readonly id: string;
  readonly text: string;
  readonly onGone: () => void;
}

function Unlink({ item, id, text, onGone }: UnlinkProps) {
  const t = useWords("capture");
  const session = useSession();
  const saving = useSaving();
  const unlink = async () => {
    const feedback = (item.feedback ?? []).filter((each) => each !== id);
    if (await saving(() => session.edit("agenda-item", item.id, { feedback }), t("list.unlinked"))) onGone();
  };
  return (
    <Button kind="quiet" onPress={() => void unlink()} aria-label={`${t("list.unlink")}: ${text}`}>
      {t("list.unlink")}
    </Button>
  );
}

interface MoveProps extends CapturedListProps {
  readonly captured: Captured & { readonly record: Exclude<Captured["record"], "feedback"> };
  readonly onGone: () => void;
}

/** What was said too early or too late belongs under another item. */
function Move({ meeting, item, captured: { record, id, text }, onGone }: MoveProps) {
  const t = useWords("capture");
  const live = useWords("live");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const others = agendaOf(useBook(), meeting.id).filter((each) => each.item.id !== item.id);
  const titleOf = (each: (typeof others)[number]) =>
    `${naming.format.section(each.number)} ${each.item.title ?? live("item.untitled")}`;
  const move = async (to: string) => {
    const target = others.find((each) => each.item.id === to);
    const words = t("list.moved", { title: target === undefined ? "" : titleOf(target) });
    // What it was said of stays behind: the other item has decisions of its own.
    const wish = record === "action" || record === "statement" ? { item: to, decision: null } : { item: to };
    if (await saving(() => session.edit(record, id, wish), words)) onGone();
  };
  if (others.length === 0) return null;
  return (
    <Menu
      kind="quiet"
      label={t("list.move")}
      aria-label={t("list.moveNamed", { text })}
      acts={others.map((each) => ({ id: each.item.id, label: titleOf(each) }))}
      onAct={(to) => void move(to)}
    />
  );
}
