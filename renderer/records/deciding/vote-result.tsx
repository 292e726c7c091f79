import type { ReactNode } from "react";
import { voteChoices } from "../../../shared/meeting/voting/tally.ts";
import type { ReadVote } from "../../../shared/meeting/voting/recorded-vote.ts";
import { useBook } from "../../data/hooks.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { memberName } from "../naming/member-name.ts";
import { ConflictMark } from "../showing/conflict-mark.tsx";
import { FactList } from "../showing/fact-list.tsx";
import type { VoteWords } from "./use-vote-words.ts";
import styles from "./vote-result.module.css";

export interface VoteResultProps {
  readonly read: ReadVote;
  readonly words: VoteWords;
  /** The level of the heading above which "who voted how" opens. */
  readonly level: 3 | 4;
}

/** One vote that was held: the question, the counts, what came of it, whatever is not in order, and who voted how. */
export function VoteResult({ read, words, level }: VoteResultProps): ReactNode {
  const t = useWords("deciding");
  const { vote, tally } = read;
  const isSettled = vote.status === "closed";
  return (
    <div className={styles.vote}>
      <p>{words.question(vote)}</p>
      <p className={styles.counts}>
        {words.counts(read)}
        {tally.entitled === undefined ? null : (
          <span className={styles.quiet}> · {t("vote.entitled", { count: tally.entitled })}</span>
        )}
      </p>
      {isSettled ? <p>{words.result(read)}</p> : null}
      <Disorder read={read} words={words} />
      <ConflictMark kind="vote" id={vote.id} />
      {vote.method === "names" ? (
        <Disclosure title={t("vote.who")} level={level}>
          <WhoVoted read={read} words={words} />
        </Disclosure>
      ) : null}
    </div>
  );
}

/** What is recorded and cannot be counted, by name; what was announced and does not fit. */
function Disorder({ read, words }: Pick<VoteResultProps, "read" | "words">): ReactNode {
  const t = useWords("deciding");
  const names = useNames();
  const { vote, tally, differs } = read;
  const given = tally.inFavour + tally.against + tally.blank;
  const lines = [
    ...(tally.contested.length === 0
      ? []
      : [t("vote.contested", { names: names(tally.contested.map(({ member }) => member)) })]),
    ...(tally.unentitled.length === 0 ? [] : [t("vote.unentitled", { names: names(tally.unentitled) })]),
    ...(tally.excess === 0 ? [] : [t("vote.excess", { given, entitled: tally.entitled ?? 0 })]),
    ...(differs ? [t("vote.differs", { result: words.announced(vote) })] : []),
  ];
  const [first, ...rest] = lines;
  if (first === undefined) return null;
  return (
    <Notice tone="late" title={first}>
      {rest.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}

function WhoVoted({ read: { vote, tally }, words }: Pick<VoteResultProps, "read" | "words">): ReactNode {
  const t = useWords("deciding");
  const names = useNames();
  const said = voteChoices.map((choice) => ({
    id: choice,
    term: words.choice(vote, choice),
    members: [...tally.choices].flatMap(([member, each]) => (each === choice ? [member] : [])),
  }));
  return (
    <FactList
      facts={[...said, { id: "silent", term: t("vote.silent"), members: tally.silent }].flatMap(
        ({ id, term, members }) => (members.length === 0 ? [] : [{ id, term, value: names(members) }]),
      )}
    />
  );
}

function useNames(): (ids: readonly string[]) => string {
  const records = useWords("records");
  const format = useFormats();
  const book = useBook();
  return (ids) => format.list(ids.map((id) => memberName(book, records, id)).toSorted((a, b) => format.compare(a, b)));
}
