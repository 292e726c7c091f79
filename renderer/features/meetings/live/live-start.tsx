import type { ReactNode } from "react";
import { routeToHash } from "../../../navigation/route.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Link } from "../../../ui/link.tsx";
import { AttendanceView } from "../attendance/attendance-view.tsx";
import styles from "./live-place.module.css";
import { useLiveActs } from "./use-live-acts.ts";
import { LiveWays } from "./live-ways.tsx";
import type { LiveRoom } from "./use-live-room.ts";

/** Before the meeting is opened: who has come, the one button that opens it, and the way in for those who do not lead it. */
export function LiveStart({ room }: { readonly room: LiveRoom }): ReactNode {
  const t = useWords("live");
  const format = useFormats();
  const { meeting, items, day } = room;
  const { start } = useLiveActs(meeting);
  return (
    <div className={styles.alone}>
      <h2>{t("notBegun.title")}</h2>
      <p>{t("notBegun.text")}</p>
      {meeting.date !== undefined && meeting.date !== day ? (
        <p>{t("notBegun.otherDay", { date: format.date(meeting.date), today: format.date(day) })}</p>
      ) : null}
      {items.length === 0 ? (
        <p>
          {t("notBegun.noItems")}{" "}
          <Link href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda" })}>{t("notBegun.toAgenda")}</Link>
        </p>
      ) : (
        <p>
          <Button kind="primary" onPress={() => void start()}>
            {t("start")}
          </Button>
        </p>
      )}
      <p className={styles.other}>
        <LinkButton kind="quiet" href={routeToHash({ place: "live", meeting: meeting.id, isNotes: true })}>
          {t("notes.enter")}
        </LinkButton>
        <span>{t("notes.help")}</span>
      </p>
      <AttendanceView meeting={meeting} />
      <LiveWays room={room} />
    </div>
  );
}
