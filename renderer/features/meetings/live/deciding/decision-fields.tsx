import { type ReactNode, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import { canBeAccountable } from "../../../../../shared/domain/responsibility.ts";
import { publicityOfItem } from "../../../../../shared/minutes/publicity.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import type { FormDraft } from "../../../../records/editing/form-draft.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { DateField } from "../../../../ui/date-field.tsx";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { FormRow } from "../../../../ui/form.tsx";
import { Select } from "../../../../ui/select.tsx";
import { SideShape } from "../../../../ui/side-mark.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { authorities, type DecisionDraft, manners } from "./decision-draft.ts";

interface PartProps {
  readonly draft: FormDraft<DecisionDraft>;
}

/** Whose decision it is, how it was reached, and the one organisation that answers for it. */
export function DecisionDuty({ draft }: PartProps): ReactNode {
  const t = useWords("deciding");
  const words = useWords("decisions");
  const records = useWords("records");
  const { values, change } = draft;
  return (
    <FormRow>
      <Select
        label={words("authority.title")}
        choices={authorities.map((id) => ({ id, label: records(`values.authority.${id}`) }))}
        value={values.authority}
        onChange={(value) => change("authority", value)}
      />
      <Select
        label={t("manner")}
        choices={manners.map((id) => ({ id, label: records(`values.manner.${id}`) }))}
        value={values.manner}
        onChange={(value) => change("manner", value)}
      />
      <AccountableField draft={draft} />
    </FormRow>
  );
}

/** The organisations that can answer for something; those that cannot are named with the reason. */
function AccountableField({ draft }: PartProps): ReactNode {
  const t = useWords("deciding");
  const words = useWords("decisions");
  const records = useWords("records");
  const format = useFormats();
  const organisations = useBook().all("organisation");
  const others = organisations.filter((each) => !canBeAccountable(each)).flatMap(({ name }) => name ?? []);
  return (
    <Select
      label={words("accountable")}
      description={others.length === 0 ? words("accountableHelp") : t("notOffered", { names: format.list(others) })}
      id={draft.idOf("accountable")}
      choices={organisations.filter(canBeAccountable).map(({ id, name, type }) => ({
        id,
        label: name ?? records("unnamed"),
        note: records(`values.organisationType.${type ?? "provider"}`),
        mark: <SideShape side={type === "buyer" ? "buyer" : "provider"} isColoured />,
      }))}
      value={draft.values.accountable}
      onChange={(value) => draft.change("accountable", value)}
      error={draft.problemOf("accountable")}
      isRequired
    />
  );
}

interface DetailsProps extends PartProps {
  readonly item: AgendaItem;
  /** Whether they are needed at once. */
  readonly isOpen: boolean;
  /** The level of the heading under which they stand. */
  readonly level: 2 | 3;
}

const classes = ["public", "internal", "confidential"] as const;
const inDetails = ["title", "expiresOn", "ground"] as const;

/** What is seldom changed in the meeting: heading, plain sentence, publicity and validity. */
export function DecisionDetails({ draft, item, isOpen, level }: DetailsProps): ReactNode {
  const t = useWords("deciding");
  const common = useWords("common");
  const words = useWords("decisions");
  const records = useWords("records");
  const book = useBook();
  const today = useToday();
  const [isExpanded, setExpanded] = useState(isOpen);
  const { values, change, idOf, problemOf } = draft;
  const hasProblem = inDetails.some((field) => problemOf(field) !== undefined);
  const ofItem = records(`values.publicity.${publicityOfItem(book, item)}`);
  return (
    <Disclosure
      title={t("more")}
      level={level === 2 ? 3 : 4}
      isExpanded={isExpanded || hasProblem}
      onExpandedChange={setExpanded}
    >
      <DraftText kind="decision" draft={draft} field="title" label={words("heading")} isRequired />
      <TextField
        label={common("fields.plain")}
        description={common("fields.plainHelp")}
        value={values.plain}
        onChange={(value) => change("plain", value)}
      />
      <FormRow>
        <Select
          label={common("fields.publicity")}
          choices={[
            { id: "item" as const, label: t("byItem", { publicity: ofItem }) },
            ...classes.map((id) => ({ id, label: records(`values.publicity.${id}`) })),
          ]}
          value={values.publicity}
          onChange={(value) => change("publicity", value)}
        />
        <DateField
          label={records("fields.expiresOn")}
          id={idOf("expiresOn")}
          near={today}
          value={values.expiresOn}
          onChange={(value, isUnderstood) => draft.changeTyped("expiresOn", value, isUnderstood)}
          error={problemOf("expiresOn")}
        />
      </FormRow>
      {values.publicity === "confidential" ? (
        <TextField
          label={common("fields.publicityGround")}
          id={idOf("ground")}
          value={values.ground}
          onChange={(value) => change("ground", value)}
          error={problemOf("ground")}
          isRequired
        />
      ) : null}
    </Disclosure>
  );
}
