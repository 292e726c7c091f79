import { useMemo } from "react";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import type { Member } from "../../../../shared/domain/member.ts";
import { canBeAccountable, canOwnActions } from "../../../../shared/domain/responsibility.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import type { FormDraft } from "../../../records/editing/form-draft.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useToday } from "../../../records/responsibility/use-today.ts";
import { useWords } from "../../../text/words.ts";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { FormRow } from "../../../ui/form.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useKeptDraft } from "../kept-drafts.tsx";
import { personChoices } from "../person-choices.tsx";
import { membersOn } from "../../../../shared/meeting/attendance.ts";
import type { ItemFormParts } from "./item-form-parts.ts";
import { recordsOfItem } from "./item-records.ts";
import { ItemFormFrame, missing } from "./item-form-frame.tsx";

interface Draft {
  readonly title: string;
  readonly owner: string | undefined;
  readonly dueOn: string;
  readonly description: string;
  /** "" for none. */
  readonly decision: string;
}

/** Gives an action under an item to one person of the buyer's or a provider's side; their organisation answers for it. */
export function ActionForm({ meeting, numbered, onDone }: ItemFormParts) {
  const t = useWords("meetings");
  const words = useWords("actions");
  const errors = useWords("errors");
  const session = useSession();
  const book = useBook();
  const saving = useSaving();
  const { item } = numbered;
  const { decisions } = recordsOfItem(book, item);
  const draft = useKeptDraft<Draft>(`action/${item.id}`, {
    title: "",
    owner: undefined,
    dueOn: "",
    description: "",
    decision: decisions.at(-1)?.id ?? "",
  });
  const { values } = draft;
  const check = () => [
    ...missing(
      values,
      [
        { field: "title", label: words("heading") },
        { field: "owner", label: words("owner") },
      ],
      errors("field.required"),
    ),
    ...(draft.isUnclear("dueOn")
      ? [{ field: "dueOn" as const, label: words("due"), text: errors("field.date") }]
      : missing(values, [{ field: "dueOn", label: words("due") }], errors("field.required"))),
  ];
  const save = () =>
    saving(
      () =>
        session.edit("action", session.newId(), {
          title: values.title.trim(),
          owner: values.owner ?? null,
          accountable: organisationOf(book, values.owner) ?? null,
          dueOn: values.dueOn,
          firstDueOn: values.dueOn,
          createdOn: meeting.date ?? null,
          description: values.description.trim() === "" ? null : values.description.trim(),
          status: "not-started",
          meeting: meeting.id,
          item: item.id,
          decision: values.decision === "" ? null : values.decision,
        }),
      t("acts.actionSaved"),
    );
  return (
    <ItemFormFrame
      title={t("acts.action")}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={["title", "description"]}
    >
      <ActionFields draft={draft} meetingDate={meeting.date} />
      {decisions.length === 0 ? null : (
        <Select
          label={words("originDecision")}
          choices={[
            ...decisions.map(({ id, title }) => ({ id, label: title ?? words("originDecision") })),
            { id: noDecision, label: t("acts.noDecision") },
          ]}
          value={values.decision === "" ? noDecision : values.decision}
          onChange={(value) => draft.change("decision", value === noDecision ? "" : value)}
        />
      )}
    </ItemFormFrame>
  );
}

/** No record id: those have no spaces. */
const noDecision = "no decision";

interface ActionFieldsProps {
  readonly draft: FormDraft<Draft>;
  readonly meetingDate: string | undefined;
}

function ActionFields({ draft, meetingDate }: ActionFieldsProps) {
  const t = useWords("meetings");
  const words = useWords("actions");
  const naming = useNaming();
  const today = useToday();
  const { values, change, changeTyped, idOf, problemOf } = draft;
  const owners = useMemo(
    () => personChoices(naming, possibleOwners(naming.book, membersOn(naming.book, meetingDate))),
    [naming, meetingDate],
  );
  return (
    <>
      <DraftText kind="action" draft={draft} field="title" label={words("heading")} isRequired />
      <FormRow>
        <ComboBox
          label={words("owner")}
          description={t("acts.ownerHelp")}
          id={idOf("owner")}
          choices={owners}
          value={values.owner}
          onChange={(value) => change("owner", value)}
          error={problemOf("owner")}
          isRequired
        />
        <DateField
          label={words("due")}
          id={idOf("dueOn")}
          near={meetingDate ?? today}
          value={values.dueOn}
          onChange={(value, isUnderstood) => changeTyped("dueOn", value, isUnderstood)}
          error={problemOf("dueOn")}
          isRequired
        />
      </FormRow>
      <TextField
        label={words("description")}
        value={values.description}
        onChange={(value) => change("description", value)}
        isMultiline
        rows={2}
      />
    </>
  );
}

/** People of the buyer's and the providers' sides whose own organisation can answer for an action. */
function possibleOwners(book: GroupBook, members: readonly Member[]): readonly Member[] {
  return members.filter((member) => {
    const organisation = member.organisation === undefined ? undefined : book.get("organisation", member.organisation);
    return canOwnActions(member) && organisation !== undefined && canBeAccountable(organisation);
  });
}

function organisationOf(book: GroupBook, owner: string | undefined): string | undefined {
  return owner === undefined ? undefined : book.get("member", owner)?.organisation;
}
