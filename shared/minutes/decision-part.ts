import type { AgendaItem } from "../domain/agenda-item.ts";
import type { Decision } from "../domain/decision.ts";
import type { Statement } from "../domain/statement.ts";
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
  sentence,
  strongRun,
} from "../document/blocks.ts";
import { conflictNotes, type MinutesContext } from "./context.ts";
import type { Block, Fact, Run } from "../document/document.ts";
import { roundOfDecision } from "../meeting/voting/round.ts";
import { roundFacts } from "./deciding-part.ts";
import { publicityOfDecision, publicityOfItem } from "./publicity.ts";
import { classNote, withheldNote } from "./publicity-note.ts";
import { oneSpaced, visibleLine } from "../document/visible-text.ts";

/**
 * One decision: what was decided, then by what authority and how, the votes, who thought otherwise in their own words,
 * why, who answers for it and what the buyer said to it. A decision that this version leaves out leaves its place.
 */
export function decisionBlocks(
  context: MinutesContext,
  decision: Decision,
  item: AgendaItem | undefined,
): readonly Block[] {
  const { book, words, withholds } = context;
  const publicity = publicityOfDecision(book, decision);
  if (withholds(publicity))
    return [withheldNote(context, words.publicity.withheld.decision, publicity, decision.ground)];
  const name = decisionName(context, decision, item);
  const around = item === undefined ? "public" : publicityOfItem(book, item);
  return [
    ...(name === "" ? [] : [{ type: "paragraph" as const, runs: [strongRun(name)] }]),
    ...classNote(context, publicity, decision.ground, around),
    ...conflictNotes(context, "decision", decision.id, decisionFieldWords(context)),
    ...(isAsProposed(decision, item) ? paragraphs(words.decision.asProposed) : []),
    ...paragraphs(decision.text),
    ...facts(decisionFacts(context, decision)),
  ];
}

/**
 * Whether the group decided in the very words that were put before it. What the buyer or a provider decides by itself
 * nobody has proposed to them here.
 */
function isAsProposed({ text, proposal, authority }: Decision, item: AgendaItem | undefined): boolean {
  const decided = oneSpaced(text);
  return (
    decided !== "" &&
    decided === oneSpaced(proposal ?? item?.proposal) &&
    authority !== "buyer" &&
    authority !== "provider"
  );
}

/** Dissents and statements by name, in the speakers' own words, each kind under its heading. */
export function statementSections(context: MinutesContext, said: readonly Statement[]): readonly Block[] {
  const { words } = context;
  const lines = (type: Statement["type"]) =>
    said.filter((each) => each.type === type).map((each) => saidRuns(context, each));
  return [
    ...section(heading(3, words.item.dissent), list(lines("dissent"))),
    ...section(heading(3, words.item.statement), list([...lines("statement"), ...lines(undefined)])),
  ];
}

function decisionFacts(context: MinutesContext, decision: Decision): readonly Fact[] {
  const { book, words, people, link, version } = context;
  const { decision: terms, item: itemTerms, format } = words;
  const said = book.all("statement").filter((each) => each.decision === decision.id);
  const dissents = said.filter(({ type }) => type === "dissent");
  const statements = said.filter(({ type }) => type !== "dissent");
  const unconnected = decision.related?.filter((id) => id !== decision.supersedes) ?? [];
  return [
    ...lineFact(
      terms.authority,
      decision.authority && terms.authorities[decision.authority],
      link("decision", decision.id),
    ),
    ...lineFact(terms.manner, decision.manner && terms.manners[decision.manner]),
    ...roundFacts(context, roundOfDecision(book, decision), decision.item),
    ...fact(
      itemTerms.dissent,
      dissents.map((each) => saidRuns(context, each)),
      link("statement", ...dissents.map(({ id }) => id)),
    ),
    ...fact(
      itemTerms.statement,
      statements.map((each) => saidRuns(context, each)),
      link("statement", ...statements.map(({ id }) => id)),
    ),
    ...fact(terms.reasons, paragraphRuns(decision.reasons), context.passage("decision", decision.id, "reasons")),
    ...lineFact(
      terms.accountable,
      people.responsible({ ...(decision.accountable && { accountable: decision.accountable }) }),
    ),
    ...fact(terms.buyerAnswer, buyerAnswer(context, decision)),
    ...lineFact(terms.expiresOn, decision.expiresOn && format.date(decision.expiresOn)),
    ...lineFact(terms.supersedes, decision.supersedes && referenceTo(context, decision.supersedes)),
    ...lineFact(terms.related, format.list(unconnected.map((id) => referenceTo(context, id)))),
    ...lineFact(terms.contractStep, decision.contractStep),
    ...fact(terms.changeCheck, changeCheck(context, decision)),
    ...fact(itemTerms.plain, paragraphRuns(decision.plain), context.passage("decision", decision.id, "plain")),
    ...lineFact(words.facts.remark, version === "full" ? decision.publicityNote : undefined),
  ];
}

