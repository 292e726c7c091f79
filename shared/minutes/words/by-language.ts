import type { DocumentLanguage } from "../../document/document.ts";
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
