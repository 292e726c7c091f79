import { useWords } from "../../text/words.ts";

/** Lengths of time as people say them: "50 min", "2 h", "1 h 35 min". Takes whole minutes, none of them negative. */
export function useDuration(): (minutes: number) => string {
  const agenda = useWords("agenda");
  const meetings = useWords("meetings");
  return (whole) => {
    const hours = Math.floor(whole / 60);
    const minutes = whole % 60;
    if (hours === 0) return meetings("agenda.minutes", { count: minutes });
    return minutes === 0 ? agenda("duration.hours", { hours }) : agenda("duration.both", { hours, minutes });
  };
}
