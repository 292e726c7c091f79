import type { ReactNode } from "react";
import type { Vote } from "../../../../../shared/domain/vote.ts";
import type { Wish } from "../../../../../shared/log/author.ts";
import { readVote } from "../../../../../shared/meeting/voting/recorded-vote.ts";
import type { VoteWords } from "../../../../records/deciding/use-vote-words.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { type FieldProblem, useFormDraft } from "../../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../../records/editing/section-form.tsx";
import { useWords } from "../../../../text/words.ts";
import { FormRow } from "../../../../ui/form.tsx";
import { NumberField } from "../../../../ui/number-field.tsx";
import styles from "./deciding.module.css";
import type { Deciding } from "./use-deciding.ts";

interface Draft {
  readonly inFavour: number | undefined;
  readonly against: number | undefined;
  readonly blank: number | undefined;
}

export interface CountFormProps {
  readonly deciding: Deciding;
  readonly vote: Vote;
  readonly words: VoteWords;
  /** Closes the vote with its counts; answers whether that was saved. */
  readonly onClose: (counts: Wish) => Promise<boolean>;
}

const parts = [
  { field: "inFavour", choice: "in-favour" },
  { field: "against", choice: "against" },
  { field: "blank", choice: "blank" },
] as const;

/** The numbers of a vote by count. More votes than there are entitled cannot be. */
export function CountForm({ vote, words, onClose }: CountFormProps): ReactNode {
  const t = useWords("deciding");
  const { entitled } = readVote(useBook(), vote).tally;
  const draft = useFormDraft<Draft>({ inFavour: vote.inFavour, against: vote.against, blank: vote.blank ?? 0 });
  const { values } = draft;
  const check = (): readonly FieldProblem<Draft>[] => {
    const empty = parts.filter(({ field }) => values[field] === undefined);
    if (empty.length > 0) {
      return empty.map(({ field, choice }) => ({ field, label: words.choice(vote, choice), text: t("vote.needed") }));
    }
    const given = (values.inFavour ?? 0) + (values.against ?? 0) + (values.blank ?? 0);
    if (entitled === undefined || given <= entitled) return [];
    return [
      { field: "inFavour", label: words.choice(vote, "in-favour"), text: t("vote.tooMany", { given, entitled }) },
    ];
  };
  const save = async () => {
    if (!draft.passes(check())) return;
    await onClose({ inFavour: values.inFavour ?? 0, against: values.against ?? 0, blank: values.blank ?? 0 });
  };
  return (
    <SectionForm label={words.question(vote)} draft={draft} onSave={save} saveLabel={t("vote.close")}>
      <p className={styles.quiet}>
        {entitled === undefined ? t("vote.entitledUnknown") : t("vote.entitled", { count: entitled })}
      </p>
      <FormRow>
        {parts.map(({ field, choice }) => (
          <NumberField
            key={field}
            id={draft.idOf(field)}
            label={words.choice(vote, choice)}
            value={values[field]}
            onChange={(value) => draft.change(field, value)}
            error={draft.problemOf(field)}
            minValue={0}
            maxValue={999}
            hasSteppers
          />
        ))}
      </FormRow>
    </SectionForm>
  );
}
