import { useMemo } from "react";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { useBook } from "../../data/hooks.tsx";
import { routeToHash } from "../../navigation/route.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { valueChoices } from "../../records/editing/draft-fields.tsx";
import { type ListChoice, ListTools } from "../../records/lists/list-tools.tsx";
import { RecordRows, type RowFact, type RowSection } from "../../records/lists/record-rows.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { ResponsibilityMark } from "../../records/responsibility/responsibility-line.tsx";
import { useKeptChoices } from "../../records/lists/use-kept-choices.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useToday } from "../../records/responsibility/use-today.ts";
import { useWords } from "../../text/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { chooseDecisions, wholeRegister } from "./choose-decisions.ts";
import { DecisionStatus } from "./decision-status.tsx";

/** The register of decisions and recommendations. */
export function DecisionsPlace() {
  const t = useWords("decisions");
  const common = useWords("common");
  const lists = useWords("lists");
  const naming = useNaming();
  const today = useToday();
  const book = useBook();
  const all = useMemo(() => book.all("decision"), [book]);
  const [view, setView] = useKeptChoices("decisions", wholeRegister);
  const choices = useRegisterChoices();

  const groups = chooseDecisions(all, view, {
    today,
    compare: naming.format.compare,
    meetingNumber: ({ meeting }) => (meeting === undefined ? "" : recordTitle(naming, "meeting", meeting)),
  });
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const sections: readonly RowSection[] = groups.map(({ key, rows }) => ({
    key,
    ...(view.group === "none"
      ? {}
      : { title: groupTitle(naming, view.group, key, t("noMeeting")), count: t("count", { count: rows.length }) }),
    rows: rows.map((decision) => ({
      id: decision.id,
      href: routeToHash({ place: "record", kind: "decision", id: decision.id }),
      title: recordTitle(naming, "decision", decision.id),
      lead: decision.number ?? "",
      facts: factsOf(naming, decision),
      aside: (
        <>
          <DecisionStatus decision={decision} />
          <ConflictMark kind="decision" id={decision.id} />
        </>
      ),
    })),
  }));

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {all.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          action={
            <Link kind="standing" href={routeToHash({ place: "meetings" })}>
              {t("toMeetings")}
            </Link>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <>
          <ListTools
            label={t("title")}
            values={view}
            initial={wholeRegister}
            onChange={setView}
            choices={choices}
            count={shown === all.length ? t("count", { count: shown }) : lists("shownOf", { shown, total: all.length })}
          />
          {shown === 0 ? (
            <EmptyState title={common("noMatches")}>{common("noMatchesHelp")}</EmptyState>
          ) : (
            <RecordRows label={t("title")} sections={sections} />
          )}
        </>
      )}
    </>
  );
}

function useRegisterChoices(): readonly ListChoice[] {
  const t = useWords("decisions");
  const records = useWords("records");
  const lists = useWords("lists");
  const all = { id: "all", label: lists("all") };
  return [
    { name: "status", label: t("filterStatus"), choices: [all, ...valueChoices(records, "decision", "status")] },
    {
      name: "authority",
      label: t("authority.title"),
      choices: [all, ...valueChoices(records, "decision", "authority")],
    },
    {
      name: "order",
      label: lists("order"),
      choices: [
        { id: "newest", label: lists("newestFirst") },
        { id: "oldest", label: lists("oldestFirst") },
        { id: "waiting", label: t("waitingLongest") },
        { id: "title", label: lists("byTitle") },
      ],
    },
    {
      name: "group",
      label: lists("grouping"),
      choices: [
        { id: "none", label: lists("noGrouping") },
        { id: "meeting", label: t("groups.meeting") },
        { id: "authority", label: t("groups.authority") },
        { id: "status", label: t("groups.status") },
        { id: "year", label: t("groups.year") },
      ],
    },
  ];
}

function groupTitle(naming: Naming, grouping: string, key: string, none: string): string {
  if (key === "") return none;
  if (grouping === "meeting") return recordTitle(naming, "meeting", key);
  return grouping === "year" ? key : (valueWord(naming.t, "decision", grouping, key) ?? key);
}

/** Meeting and section, authority, who answers, and the day. */
function factsOf(naming: Naming, decision: Decision): readonly RowFact[] {
  const { book, t, format } = naming;
  const { meeting, item, authority, decidedOn } = decision;
  const number = meeting === undefined || item === undefined ? undefined : itemNumber(naming, meeting, item);
  const meetingName =
    meeting === undefined || book.get("meeting", meeting) === undefined
      ? undefined
      : recordTitle(naming, "meeting", meeting);
  const where =
    meetingName === undefined || number === undefined
      ? meetingName
      : t("itemInMeeting", { meeting: meetingName, section: format.section(number) });
  return [
    { id: "where", value: where },
    { id: "day", value: decidedOn === undefined ? undefined : format.date(decidedOn) },
    { id: "authority", value: authority === undefined ? undefined : valueWord(t, "decision", "authority", authority) },
    { id: "accountable", value: <ResponsibilityMark record={decision} isPlain /> },
  ].filter(({ value }) => value !== undefined);
}

function itemNumber({ book }: Naming, meeting: string, item: string): number | undefined {
  // Numbers are fixed when the notice is sent; before that they follow from the place in the agenda.
  const fixed = book.get("agenda-item", item)?.number;
  return fixed ?? agendaOf(book, meeting).find((each) => each.item.id === item)?.number;
}
