import { type ReactNode, useMemo } from "react";
import type { Statement } from "../../../../../shared/domain/statement.ts";
import { membersOn } from "../../../../../shared/meeting/attendance.ts";
import { isItemClosed } from "../../../../../shared/meeting/voting/item-closing.ts";
import { decisionsOfItem } from "../../../../../shared/meeting/voting/round.ts";
import { useBook, useSession, useSnapshot } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { ComboBox } from "../../../../ui/combo-box.tsx";
import { RadioGroup } from "../../../../ui/radio-group.tsx";
import { Select } from "../../../../ui/select.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { ItemFormFrame, missing } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { personChoices } from "../../person-choices.tsx";
import type { Deciding } from "./use-deciding.ts";

interface Draft {
  readonly type: NonNullable<Statement["type"]>;
  readonly member: string | undefined;
  /** "" for the whole item. */
  readonly decision: string;
  readonly text: string;
}

/** A member's own words for the record: a dissent, or a statement beside a decision that the member shares. */
export function StatementForm({
  deciding,
  onDone,
}: {
  readonly deciding: Deciding;
  readonly onDone: () => void;
}): ReactNode {
  const t = useWords("deciding");
  const records = useWords("records");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const { identity } = useSnapshot();
  const book = useBook();
  const { item } = deciding;
  const decisions = decisionsOfItem(book, item.id);
  const { people, help } = useSpeakers(deciding);
  const draft = useKeptDraft<Draft>(`statement/${item.id}`, {
    type: isItemClosed(book, item) ? "statement" : "dissent",
    member: people.some(({ id }) => id === identity.member) ? identity.member : undefined,
    decision: decisions.at(-1)?.id ?? "",
    text: "",
  });
  const { values, change, idOf, problemOf } = draft;
  const check = () =>
    missing(
      values,
      [
        { field: "member", label: t("statements.whose") },
        { field: "text", label: t("statements.ownWords") },
      ],
      errors("field.required"),
    );
  const save = () =>
    saving(
      () =>
        session.edit("statement", session.newId(), {
          item: item.id,
          decision: values.decision === "" ? null : values.decision,
          member: values.member ?? null,
          type: values.type,
          text: values.text.trim(),
        }),
      t("statements.saved"),
    );
  return (
    <ItemFormFrame
      title={t("statements.add")}
      help={help}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={["text"]}
    >
      <RadioGroup
        label={t("statements.type")}
        choices={[
          { id: "dissent", label: records("values.statementType.dissent"), note: t("statements.dissentHelp") },
          { id: "statement", label: records("values.statementType.statement"), note: t("statements.statementHelp") },
        ]}
        value={values.type}
        onChange={(value) => change("type", value)}
      />
      <ComboBox
        label={t("statements.whose")}
        id={idOf("member")}
        choices={people}
        value={values.member}
        onChange={(value) => change("member", value)}
        error={problemOf("member")}
        isRequired
      />
      {decisions.length < 2 ? null : (
        <Select
          label={t("statements.toDecision")}
          choices={[
            ...decisions.map(({ id, title }) => ({ id, label: title ?? t("title") })),
            { id: wholeItem, label: t("statements.toItem") },
          ]}
          value={values.decision === "" ? wholeItem : values.decision}
          onChange={(value) => change("decision", value === wholeItem ? "" : value)}
        />
      )}
      <TextField
        label={t("statements.ownWords")}
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

/** No record id: those have no spaces. */
const wholeItem = "whole item";

/** The members of the day who take part in the resolution; those who do not are named. */
function useSpeakers({ meeting, barred }: Deciding) {
  const t = useWords("deciding");
  const format = useFormats();
  const naming = useNaming();
  return useMemo(() => {
    const { book, t: records } = naming;
    const members = membersOn(book, meeting.date).filter(({ id }) => !barred.has(id));
    const names = [...barred].map((id) => memberName(book, records, id));
    return {
      people: personChoices(naming, members),
      help: names.length === 0 ? undefined : t("statements.notTakingPart", { names: format.list(names) }),
    };
  }, [naming, format, t, meeting, barred]);
}
