import { type ReactNode, useState } from "react";
import type { Decision } from "../../../../../shared/domain/decision.ts";
import { isEmptyRound, type Round, roundOfDecision } from "../../../../../shared/meeting/voting/round.ts";
import { readVote } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { PartyStances } from "../../../../records/deciding/party-stances.tsx";
import { useVoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { VoteResult } from "../../../../records/deciding/vote-result.tsx";
import { ResponsibilityMark } from "../../../../records/responsibility/responsibility-line.tsx";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { RecordLink } from "../../../../records/showing/record-link.tsx";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { useFocusLater } from "../../focus-later.ts";
import styles from "./deciding.module.css";
import { DecisionForm } from "./decision-form.tsx";
import type { Deciding } from "./use-deciding.ts";

export interface RecordedDecisionsProps {
  readonly deciding: Deciding;
  readonly decisions: readonly Decision[];
  readonly level: 2 | 3;
  /** The id under which a decision's edit button is found. */
  readonly editIdOf: (decision: string) => string;
}

/** What was decided on the item, and how; each decision can still be worded better until the minutes are approved. */
export function RecordedDecisions({ deciding, decisions, level, editIdOf }: RecordedDecisionsProps): ReactNode {
  const t = useWords("deciding");
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const focusLater = useFocusLater();
  return decisions.map((decision) =>
    decision.id === edited ? (
      <div key={decision.id} className={styles.decision}>
        {deciding.meeting.status === "approved" ? <p>{t("approvedMinutes")}</p> : null}
        <div className={styles.wide}>
          <DecisionForm
            deciding={deciding}
            decision={decision}
            isFirst
            canLeave
            level={level}
            onDone={() => {
              setEdited(undefined);
              focusLater(editIdOf(decision.id));
            }}
          />
        </div>
      </div>
    ) : (
      <DecisionItem
        key={decision.id}
        decision={decision}
        deciding={deciding}
        level={level}
        editId={editIdOf(decision.id)}
        onEdit={() => setEdited(decision.id)}
      />
    ),
  );
}

interface DecisionItemProps {
  readonly deciding: Deciding;
  readonly decision: Decision;
  readonly level: 2 | 3;
  readonly editId: string;
  readonly onEdit: () => void;
}

function DecisionItem({ deciding, decision, level, editId, onEdit }: DecisionItemProps): ReactNode {
  const t = useWords("deciding");
  const common = useWords("common");
  const records = useWords("records");
  const round = roundOfDecision(useBook(), decision);
  const { authority, manner, number } = decision;
  return (
    <div className={styles.decision}>
      <strong>
        <RecordLink kind="decision" id={decision.id} />
      </strong>
      <p className={styles.words}>{decision.text}</p>
      <div className={styles.facts}>
        {authority === undefined ? null : (
          <span className={styles.quiet}>{records(`values.authority.${authority}`)}</span>
        )}
        {manner === undefined ? null : <span className={styles.quiet}>{records(`values.manner.${manner}`)}</span>}
        <ResponsibilityMark record={decision} isPlain />
        <ConflictMark kind="decision" id={decision.id} />
      </div>
      {isEmptyRound(round) ? null : <HowDecided round={round} date={deciding.meeting.date} level={level} />}
      <div className={styles.acts}>
        <Button id={editId} kind="quiet" aria-label={t("edit", { number: number ?? "" })} onPress={onEdit}>
          {common("edit")}
        </Button>
      </div>
    </div>
  );
}

function HowDecided({
  round,
  date,
  level,
}: {
  readonly round: Round;
  readonly date: string | undefined;
  readonly level: 2 | 3;
}): ReactNode {
  const book = useBook();
  const words = useVoteWords(round.motions);
  return (
    <>
      {round.positions.length === 0 ? null : <PartyStances positions={round.positions} date={date} />}
      {round.votes.map((vote) => (
        <VoteResult key={vote.id} read={readVote(book, vote)} words={words} level={level === 2 ? 3 : 4} />
      ))}
    </>
  );
}
