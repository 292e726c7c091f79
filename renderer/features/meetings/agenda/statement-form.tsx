import type { Statement } from "../../../../shared/domain/statement.ts";
import { useBook, useSession, useSnapshot } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useKeptDraft } from "../kept-drafts.tsx";
import { MemberField, useMeetingPeople } from "./item-fields.tsx";
import type { ItemFormParts } from "./item-form-parts.ts";
import { recordsOfItem } from "./item-records.ts";
import { ItemFormFrame, missing } from "./item-form-frame.tsx";

interface Draft {
  readonly type: NonNullable<Statement["type"]>;
  readonly member: string | undefined;
  readonly text: string;
}

/** A member's own words for the record: another opinion, or a statement beside an opinion that is shared. */
export function StatementForm({ meeting, numbered, onDone }: ItemFormParts) {
  const t = useWords("meetings");
  const records = useWords("records");
  const words = useWords("decisions");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const { identity } = useSnapshot();
  const { item } = numbered;
  const { decisions } = recordsOfItem(useBook(), item);
  const people = useMeetingPeople(meeting);
  const draft = useKeptDraft<Draft>(`statement/${item.id}`, {
    type: "dissent",
    member: people.some(({ id }) => id === identity.member) ? identity.member : undefined,
    text: "",
  });
  const { values, change, idOf, problemOf } = draft;
  const check = () =>
    missing(
      values,
      [
        { field: "member", label: t("acts.whose") },
        { field: "text", label: t("acts.ownWords") },
      ],
      errors("field.required"),
    );
  const save = () =>
    saving(() =>
      session.edit("statement", session.newId(), {
        item: item.id,
        decision: decisions.length === 1 ? (decisions[0]?.id ?? null) : null,
        member: values.member ?? null,
        type: values.type,
        text: values.text.trim(),
      }),
    );
  return (
    <ItemFormFrame title={t("acts.statement")} draft={draft} check={check} save={save} onDone={onDone} texts={["text"]}>
      <RadioGroup
        label={t("acts.statementType")}
        choices={[
          { id: "dissent", label: records("values.statementType.dissent"), note: words("dissentHelp") },
          { id: "statement", label: records("values.statementType.statement"), note: t("acts.statementHelp") },
        ]}
        value={values.type}
        onChange={(value) => change("type", value)}
      />
      <MemberField label={t("acts.whose")} people={people} draft={draft} />
      <TextField
        label={t("acts.ownWords")}
        id={idOf("text")}
        value={values.text}
        onChange={(value) => change("text", value)}
        error={problemOf("text")}
        isMultiline
        isRequired
      />
    </ItemFormFrame>
  );
}
