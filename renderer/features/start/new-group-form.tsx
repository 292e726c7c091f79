import { useState } from "react";
import type { GroupLibrary, NewGroup } from "../../data/library.ts";
import type { GroupSession, SaveFailure } from "../../data/session.ts";
import { usePlatform } from "../../platform/platform-context.tsx";
import { type FieldProblem, type FormDraft, useFormDraft } from "../../records/editing/form-draft.ts";
import { saveFailureText } from "../../records/editing/use-saving.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { FieldGroup, Form, FormActions, FormRow } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useToasts } from "../../ui/toast.tsx";

interface Draft {
  readonly groupName: string;
  readonly contractName: string;
  readonly caseNumber: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly organisationName: string;
  readonly memberName: string;
  readonly role: NewGroup["role"];
  readonly deviceLabel: string;
}

const empty: Draft = {
  groupName: "",
  contractName: "",
  caseNumber: "",
  startsOn: "",
  endsOn: "",
  organisationName: "",
  memberName: "",
  role: "secretary",
  deviceLabel: "",
};

export interface NewGroupFormProps {
  readonly library: GroupLibrary;
  readonly onMade: (session: GroupSession) => void;
}

/** Founds a group. Only four lines must be answered; the contract's facts may come later. */
export function NewGroupForm({ library, onMade }: NewGroupFormProps) {
  const words = useWords("start");
  const shell = useWords("shell");
  const toasts = useToasts();
  const draft = useFormDraft<Draft>(empty);
  const check = useCheck(draft);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<SaveFailure | undefined>(undefined);

  const submit = async () => {
    if (isWorking || !draft.passes(check())) return;
    setWorking(true);
    setFailure(undefined);
    const { values } = draft;
    const made = await library.create({
      groupName: values.groupName.trim(),
      organisationName: values.organisationName.trim(),
      memberName: values.memberName.trim(),
      role: values.role,
      deviceLabel: values.deviceLabel.trim(),
    });
    setWorking(false);
    if (!made.ok) return setFailure(made.error);
    const contract = await made.value.edit("contract", "contract", contractWish(values));
    if (!contract.ok) toasts.show({ text: words("newGroup.contractLater"), tone: "problem", stays: true });
    onMade(made.value);
  };

  return (
    <>
      <PageHeader title={words("newGroup.title")} lead={words("newGroup.lead")} />
      <Form aria-label={words("newGroup.title")} onSubmit={() => void submit()}>
        <ErrorSummary errors={draft.summary} attempt={draft.attempt} />
        <GroupFields draft={draft} />
        <YouFields draft={draft} />
        {failure === undefined ? null : (
          <Notice tone="danger" announced="assertive" title={saveFailureText(shell, failure)} />
        )}
        <FormActions state={isWorking ? words("newGroup.working") : null}>
          <Button kind="primary" type="submit" isPending={isWorking}>
            {words("newGroup.create")}
          </Button>
        </FormActions>
      </Form>
    </>
  );
}

function GroupFields({ draft }: { readonly draft: FormDraft<Draft> }) {
  const words = useWords("start");
  const platform = usePlatform();
  const { values, change, changeTyped, idOf, problemOf } = draft;
  return (
    <FieldGroup title={words("newGroup.group")}>
      <TextField
        label={words("newGroup.groupName")}
        description={words("newGroup.groupNameHelp")}
        id={idOf("groupName")}
        value={values.groupName}
        onChange={(value) => change("groupName", value)}
        error={problemOf("groupName")}
        isRequired
      />
      <TextField
        label={words("newGroup.buyer")}
        description={words("newGroup.buyerHelp")}
        id={idOf("organisationName")}
        value={values.organisationName}
        onChange={(value) => change("organisationName", value)}
        error={problemOf("organisationName")}
        isRequired
      />
      <FormRow>
        <TextField
          label={words("newGroup.contractName")}
          id={idOf("contractName")}
          value={values.contractName}
          onChange={(value) => change("contractName", value)}
          error={problemOf("contractName")}
        />
        <TextField
          label={words("newGroup.caseNumber")}
          id={idOf("caseNumber")}
          value={values.caseNumber}
          onChange={(value) => change("caseNumber", value)}
          error={problemOf("caseNumber")}
        />
      </FormRow>
      <FormRow>
        <DateField
          label={words("newGroup.starts")}
          id={idOf("startsOn")}
          near={platform.today().day}
          value={values.startsOn}
          onChange={(value, isUnderstood) => changeTyped("startsOn", value, isUnderstood)}
          error={problemOf("startsOn")}
        />
        <DateField
          label={words("newGroup.ends")}
          id={idOf("endsOn")}
          near={values.startsOn === "" ? platform.today().day : values.startsOn}
          value={values.endsOn}
          onChange={(value, isUnderstood) => changeTyped("endsOn", value, isUnderstood)}
          error={problemOf("endsOn")}
        />
      </FormRow>
    </FieldGroup>
  );
}

