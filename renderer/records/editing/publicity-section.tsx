import { useState } from "react";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { useSession } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { DraftChoice, DraftText, useFieldProblems } from "./draft-fields.tsx";
import { EditSection } from "./edit-section.tsx";
import { useFormDraft } from "./form-draft.ts";
import { type Publicity, PublicityTag } from "../showing/publicity-tag.tsx";
import { fieldWord } from "../naming/record-words.ts";
import { SectionForm } from "./section-form.tsx";
import { usePublicityChoices } from "./use-publicity-choices.ts";
import { useSaving } from "./use-saving.ts";
import { wishOf } from "./wish-of.ts";

export interface PublicitySectionProps {
  readonly kind: "decision" | "action" | "feedback";
  readonly id: string;
  readonly publicity: Publicity | undefined;
  readonly ground: string | undefined;
}

/** Who may read the record, and on what ground it is kept secret. */
export function PublicitySection(props: PublicitySectionProps) {
  const t = useWords("records");
  const title = fieldWord(t, props.kind, "publicity");
  return (
    <EditSection title={title} form={(close) => <PublicityForm {...props} title={title} onClose={close} />}>
      <p>
        <PublicityTag publicity={props.publicity} ground={props.ground} />
      </p>
    </EditSection>
  );
}

interface PublicityFormProps extends PublicitySectionProps {
  readonly title: string;
  readonly onClose: () => void;
}

function PublicityForm({ kind, id, publicity, ground, title, onClose }: PublicityFormProps) {
  const t = useWords("records");
  const lists = useWords("lists");
  const session = useSession();
  const saving = useSaving();
  const [initial] = useState({ publicity: publicity ?? "", ground: ground ?? "" });
  const draft = useFormDraft(initial);
  const problems = useFieldProblems(kind, draft);
  const { values } = draft;
  const save = async () => {
    const needsGround = values.publicity === "confidential" && values.ground.trim() === "";
    const missing = needsGround
      ? [{ field: "ground" as const, label: fieldWord(t, kind, "ground"), text: lists("groundNeeded") }]
      : [];
    if (!draft.passes([...missing, ...problems.lines("ground")])) return;
    const wish: Readonly<Record<string, Json>> = wishOf(initial, values);
    if (await saving(() => session.edit(kind, id, wish))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <DraftChoice kind={kind} draft={draft} field="publicity" choices={usePublicityChoices()} />
      {values.publicity === "confidential" ? <DraftText kind={kind} draft={draft} field="ground" isRequired /> : null}
    </SectionForm>
  );
}
