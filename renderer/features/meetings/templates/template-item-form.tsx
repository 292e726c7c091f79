import { useState } from "react";
import { placeAfterAll, placesBetween } from "../../../../shared/agenda/item-places.ts";
import { templateItemsOf } from "../../../../shared/agenda/cycle.ts";
import { itemFills } from "../../../../shared/domain/item-fill.ts";
import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { type MonthName, monthNames } from "../../../../shared/domain/month.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftChoice, DraftText, useFieldProblems } from "../../../records/editing/draft-fields.tsx";
import { type FormDraft, useFormDraft } from "../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useRemoval } from "../../../records/editing/use-removal.ts";
import { usePublicityChoices } from "../../../records/editing/use-publicity-choices.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { wishOf } from "../../../records/editing/wish-of.ts";
import { memberChoices } from "../../../records/responsibility/people-choices.tsx";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { CheckboxGroup } from "../../../ui/checkbox-group.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FormRow } from "../../../ui/form.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { Select } from "../../../ui/select.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { OpenedForm } from "../opened-form.tsx";
import { type TemplateItemDraft, templateItemDraft } from "./template-item-draft.ts";
import { useMonthWords } from "../series/use-month-words.ts";

export interface TemplateItemFormProps {
  readonly template: string;
  /** The item that is edited; a new one without. */
  readonly id?: string | undefined;
  /** The months of a new one. */
  readonly months?: readonly MonthName[] | undefined;
  readonly level?: 2 | 3 | undefined;
  readonly onDone: () => void;
}

const itemTypes = ["information", "discussion", "decision", "finding"] as const;
const none = "none";

/** One item of a template: what it is called, when it comes, and what it begins with. */
export function TemplateItemForm({ template, id, months, level = 2, onDone }: TemplateItemFormProps) {
  const t = useWords("preparing");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState(() =>
    id === undefined
      ? { ...templateItemDraft(), type: "discussion", months: months ?? [] }
      : templateItemDraft(book.get("template-item", id)),
  );
  const draft = useFormDraft<TemplateItemDraft>(initial);
  const problems = useFieldProblems("template-item", draft);
  const lists = useWords("lists");
  const records = useWords("records");
  const title = t(id === undefined ? "templates.addItem" : "templates.editItem");
  const save = async () => {
    const { publicity, ground } = draft.values;
    const needsGround =
      publicity === "confidential" && ground.trim() === ""
        ? [{ field: "ground" as const, label: records("fields.ground"), text: lists("groundNeeded") }]
        : [];
    if (!draft.passes([...problems.required("title"), ...problems.lines("title", "ground"), ...needsGround])) return;
    const wish =
      id === undefined
        ? { ...wishOf(templateItemDraft(), draft.values), template, place: placeOfNew(book, template) }
        : wishOf(initial, draft.values);
    if (await saving(() => session.edit("template-item", id ?? session.newId(), wish))) onDone();
  };
  return (
    <OpenedForm title={title} level={level}>
      <SectionForm
        label={id === undefined ? title : `${title}: ${initial.title}`}
        draft={draft}
        onSave={save}
        onCancel={onDone}
      >
        <FrameFields draft={draft} />
        <MoreFields draft={draft} />
      </SectionForm>
      {id === undefined ? null : <RemoveItem id={id} title={initial.title} onDone={onDone} />}
    </OpenedForm>
  );
}

interface FieldsProps {
  readonly draft: FormDraft<TemplateItemDraft>;
}

function FrameFields({ draft }: FieldsProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const records = useWords("records");
  const monthWords = useMonthWords();
  const { values, change } = draft;
  return (
    <>
      <DraftText kind="template-item" draft={draft} field="title" isRequired />
      <FormRow>
        <Select
          label={meetings("agenda.purpose")}
          choices={itemTypes.map((type) => ({ id: type, label: records(`values.itemType.${type}`) }))}
          value={itemTypes.find((type) => type === values.type)}
          onChange={(type) => change("type", type)}
        />
        <NumberField
          label={records("fields.minutes")}
          value={values.minutes}
          onChange={(minutes) => change("minutes", minutes)}
          minValue={0}
          maxValue={600}
          hasSteppers
        />
      </FormRow>
      <CheckboxGroup
        label={t("templates.when")}
        description={t("templates.whenHelp")}
        layout="row"
        choices={monthNames.map((month) => ({ id: month, label: monthWords.short(month) }))}
        value={values.months}
        onChange={(chosen) => change("months", chosen)}
      />
    </>
  );
}

function MoreFields({ draft }: FieldsProps) {
  const t = useWords("preparing");
  const common = useWords("common");
  const records = useWords("records");
  const naming = useNaming();
  const { values, change } = draft;
  return (
    <Disclosure title={t("templates.more")}>
      <Stack>
        <ComboBox
          label={records("fields.presenter")}
          choices={memberChoices(naming)}
          value={values.presenter}
          onChange={(presenter) => change("presenter", presenter)}
        />
        <DraftText kind="template-item" draft={draft} field="background" rows={3} />
        <DraftText kind="template-item" draft={draft} field="proposal" rows={2} />
        <DraftText
          kind="template-item"
          draft={draft}
          field="plain"
          label={common("fields.plain")}
          description={common("fields.plainHelp")}
          rows={2}
        />
        <Select
          label={records("fields.fills")}
          description={t("templates.fillsHelp")}
          choices={[
            { id: none, label: t("templates.noFill") },
            ...itemFills.map((fill) => ({ id: fill, label: records(`values.fills.${fill}`) })),
          ]}
          value={values.fills === "" ? none : values.fills}
          onChange={(fill) => change("fills", fill === none ? "" : fill)}
        />
        <div>
          <Checkbox
            isSelected={values.recurring}
            onChange={(recurring) => change("recurring", recurring)}
            note={t("templates.recurringHelp")}
          >
            {t("templates.recurring")}
          </Checkbox>
        </div>
        <div>
          <Checkbox
            isSelected={values.gathers}
            onChange={(gathers) => change("gathers", gathers)}
            note={t("templates.gathersHelp")}
          >
            {t("templates.gathers")}
          </Checkbox>
        </div>
        <DraftChoice kind="template-item" draft={draft} field="publicity" choices={usePublicityChoices()} />
        {values.publicity === "confidential" ? (
          <DraftText kind="template-item" draft={draft} field="ground" isRequired />
        ) : null}
      </Stack>
    </Disclosure>
  );
}

function RemoveItem({
  id,
  title,
  onDone,
}: {
  readonly id: string;
  readonly title: string;
  readonly onDone: () => void;
}) {
  const t = useWords("preparing");
  const common = useWords("common");
  const removal = useRemoval();
  const remove = async () => {
    if (await removal("template-item", id, t("templates.removed", { title }))) onDone();
  };
  return (
    <div>
      <Button kind="quiet" onPress={() => void remove()} aria-label={`${common("remove")}: ${title}`}>
        {common("remove")}
      </Button>
    </div>
  );
}

/** Before the item that gathers what is new and the meeting's end, where one of a year belongs; else at the end. */
function placeOfNew(book: GroupBook, template: string): string {
  const items = templateItemsOf(book, template);
  const at = items.findIndex(
    ({ gathers, fills }) => gathers === true || fills === "next-meeting" || fills === "closing",
  );
  const between = at < 0 ? undefined : placesBetween(items[at - 1]?.place, items[at]?.place, 1)?.[0];
  return between ?? placeAfterAll(items);
}
