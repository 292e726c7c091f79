import { useState } from "react";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { useSession } from "../../data/hooks.tsx";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { DraftChoice, DraftDay, DraftText, useFieldProblems } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster, Stack } from "../../ui/layout.tsx";
import { answerClock, firstAnswerDays } from "./answer-clock.ts";
import { answerParts } from "./answer-parts.ts";
import styles from "./feedback-answer.module.css";

interface FeedbackAnswerProps {
  readonly feedback: Feedback;
}

/** What was answered: heard, done, or why nothing changes; when first, and when the result was told. */
export function FeedbackAnswer({ feedback }: FeedbackAnswerProps) {
  const t = useWords("feedback");
  const records = useWords("records");
  const format = useFormats();
  const session = useSession();
  const saving = useSaving();
  const clock = answerClock(feedback, useToday());
  const { id, response = "", firstResponseOn, resultToldOn, status = "received" } = feedback;
  const leads = [t("response.heard"), t("response.did"), t("response.because")];
  const parts = answerParts(response, leads);
  const dayLine = (field: string, day: string | undefined) =>
    day === undefined ? [] : [`${fieldWord(records, "feedback", field)} ${format.date(day)}`];
  const days = [...dayLine("firstResponseOn", firstResponseOn), ...dayLine("resultToldOn", resultToldOn)];
  return (
    <EditSection
      title={t("heardDone")}
      {...(response === "" ? { action: t("response.write"), actionKind: "primary" as const } : {})}
      form={(close) => <AnswerForm feedback={feedback} title={t("response.title")} onClose={close} />}
    >
      <Stack gap="small">
        <ConflictMark kind="feedback" id={id} field="response" />
        {parts.length === 0 ? (
          <p>
            {t("response.missing")}
            {". "}
            {clock.type === "waiting" ? t("promise", { count: firstAnswerDays, date: format.date(clock.by) }) : null}
          </p>
        ) : (
          <div className={styles.parts}>
            {parts.map(({ lead, text }) => (
              <p key={`${lead ?? ""} ${text}`} className={styles.text}>
                {lead === undefined ? null : <span className={styles.lead}>{`${lead}: `}</span>}
                {text}
              </p>
            ))}
          </div>
        )}
        <Cluster>
          {days.map((day) => (
            <span key={day} className={styles.days}>
              {day}
            </span>
          ))}
          {clock.type === "answered" ? (
            <span className={styles.days}>{t("answeredInDays", { count: clock.days })}</span>
          ) : null}
        </Cluster>
        {status === "received" && response === "" ? (
          <div>
            <Button onPress={() => void saving(() => session.edit("feedback", id, { status: "being-handled" }))}>
              {t("takeUp")}
            </Button>
          </div>
        ) : null}
      </Stack>
    </EditSection>
  );
}

interface FormProps extends FeedbackAnswerProps {
  readonly title: string;
  readonly onClose: () => void;
}

interface AnswerDraft {
  readonly response: string;
  readonly firstResponseOn: string;
  readonly resultToldOn: string;
  readonly status: string;
}

function AnswerForm({ feedback, title, onClose }: FormProps) {
  const t = useWords("feedback");
  const errors = useWords("errors");
  const records = useWords("records");
  const today = useToday();
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState<AnswerDraft>({
    response: feedback.response ?? "",
    firstResponseOn: feedback.firstResponseOn ?? "",
    resultToldOn: feedback.resultToldOn ?? "",
    status: feedback.status ?? "received",
  });
  // The two beginnings stand ready, because an answer that only thanks is soon written and helps nobody.
  const [template] = useState(() => `${t("response.heard")}: \n${t("response.did")}: `);
  const isOpen = initial.status === "received" || initial.status === "being-handled";
  const draft = useFormDraft<AnswerDraft>({
    ...initial,
    ...(initial.response === "" ? { response: template } : {}),
    ...(initial.firstResponseOn === "" ? { firstResponseOn: today } : {}),
    ...(isOpen ? { status: "answered" } : {}),
  });
  const problems = useFieldProblems("feedback", draft);
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.response, onChange: (text) => change("response", text) }]);
  const save = async () => {
    const isBare = values.response.replaceAll(/\s/g, "") === template.replaceAll(/\s/g, "");
    const bare = isBare
      ? [
          {
            field: "response" as const,
            label: fieldWord(records, "feedback", "response"),
            text: errors("field.required"),
          },
        ]
      : [];
    const found = [...bare, ...problems.required("response"), ...problems.days("firstResponseOn", "resultToldOn")];
    if (!draft.passes(found) || !check.passes()) return;
    if (await saving(() => session.edit("feedback", feedback.id, wishOf<AnswerDraft>(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="feedback" draft={draft} field="response" rows={5} description={t("responseHelp")} isRequired />
      <DraftChoice kind="feedback" draft={draft} field="status" />
      <DraftDay kind="feedback" draft={draft} field="firstResponseOn" />
      <DraftDay kind="feedback" draft={draft} field="resultToldOn" description={t("toldHelp")} />
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
