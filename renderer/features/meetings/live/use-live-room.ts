import { useMemo } from "react";
import { agendaOf, type NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { type MeetingPresence, meetingPresence, type Standing } from "../../../../shared/meeting/presence.ts";
import { type MeetingTime, meetingTime } from "../../../../shared/meeting/time-used.ts";
import { useBook } from "../../../data/hooks.tsx";
import { useLiveClock } from "./use-live-clock.ts";

/** What is true of a meeting now. */
export interface LiveRoom {
  readonly meeting: Meeting;
  /** Whether the one at this device takes notes: then going from item to item only changes what is in sight. */
  readonly isTakingNotes: boolean;
  readonly day: string;
  /** `HH:MM`. */
  readonly now: string;
  /** All items; those that were taken off the list are in it. */
  readonly items: readonly NumberedItem[];
  /** The item in sight: the one that the address names, else the one that is being handled. */
  readonly shown: NumberedItem | undefined;
  readonly running: NumberedItem | undefined;
  /** Before and after the one in sight, without those that were taken off the list. */
  readonly previous: NumberedItem | undefined;
  readonly next: NumberedItem | undefined;
  readonly time: MeetingTime;
  readonly presence: MeetingPresence;
  /** Who is here for the item in sight. */
  readonly standing: Standing;
}

export function useLiveRoom(meeting: Meeting, wanted: string | undefined, isTakingNotes: boolean): LiveRoom {
  const book = useBook();
  const { day, time: now } = useLiveClock();
  const base = useMemo(() => {
    const items = agendaOf(book, meeting.id);
    const timed = items.map(({ item: { id, minutes } }) => ({ id, minutes }));
    return { items, time: meetingTime(book, meeting, timed), presence: meetingPresence(book, meeting) };
  }, [book, meeting]);
  return useMemo(() => {
    const { items, time, presence } = base;
    const find = (id: string | undefined) => items.find(({ item }) => item.id === id);
    const running = find(time.running);
    const isListed = ({ item }: NumberedItem) => item.status !== "withdrawn";
    // Where nobody takes items up, there is no waiting for the first one to be.
    const shown = find(wanted) ?? running ?? (isTakingNotes ? items.find(isListed) : undefined);
    const at = shown === undefined ? -1 : items.indexOf(shown);
    return {
      ...base,
      meeting,
      isTakingNotes,
      day,
      now,
      shown,
      running,
      previous: items.slice(0, Math.max(at, 0)).findLast(isListed),
      next: items.slice(at + 1).find(isListed),
      standing: shown === undefined ? presence.at() : presence.forItem(shown.item.id),
    };
  }, [base, meeting, isTakingNotes, day, now, wanted]);
}
