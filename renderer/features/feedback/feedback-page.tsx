import { useBook } from "../../data/hooks.tsx";
import { LatestAuthorLine } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { PublicitySection } from "../../records/editing/publicity-section.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { RemoveRecord } from "../../records/editing/remove-record.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Beside, Cluster, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
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
  const title = recordTitle(naming, "feedback", id);
  return (
    <>
      <PageHeader
        title={lists("quoted", { text: title })}
        lead={feedback.plain}
        eyebrow={
          <Cluster>
            <span>{giver === undefined ? t("title") : valueWord(naming.t, "feedback", "giver", giver)}</span>
            {receivedOn === undefined ? null : <span>{t("received", { date: naming.format.date(receivedOn) })}</span>}
          </Cluster>
        }
      />
      <Stack gap="large">
        <Cluster>
          <FeedbackStatus feedback={feedback} isLoud />
          <ConflictMark kind="feedback" id={id} />
        </Cluster>
        <Beside
          aside={
            <Stack gap="large">
              <FeedbackFacts feedback={feedback} />
              <FeedbackItems id={id} />
            </Stack>
          }
        >
          <Stack gap="large">
            <FeedbackContent feedback={feedback} />
            <FeedbackAnswer feedback={feedback} />
            <FeedbackActions id={id} />
          </Stack>
        </Beside>
        <Stack>
          <PublicitySection kind="feedback" id={id} publicity={feedback.publicity} ground={feedback.ground} />
          <Disclosure title={t("complaint")} level={2}>
            <ComplaintNotice />
          </Disclosure>
          <HistoryPanel kind="feedback" id={id} level={2} />
          <Cluster>
            <LatestAuthorLine kind="feedback" id={id} />
            <RemoveRecord kind="feedback" id={id} title={title} list={{ place: "feedback" }} />
          </Cluster>
        </Stack>
      </Stack>
    </>
  );
}
