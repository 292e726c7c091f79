import type { NumberedItem } from "../domain/agenda.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { Decision } from "../domain/decision.ts";
import { sides } from "../domain/side.ts";
import { heading, lineRun, list, paragraphs, quiet, section, strongRun, textOfRuns } from "../document/blocks.ts";
import type { Block, Paragraph } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import { agreedActions } from "./action-part.ts";
import { nextMeetingPart, summaryPart } from "./closing-part.ts";
import type { MinutesContext } from "./context.ts";
import { decisionsOf } from "./item-part.ts";
import { publicityOfAction, publicityOfDecision, publicityOfFeedback, publicityOfItem } from "./publicity.ts";
import { withheldNote } from "./publicity-note.ts";
import { versionWords } from "./words/version-words.ts";

/**
 * The minutes for those whose service it is, in the order in which they ask: what it was about, what was decided, what
 * happens next, what became of the feedback. The plain sentence of each item comes first; a version for clients has the
 * words of the decision after it, one in plain language only where nobody has put the decision into plain words.
 *
 * What is withheld from the public is withheld here, with its ground, by the very same rules.
 */
export function plainParts(context: MinutesContext): readonly Block[] {
  return [
    ...summaryPart(context).flatMap((block) => inIdeas(context, block)),
    ...presentPart(context),
    ...context.items.flatMap((item) => plainItem(context, item)),
    ...nextMeetingPart(context),
  ];
}

/** How many of each side came. Names are in the versions for the group and for the public. */
function presentPart(context: MinutesContext): readonly Block[] {
  const { book, meeting, words } = context;
  const arrivals = book.all("attendance").filter((each) => each.meeting === meeting.id && each.event === "in");
  const came = new Set(arrivals.map(({ member }) => member));
  const lines = sides.flatMap((side) => {
    const count = book.all("member").filter((member) => member.side === side && came.has(member.id)).length;
    return count === 0 ? [] : [[lineRun(`${words.attendance.sides[side]}: ${count}`)]];
  });
  return section(heading(2, versionWords[words.language].present), list(lines));
}

function plainItem(context: MinutesContext, { number, item }: NumberedItem): readonly Block[] {
  const { book, words, withholds } = context;
  const publicity = publicityOfItem(book, item);
  const sign = words.format.section(number);
  if (withholds(publicity)) {
    const title = heading(2, `${sign} ${words.publicity.withheldItem[publicity]}`);
    return [title, withheldNote(context, words.publicity.withheld.item, publicity, item.ground)];
  }
  const terms = versionWords[words.language];
  const plain = ideas(context, item.plain);
  const decisions = decisionsOf(context, item);
  const isMissing = plain.length === 0 && context.version === "plain";
  return [
    heading(2, `${sign} ${visibleLine(item.title ?? "") || words.item.untitled}`),
    ...plain,
    ...(isMissing ? [quiet(terms.notPlain)] : []),
    ...section(heading(3, terms.decided), decided(context, item, decisions)),
    ...section(heading(3, words.item.clientView), clientViews(context, item, decisions)),
    ...section(heading(3, terms.next), next(context, item)),
    ...section(heading(3, terms.feedback), answered(context, item)),
  ];
}

/** Plain words first, then those of the decision. */
function decided(context: MinutesContext, item: AgendaItem, decisions: readonly Decision[]): readonly Block[] {
  const { book, words, version, withholds } = context;
  const official = (plain: string | undefined, text: string | undefined) =>
    version === "client" || plain === undefined ? ideas(context, text) : [];
  const own = decisions.some(({ text }) => text === item.outcome) ? undefined : item.outcome;
  return [
    ...(decisions.length > 0 && version === "plain" ? [] : ideas(context, own)),
    ...decisions.flatMap((decision): readonly Block[] => {
      const publicity = publicityOfDecision(book, decision);
      if (withholds(publicity)) {
        return [withheldNote(context, words.publicity.withheld.decision, publicity, decision.ground)];
      }
      return [...ideas(context, decision.plain), ...official(decision.plain, decision.text)];
    }),
  ];
}

function clientViews(context: MinutesContext, item: AgendaItem, decisions: readonly Decision[]): readonly Block[] {
  const { book, withholds } = context;
  const open = decisions.filter((decision) => !withholds(publicityOfDecision(book, decision)));
  const views = new Set([item.clientView, ...open.map(({ clientView }) => clientView)]);
  return [...views].flatMap((view) => ideas(context, view));
}

/** What was agreed to be done, by whom and by when, in the plain words of the action where it has them. */
function next(context: MinutesContext, item: AgendaItem): readonly Block[] {
  const { book, words, people, withholds } = context;
  const open = agreedActions(context, item).filter((action) => !withholds(publicityOfAction(book, action)));
  return list(
    open.map((action) => {
      const what = visibleLine(action.plain ?? action.title ?? "") || words.actions.untitled;
      const day = action.firstDueOn ?? action.dueOn;
      const due = day === undefined ? words.actions.noDueDate : words.actions.dueOn(words.format.date(day));
      return [lineRun(`${what} (${due}): ${people.responsible(action)}`)];
    }),
  );
}

/**
 * What was said and what was answered, of what the item rests on. Words are repeated only where the giver allowed it or
 * somebody has put them plainly; feedback that is not public is counted with the rest and not shown.
 */
function answered(context: MinutesContext, item: AgendaItem): readonly Block[] {
  const { book, words, withholds } = context;
  const terms = versionWords[words.language];
  const all = (item.feedback ?? []).flatMap((id) => book.get("feedback", id) ?? []);
  const count = all.reduce((sum, { count: many }) => sum + (many ?? 1), 0);
  const open = all.filter((feedback) => !withholds(publicityOfFeedback(book, feedback)));
  const lines = open.flatMap((feedback) => {
    const said = feedback.plain ?? (feedback.mayQuote === true ? feedback.text : undefined);
    if (feedback.response === undefined || said === undefined) return [];
    return [
      [strongRun(`${terms.said}:`), { text: ` ${visibleLine(said)} ` }],
      [strongRun(`${terms.answer}:`), { text: ` ${visibleLine(feedback.response)}` }],
    ];
  });
  return [...(count === 0 ? [] : paragraphs(words.item.feedbackCount(count))), ...list(lines)];
}

function inIdeas(context: MinutesContext, block: Block): readonly Block[] {
  if (block.type !== "paragraph" || context.version !== "plain") return [block];
  return ideas(context, textOfRuns(block.runs));
}

/** Running text; in plain language each sentence is a paragraph of its own, so that one idea is read at a time. */
function ideas({ version }: MinutesContext, text: string | undefined): readonly Paragraph[] {
  const whole = paragraphs(text);
  if (version !== "plain") return whole;
  return whole.flatMap(({ runs }) => runs.flatMap((run) => sentencesOf(run.text).flatMap((each) => paragraphs(each))));
}

/** Abbreviations after which a capital letter begins no sentence. */
const abbreviations = /(?:^|[\s(])(?:esim|yms|vrt|kpl|puh|nro|ent|prof|t\.ex|bl\.a|dvs|resp|etc|e\.g|i\.e)\.$/iu;

/** Parts a text after full stops; a stop after a number or an abbreviation ends nothing. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of text.split(/(?<=\p{L}{2}[.!?]["”’)]?)\s+(?=["”’(]?\p{Lu})/u)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviations.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}
