import { useId, useMemo } from "react";
import type { Attendance } from "../../../shared/domain/attendance.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { useBook } from "../../data/hooks.tsx";
import { useNavigation } from "../../navigation/navigation.tsx";
import { useNewForm } from "../../navigation/use-new-form.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { Section } from "../../ui/section.tsx";
import { useFocusLater } from "./focus-later.ts";
import { groupMeetings } from "./meeting-groups.ts";
import { MeetingRow } from "./meeting-row.tsx";
import styles from "./meetings-place.module.css";
import { NewMeetingForm } from "./new-meeting-form.tsx";

/** All meetings: those to come first, then by year. */
export function MeetingsPlace() {
  const t = useWords("meetings");
  const book = useBook();
  const { navigate } = useNavigation();
  const focusLater = useFocusLater();
  const newId = useId();
  const [isNew, setNew] = useNewForm();
  const meetings = book.all("meeting");
  const { upcoming, past } = useMemo(() => groupMeetings(meetings), [meetings]);
  const eventsByMeeting = useEventsByMeeting();

  const open = (
    <Button id={newId} kind="primary" onPress={() => setNew(true)}>
      {t("new")}
    </Button>
  );
  const rows = (list: readonly Meeting[]) => (
    <ul className={styles.list}>
      {list.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} events={eventsByMeeting.get(meeting.id) ?? []} />
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={meetings.length === 0 ? undefined : t("count", { count: meetings.length })}
        actions={isNew || meetings.length === 0 ? undefined : open}
      />
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
        {isNew || upcoming.length === 0 ? null : <Section title={t("upcoming")}>{rows(upcoming)}</Section>}
        {(isNew ? [] : past).map(({ year, meetings: list }) => (
          <Section key={year ?? ""} title={year ?? t("past")} note={t("count", { count: list.length })}>
            {rows(list)}
          </Section>
        ))}
      </Stack>
    </>
  );
}

function useEventsByMeeting(): ReadonlyMap<string, readonly Attendance[]> {
  const events = useBook().all("attendance");
  return useMemo(() => {
    const byMeeting = new Map<string, Attendance[]>();
    for (const event of events) {
      if (event.meeting === undefined) continue;
      const list = byMeeting.get(event.meeting);
      if (list === undefined) byMeeting.set(event.meeting, [event]);
      else list.push(event);
    }
    return byMeeting;
  }, [events]);
}
