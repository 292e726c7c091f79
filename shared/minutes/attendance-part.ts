import { compareText } from "../core/compare.ts";
import type { Attendance } from "../domain/attendance.ts";
import type { Member } from "../domain/member.ts";
import { sides } from "../domain/side.ts";
import { fact, facts, heading, linked, lineFact, lineRun, paragraphs, section } from "../document/blocks.ts";
import type { MinutesContext } from "./context.ts";
import type { Block, Fact, Table, TableRow } from "../document/document.ts";
import { movementLine } from "./presence-lines.ts";
import { visibleLine } from "../document/visible-text.ts";
import type { Person } from "../meeting/stays.ts";

/** Who was there, by side, in what capacity and for how long; who was not; who came late or left early. */
export function attendancePart(context: MinutesContext): readonly Block[] {
  const { words, presence } = context;
  const { events } = presence;
  const title = heading(2, words.parts.attendance);
  if (events.length === 0) return hasBegun(context) ? section(title, paragraphs(words.attendance.notRecorded)) : [];
  const tables = [
    ...sides.map((side) => sideTable(context, words.attendance.sides[side], presentMembers(context, events, side))),
    sideTable(context, words.attendance.sides.others, [
      ...presentMembers(context, events, undefined),
      ...guests(context, events),
    ]),
  ];
  const rows = [...absences(context, events), ...movements(context)];
  return section(title, [...tables.flat(), ...facts(rows)]);
}

function sideTable({ words }: MinutesContext, caption: string, rows: readonly TableRow[]): readonly Table[] {
  if (rows.length === 0) return [];
  const columns = [
    { header: words.attendance.name, width: 30 },
    { header: words.attendance.roleAndOrganisation, width: 45 },
    { header: words.attendance.presence, width: 25 },
  ];
  return [{ type: "table", caption, columns, rows }];
}

function presentMembers(
  context: MinutesContext,
  events: readonly Attendance[],
  side: Member["side"],
): readonly TableRow[] {
  const { book, people, link } = context;
  const ids = new Set(events.flatMap(({ event, member }) => (event === "in" && member !== undefined ? [member] : [])));
  const isHere = (member: Member) =>
    side === undefined ? member.side === undefined || member.side === "outside" : member.side === side;
  const known = [...ids].flatMap((id) => book.get("member", id) ?? []).filter(isHere);
  const unknown = side === undefined ? [...ids].filter((id) => book.get("member", id) === undefined) : [];
  const row = (id: string, name: string, capacity: string): TableRow => {
    const own = events.filter(({ member }) => member === id);
    return {
      cells: [[lineRun(name)], [lineRun(capacity)], [lineRun(presenceWords(context, { member: id }))]],
      ...linked(link("attendance", ...own.map((event) => event.id))),
    };
  };
  return [
    ...known.sort(byRole).map((member) => row(member.id, people.listedName(member), people.capacity(member))),
    ...unknown.sort(compareText).map((id) => row(id, people.name(id), "")),
  ];
}

/** Guests have no record of their own; their words are theirs, so a public version shows that they were there, not who. */
function guests(context: MinutesContext, events: readonly Attendance[]): readonly TableRow[] {
  const { words, version, link } = context;
  const byName = new Map<string, Attendance[]>();
  for (const event of events) {
    if (event.member !== undefined || event.guest === undefined || event.event === "excused") continue;
    byName.set(event.guest, [...(byName.get(event.guest) ?? []), event]);
  }
  return [...byName].map(([name, own]) => {
    const right = own.find((event) => event.right !== undefined)?.right;
    const capacity = version !== "full" || right === undefined ? words.attendance.rightToSpeak : visibleLine(right);
    return {
      cells: [
        [lineRun(version !== "full" ? words.attendance.guest : name)],
        [lineRun(capacity)],
        [lineRun(presenceWords(context, { guest: name }))],
      ],
      ...linked(link("attendance", ...own.map((event) => event.id))),
    };
  });
}

/** "koko kokouksen", "klo 13.25 alkaen", "klo 14.00–15.10 ja klo 15.30 alkaen, etänä". */
function presenceWords({ meeting, words, presence }: MinutesContext, person: Person): string {
  const stays = presence.staysOf(person);
  const spans = stays.map(({ from, to }) => {
    const isToEnd = to === undefined || to === meeting.end;
    return words.format.timeRange(from, isToEnd ? undefined : to) || words.attendance.wholeMeeting;
  });
  const isRemote = stays.at(-1)?.isRemote === true;
  return [words.format.list(spans), ...(isRemote ? [words.attendance.remote] : [])].join(", ");
}

function absences(context: MinutesContext, events: readonly Attendance[]): readonly Fact[] {
  const { book, words, people, version, link } = context;
  const came = new Set(events.flatMap(({ event, member }) => (event === "in" ? [member] : [])));
  const excused = events.filter(
    ({ event, member, guest }) => event === "excused" && !came.has(member) && !isGuestHere(guest),
  );
  const noted = new Set(excused.map(({ member }) => member));
  const missing = context.presence.members
    .filter(
      ({ id, voting, deputyFor }) => voting === true && deputyFor === undefined && !came.has(id) && !noted.has(id),
    )
    .sort(byRole);
  const excusedMembers = [...noted].flatMap((id) => id ?? []);
  const guestName = ({ guest }: Attendance) => (guest === undefined ? people.name(undefined) : visibleLine(guest));
  // As everybody else is listed, not as they were marked: marks of one minute have no order of their own.
  const excusedNames = [
    ...excusedMembers
      .flatMap((id) => book.get("member", id) ?? [])
      .sort(byRole)
      .map(({ id }) => people.name(id)),
    ...excusedMembers
      .filter((id) => book.get("member", id) === undefined)
      .sort(compareText)
      .map((id) => people.name(id)),
    ...new Set(excused.filter(({ member }) => member === undefined && version === "full").map(guestName)),
  ];
  return [
    ...lineFact(
      words.attendance.excused,
      words.format.list(excusedNames),
      link("attendance", ...excused.map(({ id }) => id)),
    ),
    ...lineFact(words.attendance.absent, words.format.list(missing.map(({ id }) => people.name(id)))),
  ];

  function isGuestHere(guest: string | undefined): boolean {
    return guest !== undefined && events.some((event) => event.guest === guest && event.event === "in");
  }
}

function movements(context: MinutesContext): readonly Fact[] {
  const { words, link, presence } = context;
  const told = presence.movements();
  return fact(
    words.attendance.movements,
    told.map((movement) => [movementLine(context, movement)]),
    link("attendance", ...told.map(({ event }) => event.id)),
  );
}

/** Whether the meeting has begun, so that who was there can be asked. */
export function hasBegun({ meeting }: MinutesContext): boolean {
  return meeting.status !== "draft" && meeting.status !== "called";
}

const roleOrder: readonly Member["role"][] = ["chair", "vice-chair", "secretary"];

/** The chair first, then the secretary; then by name and by id, so that the order is the same everywhere. */
function byRole(a: Member, b: Member): number {
  return roleRank(a) - roleRank(b) || compareText(a.name ?? "", b.name ?? "") || compareText(a.id, b.id);
}

function roleRank({ role }: Member): number {
  const rank = roleOrder.indexOf(role);
  return rank < 0 ? roleOrder.length : rank;
}
