import { useBook } from "../../data/hooks.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { ResponsibilityNotice } from "../../records/responsibility/responsibility-line.tsx";
import { RecordPage } from "../../records/record-page.tsx";
import { useWords } from "../../text/words.ts";
import { BuyerAnswer } from "./buyer-answer.tsx";
import { ChangeCheck } from "./change-check.tsx";
import { DecisionActions } from "./decision-actions.tsx";
import { DecisionAuthority } from "./decision-authority.tsx";
import { DecisionContent } from "./decision-content.tsx";
import { DecisionLinks } from "./decision-links.tsx";
import { DecisionRound } from "./decision-round.tsx";
import { DecisionStatements } from "./decision-statements.tsx";
import { DecisionStatus } from "./decision-status.tsx";
import { DecisionVotes } from "./decision-votes.tsx";

/** Everything about one decision: what, on whose authority, how it was reached, who answers, and what came of it. */
export function DecisionPage({ id }: { readonly id: string }) {
  const t = useWords("decisions");
  const decision = useBook().get("decision", id);
  if (decision === undefined) return <NotFound />;
  const { item, meeting, number } = decision;
  const from = item === undefined ? { kind: "meeting", id: meeting } : { kind: "agenda-item", id: item };
  return (
    <RecordPage
      kind="decision"
      record={decision}
      eyebrow={
        <>
          <span>{number === undefined ? t("decision") : t("numbered", { number })}</span>
          {item !== undefined && meeting !== undefined ? <RecordLink kind="meeting" id={meeting} /> : null}
          {from.id === undefined ? null : <RecordLink kind={from.kind} id={from.id} />}
        </>
      }
      status={<DecisionStatus decision={decision} isLoud />}
      notice={<ResponsibilityNotice record={decision} />}
      aside={
        <>
          <DecisionAuthority decision={decision} />
          <BuyerAnswer decision={decision} />
          <DecisionVotes decision={decision} />
          <ChangeCheck decision={decision} />
        </>
      }
      list={{ place: "decisions" }}
    >
      <DecisionContent decision={decision} />
      <DecisionRound decision={decision} />
      <DecisionStatements decision={decision} />
      <DecisionActions decision={decision} />
      <DecisionLinks decision={decision} />
    </RecordPage>
  );
}
