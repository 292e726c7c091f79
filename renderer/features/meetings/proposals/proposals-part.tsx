import { useId } from "react";
import { useBook } from "../../../data/hooks.tsx";
import { RecordList } from "../../../lists/record-list.tsx";
import { partRoute } from "../../../navigation/meetings-parts.ts";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { isListRoute } from "../../../navigation/route.ts";
import { useNewForm } from "../../../navigation/use-new-form.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Stack } from "../../../ui/layout.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import { PartsNav } from "../parts-nav.tsx";
import { ProposalForm } from "./proposal-form.tsx";
import { useProposalList } from "./proposal-list.tsx";
import { ProposalPage } from "./proposal-page.tsx";

/** What people want to talk about: anybody proposes, the secretary or the chair answers. */
export function ProposalsPart({ proposal }: { readonly proposal: string | undefined }) {
  const [isNew, setNew] = useNewForm();
  return proposal === undefined || isNew ? (
    <ProposalsList isNew={isNew} setNew={setNew} />
  ) : (
    <ProposalPage key={proposal} id={proposal} />
  );
}

interface ProposalsListProps {
  readonly isNew: boolean;
  readonly setNew: (isNew: boolean) => void;
}

function ProposalsList({ isNew, setNew }: ProposalsListProps) {
  const t = useWords("preparing");
  const { route, replace } = useNavigation();
  const focusLater = useFocusLater();
  const newId = useId();
  const list = useProposalList();
  const book = useBook();
  const proposals = book.all("item-proposal");
  const feedback = isListRoute(route) ? route.query?.["feedback"] : undefined;
  const about = feedback !== undefined && book.get("feedback", feedback) !== undefined ? [feedback] : [];
  const open = (
    <Button id={newId} kind="primary" onPress={() => setNew(true)}>
      {t("proposals.propose")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("parts.proposals")}
        lead={t("proposals.lead")}
        actions={isNew || proposals.length === 0 ? undefined : open}
      />
      <Stack gap="large">
        <PartsNav part="proposals" />
        {isNew ? (
          <OpenedForm title={t("proposals.propose")} isAddressed>
            <ProposalForm
              title={t("proposals.propose")}
              feedback={about}
              onSaved={(id) => replace(partRoute("proposals", id))}
              onCancel={() => {
                replace(partRoute("proposals"));
                focusLater(newId);
              }}
            />
          </OpenedForm>
        ) : null}
        {proposals.length === 0 && !isNew ? (
          <EmptyState title={t("proposals.emptyTitle")} action={open}>
            {t("proposals.emptyText")}
          </EmptyState>
        ) : null}
        {isNew || proposals.length === 0 ? null : <RecordList list={list} rows={proposals} />}
      </Stack>
    </>
  );
}
