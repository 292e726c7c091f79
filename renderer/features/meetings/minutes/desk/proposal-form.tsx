import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { type Passage, planCorrection, textOfPassage } from "../../../../../shared/review/plan-review.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { itemOfPassage, passageName } from "../review/passage-name.ts";

export interface ProposalFormProps {
  readonly meeting: Meeting;
  /** Missing for a remark on the whole. */
  readonly passage: Passage | undefined;
  readonly me: string;
  readonly onDone: () => void;
}

/** Proposes another text for a passage, or remarks on it; whoever keeps the minutes answers. */
export function ProposalForm({ meeting, passage, me, onDone }: ProposalFormProps) {
  const t = useWords("review");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const naming = useNaming();
  const saving = useSaving();
  const now = passage === undefined ? "" : textOfPassage(book, passage);
  const key = passage === undefined ? "whole" : `${passage.kind}/${passage.id}/${passage.field}`;
  const draft = useKeptDraft(`proposal/${meeting.id}/${key}`, { proposed: now, comment: "" });
  const { proposed, comment } = draft.values;
  const check = () =>
    comment.trim() === "" && proposed.trim() === now.trim()
      ? [{ field: "comment" as const, label: t("passage.comment"), text: t("passage.nothing") }]
      : [];
  const save = () =>
    saving(
      () =>
        session.save(
          planCorrection(book, meeting.id, session.newId(), {
            passage,
            item: passage === undefined ? undefined : itemOfPassage(book, passage),
            proposed,
            comment,
            member: me,
            day: today,
          }),
        ),
      t("passage.proposalSaved"),
    );
  const name = passageName(naming, t, meeting.id, passage);
  return (
    <ItemFormFrame
      title={passage === undefined ? t("passage.whole") : t("passage.proposeOf", { what: name })}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      level={4}
      texts={["proposed", "comment"]}
    >
      {passage === undefined ? null : (
        <DraftText kind="correction" draft={draft} field="proposed" label={t("passage.proposed")} rows={5} takesFocus />
      )}
      <DraftText
        kind="correction"
        draft={draft}
        field="comment"
        label={t("passage.comment")}
        rows={2}
        takesFocus={passage === undefined}
      />
    </ItemFormFrame>
  );
}
