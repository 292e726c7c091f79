import { type RefObject, useEffect, useRef } from "react";
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
  /** Whether the one at this device takes notes and somebody else leads the meeting. */
  readonly isNotes?: boolean;
}

/**
 * A meeting while it is held, in the whole window, for the projector and the hand: where we are, what is next, how the
 * time goes, who is here, and the work on the item. The address alone changes nothing: what is written is written by
 * what people press.
 */
export function LivePlace({ id, item, isNotes = false }: LivePlaceProps) {
  const meeting = useBook().get("meeting", id);
  if (meeting === undefined) return <NotFound />;
  return (
    <KeptDraftsProvider key={id}>
      <Live meeting={meeting} item={item} isNotes={isNotes} />
    </KeptDraftsProvider>
  );
}

interface LiveProps {
  readonly meeting: Meeting;
  readonly item: string | undefined;
  readonly isNotes: boolean;
}

function Live({ meeting, item, isNotes }: LiveProps) {
  const room = useLiveRoom(meeting, item, isNotes);
  const part = partOf(meeting.status ?? "draft", isNotes);
  const place = useArrivalAtWork(part);
  return (
    <div ref={place} className={styles.live}>
      <LiveBar room={room} />
      {part === "work" ? (
        <LiveWork room={room} />
      ) : part === "start" ? (
        <LiveStart room={room} />
      ) : (
        <LiveEnd room={room} />
      )}
      {part === "work" ? <CaptureLine meeting={meeting} item={room.shown?.item} isTakingNotes={isNotes} /> : null}
    </div>
  );
}

type Part = "start" | "work" | "end";

/** Notes can be taken before the meeting is opened on this device, and completed until the minutes are out. */
function partOf(status: NonNullable<Meeting["status"]>, isNotes: boolean): Part {
  switch (status) {
    case "under-way":
      return "work";
    case "draft":
    case "called":
      return isNotes ? "work" : "start";
    case "held":
      return isNotes ? "work" : "end";
    case "in-review":
    case "approved":
    case "cancelled":
      return "end";
  }
}

/** What began the work is gone with the page it stood on: the focus goes to the item that is in sight. */
function useArrivalAtWork(part: Part): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(part);
  useEffect(() => {
    if (before.current === part) return;
    before.current = part;
    if (part === "work" && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>("section:not([hidden]) [data-arrival]")?.focus();
  }, [part]);
  return place;
}
