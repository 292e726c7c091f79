/** What a typed day means: a day of the calendar, nothing, or why not. */
export type TypedDay =
  | { readonly type: "day"; readonly day: string }
  | { readonly type: "empty" }
  | { readonly type: "unclear" }
  | { readonly type: "no-such-day" };

/**
 * Reads a day as people type it: "15.3.2026", "15.3.26", "15 3 2026", "15/3/2026", "15032026", "2026-03-15". The day
 * comes first, as in Finland, Sweden and Britain. Without a year ("15.3.") the year of `near` is taken; without `near`
 * that is unclear. Two digits of a year mean this century. The answer is `YYYY-MM-DD`.
 */
export function parseDay(text: string, near?: string): TypedDay {
  const typed = text.trim().replace(/\.$/, "");
  if (typed === "") return { type: "empty" };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (packed !== null) return dayOf(packed[3], packed[2], packed[1]);
  const parts = /^(\d{1,2})\s*[.,/ -]\s*(\d{1,2})(?:\s*[.,/ -]\s*(\d{4}|\d{2}))?$/.exec(typed);
  if (parts === null) return { type: "unclear" };
  const year = parts[3] ?? near?.slice(0, 4);
  if (year === undefined) return { type: "unclear" };
  return dayOf(year.length === 2 ? `20${year}` : year, parts[2], parts[1]);
}

/** "2026-03-15" → "15.3.2026", the form in which a day is typed; other text as it is. */
export function dayToText(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts === null ? day : `${Number(parts[3])}.${Number(parts[2])}.${parts[1] ?? ""}`;
}

function dayOf(year = "", month = "", day = ""): TypedDay {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = Date.parse(`${text}T00:00:00Z`);
  // The engine rolls 30 February over to March or refuses it; either way the text does not come back.
  const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
  return exists && year !== "0000" ? { type: "day", day: text } : { type: "no-such-day" };
}
