import { useState } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { domainRules } from "../../../../../shared/domain/kinds.ts";
import { shortFingerprint } from "../../../../../shared/document/fingerprint.ts";
import { planEdit } from "../../../../../shared/log/author.ts";
import { notAnswered, type ReviewState } from "../../../../../shared/review/review-state.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { recordTitle } from "../../../../records/naming/record-title.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { useToasts } from "../../../../ui/toast.tsx";
import styles from "./review.module.css";

/** A reminder to those who have not answered, as text for whatever way the group writes to one another. */
export function ReminderPart({ meeting, state }: { readonly meeting: Meeting; readonly state: ReviewState }) {
  const t = useWords("review");
  const format = useFormats();
  const naming = useNaming();
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const saving = useSaving();
  const toasts = useToasts();
  const [isBlocked, setBlocked] = useState(false);
  const { round, fingerprint = "" } = state;
  const names = notAnswered(state).map((id) => memberName(book, naming.t, id));
  if (round === undefined || names.length === 0) return null;
  const text = t("reminder.text", {
    what: recordTitle(naming, "meeting", meeting.id),
    due: round.dueOn === undefined ? "" : format.date(round.dueOn),
    fingerprint: shortFingerprint(fingerprint),
    names: format.list(names),
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No clipboard here, or it was not allowed: the text can be selected.
      setBlocked(true);
      return;
    }
    toasts.show({ text: t("reminder.copied"), tone: "done" });
    const operations = planEdit(domainRules, book.state("review-round", round.id), "review-round", round.id, {
      remindedOn: today,
    });
    await saving(() => session.save(operations), t("reminder.copied"));
  };
  return (
    <Disclosure title={t("reminder.act")} level={3}>
      <p className={styles.reminder}>{text}</p>
      <div className={styles.acts}>
        <Button onPress={() => void copy()}>{t("reminder.copy")}</Button>
        {round.remindedOn === undefined ? null : (
          <span className={styles.quiet}>{t("reminder.noted", { when: format.date(round.remindedOn) })}</span>
        )}
      </div>
      <p aria-live="polite">{isBlocked ? t("reminder.notCopied") : ""}</p>
    </Disclosure>
  );
}
