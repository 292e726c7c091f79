import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { organisationGroups } from "./field-groups.ts";
import { GuardNotice } from "./guard-notice.tsx";
import { RecordForm } from "./record-form.tsx";

export interface OrganisationFormProps {
  /** An organisation's id, or the one that a new organisation gets. */
  readonly id: string;
  readonly title: string;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** An organisation's card; says at once which sorts of organisation can answer for decisions and actions. */
export function OrganisationForm({ id, title, onSaved, onCancel }: OrganisationFormProps) {
  const t = useWords("members");
  const naming = useNaming();
  return (
    <RecordForm
      kind="organisation"
      id={id}
      aria-label={title}
      groups={organisationGroups({ naming, t }, id)}
      advice={({ type }) =>
        type === "client-association" || type === "partner" ? <GuardNotice whose="organisation" /> : null
      }
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}
