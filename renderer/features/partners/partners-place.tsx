import { useId, useState } from "react";
import { useBook, useSession } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
import { type FocusBack, useFocusBack } from "../../records/editing/use-focus-back.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { CardSection } from "./card-section.tsx";
import { ContractRecordsSection } from "./contract-records-section.tsx";
import { MemberForm } from "./member-form.tsx";
import { useMemberList } from "./member-list.tsx";
import { MembersBySide, memberLineId } from "./members-by-side.tsx";
import { OrganisationForm } from "./organisation-form.tsx";
import { OrganisationList, organisationLineId } from "./organisation-list.tsx";
import { useOrganisationRegister } from "./organisation-register.tsx";
import { PaperCards } from "./paper-cards.tsx";
import styles from "./partners.module.css";
import { RulesCard } from "./rules-card.tsx";
import { RoleCardsSection } from "./role-cards-section.tsx";
import { TermsEnding } from "./terms-ending.tsx";

/** The three sides of the table, their organisations, and the contract and rules that bind them. */
export function PartnersPlace() {
  const t = useWords("members");
  const addMemberId = useId();
  const addOrganisationId = useId();
  const member = useFocusBack(addMemberId);
  const organisation = useFocusBack(addOrganisationId);
  const book = useBook();
  const members = book.all("member");
  const organisations = book.all("organisation");
  const memberList = useMemberList();
  const organisationRegister = useOrganisationRegister();
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Stack gap="large">
        <Section
          title={t("bySide")}
          actions={
            member.isOpen ? undefined : (
              <Button id={addMemberId} kind="primary" onPress={member.open}>
                {t("addMember")}
              </Button>
            )
          }
        >
          {member.isOpen ? (
            <div className={styles.form}>
              <NewMember form={member} />
            </div>
          ) : null}
          {members.length === 0 ? (
            <EmptyState level={3} title={t("empty.title")}>
              {t("empty.text")}
            </EmptyState>
          ) : (
            <RecordList list={memberList} rows={members} whole={() => <MembersBySide />} />
          )}
          <TermsEnding />
        </Section>
        <RoleCardsSection />
        <Section
          title={t("organisations")}
          actions={
            organisation.isOpen ? undefined : (
              <Button id={addOrganisationId} onPress={organisation.open}>
                {t("addOrganisation")}
              </Button>
            )
          }
        >
          {organisation.isOpen ? (
            <div className={styles.form}>
              <NewOrganisation form={organisation} />
            </div>
          ) : null}
          {organisations.length === 0 ? (
            <p>{t("noOrganisations")}</p>
          ) : (
            <RecordList list={organisationRegister} rows={organisations} whole={() => <OrganisationList />} />
          )}
        </Section>
        <CardSection card="contract" />
        <ContractRecordsSection />
        <RulesCard />
        <CardSection card="group" />
        <PaperCards />
      </Stack>
    </>
  );
}

function NewMember({ form }: { readonly form: FocusBack }) {
  const t = useWords("members");
  const id = useNewId();
  return (
    <MemberForm
      id={id}
      title={t("addMember")}
      onSaved={() => form.close(memberLineId(id))}
      onCancel={() => form.close()}
    />
  );
}

function NewOrganisation({ form }: { readonly form: FocusBack }) {
  const t = useWords("members");
  const id = useNewId();
  return (
    <OrganisationForm
      id={id}
      title={t("addOrganisation")}
      onSaved={() => form.close(organisationLineId(id))}
      onCancel={() => form.close()}
    />
  );
}

/** One id for as long as the form stands open: a second try after a failure writes the same record. */
function useNewId(): string {
  const session = useSession();
  const [id] = useState(() => session.newId());
  return id;
}