function YouFields({ draft }: { readonly draft: FormDraft<Draft> }) {
  const words = useWords("start");
  const common = useWords("common");
  const { values, change, idOf, problemOf } = draft;
  return (
    <FieldGroup title={words("you.title")}>
      <TextField
        label={words("you.name")}
        description={words("you.nameHelp")}
        id={idOf("memberName")}
        autoComplete="name"
        value={values.memberName}
        onChange={(value) => change("memberName", value)}
        error={problemOf("memberName")}
        isRequired
      />
      <RadioGroup
        label={words("you.role")}
        layout="row"
        choices={[
          { id: "secretary", label: common("roles.secretary") },
          { id: "chair", label: common("roles.chair") },
          { id: "member", label: common("roles.member") },
        ]}
        value={values.role}
        onChange={(value) => change("role", value)}
      />
      <TextField
        label={words("you.device")}
        description={words("you.deviceHelp")}
        id={idOf("deviceLabel")}
        value={values.deviceLabel}
        onChange={(value) => change("deviceLabel", value)}
        error={problemOf("deviceLabel")}
        isRequired
      />
    </FieldGroup>
  );
}

/** What is missing or cannot be. */
function useCheck({ values, isUnclear }: FormDraft<Draft>): () => readonly FieldProblem<Draft>[] {
  const words = useWords("start");
  const errors = useWords("errors");
  return () => {
    const problems: FieldProblem<Draft>[] = [];
    const need = (field: "groupName" | "organisationName" | "memberName" | "deviceLabel", label: string) => {
      if (values[field].trim() === "") problems.push({ field, label, text: errors("field.required") });
    };
    const tooLong = (field: keyof Draft, label: string) => {
      const over = values[field].length - longestLine;
      if (over > 0) problems.push({ field, label, text: errors("field.tooLong", { count: over }) });
    };
    need("groupName", words("newGroup.groupName"));
    need("organisationName", words("newGroup.buyer"));
    for (const [field, label] of [
      ["startsOn", words("newGroup.starts")],
      ["endsOn", words("newGroup.ends")],
    ] as const) {
      if (isUnclear(field)) problems.push({ field, label, text: errors("field.date") });
    }
    if (values.startsOn !== "" && values.endsOn !== "" && values.endsOn < values.startsOn) {
      problems.push({ field: "endsOn", label: words("newGroup.ends"), text: errors("field.dateOrder") });
    }
    need("memberName", words("you.name"));
    need("deviceLabel", words("you.device"));
    tooLong("groupName", words("newGroup.groupName"));
    tooLong("organisationName", words("newGroup.buyer"));
    tooLong("contractName", words("newGroup.contractName"));
    tooLong("caseNumber", words("newGroup.caseNumber"));
    tooLong("memberName", words("you.name"));
    tooLong("deviceLabel", words("you.device"));
    return problems;
  };
}

/** The most that one line of text may hold (shared/domain/kind.ts). */
const longestLine = 500;

/** The contract's facts that were given; what was left empty stays as the founding made it. */
function contractWish({ contractName, caseNumber, startsOn, endsOn }: Draft): Readonly<Record<string, string>> {
  const given = { name: contractName.trim(), caseNumber: caseNumber.trim(), startsOn, endsOn };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
