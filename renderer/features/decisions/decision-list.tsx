import { useMemo } from "react";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import { agendaOf } from "../../../shared/domain/agenda.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { numberCell, textCell } from "../../../shared/table/table.ts";
import { fieldColumn } from "../../lists/field-column.ts";
import type { LineFact, List } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { valueChoices } from "../../records/editing/draft-fields.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { ResponsibilityMark } from "../../records/responsibility/responsibility-line.tsx";
import { useToday } from "../../records/responsibility/use-today.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useWords, type Words } from "../../text/words.ts";
import { createHowReached } from "./how-reached.ts";
import { DecisionStatus } from "./decision-status.tsx";
import { waitingDays } from "./waiting-days.ts";

export interface DecisionListDeps {
  readonly naming: Naming;
  readonly t: Words<"decisions">;
  readonly lists: Words<"lists">;
  readonly common: Words<"common">;
  readonly deciding: Words<"deciding">;
  readonly today: DateOnly;
}

/** The register of decisions as a list, the newest first. */
export function decisionList(deps: DecisionListDeps): List<Decision> {
  const { naming, t, lists } = deps;
  const all = { id: "all", label: lists("all") };
  const named = (field: "authority" | "status") => ({
    id: field,
    label: t(`groups.${field}`),
    keyOf: (decision: Decision) => decision[field] ?? "",
    titleOf: (key: string) => (key === "" ? t("noMeeting") : (valueWord(naming.t, "decision", field, key) ?? key)),
  });
  return {
    name: "decisions",
    title: t("title"),
    count: (count) => t("count", { count }),
    rowKey: ({ id }) => id,
    searched: (decision) => searchedOf(naming, decision),
    isConfidential: ({ publicity }) => publicity === "confidential",
    columns: columnsOf(deps),
    filters: [
      {
        name: "status",
        label: t("filterStatus"),
        choices: [all, ...valueChoices(naming.t, "decision", "status")],
        matches: ({ status }, value) => status === value,
      },
      {
        name: "manner",
        label: t("outcome.title"),
        choices: [all, ...valueChoices(naming.t, "decision", "manner")],
        matches: ({ manner }, value) => manner === value,
      },
      {
        name: "authority",
        label: t("authority.title"),
        choices: [all, ...valueChoices(naming.t, "decision", "authority")],
        matches: ({ authority }, value) => authority === value,
      },
    ],
    orders: [
      { id: "-number", label: lists("newestFirst") },
      { id: "number", label: lists("oldestFirst") },
      { id: "-waited", label: t("waitingLongest") },
      { id: "title", label: lists("byTitle") },
    ],
    groupings: [
      {
        id: "meeting",
        label: t("groups.meeting"),
        keyOf: ({ meeting }) => meeting ?? "",
        titleOf: (key) => (key === "" ? t("noMeeting") : recordTitle(naming, "meeting", key)),
      },
      named("authority"),
      named("status"),
      {
        id: "year",
        label: t("groups.year"),
        keyOf: ({ decidedOn }) => decidedOn?.slice(0, 4) ?? "",
        titleOf: (key) => (key === "" ? t("noMeeting") : key),
      },
    ],
    line: (decision) => ({
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
    }),
  };
}

function columnsOf(deps: DecisionListDeps): List<Decision>["columns"] {
  const { naming, t, deciding, today } = deps;
  const reached = createHowReached(deps);
  return [
    fieldColumn(naming, "decision", "title", { width: 44 }),
    fieldColumn(naming, "decision", "number", { isUsual: true }),
    fieldColumn(naming, "decision", "decidedOn", { isUsual: true }),
    {
      id: "where",
      heading: t("whereDecided"),
      width: 20,
      cell: (decision) => textCell(placeOf(naming, decision)),
    },
    fieldColumn(naming, "decision", "authority", { isUsual: true, width: 22 }),
    fieldColumn(naming, "decision", "status", {
      isUsual: true,
      show: (decision) => <DecisionStatus decision={decision} />,
    }),
    {
      id: "waited",
      heading: t("waitedColumn"),
      width: 10,
      cell: (decision) => numberCell(waitingDays(decision, today)),
    },
    fieldColumn(naming, "decision", "accountable", {
      isUsual: true,
      width: 26,
      show: (decision) => <ResponsibilityMark record={decision} isPlain />,
    }),
    fieldColumn(naming, "decision", "text"),
    fieldColumn(naming, "decision", "proposal"),
    fieldColumn(naming, "decision", "reasons"),
    fieldColumn(naming, "decision", "plain", { width: 44 }),
    fieldColumn(naming, "decision", "clientView", { width: 44 }),
    fieldColumn(naming, "decision", "manner"),
    {
      id: "positions",
      heading: deciding("positions.title"),
      width: 44,
      cell: ({ id }) => textCell(reached(id)?.positions),
    },
    {
      id: "votes",
      heading: t("votes"),
      width: 44,
      cell: ({ id }) => textCell(reached(id)?.votes),
    },
    fieldColumn(naming, "decision", "buyerDecidedOn"),
    fieldColumn(naming, "decision", "buyerReference"),
    fieldColumn(naming, "decision", "buyerOutcome"),
    fieldColumn(naming, "decision", "expiresOn"),
    fieldColumn(naming, "decision", "publicity"),
  ];
}

function searchedOf(naming: Naming, decision: Decision): readonly (string | undefined)[] {
  const { number, title, proposal, text, reasons, plain, clientView, buyerReference, buyerOutcome, meeting } = decision;
  return [
    String(number ?? ""),
    title,
    proposal,
    text,
    reasons,
    plain,
    clientView,
    buyerReference,
    buyerOutcome,
    meeting === undefined ? undefined : recordTitle(naming, "meeting", meeting),
  ];
}

/** Meeting and section, authority, who answers, and the day. */
function factsOf(naming: Naming, decision: Decision): readonly LineFact[] {
  const { t, format } = naming;
  const { authority, decidedOn } = decision;
  return [
    { id: "where", value: placeOf(naming, decision) },
    { id: "day", value: decidedOn === undefined ? undefined : format.date(decidedOn) },
    { id: "authority", value: authority === undefined ? undefined : valueWord(t, "decision", "authority", authority) },
    { id: "accountable", value: <ResponsibilityMark record={decision} isPlain /> },
  ].filter(({ value }) => value !== undefined);
}

/** "Kokous 1/2026, 9 §": where it was decided, as far as that is known. */
function placeOf(naming: Naming, { meeting, item }: Decision): string | undefined {
  const { book, t, format } = naming;
  if (meeting === undefined || book.get("meeting", meeting) === undefined) return undefined;
  const name = recordTitle(naming, "meeting", meeting);
  const number = item === undefined ? undefined : itemNumber(naming, meeting, item);
  return number === undefined ? name : t("itemInMeeting", { meeting: name, section: format.section(number) });
}

function itemNumber({ book }: Naming, meeting: string, item: string): number | undefined {
  // Numbers are fixed when the notice is sent; before that they follow from the place in the agenda.
  const fixed = book.get("agenda-item", item)?.number;
  return fixed ?? agendaOf(book, meeting).find((each) => each.item.id === item)?.number;
}

/** The register in the language on screen, over the open group as it is now. */
export function useDecisionList(): List<Decision> {
  const t = useWords("decisions");
  const lists = useWords("lists");
  const common = useWords("common");
  const deciding = useWords("deciding");
  const naming = useNaming();
  const today = useToday();
  return useMemo(
    () => decisionList({ naming, t, lists, common, deciding, today }),
    [naming, t, lists, common, deciding, today],
  );
}
