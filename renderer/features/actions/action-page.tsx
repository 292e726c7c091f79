import { useBook } from "../../data/hooks.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { RecordLink } from "../../records/showing/record-link.tsx";
import { valueWord } from "../../records/naming/record-words.ts";
import { ResponsibilityNotice } from "../../records/responsibility/responsibility-line.tsx";
import { RecordPage } from "../../records/record-page.tsx";
import { useWords } from "../../text/words.ts";
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
  const records = useWords("records");
  const action = useBook().get("action", id);
  if (action === undefined) return <NotFound />;
  const { decision, type } = action;
  return (
    <RecordPage
      kind="action"
      record={action}
      eyebrow={
        <>
          <span>{t("action")}</span>
          {type === undefined ? null : <span>{valueWord(records, "action", "type", type)}</span>}
          {decision === undefined ? null : <RecordLink kind="decision" id={decision} />}
        </>
      }
      status={<ActionStatus action={action} isLoud />}
      notice={<ResponsibilityNotice record={action} />}
      aside={
        <>
          <ActionState action={action} />
          <ActionDue action={action} />
          <ActionPeople action={action} />
          <ActionLinks action={action} />
        </>
      }
      list={{ place: "actions" }}
    >
      <ActionProgress action={action} />
      <ActionContent action={action} />
      <ActionResult action={action} />
    </RecordPage>
  );
}
