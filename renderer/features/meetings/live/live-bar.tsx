import { type ReactNode, useId } from "react";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useFormats, useWords, type Words } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useFocusLater } from "../focus-later.ts";
import styles from "./live-bar.module.css";
import { useDuration } from "../use-duration.ts";
import { useLiveActs } from "./use-live-acts.ts";
import type { LiveRoom } from "./use-live-room.ts";

/** Over everything: which meeting, where it is, how the time goes and the clock. */
export function LiveBar({ room }: { readonly room: LiveRoom }): ReactNode {
  const t = useWords("live");
  const format = useFormats();
  const naming = useNaming();
  const { meeting, isTakingNotes, now } = room;
  const titleId = useId();
  const focusLater = useFocusLater();
  return (
    <header className={styles.bar}>
      <div className={styles.which}>
        <h1 id={titleId} tabIndex={-1} className={styles.title}>
          {recordTitle(naming, "meeting", meeting.id)}
        </h1>
        {meeting.date === undefined ? null : <span>{format.date(meeting.date)}</span>}
      </div>
      {isTakingNotes ? (
        <TakingNotes room={room} onLead={() => focusLater(titleId)} />
      ) : meeting.status === "under-way" ? (
        <Course room={room} />
      ) : (
        <span />
      )}
      <p className={styles.clock}>
        <span className={styles.clockName}>{t("bar.clock")}</span> <time dateTime={now}>{format.time(now)}</time>
      </p>
    </header>
  );
}

interface TakingNotesProps {
  readonly room: LiveRoom;
  /** The button that was pressed is gone then. */
  readonly onLead: () => void;
}

/** That the one at this device takes notes, what that means, and the way to lead the meeting here after all. */
function TakingNotes({ room: { meeting, shown }, onLead }: TakingNotesProps) {
  const t = useWords("live");
  const { replace } = useNavigation();
  const acts = useLiveActs(meeting);
  const { status = "draft", id } = meeting;
  const lead = () => {
    replace({ place: "live", meeting: id, ...(status === "under-way" && shown ? { item: shown.item.id } : {}) });
    onLead();
  };
  const start = async () => {
    if (await acts.start()) lead();
  };
  const isBegun = status !== "draft" && status !== "called";
  return (
    <section className={styles.notes} aria-label={t("notes.title")}>
      <p>
        <strong>{t("notes.title")}.</strong>{" "}
        {t(status === "held" ? "notes.ended" : isBegun ? "notes.underWay" : "notes.notOpened")}
      </p>
      {isBegun ? (
        <Button onPress={lead}>{t(status === "held" ? "notes.leave" : "notes.lead")}</Button>
      ) : (
        <Button onPress={() => void start()}>{t("start")}</Button>
      )}
    </section>
  );
}

/** Where the meeting is and whether it keeps its time, in words and as a line that fills. */
function Course({ room: { items, shown, running, time, now } }: { readonly room: LiveRoom }) {
  const t = useWords("live");
  const duration = useDuration();
  const { left, behind, used } = time.ofWhole(now);
  const at = running ?? shown;
  const place = at === undefined ? 0 : items.indexOf(at) + 1;
  const share = items.length === 0 ? 0 : place / items.length;
  const parts = [
    place === 0 ? t("bar.noItem") : t("bar.itemOf", { place, count: items.length }),
    left === undefined ? t("bar.used", { time: duration(used) }) : leftWords(t, duration, left),
    items.some(({ item }) => item.minutes !== undefined) ? behindWords(t, duration, behind) : undefined,
  ];
  return (
    <section className={styles.course} aria-label={t("bar.label")}>
      <p>{parts.filter((part) => part !== undefined).join(" · ")}</p>
      <svg className={styles.track} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.whole} width="100" height="1" />
        <rect className={styles.gone} width={share * 100} height="1" />
      </svg>
    </section>
  );
}

type Duration = ReturnType<typeof useDuration>;

function leftWords(t: Words<"live">, duration: Duration, left: number): string {
  return left < 0 ? t("bar.over", { time: duration(-left) }) : t("bar.left", { time: duration(left) });
}

/** A few minutes either way are no matter. */
function behindWords(t: Words<"live">, duration: Duration, behind: number): string {
  if (behind > slackMinutes) return t("bar.behind", { time: duration(behind) });
  return behind < -slackMinutes ? t("bar.ahead", { time: duration(-behind) }) : t("bar.onTime");
}

const slackMinutes = 2;
