/** What one member can say in a vote. In a vote between two motions "in favour" is for the base, "against" for the other. */
export type VoteChoice = "in-favour" | "against" | "blank";

/** All that was recorded of one member in a vote by name: more than one choice when people recorded different ones. */
export interface RecordedBallot {
  readonly member: string;
  readonly choices: readonly VoteChoice[];
}

/** A vote as it was recorded, whoever wrote which part of it. */
export interface RecordedVote {
  readonly method: "count" | "names";
  /** Counts of a vote by count. */
  readonly counts: { readonly inFavour: number; readonly against: number; readonly blank: number };
  readonly ballots: readonly RecordedBallot[];
  /** Who was entitled when it was opened; `undefined` when nobody wrote it down. */
  readonly entitled: readonly string[] | undefined;
  /** Who was found disqualified, then or later: entitled by no list. */
  readonly barred: ReadonlySet<string>;
}

/** A vote counted. Who is not in the counts, and why, is said by name. */
export interface Tally {
  readonly inFavour: number;
  readonly against: number;
  readonly blank: number;
  /** How many may vote, as far as that is known. */
  readonly entitled: number | undefined;
  /** Members whose voice counts, by id. */
  readonly choices: ReadonlyMap<string, VoteChoice>;
  /** Entitled members who have not voted; none is known in a vote by count. */
  readonly silent: readonly string[];
  /** Entitled members of whom different choices were recorded. They count for nothing until that is settled. */
  readonly contested: readonly RecordedBallot[];
  /** Who voted without being entitled; not counted. */
  readonly unentitled: readonly string[];
  /** By how many a vote by count has more votes than there are entitled. */
  readonly excess: number;
}

/**
 * Counts a vote. In a vote by name one member has one voice, however many times it was recorded: the same choice twice is
 * one, different choices are none until people agree which it was. Nobody counts who was not entitled, so that the sum
 * never exceeds the entitled. A vote by count is what was written down, with what is impossible in it.
 */
export function tallyOf(vote: RecordedVote): Tally {
  const entitled = vote.entitled === undefined ? undefined : withoutBarred(vote.entitled, vote.barred);
  if (vote.method === "count") {
    const { inFavour, against, blank } = vote.counts;
    const excess = entitled === undefined ? 0 : Math.max(0, inFavour + against + blank - entitled.size);
    return { ...vote.counts, entitled: entitled?.size, ...nobody, excess };
  }
  const choicesByMember = new Map<string, Set<VoteChoice>>();
  for (const { member, choices } of vote.ballots) {
    const said = choicesByMember.get(member) ?? new Set();
    for (const choice of choices) said.add(choice);
    choicesByMember.set(member, said);
  }
  const choices = new Map<string, VoteChoice>();
  const contested: RecordedBallot[] = [];
  const unentitled: string[] = [];
  for (const member of [...choicesByMember.keys()].sort()) {
    const said = voteChoices.filter((choice) => choicesByMember.get(member)?.has(choice) === true);
    const [only] = said;
    if (only === undefined) continue;
    if (!mayVote(member, entitled, vote.barred)) unentitled.push(member);
    else if (said.length > 1) contested.push({ member, choices: said });
    else choices.set(member, only);
  }
  const count = (choice: VoteChoice) => [...choices.values()].filter((each) => each === choice).length;
  return {
    inFavour: count("in-favour"),
    against: count("against"),
    blank: count("blank"),
    entitled: entitled?.size,
    choices,
    silent: [...(entitled ?? [])].filter(
      (member) => !choices.has(member) && !contested.some((each) => each.member === member),
    ),
    contested,
    unentitled,
    excess: 0,
  };
}

export const voteChoices: readonly VoteChoice[] = ["in-favour", "against", "blank"];

const nobody = { choices: new Map<string, VoteChoice>(), silent: [], contested: [], unentitled: [] } as const;

function withoutBarred(entitled: readonly string[], barred: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...entitled].sort().filter((member) => !barred.has(member)));
}

function mayVote(member: string, entitled: ReadonlySet<string> | undefined, barred: ReadonlySet<string>): boolean {
  return entitled === undefined ? !barred.has(member) : entitled.has(member);
}
