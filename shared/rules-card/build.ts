import { heading, lineRun, list, note, paragraphs, section } from "../document/blocks.ts";
import { type Block, type DocumentLanguage, documentFormat, type PaperDocument } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Rules } from "../domain/rules.ts";
import { sides } from "../domain/side.ts";
import { dressPaper } from "../minutes/dress-paper.ts";
import { minutesWords } from "../minutes/words/by-language.ts";
import { type RulesWords, rulesWords } from "./rules-words.ts";

/**
 * The rules card as a paper: each parameter that the group has set as a sentence, under it the group's own words. The
 * plain Finnish one is in large print. It is for everybody; rules of procedure hold nothing that is withheld.
 */
export function buildRulesCard(book: GroupBook, language: DocumentLanguage): PaperDocument {
  const words = rulesWords[language];
  const common = minutesWords[language];
  const card = book.get("rules", "rules");
  const group = visibleLine(book.get("group", "group")?.name ?? "") || common.group;
  const contract = book.get("contract", "contract")?.name;
  const example = visibleLine(book.get("group", "group")?.notice ?? "");
  const blocks = card === undefined ? [] : partsOf(card, language, words);
  return dressPaper(book, {
    format: documentFormat,
    language,
    version: language === "fi-simple" ? "plain" : "full",
    type: "rules",
    group,
    title: words.title,
    ...(language === "fi-simple" ? { largePrint: true } : {}),
    furniture: {
      header: `${group} · ${words.title}`,
      footer: example,
      pageBefore: common.page.before,
      pageBetween: common.page.between,
    },
    blocks: [
      {
        type: "title",
        group,
        title: words.title,
        lines: contract === undefined ? [] : [`${common.contract}: ${visibleLine(contract)}`],
        status: [],
      },
      ...(example === "" ? [] : [note("information", `${common.example}.`, example)]),
      ...paragraphs(blocks.length === 0 ? words.empty : words.lead),
      ...blocks,
    ],
  });
}

function partsOf(card: Rules, language: DocumentLanguage, words: RulesWords): readonly Block[] {
  const { parts } = words;
  const said = <T>(value: T | undefined, say: (value: T) => string) => (value === undefined ? [] : [say(value)]);
  const part = (title: string, sentences: readonly string[], text?: string) =>
    section(heading(2, title), [...list(sentences.map((each) => [lineRun(each)])), ...paragraphs(text)]);
  return [
    ...part(parts.quorum, quorumSentences(card, language, words), card.quorumText),
    ...part(parts.calling, [
      ...said(card.noticeDays, words.noticeDays),
      ...said(card.materialDays, words.materialDays),
      ...said(card.numbering, (each) => words.numbering[each]),
    ]),
    ...part(
      parts.deciding,
      [
        ...said(card.decisionRule, (each) => words.decisionRule[each]),
        ...said(card.seconding, words.seconding),
        ...said(card.tieRule, (each) => words.tieRule[each]),
      ],
      card.decisionText,
    ),
    ...part(
      parts.conflicts,
      said(card.conflictQuorum, (each) => words.conflictQuorum[each]),
      card.conflictText,
    ),
    ...part(parts.minutes, [
      ...said(card.minutesLabel, (each) => words.minutesLabel[each]),
      ...said(card.minutesDays, words.minutesDays),
      ...said(card.checkerCount, words.checkers),
      ...said(card.correctionDays, words.correctionDays),
    ]),
    ...part(parts.publicity, [
      ...said(card.publicityDefault, (each) => words.publicity[each]),
      ...said(card.smallestCount, words.smallestCount),
    ]),
    ...part(parts.responsibility, [], card.responsibilityText),
    ...part(parts.priority, [], card.priorityNote),
  ];
}

/** Without a least number it is more than half of those who vote, as everywhere in the app. */
function quorumSentences(card: Rules, language: DocumentLanguage, words: RulesWords): readonly string[] {
  const { quorum, format } = minutesWords[language];
  const wanted = sides.filter((side) => card.quorumSides?.includes(side) === true);
  const names = format.list(wanted.map((side) => quorum.sideNames[side]));
  if (card.quorumMin !== undefined) return [quorum.rule(card.quorumMin, names)];
  return [words.moreThanHalf, ...(names === "" ? [] : [words.everySide(names)])];
}
