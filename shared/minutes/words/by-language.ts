import type { DocumentLanguage, DocumentVersion } from "../../document/document.ts";
import { englishMinutesWords } from "./en.ts";
import { finnishMinutesWords } from "./fi.ts";
import type { MinutesWords } from "./minutes-words.ts";
import { plainFinnishMinutesWords } from "./selko.ts";
import { swedishMinutesWords } from "./sv.ts";

/** The words of the minutes in each language of the interface. */
export const minutesWords: Readonly<Record<DocumentLanguage, MinutesWords>> = {
  fi: finnishMinutesWords,
  sv: swedishMinutesWords,
  en: englishMinutesWords,
  "fi-simple": plainFinnishMinutesWords,
};

/** The language that a paper in fact speaks: a plain version in Finnish speaks plain Finnish throughout. */
export function spokenLanguage(language: DocumentLanguage, version: DocumentVersion): DocumentLanguage {
  return version === "plain" && language === "fi" ? "fi-simple" : language;
}
