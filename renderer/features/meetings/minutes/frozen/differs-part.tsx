import { useMemo } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { buildMinutes } from "../../../../../shared/minutes/build.ts";
import { minutesWords } from "../../../../../shared/minutes/words/by-language.ts";
import { shownApproval } from "../../../../../shared/review/approval-chain.ts";
import { readApproved } from "../../../../../shared/review/approved-document.ts";
import { coverageOfMeeting } from "../../../../../shared/review/coverage.ts";
import { declinedAmendments, waitingAmendments } from "../../../../../shared/review/declined-amendments.ts";
import { amendmentKey, proposedAmendments } from "../../../../../shared/review/late-writes.ts";
import { paperDifferences } from "../../../../../shared/review/paper-differences.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { useWords } from "../../../../text/words.ts";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import styles from "../review/review.module.css";
import type { Review } from "../review/use-review.ts";
import { DeclinedList } from "./declined-list.tsx";
import { DifferencesList } from "./differences-list.tsx";
import { ProposalItem } from "./proposal-item.tsx";

/**
 * What has changed since the minutes were approved: writes to what is frozen, which wait as proposed amendments or were declined, and
 * what goes on living, told by how the minutes would be written today. The frozen text itself is what it was.
 */
export function DiffersPart({ meeting, review }: { readonly meeting: Meeting; readonly review: Review }) {
  const t = useWords("review");
  const book = useBook();
  const late = proposedAmendments(book, coverageOfMeeting(book, meeting.id));
  const proposals = waitingAmendments(book, meeting.id, late);
  const declined = declinedAmendments(book, meeting.id, late);
  const differences = useMemo(() => {
    const approval = shownApproval(book, "meeting", meeting.id);
    const frozen = approval === undefined ? undefined : readApproved(approval.operation.document);
    if (frozen?.ok !== true) return [];
    const { paper } = frozen.value;
    const now = buildMinutes(book, meeting.id, { words: minutesWords[paper.language], version: paper.version });
    return now === undefined ? [] : paperDifferences(paper, now);
  }, [book, meeting.id]);
  return (
    <>
      {proposals.length === 0 && differences.length === 0 ? null : (
        <Notice tone={proposals.length > 0 ? "late" : "neutral"} title={t("frozen.differs.title")}>
          {proposals.length === 0 ? null : <p>{t("frozen.differs.proposals", { count: proposals.length })}</p>}
          {differences.length === 0 ? null : <p>{t("frozen.differs.since")}</p>}
        </Notice>
      )}
      {proposals.length === 0 ? null : (
        <ul className={styles.corrections}>
          {proposals.map((proposal) => (
            <ProposalItem key={amendmentKey(proposal)} meeting={meeting} proposal={proposal} review={review} />
          ))}
        </ul>
      )}
      <DeclinedList meeting={meeting} declined={declined} review={review} />
      {differences.length === 0 ? null : (
        <Disclosure title={t("frozen.differs.parts", { count: differences.length })} level={3}>
          <DifferencesList differences={differences} />
        </Disclosure>
      )}
    </>
  );
}
