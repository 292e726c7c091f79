/** What a typed time means: a time of day, nothing, or unclear. */
export type TypedTime =
  | { readonly type: "time"; readonly time: string }
  | { readonly type: "empty" }
  | { readonly type: "unclear" };

/** Reads a time as people type it: "14.05", "14:05", "14,05", "1405", "9.00", "14", "klo 14". Answers `HH:MM`. */
export function parseTime(text: string): TypedTime {
  const typed = text.trim().replace(/^kl(o|\.)?\s*/i, "");
  if (typed === "") return { type: "empty" };
  const parts = /^(\d{1,2})(?:\s*[.:,]\s*(\d{2}))?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (parts === null) return { type: "unclear" };
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? "0");
  if (hours > 23 || minutes > 59) return { type: "unclear" };
  return { type: "time", time: `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` };
}

/**
 * "14:05" → "14.05", "09:30" → "9.30": with the mark that the language uses between hours and minutes, and with the
 * leading nought only where the mark is a colon. Other text as it is.
 */
export function timeToText(time: string, mark: "." | ":"): string {
  if (!/^\d{2}:\d{2}$/.test(time)) return time;
  return mark === ":" ? time : time.replace(/^0/, "").replace(":", mark);
}
