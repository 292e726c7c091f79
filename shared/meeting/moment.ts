/**
 * Moments of a meeting as whole minutes, so that they can be compared: records keep a time of day alone.
 *
 * [Note: A meeting past midnight] A time that is more than twelve hours before the start is of the next day. So a
 * meeting that begins at 22.00 may end at 00.30, and one that begins at 9.00 may have people who came at 8.40. A meeting
 * that begins before noon is never taken to last past midnight.
 */
export interface MeetingClock {
  /** Minutes since the midnight before the meeting; before everything for a missing time. */
  readonly momentOf: (time: string | undefined) => number;
  /** The time of day of a moment, `HH:MM`. */
  readonly timeOf: (moment: number) => string;
  /** The start that the meeting was called for; before everything when it has none. */
  readonly start: number;
}

/** Before every moment: what has no time holds from the start. */
export const fromTheStart = Number.NEGATIVE_INFINITY;

/** After every moment: what has no end goes on. */
export const stillOpen = Number.POSITIVE_INFINITY;

export function meetingClock(start: string | undefined): MeetingClock {
  const startsAt = start === undefined ? fromTheStart : minutesOf(start);
  return {
    start: startsAt,
    momentOf(time) {
      if (time === undefined) return fromTheStart;
      const minutes = minutesOf(time);
      return minutes < startsAt - halfDay ? minutes + 2 * halfDay : minutes;
    },
    timeOf(moment) {
      const minutes = moment % (2 * halfDay);
      const digits = (value: number) => String(value).padStart(2, "0");
      return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
    },
  };
}

const halfDay = 12 * 60;

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
