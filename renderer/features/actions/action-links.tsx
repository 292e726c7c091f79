import { useState } from "react";
import type { Action } from "../../../shared/domain/action.ts";
import type { KindName } from "../../../shared/domain/kinds.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { feedbackOfAction, planFeedbackOfAction } from "../../records/responsibility/feedback-actions.ts";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { LinkField } from "../../records/editing/link-field.tsx";
import { LinkList } from "../../records/showing/link-list.tsx";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { fieldWord, kindWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { wishOf } from "../../records/editing/wish-of.ts";
import type { Choice } from "../../ui/choice.ts";
import { ComboBox } from "../../ui/combo-box.tsx";
import { useWords } from "../../text/words.ts";

interface ActionLinksProps {
  readonly action: Action;
}

/** Where it came from and what it should move: decision, meeting item, feedback, metrics. Links are read from both ends. */
export function ActionLinks({ action }: ActionLinksProps) {
  const t = useWords("actions");
  const records = useWords("records");
  const book = useBook();
  const { id, decision, item, meeting, metrics = [] } = action;
  const items = book.all("agenda-item").filter((each) => each.actions?.includes(id) === true || each.id === item);
  const links = [
    ...linksTo("decision", decision === undefined ? [] : [decision]),
    ...linksTo(
      "agenda-item",
      items.map((each) => each.id),
    ),
    ...linksTo("meeting", meeting === undefined ? [] : [meeting]),
    ...linksTo("feedback", feedbackOfAction(book, id)),
    ...linksTo("metric", metrics),
  ];
  return (
    <EditSection
      title={t("origin")}
      form={(close) => <LinksForm action={action} title={t("origin")} onClose={close} />}
    >
      <ConflictMark kind="action" id={id} field="decision" />
      <LinkList
        links={links.map((link) => ({ ...link, note: kindWord(records, link.kind) }))}
        empty={t("originNone")}
      />
    </EditSection>
  );
}

interface FormProps extends ActionLinksProps {
  readonly title: string;
  readonly onClose: () => void;
}

interface LinksDraft {
  readonly decision: string;
  readonly feedback: readonly string[];
  readonly metrics: readonly string[];
}

function LinksForm({ action, title, onClose }: FormProps) {
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const { book } = naming;
  const [initial] = useState<LinksDraft>(() => ({
    decision: action.decision ?? "",
    feedback: feedbackOfAction(book, action.id),
    metrics: action.metrics ?? [],
  }));
  const draft = useFormDraft(initial);
  const { values, change } = draft;
  const save = async () => {
    const wish = wishOf<Omit<LinksDraft, "feedback">>(
      { decision: initial.decision, metrics: initial.metrics },
      { decision: values.decision, metrics: values.metrics },
    );
    const operations = planFeedbackOfAction(book, action.id, values.feedback, wish);
    if (await saving(() => session.save(operations))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <ComboBox
        label={kindWord(naming.t, "decision")}
        choices={choicesOf(naming, "decision").toReversed()}
        value={values.decision === "" ? undefined : values.decision}
        onChange={(decision) => change("decision", decision ?? "")}
      />
      <LinkField
        label={fieldWord(naming.t, "action", "feedback")}
        kind="feedback"
        choices={choicesOf(naming, "feedback")}
        value={values.feedback}
        onChange={(feedback) => change("feedback", feedback)}
      />
      <LinkField
        label={fieldWord(naming.t, "action", "metrics")}
        kind="metric"
        choices={choicesOf(naming, "metric")}
        value={values.metrics}
        onChange={(metrics) => change("metrics", metrics)}
      />
    </SectionForm>
  );
}

function linksTo(kind: KindName, ids: readonly string[]) {
  return ids.map((id) => ({ kind, id }));
}

function choicesOf(naming: Naming, kind: "decision" | "feedback" | "metric"): readonly Choice[] {
  return naming.book
    .all(kind)
    .map(({ id }) => ({ id, label: recordTitle(naming, kind, id) }))
    .toSorted((a, b) => naming.format.compare(a.label, b.label));
}
