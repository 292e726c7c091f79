import { compareText } from "../../core/compare.ts";
import { daysBetween } from "../../core/date-only.ts";
import type { Decision } from "../../domain/decision.ts";
import { lineRun, linked, note, paragraphs } from "../../document/blocks.ts";
import type { TableRow } from "../../document/document.ts";
import { visibleLine } from "../../document/visible-text.ts";
import { publicityOfDecision } from "../../minutes/publicity.ts";
import type { FillSource, ItemContent } from "./fill-context.ts";

/**
 * Recommendations to the buyer that wait for an answer, the oldest first, and those answered since the last meeting. A
 * recommendation without an answer is an open loop: the group cannot close it, but it can ask.
 */
export function recommendationsContent(source: FillSource): ItemContent {
  const { context, fill, stretch } = source;
  const { book, words, withholds } = context;
  const here = book
    .all("decision")
    .filter(
      (each) =>
        each.authority === "recommendation" &&
        stretch.isThere(each.decidedOn) &&
        (isWaiting(source, each) || stretch.isNew(each.buyerDecidedOn)),
    )
    .sort((a, b) => compareText(a.decidedOn ?? "", b.decidedOn ?? "") || compareText(a.id, b.id));
  const shown = here.filter((each) => !withholds(publicityOfDecision(book, each)));
  const leftOut = here.length - shown.length;
  return {
    blocks: [
      ...(shown.length > 0
        ? [
            {
              type: "table" as const,
              caption: fill.recommendations.caption,
              columns: [
                { header: fill.recommendations.recommendation, width: 44 },
                { header: fill.recommendations.given, width: 18 },
                { header: fill.recommendations.answer, width: 38 },
              ],
              rows: shown.map((each) => rowOf(source, each)),
            },
          ]
        : leftOut === 0
          ? paragraphs(fill.recommendations.none)
          : []),
      ...(leftOut === 0
        ? []
        : [note("withheld", fill.recommendations.leftOut(leftOut), words.publicity.withheldFromPublic)]),
    ],
  };
}

function isWaiting({ stretch }: FillSource, { status, buyerDecidedOn, buyerOutcome }: Decision): boolean {
  if (buyerDecidedOn !== undefined) return !stretch.isThere(buyerDecidedOn);
  return status === "awaiting-buyer" || (status === undefined && buyerOutcome === undefined);
}

function rowOf(source: FillSource, decision: Decision): TableRow {
  const { context, fill, stretch } = source;
  const { words, link } = context;
  const { number, title, decidedOn } = decision;
  const name = visibleLine(title ?? "") || fill.recommendations.untitled;
  const days = decidedOn === undefined || stretch.asOf === undefined ? undefined : daysBetween(decidedOn, stretch.asOf);
  return {
    cells: [
      [lineRun(number === undefined ? name : `${words.decision.numbered(number)}: ${name}`)],
      [lineRun(decidedOn === undefined ? "–" : words.format.date(decidedOn))],
      [lineRun(isWaiting(source, decision) ? fill.recommendations.waiting(days) : answerWords(source, decision))],
    ],
    ...linked(link("decision", decision.id)),
  };
}

function answerWords({ context }: FillSource, { buyerDecidedOn, buyerOutcome, buyerReference }: Decision): string {
  const day = buyerDecidedOn === undefined ? [] : [context.words.format.date(buyerDecidedOn)];
  const said = [buyerOutcome, buyerReference].flatMap((part) => (part === undefined ? [] : [visibleLine(part)]));
  return [...day, ...said].join(", ");
}
