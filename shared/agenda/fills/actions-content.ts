import { compareText } from "../../core/compare.ts";
import { daysBetween } from "../../core/date-only.ts";
import type { Action } from "../../domain/action.ts";
import type { Progress } from "../../domain/progress.ts";
import { lineRun, linked, note, paragraphs, sentence } from "../../document/blocks.ts";
import type { Run, Table, TableRow } from "../../document/document.ts";
import { visibleLine } from "../../document/visible-text.ts";
import { publicityOfAction } from "../../minutes/publicity.ts";
import type { FillContext, FillSource, ItemContent } from "./fill-context.ts";

interface Seen {
  readonly action: Action;
  /** Lines on how it goes that came since the meeting before, the latest first. */
  readonly news: readonly Progress[];
  readonly isDone: boolean;
  readonly isNew: boolean;
  readonly daysLate: number;
}

/**
 * The review of actions: those that changed since the last meeting (new, done, told about) and those that are late, by
 * due date; how many others are open stands in one sentence. An action that was done before the last meeting is gone; one
 * that this very meeting agrees on stands where it was agreed.
 */
export function actionsContent(source: FillSource): ItemContent {
  const { context, fill } = source;
  const { book, withholds, words } = context;
  const seen = seenActions(source);
  const shown = seen.filter(({ action }) => !withholds(publicityOfAction(book, action)));
  const changed = shown.filter(isToBeToldOf).sort(byDueDate);
  const rest = shown.filter((each) => !isToBeToldOf(each)).sort(byDueDate);
  const leftOut = seen.length - shown.length;
  return {
    blocks: [
      ...(changed.length === 0 ? [] : [tableOf(source, fill.actions.changed, changed)]),
      ...(changed.length > 0
        ? []
        : paragraphs(shown.length === 0 ? emptyLine(source, leftOut) : fill.actions.nothingNew)),
      ...(rest.length === 0 ? [] : paragraphs(fill.actions.unchanged(rest.length))),
      ...(leftOut === 0
        ? []
        : [note("withheld", words.publicity.withheld.actions(leftOut), words.publicity.withheldFromPublic)]),
    ],
    ...(rest.length === 0
      ? {}
      : { rest: { title: fill.actions.restTitle(rest.length), blocks: [tableOf(source, fill.actions.others, rest)] } }),
  };
}

/** Where something is left out, nothing is said of all of them. */
function emptyLine({ fill }: FillSource, leftOut: number): string | undefined {
  return leftOut === 0 ? fill.actions.noneOpen : undefined;
}

function isToBeToldOf({ news, isDone, isNew, daysLate }: Seen): boolean {
  return news.length > 0 || isDone || isNew || daysLate > 0;
}

function seenActions({ context, stretch }: FillSource): readonly Seen[] {
  const progressByAction = new Map<string, Progress[]>();
  for (const each of context.book.all("progress")) {
    if (each.action === undefined || !stretch.isNew(each.date)) continue;
    const lines = progressByAction.get(each.action);
    if (lines === undefined) progressByAction.set(each.action, [each]);
    else lines.push(each);
  }
  return context.book.all("action").flatMap((action): Seen[] => {
    if (!stretch.isThere(action.createdOn) || isAgreedNow(context, action)) return [];
    const isDone = (action.status === "done" || action.status === "verified") && stretch.isThere(action.doneOn);
    if (isDone && !stretch.isNew(action.doneOn)) return [];
    return [
      {
        action,
        news: (progressByAction.get(action.id) ?? []).sort(
          (a, b) => compareText(b.date ?? "", a.date ?? "") || compareText(b.id, a.id),
        ),
        isDone,
        isNew: stretch.isNew(action.createdOn),
        daysLate:
          isDone || action.dueOn === undefined || stretch.asOf === undefined
            ? 0
            : Math.max(0, daysBetween(action.dueOn, stretch.asOf)),
      },
    ];
  });
}

function isAgreedNow({ book, meeting }: FillContext, { meeting: at, item }: Action): boolean {
  return (at ?? (item === undefined ? undefined : book.get("agenda-item", item)?.meeting)) === meeting.id;
}

function tableOf(source: FillSource, caption: string, rows: readonly Seen[]): Table {
  const { context, fill } = source;
  const { words, people, link } = context;
  return {
    type: "table",
    caption,
    columns: [
      { header: words.actions.action, width: 32 },
      { header: words.actions.responsible, width: 24 },
      { header: words.actions.due, width: 16 },
      { header: fill.actions.state, width: 28 },
    ],
    rows: rows.map(
      (each): TableRow => ({
        cells: [
          [lineRun(visibleLine(each.action.title ?? "") || words.actions.untitled)],
          [lineRun(people.responsible(each.action))],
          [lineRun(dueWords(source, each.action))],
          stateRuns(source, each),
        ],
        ...linked(link("action", each.action.id)),
      }),
    ),
  };
}

function dueWords({ context, fill }: FillSource, { dueOn, firstDueOn }: Action): string {
  const { words } = context;
  if (dueOn === undefined) return words.actions.noDueDate;
  const day = words.format.date(dueOn);
  return firstDueOn === undefined || firstDueOn === dueOn
    ? day
    : `${day} (${fill.actions.firstDue(words.format.date(firstDueOn))})`;
}

/** What is to be said first, then the latest line on how it goes. */
function stateRuns({ context, fill }: FillSource, { action, news, isDone, isNew, daysLate }: Seen): readonly Run[] {
  const { words } = context;
  const facts = isDone
    ? [fill.actions.done(action.doneOn && words.format.date(action.doneOn))]
    : [
        ...(isNew ? [fill.actions.new] : []),
        ...(daysLate > 0 ? [fill.actions.late(daysLate)] : []),
        ...openState(action),
      ];
  const latest = news[0];
  const told = visibleLine(latest?.text ?? "");
  const day = latest?.date === undefined ? "" : `${words.format.date(latest.date)}: `;
  return [lineRun(sentence(facts.join(", "))), ...(told === "" ? [] : [{ text: `\n${day}${told}` }])];

  function openState({ status, waitingFor }: Action): readonly string[] {
    if (status === "waiting" && waitingFor !== undefined) return [fill.actions.waitsFor(visibleLine(waitingFor))];
    // What was finished after this day was under way on it.
    return [
      fill.actions.status[status === undefined || status === "done" || status === "verified" ? "under-way" : status],
    ];
  }
}

function byDueDate(a: Seen, b: Seen): number {
  return compareText(a.action.dueOn ?? "9999", b.action.dueOn ?? "9999") || compareText(a.action.id, b.action.id);
}
