import { useId, useRef, useState } from "react";
import { shortFingerprint } from "../../../../../shared/document/fingerprint.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import type { ReviewStage } from "../../../../../shared/review/review-state.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Section } from "../../../../ui/section.tsx";
import { StatusTag, type StatusTone } from "../../../../ui/status-tag.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { useFocusNet } from "../../use-focus-net.ts";
import { AnswersList } from "./answers-list.tsx";
import { ApproveForm } from "./approve-form.tsx";
import { CorrectionsPart } from "./corrections-part.tsx";
import { ExportOffer } from "./export-offer.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { ReminderPart } from "./reminder-part.tsx";
import styles from "./review.module.css";
import { SendForm } from "./send-form.tsx";
import type { Review } from "./use-review.ts";

export interface ReviewPartProps {
  readonly meeting: Meeting;
  readonly review: Review;
}

const tones: Readonly<Record<ReviewStage, StatusTone>> = {
  writing: "neutral",
  out: "waiting",
  checked: "active",
  approved: "done",
  amended: "done",
};

/** The minutes between the meeting and their approval: sent out, answered, corrected, checked, approved. */
export function ReviewPart({ meeting, review }: ReviewPartProps) {
  const t = useWords("review");
  const format = useFormats();
  const { state, isKeeper } = review;
  const { stage, round, fingerprint } = state;
  const part = useRef<HTMLDivElement>(null);
  useFocusNet(part);
  return (
    <Section title={t("title")} note={<StatusTag tone={tones[stage]}>{t(`stages.${stage}`)}</StatusTag>}>
      <div ref={part} className={styles.part}>
        {stage === "approved" || stage === "amended" ? null : (
          <p>{t(!isKeeper && stage !== "writing" ? "explained.asked" : `explained.${stage}`)}</p>
        )}
        {round?.sentOn === undefined || round.dueOn === undefined ? null : (
          <p className={styles.quiet}>
            {t("round", {
              number: round.number ?? 1,
              sent: format.date(round.sentOn),
              due: format.date(round.dueOn),
            })}
          </p>
        )}
        {fingerprint === undefined ? null : (
          <p className={styles.quiet}>{t("fingerprint", { fingerprint: shortFingerprint(fingerprint) })}</p>
        )}
        {state.isChanged && isKeeper ? (
          <Notice tone="late" title={t("changed.title")}>
            <p>{t("changed.text")}</p>
          </Notice>
        ) : null}
        {isKeeper ? <KeeperActs meeting={meeting} review={review} /> : null}
        <OwnAnswer meeting={meeting} review={review} />
        {round === undefined && state.answers.length === 0 ? null : <AnswersList state={state} />}
        {isKeeper && round !== undefined ? <ReminderPart meeting={meeting} state={state} /> : null}
        {stage === "writing" && state.corrections.length === 0 ? null : (
          <CorrectionsPart meeting={meeting} review={review} />
        )}
      </div>
    </Section>
  );
}

type OpenForm = "send" | "approve" | undefined;

/** What the secretary does next: the act that the stage calls for is the first button. */
function KeeperActs({ meeting, review }: ReviewPartProps) {
  const t = useWords("review");
  const sendId = useId();
  const approveId = useId();
  const focusLater = useFocusLater();
  const [open, setOpen] = useState<OpenForm>(undefined);
  const [isSent, setSent] = useState(false);
  const { stage, round } = review.state;
  const close = (id: string) => {
    setOpen(undefined);
    focusLater(id);
  };
  if (open === "send") {
    return (
      <SendForm
        meeting={meeting}
        onDone={(sent) => {
          setSent(sent);
          close(sendId);
        }}
      />
    );
  }
  if (open === "approve") return <ApproveForm meeting={meeting} review={review} onDone={() => close(approveId)} />;
  const send = (
    <Button
      key="send"
      id={sendId}
      kind={stage === "writing" || review.state.isChanged ? "primary" : "normal"}
      onPress={() => setOpen("send")}
    >
      {t(round === undefined ? "send.act" : "send.again")}
    </Button>
  );
  const approve = (
    <Button
      key="approve"
      id={approveId}
      kind={stage === "checked" ? "primary" : "normal"}
      onPress={() => setOpen("approve")}
    >
      {t(stage === "writing" ? "approve.atOnce" : "approve.act")}
    </Button>
  );
  return (
    <>
      {isSent ? <ExportOffer onDone={() => setSent(false)} /> : null}
      <div className={styles.acts}>{stage === "checked" ? [approve, send] : [send, approve]}</div>
    </>
  );
}
