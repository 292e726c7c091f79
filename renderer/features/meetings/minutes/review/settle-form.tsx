import type { Correction } from "../../../../../shared/domain/correction.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { passageOf, planAccepting, planDeclining, textOfPassage } from "../../../../../shared/review/plan-review.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { passageName } from "./passage-name.ts";

export interface SettleFormProps {
  readonly meeting: Meeting;
  readonly correction: Correction;
  readonly me: string;
  readonly way: "accept" | "decline";
  readonly onDone: () => void;
}

/** Accepts a proposal with changes of one's own, or declines it with a reason that the maker sees. */
export function SettleForm({ meeting, correction, me, way, onDone }: SettleFormProps) {
  const t = useWords("review");
  const session = useSession();
  const book = useBook();
  const today = useToday();
  const naming = useNaming();
  const saving = useSaving();
  const draft = useKeptDraft(`settle/${correction.id}/${way}`, { text: correction.proposed ?? "", answer: "" });
  const { text, answer } = draft.values;
  const passage = passageOf(correction);
  const isChanged = passage !== undefined && textOfPassage(book, passage) !== (correction.original ?? "");
  const name = passageName(naming, t, meeting.id, passage);
  const settlement = { answer, by: me, day: today };
  const check = () =>
    way === "decline" && answer.trim() === ""
      ? [{ field: "answer" as const, label: t("corrections.reason"), text: t("corrections.reasonMissing") }]
      : [];
  const save = () =>
    way === "decline"
      ? saving(() => session.save(planDeclining(book, correction, settlement)), t("corrections.declined"))
      : saving(() => session.save(planAccepting(book, correction, text, settlement)), t("corrections.accepted"));
  return (
    <ItemFormFrame
      title={t(way === "decline" ? "corrections.declineOf" : "corrections.acceptOf", { what: name })}
      help={way === "accept" && isChanged ? t("corrections.changed") : undefined}
      draft={draft}
      check={check}
      save={save}
      saveLabel={t(way === "decline" ? "corrections.decline" : "corrections.accept")}
      onDone={onDone}
      level={4}
      texts={["text", "answer"]}
    >
      {way === "accept" ? (
        <DraftText kind="correction" draft={draft} field="text" label={t("corrections.newText")} rows={5} />
      ) : null}
      <DraftText
        kind="correction"
        draft={draft}
        field="answer"
        label={t(way === "decline" ? "corrections.reason" : "corrections.answer")}
        rows={2}
        isRequired={way === "decline"}
      />
    </ItemFormFrame>
  );
}
