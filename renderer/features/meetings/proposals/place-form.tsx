import { useState } from "react";
import { planPlacement } from "../../../../shared/agenda/place-proposal.ts";
import { standingOf } from "../../../../shared/agenda/proposals.ts";
import { agendaOf } from "../../../../shared/domain/agenda.ts";
import type { ItemProposal } from "../../../../shared/domain/item-proposal.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useFormDraft } from "../../../records/editing/form-draft.ts";
import { SectionForm } from "../../../records/editing/section-form.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { OpenedForm } from "../opened-form.tsx";
import { useComingMeetings } from "./use-coming-meetings.ts";
import { usePlacing } from "./use-placing.ts";

export interface PlaceFormProps {
  readonly proposal: ItemProposal;
  readonly onDone: () => void;
}

interface PlaceDraft {
  /** A meeting, or `laterMeeting`. */
  readonly meeting: string;
  /** An item, or `usualPlace`. */
  readonly after: string;
}

/** Ids of records never begin so. */
const laterMeeting = "*";
const usualPlace = "*";

/** Puts a proposal on an agenda, or moves it from one to another. */
export function PlaceForm({ proposal, onDone }: PlaceFormProps) {
  const t = useWords("preparing");
  const format = useFormats();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const placing = usePlacing();
  const meetings = useComingMeetings();
  const standing = standingOf(book, proposal);
  const now = standing.type === "placed" ? standing.item.meeting : undefined;
  const [initial] = useState<PlaceDraft>(() => {
    const wished = meetings.find(({ id }) => id === proposal.meeting)?.id;
    // A meeting whose notice has gone out takes no new items without somebody choosing so.
    const draftMeeting = meetings.find(
      ({ id }) => id !== now && (book.get("meeting", id)?.status ?? "draft") === "draft",
    );
    return { meeting: wished ?? draftMeeting?.id ?? laterMeeting, after: usualPlace };
  });
  const draft = useFormDraft<PlaceDraft>(initial);
  const { values, change } = draft;
  const title = t(now === undefined ? "proposals.place" : "proposals.move");
  const later = { id: laterMeeting, label: t("proposals.whichNext"), note: t("proposals.whichNextHelp") };
  const items =
    values.meeting === laterMeeting
      ? []
      : agendaOf(book, values.meeting).filter(({ item }) => item.itemProposal !== proposal.id);
  const save = async () => {
    const meeting = values.meeting === laterMeeting ? undefined : values.meeting;
    const after = values.after === usualPlace ? undefined : values.after;
    const operations = planPlacement(book, proposal, { meeting, after }, placing);
    const done = t(meeting === undefined ? "proposals.coming" : "proposals.placed");
    if (await saving(() => session.save(operations), done)) onDone();
  };
  return (
    <OpenedForm title={title}>
      <SectionForm label={title} draft={draft} onSave={save} onCancel={onDone} saveLabel={title}>
        <RadioGroup
          label={t("proposals.which")}
          choices={[...meetings, later]}
          value={values.meeting}
          onChange={(meeting) => {
            change("meeting", meeting);
            change("after", usualPlace);
          }}
        />
        {items.length === 0 ? null : (
          <Select
            label={t("proposals.where")}
            choices={[
              { id: usualPlace, label: t("proposals.usualPlace") },
              ...items.map(({ item, number }) => ({
                id: item.id,
                label: t("proposals.after", { title: `${format.section(number)} ${item.title ?? ""}` }),
              })),
            ]}
            value={values.after}
            onChange={(after) => change("after", after)}
          />
        )}
      </SectionForm>
    </OpenedForm>
  );
}
