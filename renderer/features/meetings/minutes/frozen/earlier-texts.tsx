import { useState } from "react";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { Approval } from "../../../../../shared/log/approvals.ts";
import { type ApprovedDocument, readApproved } from "../../../../../shared/review/approved-document.ts";
import { paperDifferences } from "../../../../../shared/review/paper-differences.ts";
import { shortFingerprint } from "../../../../../shared/document/fingerprint.ts";
import { PaperPreview } from "../../../../records/papers/paper-preview.tsx";
import { AuthorLine } from "../../../../records/showing/author-line.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { Section } from "../../../../ui/section.tsx";
import styles from "../review/review.module.css";
import { DifferencesList } from "./differences-list.tsx";

export interface EarlierTextsProps {
  readonly meeting: Meeting;
  /** The latest first. */
  readonly approvals: readonly Approval[];
  /** Two texts in dispute rather than one text after the other. */
  readonly isInForce?: boolean;
}

/** The texts that were approved, each readable, with what the one after it changed. */
export function EarlierTexts({ meeting, approvals, isInForce = false }: EarlierTextsProps) {
  const t = useWords("review");
  const format = useFormats();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const texts = approvals.map((approval) => ({ approval, approved: documentOf(approval) }));
  const nameOf = (approved: ApprovedDocument | undefined): string => {
    const last = approved?.amendments.at(-1);
    if (last !== undefined) return t("amend.name", { number: last.number, when: format.date(last.day) });
    const day = meeting.minutesApprovedOn;
    return t("amend.original", { when: day === undefined ? "" : format.date(day) });
  };
  const listed = isInForce ? texts : texts.slice(1);
  return (
    <Section title={t(isInForce ? "frozen.disputed.title" : "amend.earlier")} level={3}>
      <ul className={styles.corrections}>
        {listed.map(({ approval, approved }, index) => {
          const { dot } = approval.origin;
          const after = isInForce ? texts[index + 1] : texts[index];
          const name = nameOf(approved);
          const isShown = open === dot;
          return (
            <li key={dot} className={styles.correction}>
              <div className={styles.head}>
                <h4 className={styles.title}>{name}</h4>
                <AuthorLine origin={approval.origin} />
                <span className={styles.quiet}>
                  {t("frozen.document", { fingerprint: shortFingerprint(approval.operation.fingerprint) })}
                </span>
              </div>
              {approved === undefined ? (
                <p>{t("frozen.unreadable")}</p>
              ) : (
                <div className={styles.acts}>
                  <Button
                    onPress={() => setOpen(isShown ? undefined : dot)}
                    aria-expanded={isShown}
                    aria-label={`${t(isShown ? "amend.hide" : "amend.show")}: ${name}`}
                  >
                    {t(isShown ? "amend.hide" : "amend.show")}
                  </Button>
                </div>
              )}
              {approved === undefined || after?.approved === undefined ? null : (
                <Disclosure title={t("amend.compared")} level={4}>
                  <DifferencesList
                    differences={paperDifferences(approved.paper, after.approved.paper)}
                    names={[name, nameOf(after.approved)]}
                  />
                </Disclosure>
              )}
              {isShown && approved !== undefined ? (
                <>
                  {isInForce ? null : <p aria-live="polite">{t("amend.reading", { name })}</p>}
                  <PaperPreview paper={approved.paper} />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function documentOf({ operation }: Approval): ApprovedDocument | undefined {
  const read = readApproved(operation.document);
  return read.ok ? read.value : undefined;
}
