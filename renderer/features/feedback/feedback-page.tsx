import { useBook } from "../../data/hooks.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { RecordPage } from "../../records/record-page.tsx";
import { useWords } from "../../text/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ComplaintNotice } from "./complaint-notice.tsx";
import { FeedbackActions } from "./feedback-actions-section.tsx";
import { FeedbackAnswer } from "./feedback-answer.tsx";
import { FeedbackContent } from "./feedback-content.tsx";
import { FeedbackFacts } from "./feedback-facts.tsx";
import { FeedbackItems } from "./feedback-items.tsx";
import { FeedbackStatus } from "./feedback-status.tsx";

/** One piece of feedback: what was said, what was answered, and what came of it. */
export function FeedbackPage({ id }: { readonly id: string }) {
  const t = useWords("feedback");
  const lists = useWords("lists");
  const naming = useNaming();
  const feedback = useBook().get("feedback", id);
  if (feedback === undefined) return <NotFound />;
  const { giver, receivedOn } = feedback;
  return (
    <RecordPage
      kind="feedback"
      record={feedback}
      heading={lists("quoted", { text: recordTitle(naming, "feedback", id) })}
      eyebrow={
        <>
          <span>{giver === undefined ? t("title") : valueWord(naming.t, "feedback", "giver", giver)}</span>
          {receivedOn === undefined ? null : <span>{t("received", { date: naming.format.date(receivedOn) })}</span>}
        </>
      }
      status={<FeedbackStatus feedback={feedback} isLoud />}
      aside={
        <>
          <FeedbackFacts feedback={feedback} />
          <FeedbackItems id={id} />
        </>
      }
      beforeHistory={
        <Disclosure title={t("complaint")} level={2}>
          <ComplaintNotice />
        </Disclosure>
      }
      list={{ place: "feedback" }}
    >
      <FeedbackContent feedback={feedback} />
      <FeedbackAnswer feedback={feedback} />
      <FeedbackActions id={id} />
    </RecordPage>
  );
}
