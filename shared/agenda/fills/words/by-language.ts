import type { DocumentLanguage } from "../../../document/document.ts";
import { englishFillWords } from "./en.ts";
import { finnishFillWords } from "./fi.ts";
import type { FillWords } from "./fill-words.ts";
import { plainFinnishFillWords } from "./selko.ts";
import { swedishFillWords } from "./sv.ts";

export const fillWords: Readonly<Record<DocumentLanguage, FillWords>> = {
  fi: finnishFillWords,
  sv: swedishFillWords,
  en: englishFillWords,
  "fi-simple": plainFinnishFillWords,
};
