import { useMemo, useRef, useState } from "react";
import { agendaFor, type PlannedItem } from "../../../shared/agenda/plan-agenda.ts";
import { isDateOnly } from "../../../shared/core/date-only.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planEdit } from "../../../shared/log/author.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { DraftOffer } from "../../records/editing/draft-offer.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { useKeptForm } from "../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../records/editing/use-leaving.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useLanguage, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGroup, Form, FormActions } from "../../ui/form.tsx";
import type { MeetingDraft } from "./meeting-draft.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { nextMeetingNumber } from "./meeting-number.ts";
import { newAgenda } from "./new-agenda.ts";
import { OpenedForm } from "./opened-form.tsx";
import { AgendaSourceFields, firstSource, type SourceDraft } from "./planning/agenda-source-fields.tsx";
import { draftForNext, idOfNew, planNewMeeting } from "./planning/plan-meeting.ts";
import { PlannedAgenda } from "./planning/planned-agenda.tsx";
import { useChosenItems } from "./planning/use-chosen-items.ts";
import { usePlacing } from "./proposals/use-placing.ts";
import { standingTitles } from "./standing-titles.ts";
import { useMeetingCheck } from "./use-meeting-check.ts";

export interface NewMeetingFormProps {
  /** The day to begin with, `YYYY-MM-DD`. */
  readonly day?: string | undefined;
  readonly onMade: (id: string) => void;
  readonly onCancel: () => void;
}

/** Makes a meeting with its agenda in one act: as the cycle plans it, from a template, from an earlier one, or empty. */
export function NewMeetingForm({ day, onMade, onCancel }: NewMeetingFormProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const language = useLanguage();
  const saving = useSaving();
  const placing = usePlacing();
  const [source, setSource] = useState<SourceDraft>(() => firstSource(book));
  const series = source.type !== "series" ? undefined : book.get("series", source.series ?? "");
  const draft = useFormDraft<MeetingDraft>(draftForNext(book, series, today, day));
  const check = useMeetingCheck(draft, undefined);
  const proposed = useRef(draft.values.number);
  const { plan, isDateMissing } = usePlan(source, draft.values.date);
  const chosen = useChosenItems(plan);
  const [isWorking, setWorking] = useState(false);
  const kept = useKeptForm(t("new"), draft);
  const leaving = useLeaving(draft.isDirty, () => {
    kept.drop();
    onCancel();
  });

  // A number that nobody has touched follows the year of the day.
  const onDate = (date: string) => {
    if (draft.values.number !== proposed.current) return;
    proposed.current = nextMeetingNumber(book.all("meeting"), date);
    draft.change("number", proposed.current);
  };
  const submit = async () => {
    if (isWorking || !draft.passes(check())) return;
    setWorking(true);
    const meeting = idOfNew(book, series, draft.values.date, () => session.newId());
    const frames = newAgenda(book, meeting, frameSource(source, language));
    const operations = [
      ...planNewMeeting(book, meeting, { draft: draft.values, series, plan, chosen: chosen.keys }, placing),
      ...frames.flatMap((wish) => planEdit(domainRules, undefined, "agenda-item", session.newId(), wish)),
    ];
    const isSaved = await saving(() => session.save(operations));
    setWorking(false);
    if (!isSaved) return;
    kept.drop();
    onMade(meeting);
  };

  return (
    <OpenedForm title={t("new")} isAddressed onKeyDown={leaving.onKeyDown}>
      <Form aria-label={t("new")} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <MeetingFields draft={draft} onDate={onDate} />
        <FieldGroup title={t("agenda.title")}>
          <AgendaSourceFields source={source} onChange={setSource} />
          {isDateMissing ? <DateFirst /> : null}
        </FieldGroup>
        {plan.length === 0 ? null : <PlannedAgenda plan={plan} chosen={chosen} />}
        <FormActions>
          <Button kind="primary" type="submit">
            {common("save")}
          </Button>
          <Button onPress={leaving.leave}>{common("cancel")}</Button>
        </FormActions>
      </Form>
      {leaving.question}
    </OpenedForm>
  );
}

function DateFirst() {
  const t = useWords("preparing");
  return <p>{t("plan.dateFirst")}</p>;
}

interface Plan {
  readonly plan: readonly PlannedItem[];
  /** The agenda depends on the month, and no day is given. */
  readonly isDateMissing: boolean;
}

/** The agenda as the cycle or a template plans it for the day; none from the other sources. */
function usePlan(source: SourceDraft, date: string): Plan {
  const book = useBook();
  return useMemo(() => {
    if (source.type !== "series" && source.type !== "template") return { plan: [], isDateMissing: false };
    if (!isDateOnly(date)) return { plan: [], isDateMissing: true };
    const series = source.type === "series" ? source.series : undefined;
    const template = series === undefined ? source.template : book.get("series", series)?.template;
    return { plan: agendaFor(book, { template, series, date }), isDateMissing: false };
  }, [book, source, date]);
}

function frameSource({ type, meeting }: SourceDraft, language: Parameters<typeof standingTitles>[0]) {
  if (type === "standing") return { type, titles: standingTitles(language) } as const;
  return type === "copy" && meeting !== undefined ? ({ type, meeting } as const) : ({ type: "empty" } as const);
}
