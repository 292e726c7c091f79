import { attachmentsOf } from "../agenda/attachments.ts";
import { minutesFillBlocks } from "../agenda/fills/fill-blocks.ts";
import { heldMeetingBefore } from "../agenda/meeting-before.ts";
import { agendaOf, type NumberedItem } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { Decision } from "../domain/decision.ts";
import { agreedActions, actionBlocks } from "./action-part.ts";
import { heading, lineRun, list, paragraphRuns, paragraphs, quiet, section } from "../document/blocks.ts";
import { conflictNotes, type MinutesContext } from "./context.ts";
import { decisionBlocks, statementSections } from "./decision-part.ts";
import { outcomeLine, roundSections } from "./deciding-part.ts";
import type { Block, Run } from "../document/document.ts";
import { groupPhrase, type PhraseName } from "./group-phrases.ts";
import { publicityOfAttachment, publicityOfDecision, publicityOfItem } from "./publicity.ts";
import { byPlace, inOrder } from "../meeting/voting/course.ts";
import type { Round } from "../meeting/voting/round.ts";
import { classNote, withheldNote } from "./publicity-note.ts";
import { disqualificationLine, movementsDuring, overrideNotes } from "./presence-lines.ts";
import { missingQuorumNote } from "./quorum-part.ts";
import { oneSpaced, visibleLine } from "../document/visible-text.ts";
import { versionWords } from "./words/version-words.ts";

/**
 * One item, in the order in which minutes tell it: who presents, what became of it before, proposal, handling, the
 * clients' view, what was decided and how, the account and its reasons, what is to be done, attachments: the order of one
 * section in the minutes of Finnish regions and cities. Under each heading there is something, or there is no heading.
 * An item that this version leaves out keeps its number and says why, so that nobody takes the list for whole.
 */
export function itemPart(context: MinutesContext, { number, item }: NumberedItem): readonly Block[] {
  const { words, link, withholds } = context;
  const sectionSign = words.format.section(number);
  const publicity = publicityOfItem(context.book, item);
  if (withholds(publicity)) {
    const title = heading(2, `${sectionSign} ${words.publicity.withheldItem[publicity]}`);
    return [title, withheldNote(context, words.publicity.withheld.item, publicity, item.ground)];
  }
  const decisions = decisionsOf(context, item);
  const passage = (field: string) => context.passage("agenda-item", item.id, field);
  const title = heading(
    2,
    `${sectionSign} ${visibleLine(item.title ?? "") || words.item.untitled}`,
    link("agenda-item", item.id),
  );
  return [
    title,
    ...introduction(context, item),
    ...classNote(context, publicity, item.ground),
    ...conflictNotes(context, "agenda-item", item.id, itemFieldWords(context)),
    ...(item.type === "decision" || decisions.length > 0
      ? missingQuorumNote(context, item.id)
      : overrideNotes(context, item.id)),
    ...earlierHandling(context, item),
    ...minutesFillBlocks({ ...context, item }),
    ...section(
      heading(3, words.item.proposal, item.proposal === undefined ? [] : passage("proposal")),
      paragraphs(item.proposal ?? soleProposal(context, decisions)),
    ),
    ...section(heading(3, words.item.handling, passage("handling")), handling(context, item)),
    ...section(
      heading(3, words.item.clientView, item.clientView === undefined ? [] : passage("clientView")),
      clientView(context, item, decisions),
    ),
    ...outcome(context, item, decisions),
    ...section(heading(3, words.item.background, passage("background")), paragraphs(item.background)),
    ...actionBlocks(context, item, agreedActions(context, item)),
    ...section(heading(3, words.item.attachments), attachments(context, item)),
    ...section(heading(3, words.item.feedback), feedback(context, item)),
    ...section(heading(3, words.item.plain, passage("plain")), paragraphs(item.plain)),
  ];
}

