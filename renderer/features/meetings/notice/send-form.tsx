import type { DocumentLanguage, DocumentVersion } from "../../../../shared/document/document.ts";
import { documentVersions } from "../../../../shared/document/document.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { attachmentsOf } from "../../../../shared/agenda/attachments.ts";
import { type NoticePaper, noticePapers } from "../../../../shared/notice/build.ts";
import type { Sending } from "../../../../shared/notice/context.ts";
import type { NoticeWarning } from "../../../../shared/notice/warnings.ts";
import { useBook } from "../../../data/hooks.tsx";
import type { FormDraft } from "../../../records/editing/form-draft.ts";
import { ClientDataQuestions } from "../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../records/guard/use-client-data-check.ts";
import { languages } from "../../../text/language.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/checkbox-group.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Form, FormRow } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { countFiles, type SetFormat, setFormats } from "./notice-set.ts";
import styles from "./notice-view.module.css";
import { SetProgress } from "./set-progress.tsx";
import type { SetAct, SetActs } from "./use-set-acts.ts";
import { warningText } from "./warning-words.ts";

/** What is chosen for a sending, while it is being chosen. */
export interface SendDraft {
  readonly papers: readonly NoticePaper[];
  readonly versions: readonly DocumentVersion[];
  readonly languages: readonly DocumentLanguage[];
  readonly formats: readonly SetFormat[];
  readonly text: string;
}

export interface SendFormProps {
  readonly meeting: Meeting;
  readonly draft: FormDraft<SendDraft>;
  readonly sending: Sending;
  readonly warnings: readonly NoticeWarning[];
  readonly acts: SetActs;
  readonly onSent: () => void;
  readonly onCancel?: (() => void) | undefined;
}

/** What goes out, to whom, in which languages and forms; and the one press that makes it and records it. */
export function SendForm({ meeting, draft, sending, warnings, acts, onSent, onCancel }: SendFormProps) {
  const t = useWords("notice");
  const common = useWords("common");
  const format = useFormats();
  const book = useBook();
  const { values, change, idOf, problemOf } = draft;
  const guard = useClientDataCheck([{ text: values.text, onChange: (text) => change("text", text) }], true);
  const count = countFiles(meeting.date !== undefined, values);
  const attachments = attachmentsOf(book, meeting.id).length;
  const check = () =>
    (["papers", "versions", "languages", "formats"] as const).flatMap((field) =>
      values[field].length > 0 ? [] : [{ field, label: t(`set.${field}`), text: t("set.nothingChosen") }],
    );
  const take = async (act: SetAct) => {
    if (acts.working !== undefined || (act !== "mark-only" && !draft.passes(check())) || !guard.passes()) return;
    const text = values.text.trim();
    const sent: Sending = { ...sending, ...(text === "" ? {} : { text }) };
    const told = warnings.map((warning) => warningText(t, format, warning));
    if ((await acts.take(act, sent, values, told)) && act !== "save-only") onSent();
  };
  const isUpdate = sending.type === "update";
  return (
    <Section title={isUpdate ? t("set.update") : t("set.title")}>
      <Form aria-label={isUpdate ? t("set.update") : t("set.title")} onSubmit={() => void take("send")}>
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <FormRow>
          <CheckboxGroup
            label={t("set.papers")}
            id={idOf("papers")}
            error={problemOf("papers")}
            choices={noticePapers.map((id) => ({ id, label: t(`set.paper.${id}`), note: t(`set.paperHelp.${id}`) }))}
            value={values.papers}
            onChange={(value) => change("papers", value)}
          />
          <CheckboxGroup
            label={t("set.versions")}
            id={idOf("versions")}
            error={problemOf("versions")}
            choices={documentVersions.map((id) => ({
              id,
              label: t(`set.version.${id}`),
              note: t(`set.versionHelp.${id}`),
            }))}
            value={values.versions}
            onChange={(value) => change("versions", value)}
          />
        </FormRow>
        <FormRow>
          <CheckboxGroup
            label={t("set.languages")}
            id={idOf("languages")}
            error={problemOf("languages")}
            choices={languages.map((id) => ({ id, label: common(`languages.${id}`) }))}
            value={values.languages}
            onChange={(value) => change("languages", value)}
          />
          <CheckboxGroup
            label={t("set.formats")}
            id={idOf("formats")}
            error={problemOf("formats")}
            choices={setFormats.map((id) => ({ id, label: t(`set.format.${id}`) }))}
            value={values.formats}
            onChange={(value) => change("formats", value)}
          />
        </FormRow>
        <TextField
          label={t("set.message")}
          description={t("set.messageHelp")}
          id={idOf("text")}
          value={values.text}
          onChange={(value) => change("text", value)}
          isMultiline
          rows={3}
        />
        <ClientDataQuestions check={guard} />
        <p className={styles.quiet} aria-live="polite">
          {[
            t("set.count", { count }),
            attachments === 0 ? "" : t("set.attachments", { count: attachments }),
            meeting.date === undefined ? t("set.noCalendar") : t("set.calendar"),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
        <SetProgress acts={acts} />
        <div className={styles.acts}>
          <Button kind="primary" type="submit">
            {isUpdate ? t("acts.sendUpdate") : t("acts.send")}
          </Button>
          <Button onPress={() => void take("save-only")}>{t("acts.saveOnly")}</Button>
          <Button kind="quiet" onPress={() => void take("mark-only")}>
            {t("acts.markOnly")}
          </Button>
          {onCancel === undefined ? null : (
            <Button kind="quiet" onPress={onCancel}>
              {common("cancel")}
            </Button>
          )}
        </div>
        {isUpdate ? null : <p className={styles.quiet}>{t("acts.help")}</p>}
      </Form>
    </Section>
  );
}
