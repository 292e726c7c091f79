import type { AgendaItem } from "../domain/agenda-item.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { attendancePart } from "./attendance-part.ts";
import { facts, heading, lineFact, lineRun, note, paragraphRuns, fact, section } from "../document/blocks.ts";
import { approvalPart, labelOf, loosePart, nextMeetingPart, reviewLine, summaryPart } from "./closing-part.ts";
import { agreedActions, agreedActionsPart } from "./action-part.ts";
import { contractLines } from "./contract-lines.ts";
import { conflictNotes, createContext, type MinutesContext } from "./context.ts";
import { type Block, type PaperDocument, documentFormat, type DocumentVersion } from "../document/document.ts";
import { decisionsOf, itemPart } from "./item-part.ts";
import { dressPaper } from "./dress-paper.ts";
import { wordsOfGroup } from "./group-phrases.ts";
import { plainParts } from "./plain-parts.ts";
import { disqualificationLine } from "./presence-lines.ts";
import { publicityOfAction, publicityOfDecision, publicityOfItem } from "./publicity.ts";
import { quorumPart } from "./quorum-part.ts";
import { visibleLine } from "../document/visible-text.ts";
import { minutesWords, spokenLanguage } from "./words/by-language.ts";
import type { MinutesWords } from "./words/minutes-words.ts";

export interface MinutesOptions {
  readonly words: MinutesWords;
  readonly version: DocumentVersion;
}

/**
 * Writes the minutes of a meeting out of its records, in the order in which minutes of Finnish public bodies are written:
 * the organising facts, then each item with its handling and decision, then what follows and who has approved (the three
 * groups of the Association of Finnish Municipalities). The versions for clients and in plain language begin with what
 * those who read them ask first (`plain-parts.ts`); in Finnish the plain one speaks plain Finnish throughout. Nobody
 * types minutes a second time, so attendance, votes and decisions in them are those of the records.
 *
 * Answers `undefined` when the meeting is not here. The same records, words and version give the same tree on every
 * machine: no clock, zone or locale is asked.
 *
 * What a `public` version leaves out: see Note: The narrowest reading wins. Words that people wrote into a public item
 * are shown as they are; keeping names out of them is the work of whoever writes and checks.
 */
export function buildMinutes(book: GroupBook, meetingId: string, options: MinutesOptions): PaperDocument | undefined {
  const meeting = book.get("meeting", meetingId);
  if (meeting === undefined) return undefined;
  const { version: wanted } = options;
  const official = minutesWords[spokenLanguage(options.words.language, wanted)];
  const context = createContext(book, meeting, wordsOfGroup(book, official, wanted), wanted);
  const { words, version } = context;
  const label = labelOf(context);
  const number = meeting.number === undefined ? undefined : visibleLine(meeting.number);
  const title = number === undefined ? words.label[label] : `${words.label[label]} ${number}`;
  const group = groupName(context);
  const paper: PaperDocument = {
    format: documentFormat,
    language: words.language,
    version,
    type: label,
    group,
    meeting: {
      id: meeting.id,
      ...(number === undefined ? {} : { number }),
      ...(meeting.date && { date: meeting.date }),
    },
    title,
    ...(version === "plain" ? { largePrint: true } : {}),
    furniture: {
      header: `${group} · ${title}`,
      footer: exampleLine(context),
      pageBefore: words.page.before,
      pageBetween: words.page.between,
    },
    blocks: [
      titleBlock(context, group, title),
      ...exampleNote(context),
      ...conflictNotes(context, "meeting", meeting.id, meetingFieldWords(context)),
      ...(version === "client" || version === "plain" ? plainParts(context) : officialParts(context)),
    ],
  };
  return dressPaper(book, paper, { isDraft: meeting.status !== "approved" });
}

/** Organising facts, the items, then what makes the paper valid: the three groups of what minutes tell. */
function officialParts(context: MinutesContext): readonly Block[] {
  return [
    ...meetingFacts(context),
    ...attendancePart(context),
    ...quorumPart(context),
    ...context.items.flatMap((item) => itemPart(context, item)),
    ...loosePart(context),
    ...agreedActionsPart(context),
    ...summaryPart(context),
    ...nextMeetingPart(context),
    ...approvalPart(context),
  ];
}

function groupName({ book, words }: MinutesContext): string {
  return visibleLine(book.get("group", "group")?.name ?? "") || words.group;
}

