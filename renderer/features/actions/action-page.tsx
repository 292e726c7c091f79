import { useBook } from "../../data/hooks.tsx";
import { LatestAuthorLine } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { PublicitySection } from "../../records/editing/publicity-section.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { RemoveRecord } from "../../records/editing/remove-record.tsx";
import { ResponsibilityNotice } from "../../records/responsibility/responsibility-line.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Beside, Cluster, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ActionContent } from "./action-content.tsx";
import { ActionDue } from "./action-due.tsx";
import { ActionLinks } from "./action-links.tsx";
import { ActionPeople } from "./action-people.tsx";
import { ActionProgress } from "./action-progress.tsx";
import { ActionResult } from "./action-result.tsx";
import { ActionState } from "./action-state.tsx";
import { ActionStatus } from "./action-status.tsx";

/** Everything about one action: how it goes, what it is, who does it, by when, and what changed because of it. */
export function ActionPage({ id }: { readonly id: string }) {
  const t = useWords("actions");
  const naming = useNaming();
  const action = useBook().get("action", id);
  if (action === undefined) return <NotFound />;
  const { decision, type, plain } = action;
  const title = recordTitle(naming, "action", id);
  return (
    <>
      <PageHeader
        isLarge
        title={title}
        lead={plain}
        eyebrow={
          <Cluster>
            <span>{t("action")}</span>
            {type === undefined ? null : <span>{valueWord(naming.t, "action", "type", type)}</span>}
            {decision === undefined ? null : <RecordLink kind="decision" id={decision} />}
          </Cluster>
        }
      />
      <Stack gap="large">
        <Stack gap="small">
          <Cluster>
            <ActionStatus action={action} isLoud />
            <ConflictMark kind="action" id={id} />
          </Cluster>
          <ResponsibilityNotice record={action} />
        </Stack>
        <Beside
          aside={
            <Stack gap="large">
              <ActionState action={action} />
              <ActionDue action={action} />
              <ActionPeople action={action} />
              <ActionLinks action={action} />
            </Stack>
          }
        >
          <Stack gap="large">
            <ActionProgress action={action} />
            <ActionContent action={action} />
            <ActionResult action={action} />
          </Stack>
        </Beside>
        <Stack>
          <PublicitySection kind="action" id={id} publicity={action.publicity} ground={action.ground} />
          <HistoryPanel kind="action" id={id} level={2} />
          <Cluster>
            <LatestAuthorLine kind="action" id={id} />
            <RemoveRecord kind="action" id={id} title={title} list={{ place: "actions" }} />
          </Cluster>
        </Stack>
      </Stack>
    </>
  );
}
