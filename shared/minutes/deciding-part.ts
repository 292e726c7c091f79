import type { AgendaItem } from "../domain/agenda-item.ts";
import type { Motion } from "../domain/motion.ts";
import type { Vote } from "../domain/vote.ts";
import { fact, lineRun, list, paragraphRuns, paragraphs, section, heading } from "../document/blocks.ts";
import type { Block, Fact, Run } from "../document/document.ts";
import { visibleLine } from "../document/visible-text.ts";
import type { MotionState } from "../meeting/voting/course.ts";
import { stancesOf } from "../meeting/voting/parties.ts";
import { courseOfRound, type ReadVote, readVote } from "../meeting/voting/recorded-vote.ts";
import type { Round } from "../meeting/voting/round.ts";
import { type VoteChoice, voteChoices } from "../meeting/voting/tally.ts";
import type { MinutesContext } from "./context.ts";
import { type DecidingWords, decidingWords } from "./words/deciding-words.ts";

/**
 * How a decision was reached: where the parties stood, what was moved in its order, and the votes in theirs. Who voted
 * how stands in the full version alone; all others have the counts, because how somebody voted is between the members.
 */
export function roundFacts(context: MinutesContext, round: Round, itemId: string | undefined): readonly Fact[] {
  const { words, link } = context;
  const terms = decidingWords[words.language];
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return [
    ...fact(terms.positions, positionLines(context, round), link("position", ...ids(round.positions))),
    ...fact(terms.motions, motionLines(context, round, itemId), link("motion", ...ids(round.motions))),
    ...fact(
      words.decision.vote,
      round.votes.flatMap((vote) => voteLines(context, vote, round.motions)),
      link("vote", ...ids(round.votes)),
    ),
  ];
}

/** The same under headings of their own, where no decision was recorded. */
export function roundSections(context: MinutesContext, round: Round, item: AgendaItem): readonly Block[] {
  const { words } = context;
  const terms = decidingWords[words.language];
  return [
    ...section(heading(3, terms.positions), list(positionLines(context, round))),
    ...section(heading(3, terms.motions), list(motionLines(context, round, item.id))),
    ...section(
      heading(3, words.decision.vote),
      list(round.votes.flatMap((vote) => voteLines(context, vote, round.motions))),
    ),
  ];
}

/** That an item was tabled, returned or taken off, and to which meeting it comes. What was handled says so by itself. */
export function outcomeLine({ book, words }: MinutesContext, { status, returnsTo }: AgendaItem): readonly Block[] {
  const terms = decidingWords[words.language];
  const number = returnsTo === undefined ? undefined : book.get("meeting", returnsTo)?.number;
  const meeting = number === undefined ? undefined : visibleLine(number);
  if (status === "tabled") return paragraphs(terms.tabled(meeting));
  if (status === "returned") return paragraphs(terms.returned(meeting));
  return status === "withdrawn" ? paragraphs(terms.withdrawn) : [];
}

type Lines = readonly (readonly Run[])[];

function positionLines({ book, words, people }: MinutesContext, { positions }: Round): Lines {
  const terms = decidingWords[words.language];
  return stancesOf(book, [], positions).map(({ party, positions: own, stances }) => {
    const name = people.organisation(party.organisation) ?? words.attendance.sides[party.side];
    const said = stances.map((stance) => terms.stances[stance]).join(" / ");
    const texts = own.flatMap(({ text }) => paragraphRuns(text).flat());
    return [lineRun(`${name}: ${said}.`), ...texts.map(({ text }) => ({ text: ` ${text}` }))];
  });
}

/** Motions are told of when there was more than the one that had been prepared. */
function motionLines(context: MinutesContext, round: Round, itemId: string | undefined): Lines {
  const { book, words, people } = context;
  const terms = decidingWords[words.language];
  if (round.motions.every(({ base }) => base === true)) return [];
  return courseOfRound(book, itemId, round).motions.map(({ motion, state }) => {
    const seconder = motion.seconder === undefined ? undefined : people.name(motion.seconder);
    const by = motion.member === undefined ? "" : ` (${terms.movedBy(people.name(motion.member), seconder)})`;
    const told = stateWords(terms, state);
    return [
      lineRun(`${motionName(terms, round.motions, motion.id)}${by}:`),
      ...paragraphRuns(motion.text).flatMap((runs) => runs.map(({ text }) => ({ text: ` ${text}` }))),
      ...(told === undefined ? [] : [{ text: ` ${told}` }]),
    ];
  });
}

