import { useId, useState } from "react";
import { standingOf } from "../../../../shared/agenda/proposals.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { useBook } from "../../../data/hooks.tsx";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { routeToHash } from "../../../navigation/route.ts";
import { RemoveRecord } from "../../../records/editing/remove-record.tsx";
import { HistoryPanel } from "../../../records/history/history-panel.tsx";
import { memberName } from "../../../records/naming/member-name.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { fieldWord } from "../../../records/naming/record-words.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { ConflictMark } from "../../../records/showing/conflict-mark.tsx";
import { LinkList } from "../../../records/showing/link-list.tsx";
import { NotFound } from "../../../records/showing/not-found.tsx";
import { RecordLink } from "../../../records/showing/record-link.tsx";
import { TextBlock } from "../../../records/showing/text-block.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Beside, Cluster, Stack } from "../../../ui/layout.tsx";
import { Link } from "../../../ui/link.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import { ProposalActs } from "./proposal-acts.tsx";
import { ProposalForm } from "./proposal-form.tsx";
import { ProposalStandingTag } from "./proposal-standing.tsx";
import { PlacedTwice } from "./placed-twice.tsx";

/** One proposal: what is proposed and why, what was answered, and what can be done with it. */
export function ProposalPage({ id }: { readonly id: string }) {
  const proposal = useBook().get("item-proposal", id);
  return proposal === undefined ? <NotFound /> : <FoundProposal proposal={proposal} />;
}

function FoundProposal({ proposal }: { readonly proposal: ItemProposal }) {
  const t = useWords("preparing");
  const naming = useNaming();
  const { book, format } = naming;
  const focusLater = useFocusLater();
  const editId = useId();
  const [isEditing, setEditing] = useState(false);
  const { id, title, plain, background, feedback, proposedOn } = proposal;
  const name = proposal.member === undefined ? t("proposals.nobody") : memberName(book, naming.t, proposal.member);
  const { type } = standingOf(book, proposal);
  const close = () => {
    setEditing(false);
    focusLater(editId);
  };
  return (
    <>
      <PageHeader
        isLarge
        title={title ?? recordTitle(naming, "item-proposal", id)}
        lead={plain}
        eyebrow={
          proposedOn === undefined
            ? t("proposals.proposedByName", { name })
            : t("proposals.proposedBy", { name, date: format.date(proposedOn) })
        }
      />
      <Stack gap="large">
        <Cluster>
          <ProposalStandingTag proposal={proposal} isLoud />
          <ConflictMark kind="item-proposal" id={id} />
          <Link kind="standing" href={routeToHash(partRoute("proposals"))}>
            {t("proposals.toAll")}
          </Link>
        </Cluster>
        <PlacedTwice proposal={proposal} />
        {isEditing ? (
          <OpenedForm title={t("proposals.edit")}>
            <ProposalForm title={t("proposals.edit")} id={id} onSaved={close} onCancel={close} />
          </OpenedForm>
        ) : (
          <Beside aside={<Answer proposal={proposal} />}>
            <Stack gap="large">
              {background === undefined ? null : (
                <Section title={t("proposals.why")}>
                  <TextBlock kind="item-proposal" id={id} field="background" text={background} isUntitled />
                </Section>
              )}
              {feedback === undefined || feedback.length === 0 ? null : (
                <Section title={fieldWord(naming.t, "item-proposal", "feedback")}>
                  <LinkList links={feedback.map((each) => ({ kind: "feedback", id: each }))} empty="" />
                </Section>
              )}
              <ProposalActs proposal={proposal} />
              {type === "waiting" ? (
                <Cluster>
                  <Button id={editId} kind="quiet" onPress={() => setEditing(true)}>
                    {t("proposals.edit")}
                  </Button>
                </Cluster>
              ) : null}
            </Stack>
          </Beside>
        )}
        <HistoryPanel kind="item-proposal" id={id} level={2} />
        <RemoveRecord
          kind="item-proposal"
          id={id}
          title={recordTitle(naming, "item-proposal", id)}
          list={partRoute("proposals")}
        />
      </Stack>
    </>
  );
}

/** What became of it: on which agenda it is, or why not, and who said so. */
function Answer({ proposal }: { readonly proposal: ItemProposal }) {
  const t = useWords("preparing");
  const naming = useNaming();
  const { book, format } = naming;
  const standing = standingOf(book, proposal);
  const { answer, answeredBy, answeredOn, meeting } = proposal;
  return (
    <Section title={t("proposals.answer")}>
      <Stack gap="small">
        {standing.type === "placed" || standing.type === "handled" ? (
          <div>
            <p>{t(standing.type === "placed" ? "proposals.onAgenda" : "proposals.handledIn")}</p>
            <p>
              <RecordLink kind="agenda-item" id={standing.item.id} />
            </p>
            {standing.item.meeting === undefined ? null : (
              <p>
                <RecordLink kind="meeting" id={standing.item.meeting} />
              </p>
            )}
          </div>
        ) : null}
        {standing.type === "coming" ? <p>{t("proposals.comingText")}</p> : null}
        {standing.type === "waiting" ? <p>{t("proposals.waitingText")}</p> : null}
        {standing.type === "withdrawn" ? <p>{t("proposals.standings.withdrawn")}</p> : null}
        {standing.type === "declined" && answer !== undefined ? <p>{answer}</p> : null}
        {answeredBy === undefined || answeredOn === undefined ? null : (
          <p>
            {t("proposals.answeredBy", {
              name: memberName(book, naming.t, answeredBy),
              date: format.date(answeredOn),
            })}
          </p>
        )}
        {standing.type === "waiting" && meeting !== undefined ? (
          <p>{t("proposals.wished", { meeting: recordTitle(naming, "meeting", meeting) })}</p>
        ) : null}
      </Stack>
    </Section>
  );
}
