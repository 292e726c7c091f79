import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { planDecliningAmendment } from "../../../../../shared/review/declined-amendments.ts";
import { amendmentKey, type ProposedAmendment } from "../../../../../shared/review/late-writes.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";

export interface DeclineFormProps {
  readonly meeting: Meeting;
  readonly proposal: ProposedAmendment;
  /** "Päätös: Päätöksen teksti". */
  readonly name: string;
  readonly me: string;
  readonly onDone: () => void;
}

/** Declines a proposed amendment with a reason that its maker sees; the approved minutes are not touched. */
export function DeclineForm({ meeting, proposal, name, me, onDone }: DeclineFormProps) {
  const t = useWords("review");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const saving = useSaving();
  const draft = useKeptDraft(`decline/${meeting.id}/${amendmentKey(proposal)}`, { answer: "" });
  const { answer } = draft.values;
  const check = () =>
    answer.trim() === ""
      ? [{ field: "answer" as const, label: t("corrections.reason"), text: t("corrections.reasonMissing") }]
      : [];
  const save = () => {
    const settlement = { answer, by: me, day: today };
    const operations = planDecliningAmendment(book, meeting.id, proposal, settlement, () => session.newId());
    return saving(() => session.save(operations), t("corrections.declined"));
  };
  return (
    <ItemFormFrame
      title={t("corrections.declineOf", { what: name })}
      help={t("frozen.declining")}
      draft={draft}
      check={check}
      save={save}
      saveLabel={t("corrections.decline")}
      onDone={onDone}
      level={4}
      texts={["answer"]}
    >
      <DraftText kind="correction" draft={draft} field="answer" label={t("corrections.reason")} rows={2} isRequired />
    </ItemFormFrame>
  );
}
