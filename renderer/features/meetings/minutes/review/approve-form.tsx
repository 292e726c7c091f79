import { useState } from "react";
import type { DateOnly } from "../../../../../shared/core/date-only.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { shortFingerprint } from "../../../../../shared/document/fingerprint.ts";
import { coverageOfMeeting } from "../../../../../shared/review/coverage.ts";
import { amendmentKey, proposedAmendments } from "../../../../../shared/review/late-writes.ts";
import { isOpen, notAnswered } from "../../../../../shared/review/review-state.ts";
import { useBook, useSnapshot } from "../../../../data/hooks.tsx";
import { useFormDraft } from "../../../../records/editing/form-draft.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { DateField } from "../../../../ui/date-field.tsx";
import { ErrorSummary } from "../../../../ui/error-summary.tsx";
import { Form, FormActions } from "../../../../ui/form.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { OpenedForm } from "../../opened-form.tsx";
import styles from "./review.module.css";
import { useApproving } from "./use-approving.ts";
import type { Review } from "./use-review.ts";

export interface ApproveFormProps {
  readonly meeting: Meeting;
  readonly review: Review;
  readonly onDone: () => void;
}

/** The last look before the minutes are frozen: what is still open is said, and the person decides. */
export function ApproveForm({ meeting, review, onDone }: ApproveFormProps) {
  const t = useWords("review");
  const common = useWords("common");
  const errors = useWords("errors");
  const book = useBook();
  const today = useToday();
  const approving = useApproving();
  const [isWorking, setWorking] = useState(false);
  const draft = useFormDraft<{ readonly day: string }>({ day: meeting.minutesApprovedOn ?? today });
  // What is approved is the text that stood here when the form was opened; one that comes meanwhile is refused.
  const [opened] = useState(() => ({
    text: review.state.fingerprint ?? "",
    read: proposedAmendments(book, coverageOfMeeting(book, meeting.id)).map(amendmentKey),
  }));
  const submit = async () => {
    const { day } = draft.values;
    const isMissing = day === "" || draft.isUnclear("day");
    const problem = { field: "day" as const, label: t("approve.day"), text: errors("field.date") };
    if (isWorking || !draft.passes(isMissing ? [problem] : [])) return;
    setWorking(true);
    const isDone = await approving(
      { meeting: meeting.id, day: day as DateOnly, text: opened.text, read: opened.read, accepted: [] },
      t("approve.done"),
    );
    setWorking(false);
    if (isDone) onDone();
  };
  return (
    <OpenedForm title={t("approve.title")} help={t("approve.help")} level={3}>
      <Form aria-label={t("approve.title")} onSubmit={() => void submit()}>
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <Warnings meeting={meeting} review={review} hasProposals={opened.read.length > 0} />
        <p className={styles.quiet}>{t("fingerprint", { fingerprint: shortFingerprint(opened.text) })}</p>
        <DateField
          label={t("approve.day")}
          id={draft.idOf("day")}
          near={today}
          value={draft.values.day}
          onChange={(value, isUnderstood) => draft.changeTyped("day", value, isUnderstood)}
          error={draft.problemOf("day")}
          isRequired
        />
        <FormActions>
          <Button kind="primary" type="submit">
            {t("approve.act")}
          </Button>
          <Button onPress={onDone}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}

interface WarningsProps {
  readonly meeting: Meeting;
  readonly review: Review;
  readonly hasProposals: boolean;
}

function Warnings({ meeting, review, hasProposals }: WarningsProps) {
  const t = useWords("review");
  const format = useFormats();
  const naming = useNaming();
  const book = useBook();
  const { conflicts } = useSnapshot();
  const { state } = review;
  const open = state.corrections.filter(isOpen).length;
  const waiting = notAnswered(state).map((id) => memberName(book, naming.t, id));
  const covered = new Map(
    Object.entries(coverageOfMeeting(book, meeting.id).records).map(([kind, ids]) => [kind, new Set(ids)]),
  );
  const warnings = [
    ...(state.stage === "out" || state.stage === "writing" ? [t("approve.notChecked")] : []),
    ...(open === 0 ? [] : [t("approve.corrections", { count: open })]),
    ...(waiting.length === 0 ? [] : [t("approve.waiting", { names: format.list(waiting) })]),
    ...(conflicts.some(({ kind, id }) => covered.get(kind)?.has(id) === true) ? [t("approve.conflicts")] : []),
    ...(hasProposals ? [t("approve.proposals")] : []),
  ];
  if (warnings.length === 0) return null;
  return (
    <Notice tone="late" title={t("approve.before")}>
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}
