import type { Meeting } from "../domain/meeting.ts";
import type { Notice } from "../domain/notice.ts";
import { visibleLine } from "../document/visible-text.ts";
import { dayWords, itemName, type NoticeContext } from "./context.ts";
import { readItemLines, sentItems } from "./snapshot.ts";

/**
 * What has changed since a sending, one sentence each, in the words and for the readers of the paper: an item that is
 * left out of this version is named only by its number. Nothing changed is said too, because silence could mean that
 * nobody looked.
 */
export function changeLines(context: NoticeContext, since: Notice): readonly string[] {
  const { notice } = context;
  if (since.items === undefined) return [notice.change.unknown];
  const lines = changesOf(context, since);
  return lines.length === 0 ? [notice.change.none] : lines;
}

/** Whether anything has, as far as the sending tells what it called to. */
export function hasChanged(context: NoticeContext, since: Notice): boolean {
  return changesOf(context, since).length > 0;
}

function changesOf(context: NoticeContext, since: Notice): readonly string[] {
  return since.items === undefined ? [] : [...callChanges(context, since), ...itemChanges(context, since.items)];
}

function callChanges(context: NoticeContext, since: Notice): readonly string[] {
  const { meeting, words, notice, version } = context;
  const { change, facts } = notice;
  const { format } = words;
  const or = (text: string) => (text === "" ? facts.notKnown : text);
  const day = (date: string | undefined) => or(date === undefined ? "" : dayWords(context, date));
  const time = ({ start, end }: Pick<Meeting, "start" | "end">) => or(format.timeRange(start, end));
  const place = (text: string | undefined) => or(visibleLine(text ?? ""));
  const mode = (text: Meeting["mode"]) => or(text === undefined ? "" : notice.modes[text]);
  const lines: string[] = [];
  if (since.date !== meeting.date) lines.push(change.date(day(since.date), day(meeting.date)));
  if (since.start !== meeting.start || since.end !== meeting.end) lines.push(change.time(time(since), time(meeting)));
  if (since.venue !== meeting.place) lines.push(change.place(place(since.venue), place(meeting.place)));
  if (since.mode !== meeting.mode) lines.push(change.mode(mode(since.mode), mode(meeting.mode)));
  if (version === "full" && since.remoteLink !== meeting.remoteLink) lines.push(change.remote);
  return lines;
}

function itemChanges(context: NoticeContext, itemLines: readonly string[]): readonly string[] {
  const { book, meeting, words, notice, items, version } = context;
  const { change } = notice;
  const before = new Map(readItemLines(itemLines).map((each) => [each.id, each]));
  const now = sentItems(book, meeting);
  const nowIds = new Set(now.map(({ id }) => id));
  const nameOf = new Map(items.map((each) => [each.item.id, itemName(context, each)]));
  const isOpen = (id: string) => context.sectionOf(id) !== undefined;
  const lines = now.flatMap(({ id, digest, title }) => {
    const old = before.get(id);
    const name = nameOf.get(id) ?? "";
    if (old === undefined) return [change.added(name)];
    if (isOpen(id) && old.title !== title) return [change.retitled(name)];
    return old.digest === digest ? [] : [change.rewritten(name)];
  });
  // Who may read an item that is gone cannot be asked any more, so only the group is told its title.
  const removed = [...before.values()].flatMap(({ id, number, title }) => {
    if (nowIds.has(id)) return [];
    const section = words.format.section(number);
    return [version === "full" ? change.removed(`${section} ${title}`.trim()) : change.removedWithheld(section)];
  });
  const kept = now.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const keptBefore = [...before.keys()].filter((id) => nowIds.has(id));
  const isReordered = kept.some((id, index) => id !== keptBefore[index]);
  return [...lines, ...removed, ...(isReordered ? [change.reordered] : [])];
}
