import { type ReactNode, useState } from "react";
import { routeToHash } from "../../../navigation/route.ts";
import { useWords } from "../../../text/words.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ProjectorAct } from "../projector-act.tsx";
import { CloseMeeting } from "./close-meeting.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import styles from "./live-place.module.css";
import type { LiveRoom } from "./use-live-room.ts";

/** What concerns the meeting as a whole: its end, the projector, the keys, and the way out, which closes nothing. */
export function LiveWays({ room }: { readonly room: LiveRoom }): ReactNode {
  const t = useWords("live");
  const { meeting, isTakingNotes } = room;
  const [isKeys, setKeys] = useState(false);
  return (
    <section className={styles.ways} aria-label={t("more")}>
      {meeting.status === "under-way" && !isTakingNotes ? <CloseMeeting room={room} /> : null}
      <ProjectorAct meeting={meeting.id} />
      <KeysDialog isOpen={isKeys} onOpen={() => setKeys(true)} onClose={() => setKeys(false)} />
      <LinkButton kind="quiet" href={routeToHash({ place: "meeting", id: meeting.id, view: "agenda" })}>
        {t("leave")}
      </LinkButton>
    </section>
  );
}
