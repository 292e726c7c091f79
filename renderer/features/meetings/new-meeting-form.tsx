import { useRef, useState } from "react";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planEdit } from "../../../shared/log/author.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { DraftOffer } from "../../records/editing/draft-offer.tsx";
import { useKeptForm } from "../../records/editing/use-kept-form.ts";
import { useLeaving } from "../../records/editing/use-leaving.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useFormats, useLanguage, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGroup, Form, FormActions } from "../../ui/form.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { draftLikeLast, type MeetingDraft, wishOf } from "./meeting-draft.ts";
import { MeetingFields } from "./meeting-fields.tsx";
import { byDay } from "./meeting-order.ts";
import { nextMeetingNumber } from "./meeting-number.ts";
import { type AgendaSource, newAgenda } from "./new-agenda.ts";
import { OpenedForm } from "./opened-form.tsx";
import { standingTitles } from "./standing-titles.ts";
import { useMeetingCheck } from "./use-meeting-check.ts";

export interface NewMeetingFormProps {
  readonly onMade: (id: string) => void;
  readonly onCancel: () => void;
}

interface SourceDraft {
  readonly type: AgendaSource["type"];
  readonly meeting: string | undefined;
}

/** Makes a meeting with its agenda in one act: from the standing items, from an earlier meeting, or with none yet. */
export function NewMeetingForm({ onMade, onCancel }: NewMeetingFormProps) {
  const t = useWords("meetings");
  const common = useWords("common");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const language = useLanguage();
  const saving = useSaving();
  const draft = useFormDraft<MeetingDraft>(draftLikeLast(book.all("meeting"), today));
  const check = useMeetingCheck(draft, undefined);
  const proposed = useRef(draft.values.number);
  const [source, setSource] = useState<SourceDraft>({ type: "standing", meeting: undefined });
  const [isWorking, setWorking] = useState(false);
  const kept = useKeptForm(t("new"), draft);
  const leaving = useLeaving(draft.isDirty, () => {
    kept.drop();
    onCancel();
  });

  // A number that nobody has touched follows the year of the day.
  const onDate = (day: string) => {
    if (draft.values.number !== proposed.current) return;
    proposed.current = nextMeetingNumber(book.all("meeting"), day);
    draft.change("number", proposed.current);
  };
  const submit = async () => {
    if (isWorking || !draft.passes(check())) return;
    setWorking(true);
    const meeting = session.newId();
    const items = newAgenda(
      book,
      meeting,
      agendaSource(source, () => standingTitles(language)),
    );
    const operations = [
      ...planEdit(domainRules, undefined, "meeting", meeting, { ...wishOf(draft.values), status: "draft" }),
      ...items.flatMap((wish) => planEdit(domainRules, undefined, "agenda-item", session.newId(), wish)),
    ];
    const isSaved = await saving(() => session.save(operations));
    setWorking(false);
    if (!isSaved) return;
    kept.drop();
    onMade(meeting);
  };

  return (
    <OpenedForm title={t("new")} onKeyDown={leaving.onKeyDown}>
      <Form aria-label={t("new")} onSubmit={() => void submit()}>
        <DraftOffer kept={kept} />
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <MeetingFields draft={draft} onDate={onDate} />
        <AgendaFields source={source} onChange={setSource} />
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

interface AgendaFieldsProps {
  readonly source: SourceDraft;
  readonly onChange: (source: SourceDraft) => void;
}

function AgendaFields({ source, onChange }: AgendaFieldsProps) {
  const t = useWords("meetings");
  const format = useFormats();
  const book = useBook();
  const earlier = [...book.all("meeting")].sort((a, b) => byDay(b, a));
  const choices = [
    { id: "standing" as const, label: t("agenda.fromStanding"), note: t("agenda.fromStandingHelp") },
    ...(earlier.length === 0
      ? []
      : [{ id: "copy" as const, label: t("agenda.fromEarlier"), note: t("agenda.fromEarlierHelp") }]),
    { id: "empty" as const, label: t("agenda.fromNothing") },
  ];
  return (
    <FieldGroup title={t("agenda.title")}>
      <RadioGroup
        label={t("agenda.from")}
        choices={choices}
        value={source.type}
        onChange={(type) => onChange({ type, meeting: source.meeting ?? earlier[0]?.id })}
      />
      {source.type === "copy" ? (
        <Select
          label={t("agenda.fromWhich")}
          choices={earlier.map(({ id, number, date }) => ({
            id,
            label: [number ?? t("meeting"), date === undefined ? "" : format.date(date)].filter(Boolean).join(" · "),
          }))}
          value={source.meeting}
          onChange={(meeting) => onChange({ type: "copy", meeting })}
        />
      ) : null}
    </FieldGroup>
  );
}

function agendaSource(source: SourceDraft, titles: () => ReturnType<typeof standingTitles>): AgendaSource {
  if (source.type === "standing") return { type: "standing", titles: titles() };
  return source.type === "copy" && source.meeting !== undefined
    ? { type: "copy", meeting: source.meeting }
    : { type: "empty" };
}
