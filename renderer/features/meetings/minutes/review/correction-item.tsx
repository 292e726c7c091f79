import { useId, useState } from "react";
import type { Correction } from "../../../../../shared/domain/correction.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { Operation } from "../../../../../shared/log/change.ts";
import { passageOf, planAccepting, planWithdrawing, textOfPassage } from "../../../../../shared/review/plan-review.ts";
import { isOpen } from "../../../../../shared/review/review-state.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { MemberMark } from "../../../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { StatusTag } from "../../../../ui/status-tag.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { Difference } from "./difference.tsx";
import { passageName } from "./passage-name.ts";
import styles from "./review.module.css";
import { SettleForm } from "./settle-form.tsx";
import type { Review } from "./use-review.ts";

export interface CorrectionItemProps {
  readonly meeting: Meeting;
  readonly correction: Correction;
  readonly review: Review;
}

const tones = { open: "waiting", accepted: "done", declined: "neutral", withdrawn: "neutral" } as const;

/** One comment or proposed text: where, by whom, what it would change, and how it was answered. */
export function CorrectionItem({ meeting, correction, review }: CorrectionItemProps) {
  const t = useWords("review");
  const format = useFormats();
  const naming = useNaming();
  const book = useBook();
  const titleId = useId();
  const { member, madeOn, status = "open", answer, answeredBy, answeredOn } = correction;
  const name = passageName(naming, t, meeting.id, passageOf(correction));
  const isSettled = status === "accepted" || status === "declined";
  const by = {
    who: memberName(book, naming.t, answeredBy),
    when: answeredOn === undefined ? "" : format.date(answeredOn),
  };
  return (
    <li className={styles.correction} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h4 id={titleId} className={styles.title}>
          {name}
        </h4>
        <StatusTag tone={tones[status]}>{t(`corrections.status.${status}`)}</StatusTag>
        <MemberMark id={member} />
        {madeOn === undefined ? null : <span className={styles.quiet}>{format.date(madeOn)}</span>}
      </div>
      <Texts correction={correction} />
      {isSettled ? (
        <p>{answer === undefined ? t("corrections.answeredBare", by) : t("corrections.answered", { ...by, answer })}</p>
      ) : null}
      {isOpen(correction) ? <Acts meeting={meeting} correction={correction} review={review} name={name} /> : null}
    </li>
  );
}

/** What stands there and what is proposed, each with what the other has not marked; and the comment. */
function Texts({ correction }: { readonly correction: Correction }) {
  const t = useWords("review");
  const book = useBook();
  const { proposed, comment, original = "" } = correction;
  const passage = passageOf(correction);
  const now = passage === undefined || !isOpen(correction) ? original : textOfPassage(book, passage);
  return (
    <dl className={styles.texts}>
      {proposed === undefined ? null : (
        <>
          <div>
            <dt>{t(isOpen(correction) ? "corrections.original" : "corrections.originalThen")}</dt>
            <dd>
              <Difference text={now} other={proposed} />
            </dd>
          </div>
          <div>
            <dt>{t("corrections.proposed")}</dt>
            <dd>
              <Difference text={proposed} other={now} />
            </dd>
          </div>
        </>
      )}
      {comment === undefined ? null : (
        <div>
          <dt>{t("corrections.comment")}</dt>
          <dd className={styles.text}>{comment}</dd>
        </div>
      )}
    </dl>
  );
}

type Settling = "accept" | "decline";

function Acts({ meeting, correction, review, name }: CorrectionItemProps & { readonly name: string }) {
  const t = useWords("review");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const saving = useSaving();
  const acceptId = useId();
  const declineId = useId();
  const focusLater = useFocusLater();
  const [settling, setSettling] = useState<Settling | undefined>(undefined);
  const { me, isKeeper } = review;
  const passage = passageOf(correction);
  const { proposed, original = "" } = correction;
  const isChanged = passage !== undefined && textOfPassage(book, passage) !== original;
  const save = (operations: readonly Operation[], done: string) => void saving(() => session.save(operations), done);
  if (settling !== undefined && me !== undefined) {
    return (
      <SettleForm
        meeting={meeting}
        correction={correction}
        me={me}
        way={settling}
        onDone={() => {
          setSettling(undefined);
          focusLater(settling === "accept" ? acceptId : declineId);
        }}
      />
    );
  }
  const withdraw =
    me !== undefined && correction.member === me ? (
      <Button kind="quiet" onPress={() => save(planWithdrawing(book, correction), t("corrections.withdrawn"))}>
        {t("corrections.withdraw")}
      </Button>
    ) : null;
  if (!isKeeper || me === undefined) return <div className={styles.acts}>{withdraw}</div>;
  const accept = () => {
    // What was proposed for a text that is no longer there needs a person's eye.
    if (isChanged && proposed !== undefined) setSettling("accept");
    else {
      save(
        planAccepting(book, correction, proposed, { answer: "", by: me, day: today }),
        t(proposed === undefined ? "corrections.commentAccepted" : "corrections.accepted"),
      );
    }
  };
  return (
    <div className={styles.acts}>
      <Button id={acceptId} onPress={accept} aria-label={t("corrections.acceptOf", { what: name })}>
        {t(proposed === undefined ? "corrections.acceptComment" : "corrections.accept")}
      </Button>
      {proposed === undefined ? null : (
        <Button kind="quiet" onPress={() => setSettling("accept")}>
          {t("corrections.edit")}
        </Button>
      )}
      <Button
        id={declineId}
        onPress={() => setSettling("decline")}
        aria-label={t("corrections.declineOf", { what: name })}
      >
        {t("corrections.decline")}
      </Button>
      {withdraw}
    </div>
  );
}
