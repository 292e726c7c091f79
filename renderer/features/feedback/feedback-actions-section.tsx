import { useState } from "react";
import { useBook, useSession } from "../../data/hooks.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { actionsOfFeedback, planActionsOfFeedback } from "../../records/responsibility/feedback-actions.ts";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { LinkField } from "../../records/editing/link-field.tsx";
import { LinkList } from "../../records/showing/link-list.tsx";
import { NewActionDialog } from "../../records/responsibility/new-action.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { fieldWord, valueWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Stack } from "../../ui/layout.tsx";

interface FeedbackActionsProps {
  readonly id: string;
}

/** What is done because of the feedback: new actions are made here, and old ones linked. */
export function FeedbackActions({ id }: FeedbackActionsProps) {
  const t = useWords("feedback");
  const records = useWords("records");
  const book = useBook();
  const [isMaking, setMaking] = useState(false);
  const links = actionsOfFeedback(book, id).map((action) => {
    const status = book.get("action", action)?.status;
    return {
      kind: "action",
      id: action,
      note: status === undefined ? undefined : valueWord(records, "action", "status", status),
    };
  });
  return (
    <EditSection
      title={t("became")}
      action={t("linkActions")}
      form={(close) => <LinksForm id={id} title={t("became")} onClose={close} />}
    >
      <Stack gap="small">
        <LinkList links={links} empty={t("noActions")} />
        <div>
          <Button onPress={() => setMaking(true)}>{t("makeAction")}</Button>
        </div>
      </Stack>
      <NewActionDialog isOpen={isMaking} onClose={() => setMaking(false)} origin={{ feedback: [id] }} />
    </EditSection>
  );
}

interface FormProps extends FeedbackActionsProps {
  readonly title: string;
  readonly onClose: () => void;
}

function LinksForm({ id, title, onClose }: FormProps) {
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const { book } = naming;
  const [initial] = useState(() => ({ actions: actionsOfFeedback(book, id) }));
  const draft = useFormDraft(initial);
  const choices = book
    .all("action")
    .map((action) => ({ id: action.id, label: recordTitle(naming, "action", action.id) }))
    .toSorted((a, b) => naming.format.compare(a.label, b.label));
  const save = async () => {
    const operations = planActionsOfFeedback(book, id, draft.values.actions);
    if (await saving(() => session.save(operations))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <LinkField
        label={fieldWord(naming.t, "feedback", "actions")}
        kind="action"
        choices={choices}
        value={draft.values.actions}
        onChange={(actions) => draft.change("actions", actions)}
      />
    </SectionForm>
  );
}
