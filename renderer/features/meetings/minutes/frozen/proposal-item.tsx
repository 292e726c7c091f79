import { useId, useState } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { ProposedAmendment } from "../../../../../shared/review/late-writes.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { useFocusLater } from "../../focus-later.ts";
import styles from "../review/review.module.css";
import type { Review } from "../review/use-review.ts";
import { DeclineForm } from "./decline-form.tsx";
import { ProposalFacts, proposalName } from "./proposal-facts.tsx";

export interface ProposalItemProps {
  readonly meeting: Meeting;
  readonly proposal: ProposedAmendment;
  readonly review: Review;
}

/** A proposed amendment that waits; whoever keeps the minutes declines it here, or takes it in by an amendment. */
export function ProposalItem({ meeting, proposal, review: { me, isKeeper } }: ProposalItemProps) {
  const t = useWords("review");
  const naming = useNaming();
  const declineId = useId();
  const focusLater = useFocusLater();
  const [isDeclining, setDeclining] = useState(false);
  const name = proposalName(naming.t, proposal);
  const close = () => {
    setDeclining(false);
    focusLater(declineId);
  };
  return (
    <li className={styles.correction}>
      <ProposalFacts meeting={meeting} proposal={proposal} />
      {!isKeeper || me === undefined ? null : isDeclining ? (
        <DeclineForm meeting={meeting} proposal={proposal} name={name} me={me} onDone={close} />
      ) : (
        <div className={styles.acts}>
          <Button
            id={declineId}
            onPress={() => setDeclining(true)}
            aria-label={t("corrections.declineOf", { what: name })}
          >
            {t("corrections.decline")}
          </Button>
        </div>
      )}
    </li>
  );
}
