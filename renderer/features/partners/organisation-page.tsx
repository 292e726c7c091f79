import { useId } from "react";
import type { Organisation } from "../../../shared/domain/organisation.ts";
import { canBeAccountable } from "../../../shared/domain/responsibility.ts";
import { useBook } from "../../data/hooks.tsx";
import { LatestAuthorLine } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import { useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { fieldsOf, organisationGroups } from "./field-groups.ts";
import { GuardNotice } from "./guard-notice.tsx";
import { mentionsOf } from "../../records/links/mentions.ts";
import { MentionsSection } from "../../records/links/mentions-section.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { RemoveAct } from "./remove-act.tsx";

/** One organisation: what it is in the contract, who comes from it, and what it answers for. */
export function OrganisationPage({ id }: { readonly id: string }) {
  const organisation = useBook().get("organisation", id);
  return organisation === undefined ? <NotFound /> : <KnownOrganisation organisation={organisation} />;
}

function KnownOrganisation({ organisation }: { readonly organisation: Organisation }) {
  const { id, type } = organisation;
  const t = useWords("members");
  const common = useWords("common");
  const naming = useNaming();
  const editId = useId();
  const form = useFocusBack(editId);
  return (
    <>
      <PageHeader
        isLarge
        title={recordTitle(naming, "organisation", id)}
        eyebrow={type === undefined ? undefined : valueWord(naming.t, "organisation", "type", type)}
        actions={
          form.isOpen ? undefined : (
            <Button id={editId} kind="primary" onPress={form.open}>
              {common("edit")}
            </Button>
          )
        }
      />
      <Stack gap="large">
        {form.isOpen ? (
          <OrganisationForm
            id={id}
            title={t("editOrganisation")}
            onSaved={() => form.close()}
            onCancel={() => form.close()}
          />
        ) : (
          <Stack>
            <ConflictMark kind="organisation" id={id} />
            <RecordFacts
              kind="organisation"
              id={id}
              fields={fieldsOf(organisationGroups({ naming, t }, id)).slice(1)}
            />
            {canBeAccountable(organisation) ? null : <GuardNotice whose="organisation" />}
          </Stack>
        )}
        <MentionsSection mentions={mentionsOf(naming.book, "organisation", id)} />
        <Stack>
          <LatestAuthorLine kind="organisation" id={id} />
          <HistoryPanel kind="organisation" id={id} level={2} />
          {form.isOpen ? null : (
            <Cluster>
              <RemoveAct kind="organisation" id={id} />
            </Cluster>
          )}
        </Stack>
      </Stack>
    </>
  );
}