function stateWords(terms: DecidingWords, state: MotionState): string | undefined {
  if (state === "stands") return undefined;
  return terms.states[state === "needs-seconder" ? "lapsed" : state];
}

function motionName(terms: DecidingWords, motions: readonly Motion[], id: string | undefined): string {
  const at = motions.filter(({ base }) => base !== true).findIndex((motion) => motion.id === id);
  return at < 0 ? terms.base : terms.counter(at + 1);
}

/** One vote: what was voted on, the counts, who was entitled and what came of it; who voted how on a line of its own. */
function voteLines(context: MinutesContext, vote: Vote, motions: readonly Motion[]): Lines {
  const { book, words, people, version } = context;
  const terms = decidingWords[words.language];
  const read = readVote(book, vote);
  const { tally } = read;
  const { inFavour, against, blank } = tally;
  // A vote of an earlier version knows no motions and no entitled, only what was voted on in words.
  if (vote.base === undefined && vote.status === undefined) {
    const counts = words.decision.votes(inFavour, against, blank);
    return [[lineRun(vote.motion === undefined ? counts : `${vote.motion}: ${counts}`)]];
  }
  const first = vote.counter === undefined ? terms.inFavour : motionName(terms, motions, vote.base);
  const second = vote.counter === undefined ? terms.against : motionName(terms, motions, vote.counter);
  const names = (ids: readonly string[]) =>
    version === "full" ? words.format.list(ids.map((id) => visibleLine(people.name(id)))) : undefined;
  const sentences = [
    `${first}: ${inFavour}, ${second}: ${against}, ${terms.blank}: ${blank}.`,
    ...(tally.entitled === undefined ? [] : [terms.entitled(tally.entitled)]),
    ...(vote.status === "closed" ? resultWords(terms, read, first, second) : []),
    ...(tally.contested.length === 0
      ? []
      : [terms.contested(names(tally.contested.map(({ member }) => member)), tally.contested.length)]),
    ...(tally.unentitled.length === 0 ? [] : [terms.unentitled(names(tally.unentitled), tally.unentitled.length)]),
    ...(tally.excess === 0 ? [] : [terms.excess(inFavour + against + blank, tally.entitled ?? 0)]),
  ];
  const voices = version === "full" ? voiceWords(context, read, { first, second }) : "";
  return [[lineRun(sentences.join(" ")), ...(voices === "" ? [] : [{ text: `\n${voices}` }])]];
}

function resultWords(
  terms: DecidingWords,
  { vote, verdict, differs }: ReadVote,
  first: string,
  second: string,
): readonly string[] {
  const isContest = vote.counter !== undefined;
  const result = (type: "carried" | "not-carried" | "postponed") =>
    isContest && type !== "postponed" ? terms.wins(type === "carried" ? first : second) : terms.results[type];
  const isShort = vote.rule === "two-thirds" && !isContest && verdict.type === "not-carried";
  const told =
    verdict.type === "carried" || verdict.type === "not-carried"
      ? [
          ...(verdict.by === "chair" ? [terms.byChair] : verdict.by === "tie" ? [terms.byTie] : []),
          result(verdict.type),
          ...(isShort ? [terms.twoThirds] : []),
        ]
      : [terms.results[verdict.type]];
  return [...told, ...(differs && vote.result !== undefined ? [terms.announced(result(vote.result))] : [])];
}

/** "Puolesta: Anna Alku ja Pekka Palve. Vastaan: Vanamo. Ei äänestänyt: Elina." */
function voiceWords(
  { words, people }: MinutesContext,
  { tally }: ReadVote,
  by: { readonly first: string; readonly second: string },
): string {
  const terms = decidingWords[words.language];
  const names: Readonly<Record<VoteChoice, string>> = {
    "in-favour": by.first,
    against: by.second,
    blank: `${terms.blank.slice(0, 1).toUpperCase()}${terms.blank.slice(1)}`,
  };
  const groups = [
    ...voteChoices.map((choice) => ({
      name: names[choice],
      members: [...tally.choices].flatMap(([member, each]) => (each === choice ? [member] : [])),
    })),
    { name: terms.silent, members: tally.silent },
  ];
  return groups
    .flatMap(({ name, members }) =>
      members.length === 0 ? [] : [`${name}: ${words.format.list(members.map((id) => visibleLine(people.name(id))))}.`],
    )
    .join(" ");
}
