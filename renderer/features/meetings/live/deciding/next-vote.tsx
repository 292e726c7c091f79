import type { ReactNode } from "react";
import type { Question } from "../../../../../shared/meeting/voting/course.ts";
import type { VoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import styles from "./deciding.module.css";
import { planVote } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

export interface NextVoteProps {
  readonly deciding: Deciding;
  readonly words: VoteWords;
}

/** What would be voted on next, and the two ways to do it. By name it takes a list of who may vote. */
export function NextVote({ deciding, words }: NextVoteProps): ReactNode {
  const t = useWords("deciding");
  const card = useBook().get("rules", "rules");
  const { course, item, entitled, round } = deciding;
  const isPrepared = course.motions.length === 0 && (item.proposal ?? "").trim() !== "";
  if (course.next === undefined && !isPrepared) return null;
  const question = words.asked(course.next);
  const open = (method: "count" | "names") => {
    const facts = deciding.facts();
    const operations = planVote(facts, facts.newId(), {
      question: course.next,
      method,
      entitled,
      motion: votedOn(course.next, item.proposal),
    });
    void deciding.act(operations, t("vote.opened", { question }));
  };
  return (
    <div className={styles.next}>
      <p className={styles.quiet}>{t("vote.next")}</p>
      <p className={styles.question}>{question}</p>
      {card?.decisionRule === "consensus" && round.votes.length === 0 ? (
        <p className={styles.quiet}>{t("vote.byConsensus")}</p>
      ) : null}
      {entitled === undefined ? <p>{t("vote.markFirst")}</p> : null}
      {entitled?.length === 0 ? <p>{t("vote.nobody")}</p> : null}
      <div className={styles.acts}>
        {entitled === undefined || entitled.length === 0 ? null : (
          <Button onPress={() => open("names")}>{t("vote.byName")}</Button>
        )}
        {entitled?.length === 0 ? null : <Button onPress={() => open("count")}>{t("vote.byCount")}</Button>}
      </div>
    </div>
  );
}

/** The motions in one line: "a – b". */
function votedOn(question: Question | undefined, proposal: string | undefined): string {
  const texts = question === undefined ? [proposal] : [question.base.text, question.counter?.text];
  return texts
    .flatMap((text) => (text ?? "").trim().split("\n")[0] ?? [])
    .filter((text) => text !== "")
    .map((text) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text))
    .join(" – ");
}

/** So that two fit in one line. */
const longest = 240;
