import { useId } from "react";
import { addDays } from "../../../shared/core/date-only.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import type { Rules } from "../../../shared/domain/rules.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import type { Formats } from "../../text/format.ts";
import { useFormats, useWords, type Words } from "../../text/words.ts";
import { type MeetingView, routeToHash } from "../../navigation/route.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
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
  const deadline = deadlineText(t, format, meeting, book.get("rules", "rules"));
  return (
    <div id={barId} tabIndex={-1} className={styles.bar}>
      <MeetingStatus meeting={meeting} isLoud />
      {deadline === undefined ? null : <p className={styles.deadline}>{deadline}</p>}
      <EnterLive meeting={meeting} />
      {step === "hold" ? <Button onPress={() => void hold()}>{t("steps.hold")}</Button> : null}
      {step === undefined || step === "hold" || pageOf[step] === view ? null : (
        <LinkButton href={routeToHash({ place: "meeting", id: meeting.id, view: pageOf[step] })}>
          {t(`steps.${step}`)}
        </LinkButton>
      )}
    </div>
  );
}

/** By when the next thing is due, counted from the rules card. */
function deadlineText(
  t: Words<"meetings">,
  format: Formats,
  { status, date, minutesSentOn, noticeSentOn }: Meeting,
  rules: Rules | undefined,
): string | undefined {
  if (date === undefined) return undefined;
  switch (status ?? "draft") {
    case "draft":
      return rules?.noticeDays === undefined
        ? undefined
        : t("deadlines.notice", {
            count: rules.noticeDays,
            date: format.date(addDays(date, -rules.noticeDays)),
          });
    case "called":
      return noticeSentOn === undefined ? undefined : t("deadlines.noticeSent", { date: format.date(noticeSentOn) });
    case "held":
      return rules?.minutesDays === undefined
        ? undefined
        : t("deadlines.minutes", {
            count: rules.minutesDays,
            date: format.date(addDays(date, rules.minutesDays)),
          });
    case "in-review":
      return rules?.correctionDays === undefined || minutesSentOn === undefined
        ? undefined
        : t("deadlines.corrections", {
            count: rules.correctionDays,
            date: format.date(addDays(minutesSentOn, rules.correctionDays)),
          });
    case "under-way":
    case "approved":
    case "cancelled":
      return undefined;
  }
}
