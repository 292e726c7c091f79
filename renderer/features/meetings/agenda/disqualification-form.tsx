import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { useKeptDraft } from "../kept-drafts.tsx";
import { MemberField, useMeetingPeople } from "./item-fields.tsx";
import type { ItemFormParts } from "./item-form-parts.ts";
import { ItemFormFrame, missing } from "./item-form-frame.tsx";

interface Draft {
  readonly member: string | undefined;
  readonly ground: string;
}

/** Says who does not take part in resolving one item, and why. The group's own rule stands above the form. */
export function DisqualificationForm({ meeting, numbered, onDone }: ItemFormParts) {
  const t = useWords("meetings");
  const records = useWords("records");
  const common = useWords("common");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const rule = useBook().get("rules", "rules")?.conflictText;
  const people = useMeetingPeople(meeting);
  const draft = useKeptDraft<Draft>(`disqualification/${numbered.item.id}`, { member: undefined, ground: "" });
  const { values } = draft;
  const check = () =>
    missing(
      values,
      [
        { field: "member", label: records("kinds.member") },
        { field: "ground", label: common("fields.reasons") },
      ],
      errors("field.required"),
    );
  const save = () =>
    saving(() =>
      session.edit("disqualification", session.newId(), {
        meeting: meeting.id,
        item: numbered.item.id,
        member: values.member ?? null,
        ground: values.ground.trim(),
      }),
    );
  return (
    <ItemFormFrame
      title={t("interest.declare")}
      help={rule ?? t("interest.help")}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={["ground"]}
    >
      <MemberField label={records("kinds.member")} people={people} draft={draft} />
      <DraftText
        kind="disqualification"
        draft={draft}
        field="ground"
        label={common("fields.reasons")}
        description={t("interest.groundHelp")}
        isRequired
      />
    </ItemFormFrame>
  );
}
