import { useId } from "react";
import type { Decision } from "../../../../shared/domain/decision.ts";
import { canBeAccountable } from "../../../../shared/domain/responsibility.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import type { FormDraft } from "../../../records/editing/form-draft.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { SideShape } from "../../../ui/side-mark.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useKeptDraft } from "../kept-drafts.tsx";
import { useFocusLater } from "../focus-later.ts";
import { QuorumGate, useQuorumGate } from "../live/presence/quorum-gate.tsx";
import type { ItemFormParts } from "./item-form-parts.ts";
import { nextDecisionNumber } from "./item-records.ts";
import { ItemFormFrame, missing } from "./item-form-frame.tsx";

interface Draft {
  readonly title: string;
  readonly text: string;
  readonly reasons: string;
  readonly plain: string;
  readonly authority: NonNullable<Decision["authority"]>;
  readonly manner: NonNullable<Decision["manner"]>;
  readonly accountable: string | undefined;
}

const authorities = ["group", "recommendation", "joint-finding", "buyer", "provider"] as const;
const manners = ["consensus", "majority", "vote"] as const;

/**
 * Records a decision under an item; the proposal stands ready as its text. Whoever answers for it is of the buyer's or a
 * provider's side: the others are not offered, and the form says why (Note: Responsibility never slips).
 */
export function DecisionForm({ meeting, numbered, onDone }: ItemFormParts) {
  const t = useWords("meetings");
  const words = useWords("decisions");
  const errors = useWords("errors");
  const session = useSession();
  const book = useBook();
  const saving = useSaving();
  const { item } = numbered;
  const presence = useWords("presence");
  const announce = useAnnounce();
  const focusLater = useFocusLater();
  const gateId = useId();
  const gate = useQuorumGate(meeting, item);
  const draft = useKeptDraft<Draft>(`decision/${item.id}`, {
    title: item.title ?? "",
    text: item.proposal ?? "",
    reasons: "",
    plain: "",
    authority: "group",
    manner: "consensus",
    accountable: undefined,
  });
  const { values } = draft;
  const check = () =>
    missing(
      values,
      [
        { field: "title", label: words("heading") },
        { field: "text", label: words("text") },
        { field: "accountable", label: words("accountable") },
      ],
      errors("field.required"),
    );
  const save = async () => {
    if (gate.type === "closed") {
      announce(presence("gate.mustOverride"), "assertive");
      focusLater(gateId);
      return false;
    }
    return saving(
      () =>
        session.edit("decision", session.newId(), {
          number: nextDecisionNumber(book),
          title: values.title.trim(),
          text: values.text.trim(),
          reasons: values.reasons.trim() === "" ? null : values.reasons.trim(),
          plain: values.plain.trim() === "" ? null : values.plain.trim(),
          proposal: item.proposal ?? null,
          authority: values.authority,
          manner: values.manner,
          accountable: values.accountable ?? null,
          meeting: meeting.id,
          item: item.id,
          decidedOn: meeting.date ?? null,
          status: values.authority === "recommendation" ? "awaiting-buyer" : "in-force",
        }),
      t("acts.decisionSaved"),
    );
  };
  return (
    <>
      <QuorumGate meeting={meeting} item={item} id={gateId} />
      <ItemFormFrame
        title={t("acts.decision")}
        draft={draft}
        check={check}
        save={save}
        onDone={onDone}
        texts={["title", "text", "reasons", "plain"]}
      >
        <DecisionFields draft={draft} />
      </ItemFormFrame>
    </>
  );
}

function DecisionFields({ draft }: { readonly draft: FormDraft<Draft> }) {
  const words = useWords("decisions");
  const common = useWords("common");
  const records = useWords("records");
  const { values, change, idOf, problemOf } = draft;
  return (
    <>
      <DraftText kind="decision" draft={draft} field="title" label={words("heading")} isRequired />
      <TextField
        label={words("text")}
        id={idOf("text")}
        value={values.text}
        onChange={(value) => change("text", value)}
        error={problemOf("text")}
        isMultiline
        isRequired
      />
      <TextField
        label={words("reasons")}
        value={values.reasons}
        onChange={(value) => change("reasons", value)}
        isMultiline
        rows={2}
      />
      <RadioGroup
        label={words("authority.title")}
        description={words("authority.help")}
        choices={authorities.map((id) => ({ id, label: records(`values.authority.${id}`) }))}
        value={values.authority}
        onChange={(value) => change("authority", value)}
      />
      <Select
        label={words("outcome.title")}
        choices={manners.map((id) => ({ id, label: records(`values.manner.${id}`) }))}
        value={values.manner}
        onChange={(value) => change("manner", value)}
      />
      <AccountableField
        id={idOf("accountable")}
        value={values.accountable}
        onChange={(value) => change("accountable", value)}
        error={problemOf("accountable")}
      />
      <TextField
        label={common("fields.plain")}
        description={common("fields.plainHelp")}
        value={values.plain}
        onChange={(value) => change("plain", value)}
      />
    </>
  );
}

interface AccountableFieldProps {
  readonly id: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** The organisations that can answer for something; those that cannot are named with the reason. */
function AccountableField({ id, value, onChange, error }: AccountableFieldProps) {
  const t = useWords("meetings");
  const words = useWords("decisions");
  const records = useWords("records");
  const format = useFormats();
  const organisations = useBook().all("organisation");
  const offered = organisations.filter(canBeAccountable);
  const others = organisations.filter((each) => !canBeAccountable(each)).flatMap(({ name }) => name ?? []);
  return (
    <Select
      label={words("accountable")}
      description={
        others.length === 0
          ? words("accountableHelp")
          : `${words("accountableHelp")} ${t("acts.notOffered", { names: format.list(others) })}`
      }
      id={id}
      choices={offered.map((organisation) => ({
        id: organisation.id,
        label: organisation.name ?? records("unnamed"),
        note: records(`values.organisationType.${organisation.type ?? "provider"}`),
        mark: <SideShape side={organisation.type === "buyer" ? "buyer" : "provider"} isColoured />,
      }))}
      value={value}
      onChange={onChange}
      error={error}
      isRequired
    />
  );
}
