import { useBook, useSession } from "../../../data/hooks.tsx";
import { DraftText } from "../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { FormRow } from "../../../ui/form.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { useKeptDraft } from "../kept-drafts.tsx";
import type { ItemFormParts } from "./item-form-parts.ts";
import { recordsOfItem } from "./item-records.ts";
import { ItemFormFrame, missing } from "./item-form-frame.tsx";

interface Draft {
  readonly motion: string;
  readonly inFavour: number | undefined;
  readonly against: number | undefined;
  readonly blank: number | undefined;
}

/** A vote by count on one motion. Who voted how is nowhere written. */
export function VoteForm({ meeting, numbered, onDone }: ItemFormParts) {
  const t = useWords("meetings");
  const words = useWords("decisions");
  const records = useWords("records");
  const errors = useWords("errors");
  const session = useSession();
  const saving = useSaving();
  const { item } = numbered;
  const { decisions } = recordsOfItem(useBook(), item);
  const draft = useKeptDraft<Draft>(`vote/${item.id}`, {
    motion: item.proposal?.split("\n")[0]?.slice(0, 500) ?? "",
    inFavour: undefined,
    against: undefined,
    blank: 0,
  });
  const { values, change, idOf, problemOf } = draft;
  const check = () =>
    missing(
      values,
      [
        { field: "motion", label: records("fields.motion") },
        { field: "inFavour", label: words("vote.for") },
        { field: "against", label: words("vote.against") },
      ],
      errors("field.required"),
    );
  const save = () =>
    saving(() =>
      session.edit("vote", session.newId(), {
        meeting: meeting.id,
        item: item.id,
        decision: decisions.length === 1 ? (decisions[0]?.id ?? null) : null,
        motion: values.motion.trim(),
        inFavour: values.inFavour ?? 0,
        against: values.against ?? 0,
        blank: values.blank ?? 0,
      }),
    );
  const counts = [
    ["inFavour", words("vote.for")],
    ["against", words("vote.against")],
    ["blank", words("vote.blank")],
  ] as const;
  return (
    <ItemFormFrame
      title={t("acts.vote")}
      help={t("acts.voteHelp")}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={["motion"]}
    >
      <DraftText kind="vote" draft={draft} field="motion" label={records("fields.motion")} isRequired />
      <FormRow>
        {counts.map(([field, label]) => (
          <NumberField
            key={field}
            label={label}
            id={idOf(field)}
            value={values[field]}
            onChange={(value) => change(field, value)}
            error={problemOf(field)}
            minValue={0}
            maxValue={999}
            hasSteppers
          />
        ))}
      </FormRow>
    </ItemFormFrame>
  );
}
