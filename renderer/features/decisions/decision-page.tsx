import { useBook } from "../../data/hooks.tsx";
import { LatestAuthorLine } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { PublicitySection } from "../../records/editing/publicity-section.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { RemoveRecord } from "../../records/editing/remove-record.tsx";
import { ResponsibilityNotice } from "../../records/responsibility/responsibility-line.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Beside, Cluster, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { BuyerAnswer } from "./buyer-answer.tsx";
import { ChangeCheck } from "./change-check.tsx";
import { DecisionActions } from "./decision-actions.tsx";
import { DecisionAuthority } from "./decision-authority.tsx";
import { DecisionContent } from "./decision-content.tsx";
import { DecisionLinks } from "./decision-links.tsx";
import { DecisionStatements } from "./decision-statements.tsx";
import { DecisionStatus } from "./decision-status.tsx";
import { DecisionVotes } from "./decision-votes.tsx";

/** Everything about one decision: what, on whose authority, how it was reached, who answers, and what came of it. */
export function DecisionPage({ id }: { readonly id: string }) {
  const t = useWords("decisions");
  const naming = useNaming();
  const decision = useBook().get("decision", id);
  if (decision === undefined) return <NotFound />;
  const { item, meeting, number, plain } = decision;
  const title = recordTitle(naming, "decision", id);
  const from = item === undefined ? { kind: "meeting", id: meeting } : { kind: "agenda-item", id: item };
  return (
    <>
      <PageHeader
        isLarge
        title={title}
        lead={plain}
        eyebrow={
          <Cluster>
            <span>{number === undefined ? t("decision") : t("numbered", { number })}</span>
            {item !== undefined && meeting !== undefined ? <RecordLink kind="meeting" id={meeting} /> : null}
            {from.id === undefined ? null : <RecordLink kind={from.kind} id={from.id} />}
          </Cluster>
        }
      />
      <Stack gap="large">
        <Stack gap="small">
          <Cluster>
            <DecisionStatus decision={decision} isLoud />
            <ConflictMark kind="decision" id={id} />
          </Cluster>
          <ResponsibilityNotice record={decision} />
        </Stack>
        <Beside
          aside={
            <Stack gap="large">
              <DecisionAuthority decision={decision} />
              <BuyerAnswer decision={decision} />
              <DecisionVotes decision={decision} />
              <ChangeCheck decision={decision} />
            </Stack>
          }
        >
          <Stack gap="large">
            <DecisionContent decision={decision} />
            <DecisionStatements decision={decision} />
            <DecisionActions decision={decision} />
            <DecisionLinks decision={decision} />
          </Stack>
        </Beside>
        <Stack>
          <PublicitySection kind="decision" id={id} publicity={decision.publicity} ground={decision.ground} />
          <HistoryPanel kind="decision" id={id} level={2} />
          <Cluster>
            <LatestAuthorLine kind="decision" id={id} />
            <RemoveRecord kind="decision" id={id} title={title} list={{ place: "decisions" }} />
          </Cluster>
        </Stack>
      </Stack>
    </>
  );
}
