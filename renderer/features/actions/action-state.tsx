import { useState } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import { useSession } from "../../data/hooks.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { DraftChoice, DraftText, useFieldProblems, valueChoices } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { fieldWord, valueWord } from "../../records/naming/record-words.ts";
import { ClientDataQuestions } from "../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../records/guard/use-client-data-check.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster, Stack } from "../../ui/layout.tsx";

interface ActionStateProps {
  readonly action: Action;
}

/** Where it stands, and for what it waits. Whether it is done is told with its result, not here. */
export function ActionState({ action }: ActionStateProps) {
  const t = useWords("actions");
  const records = useWords("records");
  const session = useSession();
  const saving = useSaving();
  const { id, status = "not-started", waitingFor } = action;
  return (
    <EditSection
      title={t("status.title")}
      form={(close) => <StateForm action={action} title={t("status.title")} onClose={close} />}
    >
      <Stack gap="small">
        <Cluster>
          <strong>{valueWord(records, "action", "status", status)}</strong>
          <ConflictMark kind="action" id={id} field="status" />
        </Cluster>
        {status === "waiting" && waitingFor !== undefined ? (
          <p>
            {fieldWord(records, "action", "waitingFor")}: {waitingFor}
          </p>
        ) : null}
        {status === "not-started" ? (
          <div>
            <Button onPress={() => void saving(() => session.edit("action", id, { status: "under-way" }))}>
              {t("start")}
            </Button>
          </div>
        ) : null}
      </Stack>
    </EditSection>
  );
}

interface FormProps extends ActionStateProps {
  readonly title: string;
  readonly onClose: () => void;
}

function StateForm({ action, title, onClose }: FormProps) {
  const records = useWords("records");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({ status: action.status ?? "not-started", waitingFor: action.waitingFor ?? "" });
  const draft = useFormDraft<{ readonly status: string; readonly waitingFor: string }>(initial);
  const problems = useFieldProblems("action", draft);
  const { values, change } = draft;
  const check = useClientDataCheck([{ text: values.waitingFor, onChange: (text) => change("waitingFor", text) }], true);
  const save = async () => {
    if (!draft.passes(problems.lines("waitingFor")) || !check.passes()) return;
    if (await saving(() => session.edit("action", action.id, wishOf<typeof values>(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftChoice kind="action" draft={draft} field="status" choices={valueChoices(records, "action", "status")} />
      {values.status === "waiting" ? <DraftText kind="action" draft={draft} field="waitingFor" /> : null}
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
