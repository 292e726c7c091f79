import type { ReactNode } from "react";
import type { Motion } from "../../../../../shared/domain/motion.ts";
import type { MotionState } from "../../../../../shared/meeting/voting/course.ts";
import type { VoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { MemberMark } from "../../../../records/showing/author-line.tsx";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { StatusTag, type StatusTone } from "../../../../ui/status-tag.tsx";
import lines from "../../record-lines.module.css";
import styles from "./deciding.module.css";
import { planMotion } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

export interface MotionListProps {
  readonly deciding: Deciding;
  readonly words: VoteWords;
  /** Until voting begins. */
  readonly mayChange: boolean;
  readonly onEdit: (motion: Motion) => void;
}

const tones: Readonly<Record<MotionState, StatusTone>> = {
  stands: "active",
  "needs-seconder": "waiting",
  withdrawn: "neutral",
  lapsed: "neutral",
  barred: "late",
  won: "done",
  lost: "neutral",
};

/** The motions in the order in which they are voted on, each with who made it and how it stands. */
export function MotionList({ deciding, words, mayChange, onEdit }: MotionListProps): ReactNode {
  const t = useWords("deciding");
  const common = useWords("common");
  const { course, item } = deciding;
  if (course.motions.length === 0) {
    const text = item.proposal ?? "";
    return text === "" ? null : (
      <p className={styles.words}>
        <strong>{t("motions.base")}</strong> {text}
      </p>
    );
  }
  const withdraw = (motion: Motion) => {
    const facts = deciding.facts();
    const done = t("motions.withdrawn", { name: words.motion(motion.id) });
    void deciding.act(planMotion(facts, motion.id, { status: "withdrawn" }), done);
  };
  return (
    <ol className={lines.list}>
      {course.motions.map(({ motion, state }) => {
        const { id, text, member, seconder } = motion;
        const name = words.motion(id);
        return (
          <li key={id} className={lines.line}>
            <strong>{name}</strong>
            <StatusTag tone={tones[state]}>{t(`motions.states.${state}`)}</StatusTag>
            <p className={lines.words}>{text}</p>
            {member === undefined ? null : (
              <span className={lines.quiet}>
                {t("motions.by")} <MemberMark id={member} />
              </span>
            )}
            {seconder === undefined ? null : (
              <span className={lines.quiet}>
                {t("motions.secondedBy")} <MemberMark id={seconder} />
              </span>
            )}
            <ConflictMark kind="motion" id={id} />
            {mayChange && state !== "withdrawn" ? (
              <span className={styles.lineActs}>
                <Button kind="quiet" aria-label={t("motions.edit", { name })} onPress={() => onEdit(motion)}>
                  {common("edit")}
                </Button>
                <Button kind="quiet" aria-label={t("motions.withdraw", { name })} onPress={() => withdraw(motion)}>
                  {t("motions.withdrawShort")}
                </Button>
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
