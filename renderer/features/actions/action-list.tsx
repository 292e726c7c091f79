import { useMemo } from "react";
import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";
import { numberCell } from "../../../shared/table/table.ts";
import { useSnapshot } from "../../data/hooks.tsx";
import { fieldColumn, titleCell } from "../../lists/field-column.ts";
import type { List, ListColumn, LineFact } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { daysLate } from "../../records/responsibility/lateness.ts";
import { accountableChoices } from "../../records/responsibility/people-choices.tsx";
import { ResponsibilityMark } from "../../records/responsibility/responsibility-line.tsx";
import { useToday } from "../../records/responsibility/use-today.ts";
import { MemberMark } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useWords, type Words } from "../../text/words.ts";
import { isShownIn, organisationOf, searchedOf, shows } from "./choose-actions.ts";
import { ActionStatus } from "./action-status.tsx";

export interface ActionListDeps {
  readonly naming: Naming;
  readonly t: Words<"actions">;
  readonly lists: Words<"lists">;
  readonly today: DateOnly;
  /** Who is at this device. */
  readonly me: string | undefined;
}

/** What has been promised, as a list: what is open first, the most urgent on top. */
export function actionList(deps: ActionListDeps): List<Action> {
  const { naming, t, lists, today, me } = deps;
  const { book } = naming;
  return {
    name: "actions",
    title: t("title"),
    count: (count) => t("count", { count }),
    rowKey: ({ id }) => id,
    searched: (action) => searchedOf(action, book),
    isConfidential: ({ publicity }) => publicity === "confidential",
    columns: columnsOf(deps),
    filters: [
      {
        name: "show",
        label: lists("show"),
        choices: shows.map((id) => ({ id, label: t(`show.${id}`) })),
        matches: (action, show) => isShownIn(action, show, { today, me }),
      },
      {
        name: "organisation",
        label: t("ownerOrganisation"),
        choices: [{ id: "all", label: lists("all") }, ...accountableChoices(naming)],
        matches: (action, organisation) => organisationOf(book, action) === organisation,
      },
    ],
    orders: [
      { id: "dueOn", label: t("byDue") },
      { id: "-createdOn", label: lists("newestFirst") },
      { id: "title", label: lists("byTitle") },
    ],
    groupings: [
      {
        id: "owner",
        label: t("groups.owner"),
        keyOf: ({ owner }) => owner ?? "",
        titleOf: (key) => (key === "" ? naming.t("empty") : recordTitle(naming, "member", key)),
      },
      {
        id: "organisation",
        label: t("groups.organisation"),
        keyOf: (action) => organisationOf(book, action),
        titleOf: (key) => (key === "" ? naming.t("responsibility.unclear") : recordTitle(naming, "organisation", key)),
      },
      {
        id: "status",
        label: t("groups.status"),
        keyOf: ({ status }) => status ?? "not-started",
        titleOf: (key) => valueWord(naming.t, "action", "status", key) ?? key,
        order: ["waiting", "under-way", "not-started", "done", "verified"],
      },
      {
        id: "meeting",
        label: t("groups.meeting"),
        keyOf: ({ meeting }) => meeting ?? "",
        titleOf: (key) => (key === "" ? naming.t("empty") : recordTitle(naming, "meeting", key)),
      },
    ],
    line: (action) => ({
      href: routeToHash({ place: "record", kind: "action", id: action.id }),
      title: recordTitle(naming, "action", action.id),
      facts: factsOf(naming, action, t("noDue")),
      aside: (
        <>
          <ActionStatus action={action} />
          <ConflictMark kind="action" id={action.id} />
        </>
      ),
    }),
  };
}

function columnsOf({ naming, t, today }: ActionListDeps): List<Action>["columns"] {
  const { book } = naming;
  const title: ListColumn<Action> = fieldColumn(naming, "action", "title", { width: 44 });
  return [
    title,
    fieldColumn(naming, "action", "dueOn", { isUsual: true }),
    fieldColumn(naming, "action", "status", { isUsual: true, show: (action) => <ActionStatus action={action} /> }),
    {
      id: "late",
      heading: t("lateDays"),
      width: 10,
      cell: (action) => numberCell(daysLate(action, today) || undefined),
    },
    fieldColumn(naming, "action", "owner", {
      isUsual: true,
      show: ({ owner }) => (owner === undefined ? null : <MemberMark id={owner} />),
    }),
    {
      id: "by",
      heading: t("ownerOrganisation"),
      width: 26,
      isUsual: true,
      cell: (action) => titleCell(naming, "organisation", organisationOf(book, action) || undefined),
      show: (action) => <ResponsibilityMark record={action} isPlain />,
    },
    fieldColumn(naming, "action", "contributors", { width: 26 }),
    fieldColumn(naming, "action", "type"),
    fieldColumn(naming, "action", "description"),
    fieldColumn(naming, "action", "plain", { width: 44 }),
    fieldColumn(naming, "action", "waitingFor"),
    fieldColumn(naming, "action", "createdOn"),
    fieldColumn(naming, "action", "firstDueOn"),
    fieldColumn(naming, "action", "doneOn"),
    fieldColumn(naming, "action", "evidence", { width: 44 }),
    fieldColumn(naming, "action", "clientImpact", { width: 44 }),
    fieldColumn(naming, "action", "meeting", { width: 14 }),
    fieldColumn(naming, "action", "decision"),
    fieldColumn(naming, "action", "publicity"),
  ];
}

/** By when, who, and which organisation answers. */
function factsOf({ format }: Naming, action: Action, noDue: string): readonly LineFact[] {
  const { owner, dueOn } = action;
  return [
    { id: "due", value: dueOn === undefined ? noDue : format.date(dueOn) },
    ...(owner === undefined ? [] : [{ id: "owner", value: <MemberMark id={owner} /> }]),
    { id: "accountable", value: <ResponsibilityMark record={action} isPlain /> },
  ];
}

/** The list in the language on screen, over the open group as it is now. */
export function useActionList(): List<Action> {
  const t = useWords("actions");
  const lists = useWords("lists");
  const naming = useNaming();
  const today = useToday();
  const { identity } = useSnapshot();
  const me = identity.member;
  return useMemo(() => actionList({ naming, t, lists, today, me }), [naming, t, lists, today, me]);
}
