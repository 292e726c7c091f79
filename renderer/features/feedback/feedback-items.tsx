import { useState } from "react";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planEdit } from "../../../shared/log/author.ts";
import { useBook, useSession } from "../../data/hooks.tsx";
import { newProposalRoute } from "../../navigation/meetings-parts.ts";
import { routeToHash } from "../../navigation/route.ts";
import { EditSection } from "../../records/editing/edit-section.tsx";
import { useFormDraft } from "../../records/editing/form-draft.ts";
import { LinkField } from "../../records/editing/link-field.tsx";
import { LinkList } from "../../records/showing/link-list.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { kindWord } from "../../records/naming/record-words.ts";
import { SectionForm } from "../../records/editing/section-form.tsx";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useWords } from "../../text/words.ts";
import { Stack } from "../../ui/layout.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

interface FeedbackItemsProps {
  readonly id: string;
}

/** The agenda items under which the feedback has been or will be spoken of. */
export function FeedbackItems({ id }: FeedbackItemsProps) {
  const t = useWords("feedback");
  const preparing = useWords("preparing");
  const naming = useNaming();
  const { book } = naming;
  const links = itemsOf(book, id).map((item) => {
    const meeting = book.get("agenda-item", item)?.meeting;
    return {
      kind: "agenda-item",
      id: item,
      note: meeting === undefined ? undefined : recordTitle(naming, "meeting", meeting),
    };
  });
  return (
    <EditSection
      title={t("inMeetings")}
      action={t("toAgenda")}
      form={(close) => <ItemsForm id={id} title={t("inMeetings")} onClose={close} />}
    >
      <Stack gap="small">
        <LinkList links={links} empty={t("notInMeetings")} />
        <div>
          <LinkButton href={routeToHash(newProposalRoute(id))}>{preparing("proposals.fromFeedback")}</LinkButton>
        </div>
      </Stack>
    </EditSection>
  );
}

interface FormProps extends FeedbackItemsProps {
  readonly title: string;
  readonly onClose: () => void;
}

function ItemsForm({ id, title, onClose }: FormProps) {
  const t = useWords("feedback");
  const naming = useNaming();
  const session = useSession();
  const saving = useSaving();
  const book = useBook();
  const [initial] = useState(() => ({ items: itemsOf(book, id) }));
  const draft = useFormDraft<{ readonly items: readonly string[] }>(initial);
  // What was said in a meeting that has been held is not changed afterwards.
  const coming = book.all("meeting").filter(({ status = "draft" }) => status === "draft" || status === "called");
  const choices = coming.flatMap((meeting) =>
    book
      .all("agenda-item")
      .filter((item) => item.meeting === meeting.id)
      .map((item) => {
        return {
          id: item.id,
          label: recordTitle(naming, "agenda-item", item.id),
          note: recordTitle(naming, "meeting", meeting.id),
        };
      }),
  );
  const save = async () => {
    const touched = new Set([...initial.items, ...draft.values.items]);
    const operations = [...touched].flatMap((item) => {
      const others = (book.get("agenda-item", item)?.feedback ?? []).filter((other) => other !== id);
      const feedback = draft.values.items.includes(item) ? [...others, id] : others;
      return planEdit(domainRules, book.state("agenda-item", item), "agenda-item", item, { feedback });
    });
    if (await saving(() => session.save(operations))) onClose();
  };
  return (
    <SectionForm label={title} draft={draft} onSave={save} onCancel={onClose}>
      <LinkField
        label={kindWord(naming.t, "agenda-item")}
        description={choices.length === 0 ? t("noComingItems") : undefined}
        kind="agenda-item"
        choices={choices}
        value={draft.values.items}
        onChange={(items) => draft.change("items", items)}
      />
    </SectionForm>
  );
}

function itemsOf(book: GroupBook, feedback: string): readonly string[] {
  return book
    .all("agenda-item")
    .filter((item) => item.feedback?.includes(feedback) === true)
    .map(({ id }) => id);
}
