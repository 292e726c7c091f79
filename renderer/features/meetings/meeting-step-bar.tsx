import { useId } from "react";
import { addDays, type DateOnly } from "../../../shared/core/date-only.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import type { Rules } from "../../../shared/domain/rules.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import type { Formats } from "../../text/format.ts";
import { useFormats, useWords, type Words } from "../../text/words.ts";
import { type MeetingView, routeToHash } from "../../navigation/route.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { useFocusLater } from "./focus-later.ts";
import { EnterLive } from "./live/enter-live.tsx";
import styles from "./meeting-step-bar.module.css";
import { MeetingStatus } from "./meeting-status.tsx";
import { nextStep, planHeld } from "./meeting-steps.ts";

/** The pages on which the steps are taken that are more than a mark. */
const pageOf = { call: "notice", review: "minutes", approve: "minutes" } as const;

/** Where the meeting stands, by when what has to be done, and the button that takes it a step on. */
export function MeetingStepBar({ meeting, view }: { readonly meeting: Meeting; readonly view: MeetingView }) {
  const t = useWords("meetings");
  const format = useFormats();
  const book = useBook();
  const session = useSession();
  const platform = usePlatform();
  const saving = useSaving();
  const step = nextStep(meeting);
  const barId = useId();
  const focusLater = useFocusLater();
  const hold = async () => {
    const operations = planHeld(book, meeting, platform.today());
    // The button goes away with the step that it takes.
    if (await saving(() => session.save(operations), t("steps.done.hold"))) focusLater(barId);
  };
  const today = useToday();
  const deadline = deadlineOf(t, format, meeting, book.get("rules", "rules"), today);
  // Nobody has held a meeting whose day is still to come.
  const canBeHeld = step === "hold" && (meeting.status === "under-way" || (meeting.date ?? today) <= today);
  return (
    <div id={barId} tabIndex={-1} className={styles.bar}>
      <MeetingStatus meeting={meeting} isLoud />
      {deadline === undefined ? null : deadline.isLate ? (
        <StatusTag tone="late">{deadline.words}</StatusTag>
      ) : (
        <p className={styles.deadline}>{deadline.words}</p>
      )}
      <EnterLive meeting={meeting} />
      {canBeHeld ? <Button onPress={() => void hold()}>{t("steps.hold")}</Button> : null}
      {step === undefined || step === "hold" || pageOf[step] === view ? null : (
        <LinkButton href={routeToHash({ place: "meeting", id: meeting.id, view: pageOf[step] })}>
          {t(`steps.${step}`)}
        </LinkButton>
      )}
    </div>
  );
}

interface Deadline {
  readonly words: string;
  /** Its day has gone, and what was due has not been done. */
  readonly isLate: boolean;
}

/** By when the next thing is due, counted from the rules card. */
function deadlineOf(
  t: Words<"meetings">,
  format: Formats,
  { status, date, minutesSentOn, noticeSentOn }: Meeting,
  rules: Rules | undefined,
  today: DateOnly,
): Deadline | undefined {
  if (date === undefined) return undefined;
  const due = (
    from: DateOnly,
    days: number,
    words: "notice" | "minutes" | "corrections",
    gone: "noticeLate" | "minutesLate" | "correctionsOver",
  ): Deadline => {
    const day = addDays(from, days);
    // Corrections that did not come are no fault of anybody's.
    if (day < today)
      return { words: t(`deadlines.${gone}`, { date: format.date(day) }), isLate: words !== "corrections" };
    return { words: t(`deadlines.${words}`, { count: Math.abs(days), date: format.date(day) }), isLate: false };
  };
  switch (status ?? "draft") {
    case "draft":
      return rules?.noticeDays === undefined ? undefined : due(date, -rules.noticeDays, "notice", "noticeLate");
    case "called":
      // Beside the words that it was sent.
      return noticeSentOn === undefined ? undefined : { words: format.date(noticeSentOn), isLate: false };
    case "held":
      return rules?.minutesDays === undefined ? undefined : due(date, rules.minutesDays, "minutes", "minutesLate");
    case "in-review":
      return rules?.correctionDays === undefined || minutesSentOn === undefined
        ? undefined
        : due(minutesSentOn, rules.correctionDays, "corrections", "correctionsOver");
    case "under-way":
    case "approved":
    case "cancelled":
      return undefined;
  }
}
