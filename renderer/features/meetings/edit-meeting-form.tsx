import { useState } from "react";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { useSession } from "../../data/hooks.tsx";
import { useNavigation } from "../../navigation/navigation.tsx";
import { DraftOffer } from "../../records/editing/draft-offer.tsx";
import { useKeptForm } from "../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../records/editing/use-leaving.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { useRemoval } from "../../records/editing/use-removal.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGroup, Form, FormActions } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { draftOf, type MeetingDraft, wishOf } from "./meeting-draft.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { OpenedForm } from "./opened-form.tsx";
import { useMeetingCheck } from "./use-meeting-check.ts";

export interface EditMeetingFormProps {
  readonly meeting: Meeting;
  readonly onDone: () => void;
}

const statuses = ["draft", "called", "held", "in-review", "approved"] as const;

/** All that is known of a meeting itself; also the way back from a step taken too soon. */
export function EditMeetingForm({ meeting, onDone }: EditMeetingFormProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const records = useWords("records");
  const session = useSession();
  const saving = useSaving();
  const draft = useFormDraft<MeetingDraft>(draftOf(meeting));
  const [status, setStatus] = useState(meeting.status ?? "draft");
  const [isWorking, setWorking] = useState(false);
  const kept = useKeptForm(t("edit"), draft);
  const leaving = useLeaving(draft.isDirty, () => {
    kept.drop();
    onDone();
  });
  const check = useMeetingCheck(draft, meeting.id);
  const submit = async () => {
    if (isWorking || !draft.passes(check())) return;
    setWorking(true);
    const isSaved = await saving(() => session.edit("meeting", meeting.id, { ...wishOf(draft.values), status }));
    setWorking(false);
    if (!isSaved) return;
    kept.drop();
    onDone();
  };
  return (
    <OpenedForm title={t("edit")} onKeyDown={leaving.onKeyDown}>
      <Form aria-label={t("edit")} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <MeetingFields draft={draft} />
        <FieldGroup title={t("words")}>
          <TextField
            label={common("fields.plain")}
            description={common("fields.plainHelp")}
            value={draft.values.plain}
            onChange={(value) => draft.change("plain", value)}
            isMultiline
          />
          <TextField
            label={records("fields.remark")}
            value={draft.values.remark}
            onChange={(value) => draft.change("remark", value)}
            isMultiline
            rows={2}
          />
          <Select
            label={records("fields.status")}
            choices={statuses.map((each) => ({ id: each, label: records(`values.meetingStatus.${each}`) }))}
            value={status}
            onChange={setStatus}
          />
        </FieldGroup>
        <FormActions>
          <Button kind="primary" type="submit">
            {common("save")}
          </Button>
          <Button onPress={leaving.leave}>{common("cancel")}</Button>
          {status === "draft" ? <RemoveMeeting meeting={meeting} /> : null}
        </FormActions>
      </Form>
      {leaving.question}
    </OpenedForm>
  );
}

/** A draft can be taken away; a meeting that was called stays in the book. */
function RemoveMeeting({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords("meetings");
  const common = useWords("common");
  const removal = useRemoval();
  const { navigate } = useNavigation();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    if (await removal("meeting", meeting.id)) navigate({ place: "meetings" });
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {t("remove")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("removeQuestion")}
        confirmLabel={common("remove")}
        cancelLabel={common("cancel")}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
        isDangerous
      >
        <p>{common("saving.confirmRemoveHelp")}</p>
      </ConfirmDialog>
    </>
  );
}
