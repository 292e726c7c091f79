import type { GroupBook } from "../../../../shared/domain/group-book.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useWords } from "../../../text/words.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { byDay } from "../meeting-order.ts";

/** What the agenda of a new meeting is made from, as it is chosen. */
export interface SourceDraft {
  readonly type: "series" | "template" | "standing" | "copy" | "empty";
  readonly series: string | undefined;
  readonly template: string | undefined;
  readonly meeting: string | undefined;
}

/** The cycle where there is one: it knows the month and what comes over. */
export function firstSource(book: GroupBook): SourceDraft {
  const series = book.all("series")[0]?.id;
  const template = book.all("agenda-template")[0]?.id;
  const meeting = [...book.all("meeting")].sort((a, b) => byDay(b, a))[0]?.id;
  return { type: series === undefined ? "standing" : "series", series, template, meeting };
}

export interface AgendaSourceFieldsProps {
  readonly source: SourceDraft;
  readonly onChange: (source: SourceDraft) => void;
}

export function AgendaSourceFields({ source, onChange }: AgendaSourceFieldsProps) {
  const t = useWords("preparing");
  const meetings = useWords("meetings");
  const naming = useNaming();
  const { book, format } = naming;
  const series = book.all("series");
  const templates = book.all("agenda-template");
  const earlier = [...book.all("meeting")].sort((a, b) => byDay(b, a));
  const choices = [
    ...(series.length === 0
      ? []
      : [{ id: "series" as const, label: t("plan.fromSeries"), note: t("plan.fromSeriesHelp") }]),
    ...(templates.length === 0
      ? [{ id: "standing" as const, label: meetings("agenda.fromStanding"), note: meetings("agenda.fromStandingHelp") }]
      : [{ id: "template" as const, label: t("plan.fromTemplate"), note: t("plan.fromTemplateHelp") }]),
    ...(earlier.length === 0
      ? []
      : [{ id: "copy" as const, label: meetings("agenda.fromEarlier"), note: meetings("agenda.fromEarlierHelp") }]),
    { id: "empty" as const, label: meetings("agenda.fromNothing") },
  ];
  return (
    <>
      <RadioGroup
        label={meetings("agenda.from")}
        choices={choices}
        value={source.type}
        onChange={(type) => onChange({ ...source, type })}
      />
      {source.type === "series" && series.length > 1 ? (
        <Select
          label={t("cycle.series")}
          choices={series.map(({ id, name }) => ({ id, label: name ?? t("cycle.series") }))}
          value={source.series}
          onChange={(chosen) => onChange({ ...source, series: chosen })}
        />
      ) : null}
      {source.type === "template" ? (
        <Select
          label={t("plan.whichTemplate")}
          choices={templates.map(({ id, name }) => ({ id, label: name ?? t("templates.unnamed") }))}
          value={source.template}
          onChange={(template) => onChange({ ...source, template })}
        />
      ) : null}
      {source.type === "copy" ? (
        <Select
          label={meetings("agenda.fromWhich")}
          choices={earlier.map(({ id, date }) => ({
            id,
            label: recordTitle(naming, "meeting", id),
            note: date === undefined ? undefined : format.date(date),
          }))}
          value={source.meeting}
          onChange={(meeting) => onChange({ ...source, meeting })}
        />
      ) : null}
    </>
  );
}
