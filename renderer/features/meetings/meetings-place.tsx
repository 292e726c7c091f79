import { useId } from "react";
import { useBook } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
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

/** All meetings: those to come first, then by year. */
export function MeetingsPlace() {
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
        {isNew ? (
          <NewMeetingForm
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
      </Stack>
    </>
  );
}
