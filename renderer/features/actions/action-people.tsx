import { useState } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import { useSession } from "../../data/hooks.tsx";
import { DraftChoice } from "../../records/editing/draft-fields.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { LinkField } from "../../records/editing/link-field.tsx";
import { accountableChoices, memberChoices, ownerChoices } from "../../records/responsibility/people-choices.tsx";
import { PersonLink } from "../../records/showing/person-link.tsx";
import { RecordFacts } from "../../records/showing/record-facts.tsx";
import { fieldWord } from "../../records/naming/record-words.ts";
import { ResponsibilityMark } from "../../records/responsibility/responsibility-line.tsx";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { Notice } from "../../ui/notice.tsx";

interface ActionPeopleProps {
  readonly action: Action;
}

/** Who does it, which organisation answers, and who takes part. See [Note: Responsibility never slips]. */
export function ActionPeople({ action }: ActionPeopleProps) {
  const t = useWords("actions");
  const common = useWords("common");
  const { format } = useNaming();
  const { id, owner, contributors = [], createdOn } = action;
  const rows = [
    { field: "owner", value: owner === undefined ? common("notSet") : <PersonLink id={owner} /> },
    { field: "accountable", value: <ResponsibilityMark record={action} /> },
    ...(contributors.length === 0
      ? []
      : [{ field: "contributors", value: contributors.map((member) => <PersonLink key={member} id={member} />) }]),
    ...(createdOn === undefined ? [] : [{ field: "createdOn", value: format.date(createdOn) }]),
  ];
  return (
    <EditSection
      title={t("people")}
      form={(close) => <PeopleForm action={action} title={t("people")} onClose={close} />}
    >
      <RecordFacts kind="action" id={id} facts={rows} />
    </EditSection>
  );
}

interface FormProps extends ActionPeopleProps {
  readonly title: string;
  readonly onClose: () => void;
}

interface PeopleDraft {
  readonly owner: string;
  readonly accountable: string;
  readonly contributors: readonly string[];
}

function PeopleForm({ action, title, onClose }: FormProps) {
  const t = useWords("actions");
  const lists = useWords("lists");
  const errors = useWords("errors");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const { book, format } = naming;
  const owners = ownerChoices(naming);
  const organisations = accountableChoices(naming);
  const [initial] = useState<PeopleDraft>({
    owner: action.owner ?? "",
    accountable: action.accountable ?? "",
    contributors: action.contributors ?? [],
  });
  // A client-side person whom a file made the owner stays with the action, as one who takes part.
  const canOwn = initial.owner === "" || owners.some(({ id }) => id === initial.owner);
  const draft = useFormDraft<PeopleDraft>(
    canOwn ? initial : { ...initial, owner: "", contributors: [...new Set([...initial.contributors, initial.owner])] },
  );
  const { values, change } = draft;

  const chooseOwner = (owner: string | undefined) => {
    change("owner", owner ?? "");
    const organisation = owner === undefined ? undefined : book.get("member", owner)?.organisation;
    // The owner's organisation answers unless another was chosen by hand.
    const previous = values.owner === "" ? undefined : book.get("member", values.owner)?.organisation;
    const isFollowing = values.accountable === "" || values.accountable === previous;
    if (isFollowing && organisations.some(({ id }) => id === organisation)) change("accountable", organisation ?? "");
  };
  const save = async () => {
    const nobody = values.owner === "" && values.accountable === "";
    const label = fieldWord(naming.t, "action", "owner");
    if (!draft.passes(nobody ? [{ field: "owner", label, text: errors("field.requiredChoice") }] : [])) return;
    if (await saving(() => session.edit("action", action.id, wishOf<PeopleDraft>(initial, values)))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      {canOwn ? null : (
        <Notice tone="late" title={t("refused.title")}>
          <p>{t("refused.text", { names: format.list(owners.map(({ label }) => label)) })}</p>
        </Notice>
      )}
      <ComboBox
        id={draft.idOf("owner")}
        label={fieldWord(naming.t, "action", "owner")}
        description={lists("ownerHelp")}
        choices={owners}
        value={values.owner === "" ? undefined : values.owner}
        onChange={chooseOwner}
        error={draft.problemOf("owner")}
      />
      <DraftChoice
        kind="action"
        draft={draft}
        field="accountable"
        choices={organisations}
        description={lists("accountableHelp")}
      />
      <LinkField
        label={fieldWord(naming.t, "action", "contributors")}
        description={t("contributorsHelp")}
        kind="member"
        choices={memberChoices(naming, ({ id }) => id !== values.owner)}
        value={values.contributors}
        onChange={(contributors) => change("contributors", contributors)}
      />
    </SectionForm>
  );
}
