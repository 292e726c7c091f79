import { type ReactNode, useId } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { ItemTime } from "../../../../shared/meeting/time-used.ts";
import { publicityOfItem } from "../../../../shared/minutes/publicity.ts";
import { useBook } from "../../../data/hooks.tsx";
import { memberName } from "../../../records/naming/member-name.ts";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { PublicityTag } from "../../../records/showing/publicity-tag.tsx";
import { useFormats, useWords, type Words } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { ItemContent } from "../agenda/item-content.tsx";
import { ItemMinutes } from "../minutes/at-once/item-minutes.tsx";
import { CapturedList } from "./capture/captured-list.tsx";
import { ItemTextField } from "./capture/item-text-field.tsx";
import styles from "./live-item.module.css";
import { ConcernedMembers } from "./presence/disqualification-panel.tsx";
import { useLiveActs } from "./use-live-acts.ts";
import type { LiveRoom } from "./use-live-room.ts";

export interface LiveItemProps {
  readonly room: LiveRoom;
  /** Whether this part is in sight, and no panel over it: then its title is where the reader arrives. */
  readonly isInSight: boolean;
}

/** The item in sight, large: what it is about, what is proposed, how its time goes, what was said and captured. */
export function LiveItem({ room, isInSight }: LiveItemProps): ReactNode {
  const t = useWords("live");
  const titleId = useId();
  const { shown } = room;
  if (shown === undefined) {
    return (
      <h2 tabIndex={-1} data-arrival="" className={styles.title}>
        {t("bar.noItem")}
      </h2>
    );
  }
  const { item } = shown;
  return (
    <article className={styles.item} aria-labelledby={titleId}>
      <header className={styles.head}>
        <ItemFacts room={room} shown={shown} />
        <h2 id={titleId} tabIndex={-1} data-arrival={isInSight ? "" : undefined} className={styles.title}>
          {item.title ?? t("item.untitled")}
        </h2>
        {item.plain === undefined ? null : <p className={styles.plain}>{item.plain}</p>}
        <ConflictMark kind="agenda-item" id={item.id} />
      </header>
      <NotRunning room={room} shown={shown} />
      <ConcernedMembers key={`${item.id} concerned`} meeting={room.meeting} item={item} />
      {item.proposal === undefined ? null : (
        <section className={styles.part}>
          <h3 className={styles.name}>{t("item.proposal")}</h3>
          <p className={styles.text}>{item.proposal}</p>
        </section>
      )}
      {item.background === undefined ? null : (
        <Disclosure title={t("item.background")}>
          <p className={styles.long}>{item.background}</p>
        </Disclosure>
      )}
      <ItemContent key={`${item.id} content`} meeting={room.meeting} item={item} />
      <ItemTextField key={item.id} meeting={room.meeting} item={item} field="handling" />
      <Disclosure key={`${item.id} other`} title={t("item.otherTexts")}>
        <ItemTextField meeting={room.meeting} item={item} field="proposal" />
        <ItemTextField meeting={room.meeting} item={item} field="reasons" />
      </Disclosure>
      <CapturedList meeting={room.meeting} item={item} />
      <ItemMinutes key={`${item.id} minutes`} meeting={room.meeting} item={item} />
    </article>
  );
}

function ItemFacts({
  room: { time, now, isTakingNotes },
  shown: { item, number },
}: {
  readonly room: LiveRoom;
  readonly shown: NumberedItem;
}) {
  const t = useWords("live");
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  const facts = [
    format.section(number),
    item.type === undefined ? undefined : records(`values.itemType.${item.type}`),
    item.presenter === undefined ? undefined : t("item.presenter", { name: memberName(book, records, item.presenter) }),
    ...(isTakingNotes ? budgetFacts(t, item.minutes) : timeFacts(t, time.ofItem(item.id, now))),
  ];
  return (
    <p className={styles.facts}>
      {facts
        .filter((fact) => fact !== undefined)
        .map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      <PublicityTag publicity={publicityOfItem(book, item)} ground={item.ground} />
    </p>
  );
}

function timeFacts(t: Words<"live">, { used, budget, left }: ItemTime): readonly (string | undefined)[] {
  return [
    used === 0 && budget === undefined
      ? undefined
      : budget === undefined
        ? t("item.used", { count: used })
        : t("item.usedOf", { count: used, budget }),
    left === undefined ? undefined : left < 0 ? t("item.over", { count: -left }) : t("item.left", { count: left }),
  ];
}

/** What is used of it is known where the meeting is led. */
function budgetFacts(t: Words<"live">, budget: number | undefined): readonly (string | undefined)[] {
  return [budget === undefined ? undefined : t("notes.budget", { budget })];
}

/** An item may be looked at without being handled: the address of a bookmark does not take it up. */
function NotRunning({
  room: { meeting, isTakingNotes, running },
  shown,
}: {
  readonly room: LiveRoom;
  readonly shown: NumberedItem;
}) {
  const t = useWords("live");
  const acts = useLiveActs(meeting);
  if (isTakingNotes || running?.item.id === shown.item.id) return null;
  return (
    <Notice
      title={t("item.notRunning")}
      actions={
        <>
          <Button onPress={() => void acts.open(shown)}>{t("item.takeUp")}</Button>
          {running === undefined ? null : (
            <Button kind="quiet" onPress={() => void acts.open(running)}>
              {t("item.toRunning")}
            </Button>
          )}
        </>
      }
    >
      {running === undefined ? null : <p>{t("item.running", { title: titleOf(running, t("item.untitled")) })}</p>}
    </Notice>
  );
}

function titleOf({ item }: NumberedItem, untitled: string): string {
  return item.title ?? untitled;
}
