import { useId } from "react";
import { useBook } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
import { sightOf } from "../../navigation/meetings-parts.ts";
import { useNavigation } from "../../navigation/navigation.tsx";
import { useNewForm } from "../../navigation/use-new-form.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useFocusLater } from "./focus-later.ts";
import { useMeetingList } from "./meeting-list.tsx";
import { NewMeetingForm } from "./new-meeting-form.tsx";
import { VolumePart } from "./papers/volume-part.tsx";
import { PartsNav } from "./parts-nav.tsx";
import { ProposalsPart } from "./proposals/proposals-part.tsx";
import { CyclePart } from "./series/cycle-part.tsx";
import { TemplatesPart } from "./templates/templates-part.tsx";

/** All meetings and what they are made from: the year's cycle, agenda templates, and what people propose. */
export function MeetingsPlace() {
  const { route } = useNavigation();
  const { part, of } = sightOf(route);
  switch (part) {
    case "cycle":
      return <CyclePart year={of} />;
    case "templates":
      return <TemplatesPart template={of} />;
    case "proposals":
      return <ProposalsPart proposal={of} />;
    case "meetings":
      return <MeetingsPart day={of} />;
  }
}

/**
 * The meetings: those to come first, then by year.
 *
 * @param day on which a new meeting is begun with.
 */
function MeetingsPart({ day }: { readonly day: string | undefined }) {
  const t = useWords("meetings");
  const { navigate } = useNavigation();
  const focusLater = useFocusLater();
  const newId = useId();
  const [isNew, setNew] = useNewForm();
  const meetings = useBook().all("meeting");
  const list = useMeetingList();

  const open = (
    <Button id={newId} kind="primary" onPress={() => setNew(true)}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={isNew || meetings.length === 0 ? undefined : open} />
      <Stack gap="large">
        <PartsNav part="meetings" />
        {isNew ? (
          <NewMeetingForm
            day={day}
            onMade={(id) => {
              // The step back leads to the list and not to a form that is done with.
              setNew(false);
              navigate({ place: "meeting", id, view: "agenda" });
            }}
            onCancel={() => {
              setNew(false);
              focusLater(newId);
            }}
          />
        ) : null}
        {meetings.length === 0 && !isNew ? (
          <EmptyState title={t("empty.title")} action={open}>
            {t("empty.text")}
          </EmptyState>
        ) : null}
        {isNew || meetings.length === 0 ? null : <RecordList list={list} rows={meetings} />}
        {isNew ? null : <VolumePart />}
      </Stack>
    </>
  );
}