/** In which meeting the matter was before. */
function earlierHandling({ book, words }: MinutesContext, { carriedFrom }: AgendaItem): readonly Block[] {
  const earlier = carriedFrom === undefined ? undefined : book.get("agenda-item", carriedFrom);
  const before = earlier?.meeting === undefined ? undefined : book.get("meeting", earlier.meeting);
  if (earlier === undefined || before === undefined) return [];
  const number = agendaOf(book, before.id).find(({ item }) => item.id === earlier.id)?.number;
  const parts = [
    before.number,
    before.date && words.format.date(before.date),
    number === undefined ? undefined : words.format.section(number),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [quiet(`${versionWords[words.language].earlier}: ${parts.join(", ")}`)];
}

/** What the group always says of such an item once the meeting is on, unless somebody has written what was said. */
function setPhrase(context: MinutesContext, { fills, handling: written }: AgendaItem): readonly Block[] {
  const { book, words, version, meeting, presence } = context;
  if (written !== undefined || fills === undefined || meeting.status === "draft" || meeting.status === "called")
    return [];
  const name = phraseOfFill.get(fills);
  if (name === undefined) return [];
  const isTrue =
    name === "noDisqualifications"
      ? presence.disqualifications.length === 0
      : name !== "minutesApproved" || wereMinutesApproved(context);
  return isTrue ? paragraphs(groupPhrase(book, words, version, name)) : [];
}

/** Whether the minutes of the meeting before were approved in this one; on another day it was not this meeting's act. */
function wereMinutesApproved({ book, meeting }: MinutesContext): boolean {
  const before = heldMeetingBefore(book, meeting);
  return before?.status === "approved" && before.minutesApprovedOn === meeting.date;
}

const phraseOfFill: ReadonlyMap<string, PhraseName> = new Map([
  ["opening", "opening"],
  ["disqualifications", "noDisqualifications"],
  ["previous-minutes", "minutesApproved"],
  ["closing", "closing"],
]);

/** The decisions of a meeting's item, in the order of their numbers. */
export function decisionsOf({ book, meeting }: MinutesContext, item: AgendaItem | undefined): readonly Decision[] {
  const wanted = (decision: Decision) => (item === undefined ? isLoose(decision) : decision.item === item.id);
  const isLoose = (decision: Decision) =>
    decision.meeting === meeting.id &&
    (decision.item === undefined || book.get("agenda-item", decision.item)?.meeting !== meeting.id);
  return book
    .all("decision")
    .filter(wanted)
    .sort((a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER));
}

function introduction({ words, people }: MinutesContext, item: AgendaItem): readonly Block[] {
  const type = item.type === undefined ? [] : [words.item.types[item.type]];
  const presenter = item.presenter === undefined ? [] : [`${words.item.presenter}: ${people.name(item.presenter)}`];
  const parts = [...type, ...presenter];
  return parts.length === 0 ? [] : [quiet(parts.join(" · "))];
}

/** A decision's own proposal stands for the item's when that has none and there is no doubt whose it is. */
function soleProposal(context: MinutesContext, decisions: readonly Decision[]): string | undefined {
  const open = decisions.filter((decision) => isOpen(context, decision));
  return open.length === 1 ? open[0]?.proposal : undefined;
}

/**
 * Who came and left, who was disqualified and why, what the secretary wrote, and the notes taken in the meeting in their order. A note that
 * went word for word into the secretary's text is not said twice.
 */
function handling(context: MinutesContext, item: AgendaItem): readonly Block[] {
  const { book, meeting } = context;
  const disqualified = book
    .all("disqualification")
    .filter((each) => each.item === item.id && (each.meeting ?? meeting.id) === meeting.id)
    .flatMap((each) => paragraphs(disqualificationLine(context, each)));
  const written = oneSpaced(item.handling);
  const notes = book.all("note").filter((each) => each.item === item.id && !written.includes(oneSpaced(each.text)));
  const moved = movementsDuring(context, item.id);
  return [
    ...moved,
    ...disqualified,
    ...setPhrase(context, item),
    ...paragraphs(item.handling),
    ...list(notes.flatMap((each) => paragraphRuns(each.text))),
  ];
}

/** What the clients' side said, of the item and of its decisions; the same words are said once. */
function clientView(context: MinutesContext, item: AgendaItem, decisions: readonly Decision[]): readonly Block[] {
  const open = decisions.filter((decision) => isOpen(context, decision));
  const views = new Set(
    [item.clientView, ...open.map((decision) => decision.clientView)].filter((view) => view !== undefined),
  );
  return [...views].flatMap((view) => paragraphs(view));
}

function outcome(context: MinutesContext, item: AgendaItem, decisions: readonly Decision[]): readonly Block[] {
  const { words, book } = context;
  const isDecision = item.type === "decision" || decisions.length > 0;
  const text = decisions.some((decision) => decision.text === item.outcome) ? undefined : item.outcome;
  const texts = [
    ...(text === undefined ? [] : context.passage("agenda-item", item.id, "outcome")),
    ...decisions
      .filter((decision) => isOpen(context, decision))
      .flatMap((decision) => context.passage("decision", decision.id, "text")),
  ];
  const isItemsOwn = (each: { readonly item?: string; readonly decision?: string }) =>
    each.item === item.id && !decisions.some(({ id }) => id === each.decision) && !isOfLeftOut(context, each.decision);
  const round: Round = {
    positions: book.all("position").filter(isItemsOwn),
    motions: inOrder(book.all("motion").filter(isItemsOwn)),
    votes: book.all("vote").filter(isItemsOwn).sort(byPlace),
  };
  const said = book.all("statement").filter(isItemsOwn);
  return [
    ...section(heading(3, isDecision ? words.item.decision : words.item.outcome, texts), [
      ...paragraphs(text),
      ...outcomeLine(context, item),
      ...decisions.flatMap((decision) => decisionBlocks(context, decision, item)),
    ]),
    ...roundSections(context, round, item),
    ...statementSections(context, said),
    ...section(
      heading(3, words.decision.reasons, context.passage("agenda-item", item.id, "reasons")),
      paragraphs(item.reasons),
    ),
  ];
}

/** Whether a vote or a statement speaks of a decision, maybe of another item, that this version leaves out. */
function isOfLeftOut(context: MinutesContext, decisionId: string | undefined): boolean {
  const decision = decisionId === undefined ? undefined : context.book.get("decision", decisionId);
  return decision !== undefined && !isOpen(context, decision);
}

function isOpen({ book, withholds }: MinutesContext, decision: Decision): boolean {
  return !withholds(publicityOfDecision(book, decision));
}

/** Files by their numbers, those that are not for everybody with their ground; then what is only named. */
function attachments(context: MinutesContext, item: AgendaItem): readonly Block[] {
  const { book, meeting, words, withholds } = context;
  const terms = versionWords[words.language];
  const own = attachmentsOf(book, meeting.id).filter(({ attachment }) => attachment.item === item.id);
  const open = own.filter(({ attachment }) => !withholds(publicityOfAttachment(book, attachment)));
  const named = (item.attachments ?? []).filter((each) => visibleLine(each) !== "");
  return [
    ...list([
      ...open.map(({ number, attachment: { name = "" } }) => {
        const line = visibleLine(name);
        return [lineRun(line === "" ? terms.attachment(number) : `${terms.attachment(number)}: ${line}`)];
      }),
      ...named.map((each): Run[] => [lineRun(each)]),
    ]),
    ...own.flatMap(({ number, attachment }): readonly Block[] => {
      const publicity = publicityOfAttachment(book, attachment);
      return withholds(publicity)
        ? [withheldNote(context, terms.attachmentWithheld(number), publicity, attachment.ground)]
        : publicity === "public"
          ? []
          : classNote(context, publicity, attachment.ground, publicityOfItem(book, item));
    }),
  ];
}

/** How many entries of feedback an item rests on. What they say is not in the minutes. */
function feedback({ book, words }: MinutesContext, item: AgendaItem): readonly Block[] {
  const ids = item.feedback ?? [];
  const count = ids.reduce((sum, id) => sum + (book.get("feedback", id)?.count ?? 1), 0);
  return count === 0 ? [] : paragraphs(words.item.feedbackCount(count));
}

function itemFieldWords({ words }: MinutesContext): Readonly<Record<string, string>> {
  const {
    background,
    proposal,
    handling: discussion,
    outcome: result,
    clientView: view,
    plain,
    presenter,
  } = words.item;
  return {
    background,
    proposal,
    handling: discussion,
    outcome: result,
    clientView: view,
    plain,
    presenter,
    reasons: words.decision.reasons,
  };
}
