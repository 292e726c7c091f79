import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { DraftText } from "../../../../records/editing/draft-fields.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useWords } from "../../../../text/words.ts";
import { MemberField, useMeetingPeople } from "../../agenda/item-fields.tsx";
import { ItemFormFrame, missing } from "../../agenda/item-form-frame.tsx";
import { useKeptDraft } from "../../kept-drafts.tsx";

interface Draft {
  readonly member: string | undefined;
  readonly ground: string;
}

export interface DeclareFormProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly onDone: () => void;
}

/** Says who does not take part in resolving one item, and why. The group's own rule stands above the form. */
export function DeclareForm({ meeting, item, onDone }: DeclareFormProps) {
  const t = useWords("presence");
  const meetings = useWords("meetings");
  const errors = useWords("errors");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const people = useMeetingPeople(meeting);
  const draft = useKeptDraft<Draft>(`disqualification/${item.id}`, { member: undefined, ground: "" });
  const { values } = draft;
  const check = () => {
    const empty = missing(
      values,
      [
        { field: "member", label: t("interest.member") },
        { field: "ground", label: t("interest.groundField") },
      ],
      errors("field.required"),
    );
    const isMarked = book
      .all("disqualification")
      .some((each) => each.item === item.id && each.member === values.member && values.member !== undefined);
    return isMarked
      ? [...empty, { field: "member" as const, label: t("interest.member"), text: t("interest.declaredAlready") }]
      : empty;
  };
  const save = () =>
    saving(() =>
      session.edit("disqualification", session.newId(), {
        meeting: meeting.id,
        item: item.id,
        member: values.member ?? null,
        ground: values.ground.trim(),
      }),
    );
  return (
    <ItemFormFrame
      title={t("interest.declare")}
      help={book.get("rules", "rules")?.conflictText ?? meetings("interest.help")}
      draft={draft}
      check={check}
      save={save}
      onDone={onDone}
      texts={["ground"]}
    >
      <MemberField label={t("interest.member")} people={people} draft={draft} />
      <DraftText
        kind="disqualification"
        draft={draft}
        field="ground"
        label={t("interest.groundField")}
        description={t("interest.groundHelp")}
        isRequired
      />
    </ItemFormFrame>
  );
}
