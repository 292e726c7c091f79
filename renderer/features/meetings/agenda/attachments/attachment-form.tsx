import { useState } from "react";
import type { Attachment } from "../../../../../shared/domain/attachment.ts";
import { agendaOf } from "../../../../../shared/domain/agenda.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftChoice, DraftText, useFieldProblems } from "../../../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../../records/editing/section-form.tsx";
import { usePublicityChoices } from "../../../../records/editing/use-publicity-choices.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { wishOf } from "../../../../records/editing/wish-of.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Select } from "../../../../ui/select.tsx";
import { OpenedForm } from "../../opened-form.tsx";

export interface AttachmentFormProps {
  readonly attachment: Attachment;
  readonly onDone: () => void;
}

/** What is said of an attachment: its name, what is in it, where it belongs and who may read it. Its content stays. */
export function AttachmentForm({ attachment, onDone }: AttachmentFormProps) {
  const t = useWords("agenda");
  const common = useWords("common");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({
    name: attachment.name ?? "",
    plain: attachment.plain ?? "",
    item: attachment.item ?? "",
    publicity: attachment.publicity ?? "",
    ground: attachment.ground ?? "",
  });
  const draft = useFormDraft(initial);
  const problems = useFieldProblems("attachment", draft);
  const places = useItemChoices(attachment);
  const { values, change } = draft;
  const save = async () => {
    const needsGround = values.publicity === "confidential" && values.ground.trim() === "";
    const missing = needsGround
      ? [{ field: "ground" as const, label: common("fields.publicityGround"), text: errors("field.required") }]
      : [];
    if (!draft.passes([...problems.required("name"), ...missing, ...problems.lines("name", "ground")])) return;
    if (await saving(() => session.edit("attachment", attachment.id, wishOf(initial, values)))) onDone();
  };
  return (
    <OpenedForm title={t("attachments.edit")} level={4}>
      <SectionForm label={t("attachments.edit")} draft={draft} onSave={save} onCancel={onDone}>
        <DraftText kind="attachment" draft={draft} field="name" label={t("attachments.name")} isRequired />
        <DraftText kind="attachment" draft={draft} field="plain" label={t("attachments.plain")} rows={2} />
        <Select
          label={t("attachments.where")}
          choices={places}
          value={values.item === "" ? wholeMeeting : values.item}
          onChange={(item) => change("item", item === wholeMeeting ? "" : item)}
        />
        <DraftChoice kind="attachment" draft={draft} field="publicity" choices={usePublicityChoices()} />
        {values.publicity === "internal" || values.publicity === "confidential" ? (
          <DraftText
            kind="attachment"
            draft={draft}
            field="ground"
            label={values.publicity === "confidential" ? common("fields.publicityGround") : undefined}
            description={t("groundHelp")}
            isRequired={values.publicity === "confidential"}
          />
        ) : null}
      </SectionForm>
    </OpenedForm>
  );
}

const wholeMeeting = "meeting";

function useItemChoices({ meeting }: Attachment) {
  const t = useWords("agenda");
  const meetings = useWords("meetings");
  const format = useFormats();
  const items = agendaOf(useBook(), meeting ?? "");
  return [
    { id: wholeMeeting, label: t("attachments.ofMeeting") },
    ...items.map(({ number, item }) => ({
      id: item.id,
      label: `${format.section(number)} ${item.title ?? meetings("agenda.untitled")}`,
    })),
  ];
}
