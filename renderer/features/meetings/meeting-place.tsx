import { useId, useState } from "react";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { useBook } from "../../data/hooks.tsx";
import { useNavigation } from "../../navigation/navigation.tsx";
import { type MeetingView, meetingViews, routeToHash } from "../../navigation/route.ts";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Stack } from "../../ui/layout.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { AgendaView } from "./agenda/agenda-view.tsx";
import { AttendanceView } from "./attendance/attendance-view.tsx";
import { EditMeetingForm } from "./edit-meeting-form.tsx";
import { useFocusLater } from "./focus-later.ts";
import { KeptDraftsProvider } from "./kept-drafts.tsx";
import styles from "./meeting-place.module.css";
import { MeetingStepBar } from "./meeting-step-bar.tsx";
import { ProjectorAct } from "./projector-act.tsx";
import { RefreshAgenda } from "./planning/refresh-agenda.tsx";
import { MinutesView } from "./minutes/minutes-view.tsx";
import { NoticeView } from "./notice/notice-view.tsx";

export interface MeetingPlaceProps {
  readonly id: string;
  readonly view: MeetingView;
}

/** One meeting: its agenda with what is said and decided, who is here, and its minutes. */
export function MeetingPlace({ id, view }: MeetingPlaceProps) {
  const meeting = useBook().get("meeting", id);
  if (meeting === undefined) return <NotFound />;
  return (
    <KeptDraftsProvider key={id}>
      <FoundMeeting meeting={meeting} view={view} />
    </KeptDraftsProvider>
  );
}

function FoundMeeting({ meeting, view }: { readonly meeting: Meeting; readonly view: MeetingView }) {
  const t = useWords("meetings");
  const focusLater = useFocusLater();
  const editId = useId();
  const { route } = useNavigation();
  const isItemOpen = route.place === "meeting" && route.item !== undefined;
  const [isEditing, setEditing] = useState(false);
  const edit = () => setEditing(true);
  const close = () => {
    setEditing(false);
    focusLater(editId);
  };
  return (
    <>
      <MeetingHead meeting={meeting} />
      <Stack>
        {isEditing ? (
          <EditMeetingForm meeting={meeting} onDone={close} />
        ) : (
          <MeetingStepBar meeting={meeting} view={view} />
        )}
        <ConflictMark kind="meeting" id={meeting.id} />
        {meeting.status === "approved" && view !== "minutes" ? (
          <Notice title={t("approvedNotice.title")}>
            <p>{t("approvedNotice.text")}</p>
          </Notice>
        ) : null}
        <div className={styles.bar}>
          <ViewLinks meeting={meeting} view={view} />
          {isEditing ? null : (
            <div className={styles.acts}>
              <ProjectorAct meeting={meeting.id} />
              <Button id={editId} kind="quiet" onPress={edit}>
                {t("edit")}
              </Button>
            </div>
          )}
        </div>
        {view === "agenda" && !isItemOpen ? <RefreshAgenda meeting={meeting} /> : null}
        {view === "agenda" ? <AgendaView meeting={meeting} /> : null}
        {view === "notice" ? <NoticeView meeting={meeting} onEditMeeting={edit} /> : null}
        {view === "attendance" ? <AttendanceView meeting={meeting} /> : null}
        {view === "minutes" ? <MinutesView meeting={meeting} /> : null}
        {view === "agenda" ? null : <HistoryPanel kind="meeting" id={meeting.id} level={2} />}
      </Stack>
    </>
  );
}

/** What meeting this is. Its own plain sentence gives way to that of the item that is open, which needs the room. */
function MeetingHead({ meeting }: { readonly meeting: Meeting }) {
  const { route } = useNavigation();
  const t = useWords("meetings");
  const records = useWords("records");
  const format = useFormats();
  const { number, type, date, start, end, place, mode, plain } = meeting;
  const time = start === undefined ? undefined : end === undefined ? format.time(start) : format.timeRange(start, end);
  const facts = [
    date === undefined ? undefined : format.dateWithWeekday(date),
    time === undefined ? undefined : t("atTime", { time }),
    place,
    mode === undefined ? undefined : records(`values.mode.${mode}`),
  ].filter(Boolean);
  return (
    <PageHeader
      isLarge
      eyebrow={[records(`values.meetingType.${type ?? "regular"}`), ...facts].join(" · ")}
      title={number === undefined ? t("meeting") : t("numberAndYear", { number })}
      lead={route.place === "meeting" && route.item !== undefined ? undefined : plain}
    />
  );
}

/** The parts of the meeting as links: each has its own address. */
function ViewLinks({ meeting, view }: { readonly meeting: Meeting; readonly view: MeetingView }) {
  const t = useWords("meetings");
  return (
    <nav aria-label={t("views.title")}>
      <ul className={styles.list}>
        {meetingViews.map((each) => (
          <li key={each} className={styles.view} data-current={each === view ? "" : undefined}>
            <Link
              kind="standing"
              href={routeToHash({ place: "meeting", id: meeting.id, view: each })}
              {...(each === view ? { "aria-current": "page" as const } : {})}
            >
              {t(`views.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
