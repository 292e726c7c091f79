import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { compareText } from "../../../../../shared/core/compare.ts";
import { type Side, sides } from "../../../../../shared/domain/side.ts";
import { ballotId, type ReadVote, readVote } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import { type VoteChoice, voteChoices } from "../../../../../shared/meeting/voting/tally.ts";
import type { VoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { memberName, sideOf } from "../../../../records/naming/member-name.ts";
import { MemberMark } from "../../../../records/showing/author-line.tsx";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useWords } from "../../../../text/words.ts";
import { useAnnounce } from "../../../../ui/announcer.tsx";
import styles from "./deciding.module.css";
import { planBallot } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

export interface BallotListProps {
  readonly deciding: Deciding;
  readonly read: ReadVote;
  readonly words: VoteWords;
}

/**
 * Who may vote, one under another, each with three choices. Every choice is a radio group; besides the arrows of those,
 * up and down lead to another member's, and 1, 2 and 3 choose and go on to the next, as fast as a roll call. The keys
 * hold only while the focus is in the list (WCAG 2.1.4), which has no text field.
 */
export function BallotList({ deciding, read, words }: BallotListProps): ReactNode {
  const t = useWords("deciding");
  const { vote, tally } = read;
  const members = useRollCall(read);
  const list = useRef<HTMLUListElement>(null);
  const helpId = useId();
  const choose = useChoosing({ deciding, read, words });
  const [at, setAt] = useState<string | undefined>(undefined);
  const focusOn = (member: string | undefined, choice?: VoteChoice) => {
    if (member === undefined) return;
    setAt(member);
    const row = list.current?.querySelector(`[data-member="${CSS.escape(member)}"]`);
    const wanted = choice ?? tally.choices.get(member) ?? "in-favour";
    row?.querySelector<HTMLElement>(`[data-choice="${wanted}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, member: string, choice: VoteChoice) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = members.indexOf(member);
    const digit = ["1", "2", "3"].indexOf(event.key);
    const chosen = voteChoices[digit];
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "ArrowDown") focusOn(members[index + 1], choice);
    else if (event.key === "ArrowUp") focusOn(members[index - 1], choice);
    else if (event.key === "Home") focusOn(members[0], choice);
    else if (event.key === "End") focusOn(members.at(-1), choice);
    else if (step !== 0) focusOn(member, voteChoices[(voteChoices.indexOf(choice) + step + 3) % 3]);
    else if (chosen !== undefined) {
      void choose(member, chosen);
      focusOn(members[index + 1] ?? member);
    } else if (event.key === "0" || event.key === "Delete") void choose(member, undefined);
    else return;
    event.preventDefault();
  };
  // Tab leads to where one was, else to the first who has not voted.
  const current = members.find((id) => id === at) ?? members.find((id) => tally.silent.includes(id)) ?? members[0];
  return (
    <>
      <p id={helpId} className={styles.quiet}>
        {t("vote.keys", { first: words.choice(vote, "in-favour"), second: words.choice(vote, "against") })}
      </p>
      <ul ref={list} className={styles.ballots} aria-label={t("vote.list")} aria-describedby={helpId}>
        {members.map((member) => (
          <li key={member} className={styles.ballot} data-member={member}>
            <MemberMark id={member} />
            <BallotChoices
              member={member}
              chosen={tally.choices.get(member)}
              isCurrent={member === current}
              labelOf={(choice) => words.choice(vote, choice)}
              onChoose={(choice) => {
                setAt(member);
                void choose(member, choice);
              }}
              onKeyDown={(event, choice) => onKeyDown(event, member, choice)}
            />
            <ConflictMark kind="ballot" id={ballotId(vote.id, member) ?? member} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface BallotChoicesProps {
  readonly member: string;
  readonly chosen: VoteChoice | undefined;
  /** Whether Tab leads here. */
  readonly isCurrent: boolean;
  readonly labelOf: (choice: VoteChoice) => string;
  readonly onChoose: (choice: VoteChoice) => void;
  readonly onKeyDown: (event: KeyboardEvent, choice: VoteChoice) => void;
}

/** Arrows only move among the three: what is chosen is chosen by Space, Enter, a digit or a touch, and nothing on the way. */
function BallotChoices({ member, chosen, isCurrent, labelOf, onChoose, onKeyDown }: BallotChoicesProps): ReactNode {
  const t = useWords("deciding");
  const records = useWords("records");
  const name = memberName(useBook(), records, member);
  return (
    <div role="radiogroup" aria-label={name} className={styles.choices}>
      {voteChoices.map((choice) => (
        <button
          key={choice}
          type="button"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native radio button would choose with the arrows
          role="radio"
          aria-checked={chosen === choice}
          aria-label={t("vote.ballot", { name, choice: labelOf(choice) })}
          tabIndex={isCurrent && choice === (chosen ?? "in-favour") ? 0 : -1}
          data-choice={choice}
          className={styles.choice}
          onClick={() => onChoose(choice)}
          onKeyDown={(event) => onKeyDown(event, choice)}
        >
          {labelOf(choice)}
        </button>
      ))}
    </div>
  );
}

/** Takes down one voice and says it with how many have voted. */
function useChoosing({ deciding, read: { vote }, words }: BallotListProps) {
  const t = useWords("deciding");
  const records = useWords("records");
  const announce = useAnnounce();
  return async (member: string, choice: VoteChoice | undefined) => {
    const facts = deciding.facts();
    if (!(await deciding.act(planBallot(facts, vote, member, choice), ""))) return;
    const { book } = deciding.facts();
    const { tally } = readVote(book, vote);
    const entitled = tally.entitled ?? 0;
    const said = { name: memberName(book, records, member), given: entitled - tally.silent.length, entitled };
    announce(
      choice === undefined
        ? t("vote.ballotCleared", said)
        : t("vote.ballotSaid", { ...said, choice: words.choice(vote, choice) }),
    );
  };
}

/** Everybody who may vote, in the order in which the sides are always named and then by name. */
function useRollCall({ tally }: ReadVote): readonly string[] {
  const book = useBook();
  const entitled = [...tally.choices.keys(), ...tally.silent, ...tally.contested.map(({ member }) => member)];
  const rank = (id: string) => {
    const side: Side | undefined = sideOf(book.get("member", id));
    return side === undefined ? sides.length : sides.indexOf(side);
  };
  const name = (id: string) => book.get("member", id)?.name ?? "";
  return entitled.toSorted((a, b) => rank(a) - rank(b) || compareText(name(a), name(b)) || compareText(a, b));
}
