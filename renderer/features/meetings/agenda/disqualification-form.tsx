import { useMemo } from "react";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { ComboBox } from "../../../ui/combo-box.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useKeptDraft } from "../kept-drafts.tsx";
import { personChoices } from "../person-choices.tsx";
import { membersOn } from "../quorum-facts.ts";
import type { ItemFormParts } from "./item-form-parts.ts";
import { missing, ShortForm } from "./short-form.tsx";

interface Draft {
  readonly member: string | undefined;
  readonly ground: string;
}

/** Says who does not take part in resolving one item, and why. The group's own rule stands above the form. */
export function DisqualificationForm({ meeting, numbered, onDone }: ItemFormParts) {
  const t = useWords("meetings");
  const records = useWords("records");
  const common = useWords("common");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const naming = useNaming();
  const rule = useBook().get("rules", "rules")?.conflictText;
  const people = useMemo(() => personChoices(naming, membersOn(naming.book, meeting.date)), [naming, meeting.date]);
  const draft = useKeptDraft<Draft>(`disqualification/${numbered.item.id}`, { member: undefined, ground: "" });
  const { values, change, idOf, problemOf } = draft;
  const check = () =>
    missing(
      values,
      [
        { field: "member", label: records("kinds.member") },
        { field: "ground", label: common("fields.reasons") },
      ],
      errors("field.required"),
    );
  const save = () =>
    saving(() =>
      session.edit("disqualification", session.newId(), {
        meeting: meeting.id,
        item: numbered.item.id,
        member: values.member ?? null,
        ground: values.ground.trim(),
      }),
    );
  return (
    <ShortForm
      title={t("interest.declare")}
      help={rule ?? t("interest.help")}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
    >
      <ComboBox
        label={records("kinds.member")}
        id={idOf("member")}
        choices={people}
        value={values.member}
        onChange={(value) => change("member", value)}
        error={problemOf("member")}
        isRequired
      />
      <TextField
        label={common("fields.reasons")}
        description={t("interest.groundHelp")}
        id={idOf("ground")}
        value={values.ground}
        onChange={(value) => change("ground", value)}
        error={problemOf("ground")}
        maxCharacters={500}
        isRequired
      />
    </ShortForm>
  );
}
