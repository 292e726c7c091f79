import { compareText } from "../core/compare.ts";
import type { Action } from "../domain/action.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import { heading, lineRun, linked, list, note, paragraphs, section } from "../document/blocks.ts";
import type { MinutesContext } from "./context.ts";
import type { Block, Run, Table } from "../document/document.ts";
import { publicityOfAction, publicityOfItem } from "./publicity.ts";
import { visibleLine } from "../document/visible-text.ts";

/** What this meeting agreed to do about an item: made under it, or under one of its decisions in this meeting. */
export function agreedActions({ book, meeting }: MinutesContext, item: AgendaItem): readonly Action[] {
  const inItem = new Set(book.all("decision").flatMap((decision) => (decision.item === item.id ? [decision.id] : [])));
  const isHere = ({ meeting: at }: Action) => (at ?? meeting.id) === meeting.id;
  return book
    .all("action")
    .filter((action) => {
      if (!isHere(action)) return false;
      if (action.item !== undefined) return action.item === item.id;
      if (action.decision !== undefined && inItem.has(action.decision)) return true;
      return action.meeting === meeting.id && item.actions?.includes(action.id) === true;
    })
    .sort(byDueDate);
}

/** An item's actions: those agreed now with owner and due date, and the earlier ones that were talked about. */
export function actionBlocks(context: MinutesContext, item: AgendaItem, agreed: readonly Action[]): readonly Block[] {
  const { book, words, people, withholds } = context;
  const open = (action: Action) => !withholds(publicityOfAction(book, action));
  const earlier = (item.actions ?? [])
    .flatMap((id) => book.get("action", id) ?? [])
    .filter(({ id }) => !agreed.some((each) => each.id === id));
  const leftOut = [...agreed, ...earlier].filter((action) => !open(action)).length;
  const shownEarlier = earlier.filter(open).sort(byDueDate);
  return [
    ...section(heading(3, words.item.actions), [
      ...list(agreed.filter(open).map((action) => actionRuns(context, action))),
    ]),
    ...section(
      heading(3, words.item.handledActions),
      list(shownEarlier.map((action) => [lineRun(`${titleOf(context, action)}: ${people.responsible(action)}`)])),
    ),
    ...leftOutNote(context, leftOut),
  ];
}

/** All that the meeting agreed to do, by due date, on one page to work from. */
export function agreedActionsPart(context: MinutesContext): readonly Block[] {
  const { book, words, people, items, withholds, link, sectionOf } = context;
  const open = (action: Action) => !withholds(publicityOfAction(book, action));
  const loose = looseActions(context);
  const leftOut = loose.filter((action) => !open(action)).length;
  const rows = [
    ...items.flatMap(({ item }) =>
      withholds(publicityOfItem(book, item)) ? [] : agreedActions(context, item).map((action) => ({ action, item })),
    ),
    ...loose.map((action) => ({ action, item: undefined })),
  ]
    .filter(({ action }) => open(action))
    .sort((a, b) => byDueDate(a.action, b.action));
  const table: Table = {
    type: "table",
    caption: words.actions.byDueDate,
    columns: [
      { header: words.actions.action, width: 38 },
      { header: words.actions.responsible, width: 32 },
      { header: words.actions.due, width: 18 },
      { header: words.actions.item, width: 12 },
    ],
    rows: rows.map(({ action, item }) => ({
      cells: [
        [lineRun(titleOf(context, action))],
        [lineRun(people.responsible(action))],
        [lineRun(dueDay(context, action) ?? words.actions.noDueDate)],
        [lineRun(sectionOf(item?.id) ?? "–")],
      ],
      ...linked(link("action", action.id)),
    })),
  };
  return section(heading(2, words.parts.agreedActions), [
    ...(rows.length === 0 ? [] : [table]),
    ...leftOutNote(context, leftOut),
  ]);
}

function leftOutNote({ words }: MinutesContext, count: number): readonly Block[] {
  if (count === 0) return [];
  return [note("withheld", words.publicity.withheld.actions(count), words.publicity.withheldFromPublic)];
}

/** Actions of the meeting that stand under no item of it: they are agreed all the same. */
function looseActions(context: MinutesContext): readonly Action[] {
  const { book, meeting, items } = context;
  const placed = new Set(items.flatMap(({ item }) => agreedActions(context, item)).map(({ id }) => id));
  return book.all("action").filter((action) => action.meeting === meeting.id && !placed.has(action.id));
}

function actionRuns(context: MinutesContext, action: Action): readonly Run[] {
  const { words, people } = context;
  const day = dueDay(context, action);
  const due = day === undefined ? words.actions.noDueDate : words.actions.dueOn(day);
  const text = `${titleOf(context, action)} (${due}): ${people.responsible(action)}`;
  return [
    lineRun(text),
    ...paragraphs(action.description).flatMap(({ runs }) => runs.map(({ text: part }) => ({ text: `\n${part}` }))),
  ];
}

/** The day that this meeting promised: one that was moved later is in the meeting that moved it. */
function dueDay({ words }: MinutesContext, { firstDueOn, dueOn }: Action): string | undefined {
  const day = firstDueOn ?? dueOn;
  return day === undefined ? undefined : words.format.date(day);
}

function titleOf({ words }: MinutesContext, { title }: Action): string {
  return visibleLine(title ?? "") || words.actions.untitled;
}

/** By due date, those without one last; then by id. */
function byDueDate(a: Action, b: Action): number {
  const day = ({ firstDueOn, dueOn }: Action) => firstDueOn ?? dueOn ?? "9999";
  return compareText(day(a), day(b)) || compareText(a.id, b.id);
}