function titleBlock(context: MinutesContext, group: string, title: string): Block {
  const { book, meeting, words, version } = context;
  const notPublic = placesNotPublic(context);
  const type = meeting.type === undefined ? words.meetingWithoutType : words.meetingTypes[meeting.type];
  const date = meeting.date === undefined ? "" : ` ${words.format.date(meeting.date)}`;
  const lines = [`${type}${date}`, ...contractLines(book, words)];
  const approvedOn = meeting.minutesApprovedOn && words.format.date(meeting.minutesApprovedOn);
  const status = [
    meeting.status === "approved"
      ? words.status.approved(words.label[labelOf(context)], approvedOn)
      : reviewLine(context),
    version === "public" ? words.status.publicVersion : "",
    version === "client" || version === "plain" ? words.publicity.distribution[version] : "",
    version === "full" && notPublic.length > 0 ? words.status.holdsNonPublic(words.format.list(notPublic)) : "",
  ].filter((line) => line !== "");
  return { type: "title", group, title, lines, status };
}

/** Where there is something that is not for everybody: an item, or a decision or an action under it. */
function placesNotPublic(context: MinutesContext): readonly string[] {
  const { book, words, items } = context;
  const isClosed = (item: AgendaItem) =>
    publicityOfItem(book, item) !== "public" ||
    decisionsOf(context, item).some((decision) => publicityOfDecision(book, decision) !== "public") ||
    agreedActions(context, item).some((action) => publicityOfAction(book, action) !== "public");
  const loose = decisionsOf(context, undefined).some((decision) => publicityOfDecision(book, decision) !== "public");
  return [
    ...items.flatMap(({ number, item }) => (isClosed(item) ? [words.format.section(number)] : [])),
    ...(loose ? [words.parts.otherDecisions] : []),
  ];
}

/** That all of it is invented is said first, and again on every page. */
function exampleNote(context: MinutesContext): readonly Block[] {
  const text = exampleLine(context);
  return text === "" ? [] : [note("information", `${context.words.example}.`, text)];
}

function exampleLine({ book }: MinutesContext): string {
  return visibleLine(book.get("group", "group")?.notice ?? "");
}

function meetingFacts(context: MinutesContext): readonly Block[] {
  const { book, meeting, words, people, version, link } = context;
  const { facts: terms, format } = words;
  const day = meeting.date === undefined ? "" : format.date(meeting.date);
  const time = [day, format.timeRange(meeting.start, meeting.end)].filter((part) => part !== "").join(" ");
  const mode = meeting.mode === undefined ? undefined : words.modes[meeting.mode];
  const place = [meeting.place === undefined ? undefined : visibleLine(meeting.place), mode].filter(
    (part) => part !== undefined,
  );
  const type = meeting.type === undefined ? undefined : words.meetingTypes[meeting.type];
  const checkers = meeting.checkers ?? [];
  const loose = book
    .all("disqualification")
    .filter((each) => each.meeting === meeting.id && !context.items.some(({ item }) => item.id === each.item));
  return section(
    heading(2, words.parts.facts, link("meeting", meeting.id)),
    facts([
      ...lineFact(terms.meeting, [type, meeting.number].filter((part) => part !== undefined).join(" ")),
      ...lineFact(terms.time, time),
      ...lineFact(terms.place, place.join(", ")),
      ...lineFact(terms.chair, meeting.chair && people.name(meeting.chair)),
      ...lineFact(terms.secretary, meeting.secretary && people.name(meeting.secretary)),
      ...lineFact(checkers.length === 1 ? terms.checker : terms.checkers, people.names(checkers)),
      ...lineFact(terms.noticeSent, meeting.noticeSentOn && format.date(meeting.noticeSentOn)),
      ...lineFact(terms.sentForReview, meeting.minutesSentOn && format.date(meeting.minutesSentOn)),
      // Neither has a class of its own, so both stay with the group.
      ...(version !== "full"
        ? []
        : fact(
            terms.disqualified,
            loose.map((each) => [lineRun(disqualificationLine(context, each))]),
          )),
      ...(version !== "full"
        ? []
        : fact(terms.remark, paragraphRuns(meeting.remark), context.passage("meeting", meeting.id, "remark"))),
    ]),
  );
}

function meetingFieldWords({ words }: MinutesContext): Readonly<Record<string, string>> {
  const { facts: terms, parts } = words;
  const { time, place, chair, secretary, remark, noticeSent, sentForReview, meeting } = terms;
  return {
    number: meeting,
    type: meeting,
    date: time,
    start: time,
    openedAt: time,
    end: time,
    place,
    mode: place,
    chair,
    secretary,
    remark,
    noticeSentOn: noticeSent,
    minutesSentOn: sentForReview,
    plain: parts.plainSummary,
  };
}
