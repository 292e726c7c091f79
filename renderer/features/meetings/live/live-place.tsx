import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook } from "../../../data/hooks.tsx";
import { NotFound } from "../../../records/showing/not-found.tsx";
import { KeptDraftsProvider } from "../kept-drafts.tsx";
import { CaptureLine } from "./capture/capture-line.tsx";
import { LiveBar } from "./live-bar.tsx";
import { LiveEnd } from "./live-end.tsx";
import styles from "./live-place.module.css";
import { LiveStart } from "./live-start.tsx";
import { LiveWork } from "./live-work.tsx";
import { useLiveRoom } from "./use-live-room.ts";

export interface LivePlaceProps {
  readonly id: string;
  /** The item in sight; without it the one that is being handled. */
  readonly item: string | undefined;
}

/**
 * A meeting while it is held, in the whole window, for the projector and the hand: where we are, what is next, how the
 * time goes, who is here, and the work on the item. The address alone changes nothing: what is written is written by
 * what people press.
 */
export function LivePlace({ id, item }: LivePlaceProps) {
  const meeting = useBook().get("meeting", id);
  if (meeting === undefined) return <NotFound />;
  return (
    <KeptDraftsProvider key={id}>
      <Live meeting={meeting} item={item} />
    </KeptDraftsProvider>
  );
}

function Live({ meeting, item }: { readonly meeting: Meeting; readonly item: string | undefined }) {
  const room = useLiveRoom(meeting, item);
  const status = meeting.status ?? "draft";
  const content =
    status === "under-way" ? (
      <LiveWork room={room} />
    ) : status === "draft" || status === "called" ? (
      <LiveStart room={room} />
    ) : (
      <LiveEnd room={room} />
    );
  return (
    <div className={styles.live}>
      <LiveBar room={room} />
      {content}
      {status === "under-way" ? <CaptureLine meeting={meeting} item={room.shown?.item} /> : null}
    </div>
  );
}
