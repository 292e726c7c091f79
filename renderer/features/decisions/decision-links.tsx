import { useState } from "react";
import type { Decision } from "../../../shared/domain/decision.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planEdit } from "../../../shared/log/author.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { LinkField } from "../../records/editing/link-field.tsx";
import { LinkList } from "../../records/showing/link-list.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { fieldWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import { useWords } from "../../text/words.ts";
import { ComboBox } from "../../ui/combo-box.tsx";

interface DecisionLinksProps {
  readonly decision: Decision;
}

/** Which decision it replaces, which replaces it, and which belong to the same matter: both ways. */
export function DecisionLinks({ decision }: DecisionLinksProps) {
  const t = useWords("decisions");
  const lists = useWords("lists");
  const records = useWords("records");
  const book = useBook();
  const { id, supersedes, related = [] } = decision;
  const others = book.all("decision").filter((other) => other.id !== id);
  const relatedIds = new Set([
    ...related,
    ...others.filter((other) => other.related?.includes(id) === true).map((other) => other.id),
  ]);
  const links = [
    ...(supersedes === undefined ? [] : [{ kind: "decision", id: supersedes, note: t("replaced") }]),
    ...others
      .filter((other) => other.supersedes === id)
      .map((other) => ({ kind: "decision", id: other.id, note: t("replacedBy") })),
    ...[...relatedIds].map((other) => ({
      kind: "decision",
      id: other,
      note: fieldWord(records, "decision", "related"),
    })),
  ];
  return (
    <EditSection
      title={t("otherDecisions")}
      form={(close) => <LinksForm decision={decision} title={t("otherDecisions")} onClose={close} />}
    >
      <ConflictMark kind="decision" id={id} field="supersedes" />
      <LinkList links={links} empty={lists("notLinked")} />
    </EditSection>
  );
}

interface FormProps extends DecisionLinksProps {
  readonly title: string;
  readonly onClose: () => void;
}

function LinksForm({ decision, title, onClose }: FormProps) {
  const t = useWords("decisions");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const { book } = naming;
  const [initial] = useState({ supersedes: decision.supersedes ?? "", related: decision.related ?? [] });
  const draft = useFormDraft<typeof initial>(initial);
  const { values } = draft;
  const choices = book
    .all("decision")
    .filter(({ id }) => id !== decision.id)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
    .map(({ id, number }) => {
      const name = recordTitle(naming, "decision", id);
      return { id, label: number === undefined ? name : `${number} ${name}` };
    });
  const save = async () => {
    const replaced = values.supersedes;
    // The replaced decision is marked in the same act: two decisions on one matter are never in force by accident.
    const operations = [
      ...planEdit(domainRules, book.state("decision", decision.id), "decision", decision.id, wishOf(initial, values)),
      ...(replaced === "" || replaced === initial.supersedes
        ? []
        : planEdit(domainRules, book.state("decision", replaced), "decision", replaced, { status: "superseded" })),
    ];
    if (await saving(() => session.save(operations))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <ComboBox
        label={fieldWord(naming.t, "decision", "supersedes")}
        description={t("supersedesHelp")}
        choices={choices}
        value={values.supersedes === "" ? undefined : values.supersedes}
        onChange={(id) => draft.change("supersedes", id ?? "")}
      />
      <LinkField
        label={fieldWord(naming.t, "decision", "related")}
        kind="decision"
        choices={choices}
        value={values.related}
        onChange={(related) => draft.change("related", related)}
      />
    </SectionForm>
  );
}
