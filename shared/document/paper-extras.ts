import type { DateOnly } from "../core/date-only.ts";
import { documentFingerprint, shortFingerprint } from "./fingerprint.ts";
import type { PaperDocument } from "./document.ts";
import { paperWords } from "./paper-words.ts";
import { writtenDay } from "./written-day.ts";

/** What a file has beside the document's own tree. */
export interface PaperExtras {
  /** The day whose text it is: of approval, or of the last change. */
  readonly dated?: DateOnly;
  /** The bytes of the pictures that the document names, by SHA-256 in hex. Without them their words stand there alone. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** What every file says of itself, on its last page and in its data: which version, of what text, of which day. */
export interface PaperMark {
  readonly fingerprint: string;
  /** "Julkinen versio · Tunniste A1B2 C3D4 E5F6 · Teksti 24.1.2026". */
  readonly line: string;
}

export function markOf(document: PaperDocument, { dated }: PaperExtras): PaperMark {
  const words = paperWords[document.language];
  const fingerprint = documentFingerprint(document);
  const line = [
    words.versions[document.version],
    `${words.fingerprint} ${shortFingerprint(fingerprint)}`,
    ...(dated === undefined ? [] : [words.dated(dayText(dated, document))]),
  ].join(" · ");
  return { fingerprint, line };
}

/** As the text of the document writes its days. */
function dayText(day: DateOnly, { language }: PaperDocument): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return writtenDay[language](date, month, year);
}
