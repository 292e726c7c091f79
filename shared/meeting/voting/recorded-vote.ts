import type { GroupBook } from "../../domain/group-book.ts";
import type { Meeting } from "../../domain/meeting.ts";
import type { Vote } from "../../domain/vote.ts";
import { courseOf, type Course } from "./course.ts";
import type { Round } from "./round.ts";
import { type RecordedBallot, type RecordedVote, type Tally, tallyOf, type VoteChoice } from "./tally.ts";
import { type Verdict, type VerdictRules, verdictOf } from "./verdict.ts";

/** A vote as it can be read out: counted, settled, and checked against what was announced. */
export interface ReadVote {
  readonly vote: Vote;
  readonly tally: Tally;
  readonly verdict: Verdict;
  /** Something else was announced than what the votes say now; both are shown. */
  readonly differs: boolean;
}

/** Reads one vote out of the records. */
export function readVote(book: GroupBook, vote: Vote): ReadVote {
  const tally = tallyOf(recordedVote(book, vote));
  const verdict = verdictOf(tally, verdictRules(book, vote));
  const announced = vote.status === "closed" ? vote.result : undefined;
  return { vote, tally, verdict, differs: announced !== undefined && announced !== verdict.type };
}

/** The course of a round; the group's card says whether a counter-motion needs a seconder and how much it takes. */
export function courseOfRound(book: GroupBook, itemId: string | undefined, round: Round): Course {
  const card = book.get("rules", "rules");
  return courseOf({
    motions: round.motions,
    votes: round.votes,
    needsSeconder: card?.seconding === true,
    barred: barredIn(book, itemId),
    // By the rule under which it was voted, where it was.
    mustBeAdopted:
      round.votes.length > 0
        ? round.votes.some(({ rule }) => rule === "two-thirds")
        : card?.decisionRule === "two-thirds",
    verdictOf: (vote) => readVote(book, vote).verdict,
  });
}

/** Who is disqualified in an item. */
export function barredIn(book: GroupBook, itemId: string | undefined): ReadonlySet<string> {
  return new Set(
    itemId === undefined ? [] : book.of("disqualification", "item", itemId).flatMap(({ member }) => member ?? []),
  );
}

/**
 * The id of a member's ballot in a vote: the same at every machine, so that two people who record it write one record,
 * and where they differ the log knows it for a conflict. `undefined` for ids so long that none can be made of both.
 */
export function ballotId(vote: string, member: string): string | undefined {
  return composedId(vote, member);
}

/** One id out of several, as long as a record's id may be that long. */
export function composedId(...parts: readonly string[]): string | undefined {
  const id = parts.join("-");
  return id.length <= longestId ? id : undefined;
}

/** See `isRecordId` in shared/log/change-code.ts. */
const longestId = 64;

function recordedVote(book: GroupBook, vote: Vote): RecordedVote {
  const { inFavour = 0, against = 0, blank = 0, method = "count", entitled } = vote;
  const ballots = method === "count" ? [] : ballotsOf(book, vote.id);
  return { method, counts: { inFavour, against, blank }, ballots, entitled, barred: barredIn(book, vote.item) };
}

function ballotsOf(book: GroupBook, voteId: string): readonly RecordedBallot[] {
  return book
    .all("ballot")
    .flatMap(({ id, vote, member }) =>
      vote === voteId && member !== undefined ? [{ member, choices: choicesOf(book, id) }] : [],
    );
}

/** All that stands of a ballot side by side: one choice, or several when people recorded different ones. */
function choicesOf(book: GroupBook, ballot: string): readonly VoteChoice[] {
  const heads = book.state("ballot", ballot)?.registers.get("choice") ?? [];
  return heads.flatMap(({ value }) => (isChoice(value) ? [value] : []));
}

function isChoice(value: unknown): value is VoteChoice {
  return value === "in-favour" || value === "against" || value === "blank";
}

function verdictRules(book: GroupBook, vote: Vote): VerdictRules {
  const { rule = "majority", tie = "falls", counter, chairChoice, meeting } = vote;
  const at = meeting === undefined ? undefined : book.get("meeting", meeting);
  return { rule, tie, isContest: counter !== undefined, chair: chairOf(at), chairChoice };
}

function chairOf(meeting: Meeting | undefined): string | undefined {
  return meeting?.chair;
}
