import { useId, useRef, useState } from "react";
import { shortFingerprint } from "../../../../../shared/document/fingerprint.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { Approval } from "../../../../../shared/log/approvals.ts";
import { approvalsOf } from "../../../../../shared/review/approval-chain.ts";
import { readApproved } from "../../../../../shared/review/approved-document.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { AuthorLine } from "../../../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Section } from "../../../../ui/section.tsx";
import { StatusTag } from "../../../../ui/status-tag.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { useFocusNet } from "../../use-focus-net.ts";
import { ApproveForm } from "../review/approve-form.tsx";
import { CorrectionsPart } from "../review/corrections-part.tsx";
import styles from "../review/review.module.css";
import type { Review } from "../review/use-review.ts";
import { AmendForm } from "./amend-form.tsx";
import { DiffersPart } from "./differs-part.tsx";
import { EarlierTexts } from "./earlier-texts.tsx";

export interface FrozenPartProps {
  readonly meeting: Meeting;
  readonly review: Review;
}

/** Approved minutes: by whom, when and which text; what differs from them since; their amendments and earlier texts. */
export function FrozenPart({ meeting, review }: FrozenPartProps) {
  const t = useWords("review");
  const format = useFormats();
  const book = useBook();
  const { inForce, replaced, isDisputed } = approvalsOf(book, "meeting", meeting.id);
  const { stage, isFrozen, corrections } = review.state;
  const part = useRef<HTMLDivElement>(null);
  useFocusNet(part);
  const [shown] = inForce;
  const approved = shown === undefined ? undefined : readApproved(shown.operation.document);
  const amendments = approved?.ok === true ? approved.value.amendments : [];
  return (
    <Section title={t("frozen.title")} note={<StatusTag tone="done">{t(`stages.${stage}`)}</StatusTag>}>
      <div ref={part} className={styles.part}>
        {inForce.map((approval) => (
          <ApprovalFacts key={approval.origin.dot} meeting={meeting} approval={approval} />
        ))}
        {amendments.map(({ number, day, reason }) => (
          <p key={number}>
            <strong>{t("amend.name", { number, when: format.date(day) })}</strong> {reason}
          </p>
        ))}
        {approved?.ok === false ? <Notice tone="late" title={t("frozen.unreadable")} /> : null}
        {isDisputed ? (
          <Notice tone="late" title={t("frozen.disputed.title")}>
            <p>{t("frozen.disputed.text")}</p>
          </Notice>
        ) : null}
        {isFrozen ? null : (
          <Notice tone="late" title={t("frozen.notFrozen.title")}>
            <p>{t("frozen.notFrozen.text")}</p>
          </Notice>
        )}
        {isFrozen ? <DiffersPart meeting={meeting} review={review} /> : null}
        {review.isKeeper ? <KeeperActs meeting={meeting} review={review} /> : null}
        {isDisputed ? <EarlierTexts meeting={meeting} approvals={inForce} isInForce /> : null}
        {replaced.length === 0 ? null : (
          <EarlierTexts meeting={meeting} approvals={[...inForce.slice(0, 1), ...replaced]} />
        )}
        {corrections.length === 0 ? null : <CorrectionsPart meeting={meeting} review={review} />}
      </div>
    </Section>
  );
}

function ApprovalFacts({ meeting, approval }: { readonly meeting: Meeting; readonly approval: Approval }) {
  const t = useWords("review");
  const format = useFormats();
  const { origin, operation } = approval;
  return (
    <p className={styles.head}>
      {meeting.minutesApprovedOn === undefined ? null : (
        <span>{t("frozen.approvedOn", { when: format.date(meeting.minutesApprovedOn) })}</span>
      )}
      <AuthorLine origin={origin} />
      <span className={styles.quiet}>
        {t("frozen.document", { fingerprint: shortFingerprint(operation.fingerprint) })}
      </span>
    </p>
  );
}

function KeeperActs({ meeting, review }: FrozenPartProps) {
  const t = useWords("review");
  const id = useId();
  const focusLater = useFocusLater();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    focusLater(id);
  };
  const { isFrozen } = review.state;
  if (isOpen) {
    return isFrozen ? (
      <AmendForm meeting={meeting} onDone={close} />
    ) : (
      <ApproveForm meeting={meeting} review={review} onDone={close} />
    );
  }
  return (
    <div className={styles.acts}>
      <Button id={id} kind={isFrozen ? "normal" : "primary"} onPress={() => setOpen(true)}>
        {t(isFrozen ? "amend.act" : "approve.freeze")}
      </Button>
    </div>
  );
}
