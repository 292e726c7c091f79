import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { type DeclinedAmendment, planReconsidering } from "../../../../../shared/review/declined-amendments.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { MemberMark } from "../../../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { StatusTag } from "../../../../ui/status-tag.tsx";
import styles from "../review/review.module.css";
import type { Review } from "../review/use-review.ts";
import { ProposalHead, proposalName, ProposalTexts } from "./proposal-facts.tsx";

export interface DeclinedListProps {
  readonly meeting: Meeting;
  readonly declined: readonly DeclinedAmendment[];
  readonly review: Review;
}

/** Proposed amendments that were declined, with the reasons; open before those whose own proposals are among them. */
export function DeclinedList({ meeting, declined, review }: DeclinedListProps) {
  const t = useWords("review");
  const isOwn = declined.some(({ correction }) => correction.member !== undefined && correction.member === review.me);
  if (declined.length === 0) return null;
  return (
    <Disclosure title={t("frozen.declinedTitle", { count: declined.length })} level={3} defaultExpanded={isOwn}>
      <ul className={styles.corrections}>
        {declined.map((each) => (
          <DeclinedItem key={each.correction.id} meeting={meeting} declined={each} review={review} />
        ))}
      </ul>
    </Disclosure>
  );
}

interface DeclinedItemProps {
  readonly meeting: Meeting;
  readonly declined: DeclinedAmendment;
  readonly review: Review;
}

function DeclinedItem({ meeting, declined, review }: DeclinedItemProps) {
  const t = useWords("review");
  const format = useFormats();
  const naming = useNaming();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const { correction, kind, id, field, approved, proposed } = declined;
  const { member, answer = "", answeredBy, answeredOn } = correction;
  const by = {
    who: memberName(book, naming.t, answeredBy),
    when: answeredOn === undefined ? "" : format.date(answeredOn),
  };
  const what = proposalName(naming.t, { kind, field });
  return (
    <li className={styles.correction}>
      <ProposalHead meeting={meeting} kind={kind} id={id} field={field} level={4} />
      <p className={styles.head}>
        <StatusTag tone="neutral">{t("corrections.status.declined")}</StatusTag>
        <MemberMark id={member} />
      </p>
      <ProposalTexts
        kind={kind}
        field={field}
        approved={approved}
        proposed={proposed === undefined ? [] : [proposed]}
      />
      <p>{t("corrections.answered", { ...by, answer })}</p>
      {review.isKeeper ? (
        <div className={styles.acts}>
          <Button
            kind="quiet"
            onPress={() =>
              void saving(() => session.save(planReconsidering(book, correction)), t("frozen.reconsidered"))
            }
            aria-label={t("frozen.reconsiderOf", { what })}
          >
            {t("frozen.reconsider")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
