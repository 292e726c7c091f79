import { addDays } from "../core/date-only.ts";
import { compareText } from "../core/compare.ts";
import type { Meeting } from "../domain/meeting.ts";
import {
  fact,
  facts,
  heading,
  lineFact,
  lineRun,
  list,
  paragraphRuns,
  paragraphs,
  section,
} from "../document/blocks.ts";
import type { MinutesContext } from "./context.ts";
import { groupPhrase } from "./group-phrases.ts";
import { decisionBlocks } from "./decision-part.ts";
import type { Block, SignatureLine } from "../document/document.ts";
import { decisionsOf } from "./item-part.ts";
import { visibleLine } from "../document/visible-text.ts";

/** What was decided or noted in the meeting and under no item of it. It has a place, because nothing is lost. */
export function loosePart(context: MinutesContext): readonly Block[] {
  const { book, meeting, words, version } = context;
  const decisions = decisionsOf(context, undefined).flatMap((decision) => decisionBlocks(context, decision, undefined));
  // A note has no class of its own, so without an item it is for the group alone.
  const notes =
    version !== "full" ? [] : book.all("note").filter((each) => each.meeting === meeting.id && !isPlaced(each.item));
  return [
    ...section(heading(2, words.parts.otherDecisions), decisions),
    ...section(heading(2, words.parts.otherNotes), list(notes.flatMap(({ text }) => paragraphRuns(text)))),
  ];

  function isPlaced(itemId: string | undefined): boolean {
    return context.items.some(({ item }) => item.id === itemId);
  }
}

/** The meeting in plain words. */
export function summaryPart(context: MinutesContext): readonly Block[] {
  const { words, meeting } = context;
  const title = heading(2, words.parts.plainSummary, context.passage("meeting", meeting.id, "plain"));
  return section(title, paragraphs(meeting.plain));
}

export function nextMeetingPart(context: MinutesContext): readonly Block[] {
  const next = nextMeeting(context);
  const title = heading(2, context.words.parts.nextMeeting);
  return section(title, next === undefined ? [] : paragraphs(meetingLine(context, next)));
}

/** Whether the minutes are approved, or lines to sign them on; and for whom they are. */
export function approvalPart(context: MinutesContext): readonly Block[] {
  const { book, meeting, words, people, version } = context;
  const approved = meeting.status === "approved";
  const label = words.label[labelOf(context)];
  const on = meeting.minutesApprovedOn && words.format.date(meeting.minutesApprovedOn);
  const statusLine = approved ? words.status.approved(label, on) : reviewLine(context);
  const signers: readonly SignatureLine[] = [
    ...(meeting.chair === undefined ? [] : [{ role: words.facts.chair, name: people.name(meeting.chair) }]),
    ...(meeting.secretary === undefined ? [] : [{ role: words.facts.secretary, name: people.name(meeting.secretary) }]),
    ...(meeting.checkers ?? []).map((id) => ({ role: words.facts.checker, name: people.name(id) })),
  ];
  const blocks: readonly Block[] = [
    ...paragraphs(`${statusLine}.`),
    ...(approved || signers.length === 0 ? [] : ending(context, signers)),
    ...facts([
      ...(approved ? signers.flatMap(({ role, name }) => lineFact(role, name)) : []),
      ...fact(words.facts.distribution, [[lineRun(words.publicity.distribution[version])]]),
    ]),
  ];
  return section(heading(2, words.parts.approval), book.get("meeting", meeting.id) === undefined ? [] : blocks);
}

/** Lines to sign on, or the note of approval of a group that does not sign. */
function ending({ book, words, version }: MinutesContext, lines: readonly SignatureLine[]): readonly Block[] {
  const isNote = book.get("page-design", "page-design")?.ending === "approval-note";
  const note = isNote ? paragraphs(groupPhrase(book, words, version, "approvalNote")) : [];
  return note.length > 0 ? note : isNote ? [] : [{ type: "signatures", lines }];
}

/** Draft, or sent out for corrections until a day that follows from the group's rules. */
export function reviewLine({ book, meeting, words }: MinutesContext): string {
  if (meeting.status !== "in-review") return words.status.draft;
  const { minutesSentOn } = meeting;
  const days = book.get("rules", "rules")?.correctionDays;
  const until = minutesSentOn === undefined || days === undefined ? undefined : addDays(minutesSentOn, days);
  return words.status.inReview(minutesSentOn && words.format.date(minutesSentOn), until && words.format.date(until));
}

export function labelOf({ book }: MinutesContext): "memo" | "minutes" {
  return book.get("rules", "rules")?.minutesLabel ?? "memo";
}

/** The meeting that comes next by its day; of several on one day the one with the least id. */
function nextMeeting({ book, meeting }: MinutesContext): Meeting | undefined {
  const { date } = meeting;
  if (date === undefined) return undefined;
  const later = book.all("meeting").filter((each) => each.date !== undefined && each.date > date);
  return later.sort((a, b) => compareText(a.date ?? "", b.date ?? "") || compareText(a.id, b.id))[0];
}

function meetingLine({ words }: MinutesContext, { number, date, start, place }: Meeting): string {
  const when = [date && words.format.date(date), start && words.format.atTime(start)].filter(Boolean).join(" ");
  const title = number === undefined ? "" : `${words.meetingWithoutType} ${visibleLine(number)}`;
  return `${[title, when, place === undefined ? "" : visibleLine(place)].filter((part) => part !== "").join(", ")}.`;
}
