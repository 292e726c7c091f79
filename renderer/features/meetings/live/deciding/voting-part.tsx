import { type ReactNode, useState } from "react";
import type { Motion } from "../../../../../shared/domain/motion.ts";
import type { Vote } from "../../../../../shared/domain/vote.ts";
import { readVote } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useVoteWords, type VoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { VoteResult } from "../../../../records/deciding/vote-result.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Section } from "../../../../ui/section.tsx";
import { useFocusLater } from "../../focus-later.ts";
import styles from "./deciding.module.css";
import { MotionForm } from "./motion-form.tsx";
import { MotionList } from "./motion-list.tsx";
import { NextVote } from "./next-vote.tsx";
import { OpenVote } from "./open-vote.tsx";
import { planChairChoice, planReopening } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

export interface VotingPartProps {
  readonly deciding: Deciding;
  readonly level: 2 | 3;
  /** Of the button that adds a motion. */
  readonly addId: string;
}

/** Motions in their order, the vote that is open or comes next, and those that were held. */
export function VotingPart({ deciding, level, addId }: VotingPartProps): ReactNode {
  const t = useWords("deciding");
  const { round, course } = deciding;
  const words = useVoteWords(round.motions);
  const focusLater = useFocusLater();
  const [edited, setEdited] = useState<Motion | "new" | undefined>(undefined);
  const closed = round.votes.filter(({ status }) => status !== "open");
  const mayAdd = round.votes.length === 0;
  return (
    <Section title={t("motions.title")} level={level}>
      <MotionList deciding={deciding} words={words} mayChange={mayAdd} onEdit={setEdited} />
      {edited === undefined ? (
        mayAdd ? (
          <div className={styles.acts}>
            <Button id={addId} onPress={() => setEdited("new")}>
              {t("motions.add")}
            </Button>
          </div>
        ) : null
      ) : (
        <MotionForm
          key={edited === "new" ? "new" : edited.id}
          deciding={deciding}
          motion={edited === "new" ? undefined : edited}
          onDone={() => {
            setEdited(undefined);
            focusLater(addId);
          }}
        />
      )}
      {course.open === undefined ? null : (
        <OpenVote key={course.open.id} deciding={deciding} vote={course.open} words={words} level={level} />
      )}
      {course.open !== undefined || edited !== undefined ? null : <NextVote deciding={deciding} words={words} />}
      {closed.map((vote) => (
        <HeldVote key={vote.id} deciding={deciding} vote={vote} words={words} level={level} />
      ))}
    </Section>
  );
}

interface HeldVoteProps extends Omit<VotingPartProps, "addId"> {
  readonly vote: Vote;
  readonly words: VoteWords;
}

/** A vote that was closed: what came of it, the chair's word where that is still needed, and the way to correct it. */
function HeldVote({ deciding, vote, words, level }: HeldVoteProps): ReactNode {
  const t = useWords("deciding");
  const book = useBook();
  const read = readVote(book, vote);
  const settle = (choice: "in-favour" | "against") => {
    const operations = planChairChoice(deciding.facts().book, vote, choice);
    void deciding.act(
      operations,
      words.announced({ ...vote, result: choice === "in-favour" ? "carried" : "not-carried" }),
    );
  };
  return (
    <div className={styles.held}>
      <VoteResult read={read} words={words} level={level === 2 ? 3 : 4} />
      <div className={styles.acts}>
        {read.verdict.type === "needs-chair"
          ? (["in-favour", "against"] as const).map((choice) => (
              <Button key={choice} onPress={() => settle(choice)}>
                {t("vote.chairFor", { choice: words.choice(vote, choice) })}
              </Button>
            ))
          : null}
        {deciding.course.open === undefined ? (
          <Button
            kind="quiet"
            aria-label={t("vote.correct", { question: words.question(vote) })}
            onPress={() => void deciding.act(planReopening(deciding.facts().book, vote))}
          >
            {t("vote.correctShort")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
