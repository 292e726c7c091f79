import { utf8ToBytes } from "../core/bytes.ts";
import type { DateOnly, TimeOnly } from "../core/date-only.ts";
import { addDays } from "../core/date-only.ts";
import { finnishWallMs } from "../core/finnish-time.ts";
import type { DocumentLanguage } from "../document/document.ts";
import { visibleText } from "../document/visible-text.ts";

/** One meeting as a calendar has it. */
export interface CalendarEvent {
  /** The same for ever for one meeting of one group, so that an update changes the event instead of adding one. */
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** When it was sent, in milliseconds since 1970. */
  readonly stampMs: number;
  readonly date: DateOnly;
  /** Finnish wall time. Without a start it is a matter of the whole day. */
  readonly start?: TimeOnly;
  readonly end?: TimeOnly;
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
  /** Added as an address only if it is one of the web; whatever else it is stands in the description. */
  readonly link?: string;
  readonly contact?: string;
  /** Who calls: the group. */
  readonly organiser: string;
  readonly language: DocumentLanguage;
}

/**
 * Writes a calendar invitation (iCalendar, RFC 5545) with times in UTC, worked out from Finnish wall time by rule, so
 * that it needs no time zone part and no machine's zone is asked.
 *
 * The method is PUBLISH, and CANCEL for a meeting that is off: iTIP (RFC 5546, 3.2.2) wants an ATTENDEE with an address
 * in a REQUEST, the app knows nobody's address, and calendars refuse or ask to answer to nobody when it is missing. A
 * published event is changed by a greater SEQUENCE and cancelled in the same manner (4.1.2, 4.1.3). The organiser's
 * address is the first e-mail address of the contact, or `invalid:nomail`, by which calendars know that there is none.
 */
export function renderIcs(event: CalendarEvent): string {
  const { uid, sequence, isCancelled, stampMs, summary, description, location, link, contact } = event;
  const language = `;LANGUAGE=${event.language === "fi-simple" ? "fi" : event.language}`;
  const stamp = utcStamp(stampMs);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Luotsi//Luotsi//FI",
    "CALSCALE:GREGORIAN",
    `METHOD:${isCancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...timeLines(event),
    `SUMMARY${language}:${escapeText(summary)}`,
    `DESCRIPTION${language}:${escapeText(description)}`,
    ...(location === undefined ? [] : [`LOCATION${language}:${escapeText(location)}`]),
    ...(link === undefined || webAddress(link) === undefined ? [] : [`URL:${webAddress(link)}`]),
    ...(contact === undefined ? [] : [`CONTACT${language}:${escapeText(contact)}`]),
    `ORGANIZER;CN=${quoted(event.organiser)}:${mailAddress(contact)}`,
    "CLASS:PRIVATE",
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${isCancelled ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** A meeting that ends before it starts ends on the next day. Without an end the calendar shows its beginning only. */
function timeLines({ date, start, end }: CalendarEvent): readonly string[] {
  if (start === undefined) {
    return [`DTSTART;VALUE=DATE:${basicDate(date)}`, `DTEND;VALUE=DATE:${basicDate(addDays(date, 1))}`];
  }
  const from = `DTSTART:${utcStamp(finnishWallMs(date, start))}`;
  if (end === undefined || end === start) return [from];
  return [from, `DTEND:${utcStamp(finnishWallMs(end > start ? date : addDays(date, 1), end))}`];
}

function basicDate(date: string): string {
  return date.replaceAll("-", "");
}

function utcStamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** TEXT of RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return visibleText(text)
    .replace(/\t/g, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** A parameter in quotes can hold neither quotes nor line ends (RFC 5545, 3.1). */
function quoted(text: string): string {
  return `"${visibleText(text).replace(/\s+/g, " ").replace(/"/g, "'").trim()}"`;
}

/** An address of the web in which nothing could end the line or begin another part; nothing else is linked. */
function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(trimmed) ? trimmed : undefined;
}

function mailAddress(contact: string | undefined): string {
  const found = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(contact ?? "");
  return found === null ? "invalid:nomail" : `mailto:${found[0]}`;
}

const maxLineOctets = 75;

/** Long lines go on after a line end and a space, never within a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = utf8ToBytes(character).length;
    if (octets + size > maxLineOctets) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
