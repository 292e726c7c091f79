import { type ReactNode, useEffect, useRef } from "react";
import { routeToHash } from "../../../navigation/route.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import styles from "./live-place.module.css";
import { LiveWays } from "./live-ways.tsx";
import type { LiveRoom } from "./use-live-room.ts";
import { useLiveActs } from "./use-live-acts.ts";

/** After the meeting: on to its minutes, or back into it when it was closed too soon. */
export function LiveEnd({ room }: { readonly room: LiveRoom }): ReactNode {
  const t = useWords("live");
  const format = useFormats();
  const { meeting } = room;
  const { reopen } = useLiveActs(meeting);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that closed it is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.alone}>
      <h2 ref={heading} tabIndex={-1} data-arrival="">
        {t("ended.title")}
      </h2>
      {meeting.end === undefined ? null : <p>{t("ended.at", { time: format.time(meeting.end) })}</p>}
      <p className={styles.acts}>
        <LinkButton kind="primary" href={routeToHash({ place: "meeting", id: meeting.id, view: "minutes" })}>
          {t("ended.toMinutes")}
        </LinkButton>
        {meeting.status === "held" ? <Button onPress={() => void reopen()}>{t("goOn")}</Button> : null}
      </p>
      <LiveWays room={room} />
    </div>
  );
}
