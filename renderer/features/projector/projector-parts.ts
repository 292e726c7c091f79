import { agendaOf } from "../../../shared/domain/agenda.ts";
import type { AgendaItem } from "../../../shared/domain/agenda-item.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import type { MeetingPresence } from "../../../shared/meeting/presence.ts";
import { type PartyRound, roundState } from "../../../shared/meeting/round.ts";
import { meetingTime } from "../../../shared/meeting/time-used.ts";
import { readVote } from "../../../shared/meeting/voting/recorded-vote.ts";
import { openRound } from "../../../shared/meeting/voting/round.ts";
import type { Verdict } from "../../../shared/meeting/voting/verdict.ts";

/** The minutes that are left of the meeting and of its item, where they are known. */
export interface ProjectedTime {
  readonly left?: number;
  readonly itemLeft?: number;
}

export function timeOf(book: GroupBook, meeting: Meeting, item: string | undefined, now: string): ProjectedTime {
  const items = agendaOf(book, meeting.id).map(({ item: { id, minutes } }) => ({ id, minutes }));
  const time = meetingTime(book, meeting, items);
  const { left } = time.ofWhole(now);
  const itemLeft = item === undefined ? undefined : time.ofItem(item, now).left;
  return { ...(left === undefined ? {} : { left }), ...(itemLeft === undefined ? {} : { itemLeft }) };
}

/** The sides in the round of turns; nothing before there is one. */
export function roundOf(book: GroupBook, presence: MeetingPresence, item: string): PartyRound[] | undefined {
  const { number, parties } = roundState(book, presence, item);
  return number === 0
    ? undefined
    : parties.map(({ party, turns, seconds, waiting, isSpeaking }) => ({ party, turns, seconds, waiting, isSpeaking }));
}

export interface ProjectedVote {
  readonly isOpen: boolean;
  readonly base?: string;
  readonly counter?: string;
  readonly isContest: boolean;
  readonly entitled?: number;
  readonly given?: number;
  readonly result?: {
    readonly inFavour: number;
    readonly against: number;
    readonly blank: number;
    readonly verdict: Verdict["type"];
  };
}

/** While a vote is open nobody is to see which way it goes: those who have not voted yet would be swayed by it. */
export function voteOf(book: GroupBook, item: AgendaItem): ProjectedVote | undefined {
  const vote = openRound(book, item).votes.at(-1);
  if (vote === undefined) return undefined;
  const { tally, verdict } = readVote(book, vote);
  const isOpen = vote.status === "open";
  const text = (id: string | undefined) =>
    item.publicity === "confidential" || id === undefined ? undefined : book.get("motion", id)?.text?.slice(0, longest);
  const base = text(vote.base) ?? (item.publicity === "confidential" ? undefined : vote.motion);
  const counter = text(vote.counter);
  return {
    isOpen,
    ...(base === undefined ? {} : { base }),
    ...(counter === undefined ? {} : { counter }),
    isContest: vote.counter !== undefined,
    ...(tally.entitled === undefined ? {} : { entitled: tally.entitled }),
    ...(isOpen && vote.method === "names" && tally.entitled !== undefined
      ? { given: Math.max(0, tally.entitled - tally.silent.length) }
      : {}),
    ...(isOpen
      ? {}
      : {
          result: {
            inFavour: tally.inFavour,
            against: tally.against,
            blank: tally.blank,
            verdict: verdict.type,
          },
        }),
  };
}

/** More than this nobody reads from the back of a room. */
const longest = 300;
