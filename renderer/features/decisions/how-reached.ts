import { compareText } from "../../../shared/core/compare.ts";
import type { Motion } from "../../../shared/domain/motion.ts";
import type { Position } from "../../../shared/domain/position.ts";
import type { Vote } from "../../../shared/domain/vote.ts";
import { byPlace, inOrder } from "../../../shared/meeting/voting/course.ts";
import { stancesOf } from "../../../shared/meeting/voting/parties.ts";
import { readVote } from "../../../shared/meeting/voting/recorded-vote.ts";
import { partyName } from "../../records/deciding/party-name.ts";
import { voteWords } from "../../records/deciding/use-vote-words.ts";
import type { DecisionListDeps } from "./decision-list.tsx";

/** How a decision was reached, each part in one line. */
export interface HowReached {
  readonly positions: string;
  readonly votes: string;
}

/** Looks up how each decision was reached. The records are gone through once, when the first is asked for. */
export function createHowReached(deps: DecisionListDeps): (decision: string) => HowReached | undefined {
  const { book } = deps.naming;
  let byDecision: ReadonlyMap<string, Gathered> | undefined;
  return (decision) => {
    byDecision ??= gather(book.all("position"), book.all("motion"), book.all("vote"));
    const found = byDecision.get(decision);
    return found === undefined
      ? undefined
      : { positions: positionsLine(deps, found.positions), votes: votesLine(deps, found) };
  };
}

interface Gathered {
  readonly positions: Position[];
  readonly motions: Motion[];
  readonly votes: Vote[];
}

function gather(
  positions: readonly Position[],
  motions: readonly Motion[],
  votes: readonly Vote[],
): ReadonlyMap<string, Gathered> {
  const byDecision = new Map<string, Gathered>();
  const of = (decision: string) => {
    const known = byDecision.get(decision) ?? { positions: [], motions: [], votes: [] };
    byDecision.set(decision, known);
    return known;
  };
  for (const each of positions) if (each.decision !== undefined) of(each.decision).positions.push(each);
  for (const each of motions) if (each.decision !== undefined) of(each.decision).motions.push(each);
  for (const each of votes) if (each.decision !== undefined) of(each.decision).votes.push(each);
  return byDecision;
}

/** "Tilaaja: Kannattaa; Avopolku: Vastustaa". */
function positionsLine({ naming, common }: DecisionListDeps, positions: readonly Position[]): string {
  const { book, t } = naming;
  return stancesOf(book, [], positions)
    .map(({ party, stances }) => {
      const said = stances.map((stance) => t(`values.stance.${stance}`)).join(" / ");
      return `${partyName(book, common, t, party)}: ${said}`;
    })
    .sort(compareText)
    .join("; ");
}

/** "Puolesta: 7, Vastaan: 1, tyhjää: 1. Ehdotus hyväksyttiin." Who voted how is on the decision's own page. */
function votesLine({ naming, deciding }: DecisionListDeps, { motions, votes }: Gathered): string {
  const words = voteWords(deciding, naming.format, inOrder(motions));
  return votes
    .toSorted(byPlace)
    .map((vote) => {
      const read = readVote(naming.book, vote);
      return vote.status === "closed" ? `${words.counts(read)}. ${words.result(read)}` : words.counts(read);
    })
    .join(" ");
}
