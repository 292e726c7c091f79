import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { type Passage, textOfPassage } from "../../../../../shared/review/plan-review.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { fieldWord } from "../../../../records/naming/record-words.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { useWords } from "../../../../text/words.ts";
import { ItemFormFrame } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";
import { passageName } from "../review/passage-name.ts";

export interface PassageFormProps {
  readonly meeting: Meeting;
  readonly passage: Passage;
  readonly onDone: () => void;
}

/** Edits one text of the minutes where it stands, in the record that it belongs to. */
export function PassageForm({ meeting, passage, onDone }: PassageFormProps) {
  const t = useWords("review");
  const session = useSession();
  const book = useBook();
  const naming = useNaming();
  const saving = useSaving();
  const { kind, id, field } = passage;
  const draft = useKeptDraft(`passage/${kind}/${id}/${field}`, { text: textOfPassage(book, passage) });
  const text = draft.values.text.trim();
  return (
    <ItemFormFrame
      title={t("passage.editOf", { what: passageName(naming, t, meeting.id, passage) })}
      draft={draft}
      check={() => []}
      save={() => saving(() => session.edit(kind, id, { [field]: text === "" ? null : text }), t("passage.saved"))}
      onDone={onDone}
      level={4}
      texts={["text"]}
    >
      <DraftText kind={kind} draft={draft} field="text" label={fieldWord(naming.t, kind, field)} rows={6} takesFocus />
    </ItemFormFrame>
  );
}
