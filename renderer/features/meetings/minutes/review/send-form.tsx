import { useRef } from "react";
import type { DateOnly } from "../../../../../shared/core/date-only.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { membersOn } from "../../../../../shared/meeting/attendance.ts";
import { planSending, proposedReaders, reviewDueDay } from "../../../../../shared/review/plan-review.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import type { FieldProblem } from "../../../../records/editing/form-draft.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { CheckboxGroup } from "../../../../ui/checkbox-group.tsx";
import { DateField } from "../../../../ui/date-field.tsx";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { personChoices } from "../../person-choices.tsx";

interface Draft {
  readonly members: readonly string[];
  readonly dueOn: string;
  readonly text: string;
}

export interface SendFormProps {
  readonly meeting: Meeting;
  /** Whether it was sent. */
  readonly onDone: (isSent: boolean) => void;
}

/** Sends the minutes out for correction: to whom, until when, with what words. */
export function SendForm({ meeting, onDone }: SendFormProps) {
  const t = useWords("review");
  const errors = useWords("errors");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const naming = useNaming();
  const saving = useSaving();
  const draft = useKeptDraft<Draft>(`send/${meeting.id}`, {
    members: proposedReaders(book, meeting),
    dueOn: reviewDueDay(book, today),
    text: "",
  });
  const { values, change, changeTyped, idOf, problemOf } = draft;
  const isSent = useRef(false);
  const check = (): readonly FieldProblem<Draft>[] => [
    ...(values.members.length === 0
      ? [{ field: "members" as const, label: t("send.who"), text: t("send.whoMissing") }]
      : []),
    ...(values.dueOn === "" || draft.isUnclear("dueOn")
      ? [{ field: "dueOn" as const, label: t("send.due"), text: errors("field.date") }]
      : []),
  ];
  const save = async () => {
    const sending = { day: today, dueOn: values.dueOn as DateOnly, members: values.members, text: values.text };
    isSent.current = await saving(
      () => session.save(planSending(book, meeting, session.newId(), sending)),
      t("send.done"),
    );
    return isSent.current;
  };
  return (
    <ItemFormFrame
      title={t("send.act")}
      draft={draft}
      check={check}
      save={save}
      saveLabel={t("send.act")}
      onDone={() => onDone(isSent.current)}
      texts={["text"]}
    >
      <CheckboxGroup
        label={t("send.who")}
        id={idOf("members")}
        choices={personChoices(naming, membersOn(book, meeting.date))}
        value={values.members}
        onChange={(members) => change("members", members)}
        error={problemOf("members")}
        isRequired
      />
      <DateField
        label={t("send.due")}
        id={idOf("dueOn")}
        near={today}
        value={values.dueOn}
        onChange={(value, isUnderstood) => changeTyped("dueOn", value, isUnderstood)}
        error={problemOf("dueOn")}
        isRequired
      />
      <DraftText
        kind="review-round"
        draft={draft}
        field="text"
        label={t("send.text")}
        description={t("send.textHelp")}
        rows={2}
      />
    </ItemFormFrame>
  );
}
