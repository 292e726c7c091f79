import { type ReactNode, useMemo } from "react";
import type { Motion } from "../../../../../shared/domain/motion.ts";
import { useVoteWords } from "../../../../records/deciding/use-vote-words.ts";
import type { FieldProblem } from "../../../../records/editing/form-draft.ts";
import { memberName } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import type { Choice } from "../../../../ui/choice.ts";
import { ComboBox } from "../../../../ui/combo-box.tsx";
import { FormRow } from "../../../../ui/form.tsx";
import { TextField } from "../../../../ui/text-field.tsx";
import { ItemFormFrame, missing } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { personChoices } from "../../person-choices.tsx";
import { planMotion } from "./plan-deciding.ts";
import type { Deciding } from "./use-deciding.ts";

interface Draft {
  readonly text: string;
  readonly member: string | undefined;
  readonly seconder: string | undefined;
}

export interface MotionFormProps {
  readonly deciding: Deciding;
  /** What is changed; a new one without it. */
  readonly motion: Motion | undefined;
  readonly onDone: () => void;
}

/** A counter-motion: what is moved, by whom, and who seconds it. Whoever is disqualified is not offered, and the form says so. */
export function MotionForm({ deciding, motion, onDone }: MotionFormProps): ReactNode {
  const t = useWords("deciding");
  const errors = useWords("errors");
  const { item, round } = deciding;
  const needsSeconder = useNaming().book.get("rules", "rules")?.seconding === true;
  const people = useMovers(deciding);
  const draft = useKeptDraft<Draft>(`motion/${motion?.id ?? item.id}`, {
    text: motion?.text ?? "",
    member: motion?.member,
    seconder: motion?.seconder,
  });
  const { values, change, idOf, problemOf } = draft;
  const isBase = motion?.base === true;
  const others = round.motions.filter(({ base }) => base !== true).length;
  const words = useVoteWords(round.motions);
  const name = motion === undefined ? t("motions.counter", { number: others + 1 }) : words.motion(motion.id);
  const check = (): readonly FieldProblem<Draft>[] => [
    ...missing(
      values,
      [
        { field: "text", label: t("motions.text") },
        ...(isBase ? [] : [{ field: "member" as const, label: t("motions.member") }]),
      ],
      errors("field.required"),
    ),
    ...(values.seconder !== undefined && values.seconder === values.member
      ? [{ field: "seconder" as const, label: t("motions.seconder"), text: t("motions.sameMember") }]
      : []),
  ];
  const save = () => {
    const facts = deciding.facts();
    const wish = { text: values.text.trim(), member: values.member ?? null, seconder: values.seconder ?? null };
    return deciding.act(planMotion(facts, motion?.id ?? facts.newId(), wish), t("motions.saved", { name }));
  };
  return (
    <ItemFormFrame
      title={name}
      help={useHelp(deciding)}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={["text"]}
    >
      <TextField
        label={t("motions.text")}
        id={idOf("text")}
        value={values.text}
        onChange={(value) => change("text", value)}
        error={problemOf("text")}
        isMultiline
        rows={2}
        isRequired
      />
      {isBase ? null : (
        <FormRow>
          <ComboBox
            label={t("motions.member")}
            id={idOf("member")}
            choices={people}
            value={values.member}
            onChange={(value) => change("member", value)}
            error={problemOf("member")}
            isRequired
          />
          <ComboBox
            label={t("motions.seconder")}
            description={needsSeconder ? t("motions.seconderNeeded") : undefined}
            id={idOf("seconder")}
            choices={people}
            value={values.seconder}
            onChange={(value) => change("seconder", value)}
            error={problemOf("seconder")}
          />
        </FormRow>
      )}
    </ItemFormFrame>
  );
}

/** Who may move something: those entitled to vote on the item, or, while nobody is marked, all who are not disqualified. */
function useMovers({ entitled, barred, standing, meeting }: Deciding): readonly Choice[] {
  const naming = useNaming();
  return useMemo(() => {
    const members = naming.book.all("member").filter(({ id, termStart, termEnd }) => {
      if (barred.has(id)) return false;
      if (entitled !== undefined) return entitled.includes(id) || standing.present.has(id);
      const { date } = meeting;
      return date === undefined || ((termStart ?? date) <= date && date <= (termEnd ?? date));
    });
    return personChoices(naming, members);
  }, [naming, entitled, barred, standing, meeting]);
}

function useHelp({ barred }: Deciding): string | undefined {
  const t = useWords("deciding");
  const format = useFormats();
  const { book, t: records } = useNaming();
  if (barred.size === 0) return undefined;
  return t("motions.notMembers", { names: format.list([...barred].map((id) => memberName(book, records, id))) });
}