function saidRuns({ words, people }: MinutesContext, { member, text }: Statement): readonly Run[] {
  const own = paragraphRuns(text).flat();
  return [
    strongRun(sentence(words.item.said(people.name(member)))),
    ...own.map(({ text: part }, index) => ({ text: `${index === 0 ? " " : "\n"}${part}` })),
  ];
}

/** "14.4.2025, Kirjallinen huomautus 14.4.2025, Huomautus annettu", or that the answer is awaited. */
function buyerAnswer({ words }: MinutesContext, decision: Decision): readonly (readonly Run[])[] {
  const { buyerDecidedOn, buyerReference, buyerOutcome } = decision;
  const day = buyerDecidedOn === undefined ? undefined : words.format.date(buyerDecidedOn);
  const parts = [buyerOutcome, buyerReference, day].filter((part) => part !== undefined);
  if (parts.length > 0) return [[lineRun(parts.join(", "))]];
  const awaited =
    decision.status === "awaiting-buyer" ||
    (decision.authority === "recommendation" && decision.status !== "superseded");
  return awaited ? [[lineRun(words.decision.awaitingBuyer)]] : [];
}

/** The other decision by its number alone: its words may be left out of this version. */
function referenceTo({ book, words }: MinutesContext, id: string): string {
  const number = book.get("decision", id)?.number;
  return number === undefined ? words.decision.otherReference : words.decision.reference(number);
}

function changeCheck({ words }: MinutesContext, { changeCheck: check }: Decision): readonly (readonly Run[])[] {
  if (check === undefined) return [];
  const needed = check.needed ? words.decision.changeCheckNeeded : words.decision.changeCheckNotNeeded;
  const day = check.date === undefined ? undefined : words.format.date(check.date);
  const source = [check.law, check.assessor, day, check.document].filter((part) => part !== undefined).join(", ");
  return [[lineRun(needed)], ...paragraphRuns(check.result), ...(source === "" ? [] : [[lineRun(source)]])];
}

/** "Päätös 18: Korjaussuunnitelman päättäminen"; a title that only repeats the item's is left out. */
function decisionName({ words }: MinutesContext, decision: Decision, item: AgendaItem | undefined): string {
  const number = decision.number === undefined ? "" : words.decision.numbered(decision.number);
  const title = decision.title === item?.title ? "" : visibleLine(decision.title ?? "");
  return [number, title].filter((part) => part !== "").join(": ");
}

function decisionFieldWords({ words }: MinutesContext): Readonly<Record<string, string>> {
  const {
    authority,
    manner,
    reasons,
    accountable,
    expiresOn,
    contractStep,
    changeCheck: check,
    buyerAnswer: answer,
  } = words.decision;
  return {
    text: words.item.decision,
    proposal: words.item.proposal,
    clientView: words.item.clientView,
    authority,
    manner,
    reasons,
    accountable,
    expiresOn,
    contractStep,
    changeCheck: check,
    buyerDecidedOn: answer,
    buyerReference: answer,
    buyerOutcome: answer,
  };
}
