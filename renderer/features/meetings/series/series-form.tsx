import { useState } from "react";
import { type MonthName, monthNames } from "../../../../shared/domain/month.ts";
import type { Series } from "../../../../shared/domain/series.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText, useFieldProblems } from "../../../records/editing/draft-fields.tsx";
import { type FieldProblem, type FormDraft, useFormDraft } from "../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useRemoval } from "../../../records/editing/use-removal.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { wishOf } from "../../../records/editing/wish-of.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { memberChoices } from "../../../records/responsibility/people-choices.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/checkbox-group.tsx";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { FormRow } from "../../../ui/form.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { TimeField } from "../../../ui/time-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import { useMonthWords } from "./use-month-words.ts";

export interface SeriesFormProps {
  /** A new one without. */
  readonly series: Series | undefined;
  /** Gets the id of a new series. */
  readonly onDone: (made?: string) => void;
}

interface SeriesDraft {
  readonly name: string;
  readonly template: string;
  readonly months: readonly MonthName[];
  readonly start: string;
  readonly end: string;
  readonly venue: string;
  readonly mode: string;
  readonly chair: string | undefined;
  readonly secretary: string | undefined;
  readonly remoteLink: string;
  readonly contact: string;
  readonly accessibility: string;
}

const modes = ["on-site", "remote", "hybrid"] as const;

/** The settings of a meeting series: what each new meeting of it begins with. */
export function SeriesForm({ series, onDone }: SeriesFormProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState(() => draftOf(series));
  const draft = useFormDraft<SeriesDraft>(initial);
  const problems = useFieldProblems("series", draft);
  const title = t(series === undefined ? "cycle.newSeries" : "cycle.settings");
  const timeProblems = (): readonly FieldProblem<SeriesDraft>[] => {
    const { start, end } = draft.values;
    const unclear = (["start", "end"] as const).flatMap((field) =>
      draft.isUnclear(field)
        ? [{ field, label: meetings(field === "start" ? "startPlanned" : "endPlanned"), text: errors("field.time") }]
        : [],
    );
    const isTurned = unclear.length === 0 && start !== "" && end !== "" && end < start;
    return isTurned ? [{ field: "end", label: meetings("endPlanned"), text: errors("field.dateOrder") }] : unclear;
  };
  const save = async () => {
    const lines = problems.lines("name", "venue", "remoteLink", "contact");
    if (!draft.passes([...problems.required("name"), ...lines, ...timeProblems()])) return;
    const id = series?.id ?? session.newId();
    const wish = { ...wishOf(initial, draft.values), ...(series === undefined ? { type: "regular" } : {}) };
    if (await saving(() => session.edit("series", id, wish))) onDone(series === undefined ? id : undefined);
  };
  return (
    <OpenedForm title={title}>
      <SectionForm label={title} draft={draft} onSave={save} onCancel={() => onDone()}>
        <RhythmFields draft={draft} />
        <PlaceFields draft={draft} />
      </SectionForm>
      {series === undefined ? null : <RemoveSeries series={series} onDone={onDone} />}
    </OpenedForm>
  );
}

interface FieldsProps {
  readonly draft: FormDraft<SeriesDraft>;
}

function RhythmFields({ draft }: FieldsProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const monthWords = useMonthWords();
  const templates = useBook().all("agenda-template");
  const { values, change, changeTyped, idOf, problemOf } = draft;
  return (
    <>
      <DraftText kind="series" draft={draft} field="name" isRequired />
      <CheckboxGroup
        label={t("cycle.months")}
        layout="row"
        choices={monthNames.map((month) => ({ id: month, label: monthWords.short(month) }))}
        value={values.months}
        onChange={(months) => change("months", months)}
      />
      {templates.length === 0 ? null : (
        <Select
          label={t("cycle.template")}
          choices={templates.map(({ id, name }) => ({ id, label: name ?? t("templates.unnamed") }))}
          value={values.template === "" ? undefined : values.template}
          onChange={(template) => change("template", template)}
        />
      )}
      <FormRow>
        <TimeField
          label={meetings("startPlanned")}
          id={idOf("start")}
          value={values.start}
          onChange={(value, isUnderstood) => changeTyped("start", value, isUnderstood)}
          error={problemOf("start")}
        />
        <TimeField
          label={meetings("endPlanned")}
          id={idOf("end")}
          value={values.end}
          onChange={(value, isUnderstood) => changeTyped("end", value, isUnderstood)}
          error={problemOf("end")}
        />
      </FormRow>
    </>
  );
}

function PlaceFields({ draft }: FieldsProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const records = useWords("records");
  const naming = useNaming();
  const people = memberChoices(naming);
  const { values, change } = draft;
  return (
    <>
      <DraftText kind="series" draft={draft} field="venue" description={t("cycle.venueHelp")} />
      <RadioGroup
        label={meetings("mode.title")}
        layout="row"
        choices={modes.map((mode) => ({ id: mode, label: records(`values.mode.${mode}`) }))}
        value={modes.find((mode) => mode === values.mode)}
        onChange={(mode) => change("mode", mode)}
      />
      <DraftText kind="series" draft={draft} field="remoteLink" />
      <FormRow>
        <ComboBox
          label={records("fields.chair")}
          choices={people}
          value={values.chair}
          onChange={(chair) => change("chair", chair)}
        />
        <ComboBox
          label={records("fields.secretary")}
          choices={people}
          value={values.secretary}
          onChange={(secretary) => change("secretary", secretary)}
        />
      </FormRow>
      <DraftText kind="series" draft={draft} field="contact" />
      <DraftText kind="series" draft={draft} field="accessibility" rows={2} />
    </>
  );
}

function RemoveSeries({ series, onDone }: { readonly series: Series; readonly onDone: () => void }) {
  const t = useWords("preparing");
  const common = useWords("common");
  const removal = useRemoval();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    setAsking(false);
    if (await removal("series", series.id, t("cycle.removed"))) onDone();
  };
  return (
    <div>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {common("remove")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("cycle.removeQuestion")}
        confirmLabel={common("remove")}
        cancelLabel={common("cancel")}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
        isDangerous
      >
        <p>{t("cycle.removeHelp")}</p>
      </ConfirmDialog>
    </div>
  );
}

function draftOf(series: Series | undefined): SeriesDraft {
  return {
    name: series?.name ?? "",
    template: series?.template ?? "",
    months: series?.months ?? [],
    start: series?.start ?? "",
    end: series?.end ?? "",
    venue: series?.venue ?? "",
    mode: series?.mode ?? "",
    chair: series?.chair,
    secretary: series?.secretary,
    remoteLink: series?.remoteLink ?? "",
    contact: series?.contact ?? "",
    accessibility: series?.accessibility ?? "",
  };
}
