import { useMemo } from "react";
import { type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { Attendance } from "../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { everPresent } from "../../../shared/meeting/attendance.ts";
import { type Side, sides } from "../../../shared/domain/side.ts";
import { meetingPresence } from "../../../shared/meeting/presence.ts";
import { type Cell, emptyCell, numberCell, textCell } from "../../../shared/table/table.ts";
import { fieldColumn } from "../../lists/field-column.ts";
import type { LineFact, List, ListColumn } from "../../lists/list.ts";
import { routeToHash } from "../../navigation/route.ts";
import { valueChoices } from "../../records/editing/draft-fields.tsx";
import type { Naming } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { useWords, type Words } from "../../text/words.ts";
import { hasBegun } from "./meeting-order.ts";
import { MeetingStatus } from "./meeting-status.tsx";
import { SideCounts } from "./side-counts.tsx";

export interface MeetingListDeps {
  readonly naming: Naming;
  readonly t: Words<"meetings">;
  readonly common: Words<"common">;
  readonly lists: Words<"lists">;
}

/** The key of the group of meetings to come. */
const upcoming = "upcoming";

/**
 * All meetings as a list: those to come first, the soonest on top, then the others by year, the newest on top. A meeting
 * whose day has passed and that is still a draft or only called stays among those to come: somebody has to say whether
 * it was held.
 */
export function meetingList(deps: MeetingListDeps): List<Meeting> {
  const { naming, t, lists } = deps;
  const { book } = naming;
  const all = { id: "all", label: lists("all") };
  const events = eventsByMeeting(book.all("attendance"));
  const eventsOf = ({ id }: Meeting) => events.get(id) ?? [];
  const years = [...new Set(book.all("meeting").flatMap(({ date }) => date?.slice(0, 4) ?? []))]
    .toSorted()
    .toReversed();
  return {
    name: "meetings",
    title: t("title"),
    count: (count) => t("count", { count }),
    rowKey: ({ id }) => id,
    searched: ({ number, place, plain, remark, date, type }) => [
      number,
      place,
      plain,
      remark,
      date === undefined ? undefined : naming.format.dateWithWeekday(date),
      type === undefined ? undefined : valueWord(naming.t, "meeting", "type", type),
    ],
    columns: columnsOf(deps, eventsOf),
    filters: [
      {
        name: "status",
        label: lists("show"),
        choices: [all, ...valueChoices(naming.t, "meeting", "status")],
        matches: ({ status = "draft" }, value) => status === value,
      },
      {
        name: "year",
        label: t("year"),
        choices: [all, ...years.map((year) => ({ id: year, label: year }))],
        matches: ({ date }, value) => date?.startsWith(value) === true,
      },
    ],
    orders: [
      { id: "turn", label: t("nextFirst"), rank: turnOf },
      { id: "-date", label: lists("newestFirst") },
      { id: "date", label: lists("oldestFirst") },
    ],
    groupings: [
      {
        id: "time",
        label: t("byTime"),
        keyOf: (meeting) => (hasBegun(meeting) ? (meeting.date?.slice(0, 4) ?? "") : upcoming),
        titleOf: (key) => (key === upcoming ? t("upcoming") : key === "" ? t("past") : key),
        order: [upcoming],
      },
      {
        id: "status",
        label: t("byStatus"),
        keyOf: ({ status }) => status ?? "draft",
        titleOf: (key) => valueWord(naming.t, "meeting", "status", key) ?? key,
      },
      {
        id: "place",
        label: t("byPlace"),
        keyOf: ({ place }) => place ?? "",
        titleOf: (key) => (key === "" ? naming.t("empty") : key),
      },
    ],
    initial: { group: "time" },
    line: (meeting) => ({
      href: routeToHash({ place: "meeting", id: meeting.id, view: "agenda" }),
      title: nameOf(deps, meeting),
      facts: factsOf(deps, meeting),
      aside: <MeetingState meeting={meeting} events={eventsOf(meeting)} deps={deps} />,
    }),
  };
}

/** "1/2026 keskiviikko 28.1.2026". */
function nameOf({ naming, t }: MeetingListDeps, { number, date }: Meeting): string {
  return [number ?? t("unnumbered"), date === undefined ? undefined : naming.format.dateWithWeekday(date)]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** When, where, and what kind of meeting when it is not the usual one. */
function factsOf({ naming, t }: MeetingListDeps, { start, end, place, type }: Meeting): readonly LineFact[] {
  const { format } = naming;
  const time = start === undefined ? undefined : end === undefined ? format.time(start) : format.timeRange(start, end);
  return [
    { id: "time", value: time === undefined ? undefined : t("atTime", { time }) },
    { id: "place", value: place },
    {
      id: "type",
      value: type === undefined || type === "regular" ? undefined : valueWord(naming.t, "meeting", "type", type),
    },
  ].filter(({ value }) => value !== undefined);
}

interface MeetingStateProps {
  readonly meeting: Meeting;
  readonly events: readonly Attendance[];
  readonly deps: MeetingListDeps;
}

/** How far the meeting has come, how many of each side came, and whether it could decide. */
function MeetingState({ meeting, events, deps }: MeetingStateProps) {
  const { book } = deps.naming;
  return (
    <>
      <MeetingStatus meeting={meeting} />
      {events.length === 0 ? null : (
        <>
          <SideCounts presence={meetingPresence(book, meeting)} />
          <span>{quorumWords(deps, meeting)}</span>
        </>
      )}
      <ConflictMark kind="meeting" id={meeting.id} />
    </>
  );
}

/** Whether the meeting could decide, all the time or a part of it. */
function quorumWords({ naming, t }: MeetingListDeps, meeting: Meeting): string {
  const stretches = meetingPresence(naming.book, meeting).timeline();
  const quorate = stretches.filter(({ quorum }) => quorum.quorate).length;
  return quorate === stretches.length ? t("quorum.yes") : quorate === 0 ? t("quorum.no") : t("quorum.partly");
}

function columnsOf(
  deps: MeetingListDeps,
  eventsOf: (meeting: Meeting) => readonly Attendance[],
): List<Meeting>["columns"] {
  const { naming, t, common } = deps;
  const presentOf = (side: Side): ListColumn<Meeting> => ({
    id: side,
    heading: t("presentOf", { side: common(`sides.${side}`) }),
    width: 10,
    cell: (meeting) => presentCell(naming, side, eventsOf(meeting)),
  });
  return [
    fieldColumn(naming, "meeting", "number", {
      width: 12,
      cell: ({ number }) => textCell(number ?? t("unnumbered")),
    }),
    fieldColumn(naming, "meeting", "date", { isUsual: true }),
    fieldColumn(naming, "meeting", "start", { isUsual: true }),
    fieldColumn(naming, "meeting", "end"),
    fieldColumn(naming, "meeting", "place", { isUsual: true }),
    fieldColumn(naming, "meeting", "status", {
      isUsual: true,
      show: (meeting) => <MeetingStatus meeting={meeting} />,
    }),
    ...sides.map(presentOf),
    {
      id: "quorum",
      heading: t("quorum.title"),
      width: 18,
      isUsual: true,
      cell: (meeting) => {
        const events = eventsOf(meeting);
        return events.length === 0 ? emptyCell : textCell(quorumWords(deps, meeting));
      },
    },
    fieldColumn(naming, "meeting", "type"),
    fieldColumn(naming, "meeting", "mode"),
    fieldColumn(naming, "meeting", "chair"),
    fieldColumn(naming, "meeting", "secretary"),
    fieldColumn(naming, "meeting", "checkers"),
    fieldColumn(naming, "meeting", "noticeSentOn"),
    fieldColumn(naming, "meeting", "minutesSentOn"),
    fieldColumn(naming, "meeting", "minutesApprovedOn"),
    fieldColumn(naming, "meeting", "plain", { width: 44 }),
    fieldColumn(naming, "meeting", "remark", { width: 44 }),
  ];
}

function presentCell({ book }: Naming, side: Side, events: readonly Attendance[]): Cell {
  if (events.length === 0) return emptyCell;
  const came = everPresent(events);
  return numberCell(book.all("member").filter((member) => member.side === side && came.has(member.id)).length);
}

const epoch = "2000-01-01" as DateOnly;
/** More days than there are between any two meetings. */
const farApart = 1_000_000;

/** Those to come by day, the soonest first; then the others, the newest first; those without a day last in each. */
function turnOf(meeting: Meeting): number {
  const { date, start } = meeting;
  const minutes = start === undefined ? 0 : (Number(start.slice(0, 2)) * 60 + Number(start.slice(3))) / (24 * 60);
  const days = date === undefined ? undefined : daysBetween(epoch, date) + minutes;
  if (hasBegun(meeting)) return farApart - (days ?? -farApart);
  return (days ?? farApart / 2) - farApart;
}

function eventsByMeeting(events: readonly Attendance[]): ReadonlyMap<string, readonly Attendance[]> {
  const byMeeting = new Map<string, Attendance[]>();
  for (const event of events) {
    if (event.meeting === undefined) continue;
    const list = byMeeting.get(event.meeting);
    if (list === undefined) byMeeting.set(event.meeting, [event]);
    else list.push(event);
  }
  return byMeeting;
}

/** The list in the language on screen, over the open group as it is now. */
export function useMeetingList(): List<Meeting> {
  const t = useWords("meetings");
  const common = useWords("common");
  const lists = useWords("lists");
  const naming = useNaming();
  return useMemo(() => meetingList({ naming, t, common, lists }), [naming, t, common, lists]);
}
