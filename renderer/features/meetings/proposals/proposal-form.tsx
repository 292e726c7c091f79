import { useState } from "react";
import { useBook, useSession, useSnapshot } from "../../../data/hooks.tsx";
import { DraftText, useFieldProblems } from "../../../records/editing/draft-fields.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { LinkField } from "../../../records/editing/link-field.tsx";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { wishOf } from "../../../records/editing/wish-of.ts";
import { ClientDataQuestions } from "../../../records/guard/client-data-questions.tsx";
import { useClientDataCheck } from "../../../records/guard/use-client-data-check.ts";
import { recordTitle } from "../../../records/naming/record-title.ts";
import { useNaming } from "../../../records/naming/use-naming.ts";
import { useToday } from "../../../records/responsibility/use-today.ts";
import { useWords } from "../../../text/words.ts";
import { Select } from "../../../ui/select.tsx";
import { type ProposalDraft, proposalDraft } from "./proposal-draft.ts";
import { useComingMeetings } from "./use-coming-meetings.ts";

export interface ProposalFormProps {
  readonly title: string;
  /** The proposal that is edited; a new one without. */
  readonly id?: string | undefined;
  /** What a new one is about. */
  readonly feedback?: readonly string[] | undefined;
  readonly onSaved: (id: string) => void;
  readonly onCancel: () => void;
}

const nextMeeting = "next";

/** Proposes an item in under a minute: a heading is enough, the rest helps. */
export function ProposalForm({ title, id, feedback = [], onSaved, onCancel }: ProposalFormProps) {
  const t = useWords("preparing");
  const common = useWords("common");
  const naming = useNaming();
  const book = useBook();
  const session = useSession();
  const { identity } = useSnapshot();
  const saving = useSaving();
  const today = useToday();
  const [initial] = useState(() =>
    id === undefined ? proposalDraft({ feedback }) : proposalDraft(book.get("item-proposal", id)),
  );
  const draft = useFormDraft<ProposalDraft>(initial);
  const problems = useFieldProblems("item-proposal", draft);
  const { values, change } = draft;
  const check = useClientDataCheck(
    (["title", "plain", "background"] as const).map((field) => ({
      text: values[field],
      onChange: (text: string) => change(field, text),
    })),
  );
  const meetings = useComingMeetings();
  const save = async () => {
    if (!draft.passes([...problems.required("title"), ...problems.lines("title")]) || !check.passes()) return;
    const record = id ?? session.newId();
    const isNew = id === undefined;
    const wish = {
      // A new proposal is compared with nothing at all: what came along with the form counts as written.
      ...wishOf(isNew ? proposalDraft() : initial, values),
      ...(isNew ? { status: "waiting", proposedOn: today, member: identity.member ?? null } : {}),
    };
    if (await saving(() => session.edit("item-proposal", record, wish), isNew ? t("proposals.sent") : undefined)) {
      onSaved(record);
    }
  };
  const feedbackChoices = book
    .all("feedback")
    .map((each) => ({ id: each.id, label: recordTitle(naming, "feedback", each.id) }))
    .toSorted((a, b) => naming.format.compare(a.label, b.label));
  return (
    <SectionForm
      label={title}
      draft={draft}
      onSave={save}
      onCancel={onCancel}
      saveLabel={id === undefined ? t("proposals.send") : undefined}
    >
      <DraftText
        kind="item-proposal"
        draft={draft}
        field="title"
        label={t("proposals.what")}
        description={t("proposals.whatHelp")}
        isRequired
      />
      <DraftText
        kind="item-proposal"
        draft={draft}
        field="background"
        label={t("proposals.why")}
        description={t("proposals.whyHelp")}
        rows={3}
      />
      <DraftText
        kind="item-proposal"
        draft={draft}
        field="plain"
        label={common("fields.plain")}
        description={common("fields.plainHelp")}
        rows={2}
      />
      {meetings.length === 0 ? null : (
        <Select
          label={t("proposals.wish")}
          choices={[{ id: nextMeeting, label: t("proposals.nextMeeting") }, ...meetings]}
          value={values.meeting === "" ? nextMeeting : values.meeting}
          onChange={(meeting) => change("meeting", meeting === nextMeeting ? "" : meeting)}
        />
      )}
      {feedbackChoices.length === 0 ? null : (
        <LinkField
          label={t("proposals.feedback")}
          kind="feedback"
          choices={feedbackChoices}
          value={values.feedback}
          onChange={(chosen) => change("feedback", chosen)}
        />
      )}
      <ClientDataQuestions check={check} />
    </SectionForm>
  );
}
