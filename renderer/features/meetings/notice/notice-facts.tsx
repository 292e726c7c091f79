import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useSession } from "../../../data/hooks.tsx";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { fieldWord } from "../../../records/naming/record-words.ts";
import { FactList } from "../../../records/showing/fact-list.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";
import styles from "./notice-view.module.css";

const fields = ["contact", "remoteLink", "accessibility"] as const;
type FactDraft = Readonly<Record<(typeof fields)[number], string>>;

export interface NoticeFactsProps {
  readonly meeting: Meeting;
  readonly isEditing: boolean;
  readonly editId: string;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** What only a notice asks for: whom to ask, how to come in from afar, what help there is. */
export function NoticeFacts({ meeting, isEditing, editId, onEdit, onClose }: NoticeFactsProps) {
  const t = useWords("notice");
  const common = useWords("common");
  const records = useWords("records");
  return (
    <Section
      title={t("facts.title")}
      actions={
        isEditing ? undefined : (
          <Button id={editId} kind="quiet" onPress={onEdit} aria-label={`${common("edit")}: ${t("facts.title")}`}>
            {common("edit")}
          </Button>
        )
      }
    >
      {isEditing ? (
        <FactsForm meeting={meeting} onClose={onClose} />
      ) : (
        <>
          <FactList
            facts={fields.map((field) => ({
              id: field,
              term: fieldWord(records, "meeting", field),
              value: meeting[field] ?? <span className={styles.quiet}>{t("facts.missing")}</span>,
            }))}
          />
          <p className={styles.quiet}>{t("facts.more")}</p>
        </>
      )}
    </Section>
  );
}

function FactsForm({ meeting, onClose }: Pick<NoticeFactsProps, "meeting" | "onClose">) {
  const t = useWords("notice");
  const session = useSession();
  const saving = useSaving();
  const draft = useFormDraft<FactDraft>({
    contact: meeting.contact ?? "",
    remoteLink: meeting.remoteLink ?? "",
    accessibility: meeting.accessibility ?? "",
  });
  const save = async () => {
    const wish = Object.fromEntries(
      fields.map((field) => [field, draft.values[field].trim() === "" ? null : draft.values[field].trim()]),
    );
    if (await saving(() => session.edit("meeting", meeting.id, wish))) onClose();
  };
  return (
    <SectionForm label={t("facts.title")} draft={draft} onSave={save} onCancel={onClose}>
      <DraftText kind="meeting" draft={draft} field="contact" description={t("facts.contactHelp")} takesFocus />
      <DraftText kind="meeting" draft={draft} field="remoteLink" description={t("facts.remoteLinkHelp")} />
      <DraftText
        kind="meeting"
        draft={draft}
        field="accessibility"
        description={t("facts.accessibilityHelp")}
        rows={3}
      />
    </SectionForm>
  );
}
