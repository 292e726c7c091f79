import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useSession } from "../../../data/hooks.tsx";
import { valueChoices } from "../../../records/editing/draft-fields.tsx";
import type { FieldProblem, FormDraft } from "../../../records/editing/form-draft.ts";
import { LinkField } from "../../../records/editing/link-field.tsx";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { fieldWord } from "../../../records/naming/record-words.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { FieldGroup, FormRow } from "../../../ui/form.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useKeptDraft } from "../kept-drafts.tsx";
import {
  asksGround,
  draftOfItem,
  type ItemDraft,
  type ItemLinkField,
  itemLinks,
  itemTexts,
  itemWish,
} from "./item-draft.ts";
import { ItemFrameFields, useMeetingPeople } from "./item-fields.tsx";
import { ItemFormFrame } from "./item-form-frame.tsx";

export interface ItemFormProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly onDone: () => void;
}

/** Everything that is written about an item before, in and after the meeting. */
export function ItemForm({ meeting, item, onDone }: ItemFormProps) {
  const t = useWords("meetings");
  const session = useSession();
  const saving = useSaving();
  const draft = useKeptDraft<ItemDraft>(`item/${item.id}`, draftOfItem(item));
  const check = useItemCheck(draft.values);
  return (
    <ItemFormFrame
      title={t("agenda.editItem")}
      draft={draft}
      check={check}
      save={() => saving(() => session.edit("agenda-item", item.id, itemWish(draft.values)))}
      onDone={onDone}
      texts={["title", "plain", ...itemTexts]}
      showsUnsaved
    >
      <FrameFields draft={draft} meeting={meeting} />
      <TextFields draft={draft} />
      <LinkFields draft={draft} />
      <PublicityFields draft={draft} />
      <ComingFields draft={draft} />
    </ItemFormFrame>
  );
}

interface PartProps {
  readonly draft: FormDraft<ItemDraft>;
}

function FrameFields({ draft, meeting }: PartProps & { readonly meeting: Meeting }) {
  const records = useWords("records");
  const { values, change } = draft;
  const people = useMeetingPeople(meeting);
  return (
    <>
      <ItemFrameFields draft={draft} />
      <ComboBox
        label={records("fields.presenter")}
        choices={people}
        value={values.presenter}
        onChange={(value) => change("presenter", value)}
      />
    </>
  );
}

/** What becomes of the item, and what it does by itself. */
function ComingFields({ draft }: PartProps) {
  const t = useWords("agenda");
  const common = useWords("common");
  const records = useWords("records");
  const { values, change } = draft;
  return (
    <>
      <FormRow>
        <Select
          label={common("fields.status")}
          choices={valueChoices(records, "agenda-item", "status")}
          value={values.status}
          onChange={(value) => change("status", value as ItemDraft["status"])}
        />
        <Select
          label={records("fields.fills")}
          description={t("fillsHelp")}
          choices={[{ id: "nothing", label: t("fillsNothing") }, ...valueChoices(records, "agenda-item", "fills")]}
          value={values.fills}
          onChange={(value) => change("fills", value as ItemDraft["fills"])}
        />
      </FormRow>
      <Checkbox
        isSelected={values.recurring}
        onChange={(value) => change("recurring", value)}
        note={t("recurringHelp")}
      >
        {records("fields.recurring")}
      </Checkbox>
    </>
  );
}

function LinkFields({ draft }: PartProps) {
  const t = useWords("agenda");
  const common = useWords("common");
  const naming = useNaming();
  const { values, change } = draft;
  return (
    <FieldGroup title={common("fields.links")}>
      {(Object.keys(itemLinks) as ItemLinkField[]).map((field) => (
        <LinkField
          key={field}
          label={t(`links.${field}`)}
          kind={itemLinks[field]}
          choices={naming.book
            .all(itemLinks[field])
            .map(({ id }) => ({ id, label: recordTitle(naming, itemLinks[field], id) }))
            .toSorted((a, b) => naming.format.compare(a.label, b.label))}
          value={values[field]}
          onChange={(value) => change(field, value)}
        />
      ))}
    </FieldGroup>
  );
}

function TextFields({ draft }: PartProps) {
  const common = useWords("common");
  const records = useWords("records");
  const { values, change, idOf } = draft;
  return (
    <>
      <TextField
        label={common("fields.plain")}
        description={common("fields.plainHelp")}
        id={idOf("plain")}
        value={values.plain}
        onChange={(value) => change("plain", value)}
        isMultiline
        rows={2}
      />
      {itemTexts.map((field) => (
        <TextField
          key={field}
          label={fieldWord(records, "agenda-item", field)}
          id={idOf(field)}
          value={values[field]}
          onChange={(value) => change(field, value)}
          isMultiline
        />
      ))}
    </>
  );
}

function PublicityFields({ draft }: PartProps) {
  const t = useWords("meetings");
  const agenda = useWords("agenda");
  const common = useWords("common");
  const records = useWords("records");
  const { book } = useNaming();
  const { values, change, idOf, problemOf } = draft;
  const byRule = book.get("rules", "rules")?.publicityDefault ?? "internal";
  return (
    <FieldGroup title={common("fields.publicity")}>
      <RadioGroup
        label={t("agenda.whoReads")}
        choices={[
          { id: "group", label: t("agenda.byRule", { publicity: records(`values.publicity.${byRule}`) }) },
          { id: "public", label: records("values.publicity.public"), note: common("publicity.publicHelp") },
          { id: "internal", label: records("values.publicity.internal"), note: common("publicity.internalHelp") },
          {
            id: "confidential",
            label: records("values.publicity.confidential"),
            note: common("publicity.confidentialHelp"),
          },
        ]}
        value={values.publicity}
        onChange={(value) => change("publicity", value)}
      />
      {asksGround(values) ? (
        <TextField
          label={values.publicity === "confidential" ? common("fields.publicityGround") : records("fields.ground")}
          description={agenda("groundHelp")}
          id={idOf("ground")}
          value={values.ground}
          onChange={(value) => change("ground", value)}
          error={problemOf("ground")}
          isRequired={values.publicity === "confidential"}
        />
      ) : null}
      <TextField
        label={agenda("attachments.onlyNamed")}
        description={agenda("attachments.onlyNamedHelp")}
        value={values.attachments}
        onChange={(value) => change("attachments", value)}
        isMultiline
        rows={2}
      />
    </FieldGroup>
  );
}

function useItemCheck(values: ItemDraft): () => readonly FieldProblem<ItemDraft>[] {
  const t = useWords("meetings");
  const common = useWords("common");
  const errors = useWords("errors");
  return () => {
    const problems: FieldProblem<ItemDraft>[] = [];
    const over = values.title.trim().length - 500;
    if (values.title.trim() === "") {
      problems.push({ field: "title", label: t("agenda.heading"), text: errors("field.required") });
    } else if (over > 0) {
      problems.push({ field: "title", label: t("agenda.heading"), text: errors("field.tooLong", { count: over }) });
    }
    if (values.publicity === "confidential" && values.ground.trim() === "") {
      problems.push({ field: "ground", label: common("fields.publicityGround"), text: errors("field.required") });
    }
    return problems;
  };
}
