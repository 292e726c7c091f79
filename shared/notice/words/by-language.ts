import type { DocumentLanguage } from "../../document/document.ts";
import { englishNoticeWords } from "./en.ts";
import { finnishNoticeWords } from "./fi.ts";
import type { NoticeWords } from "./notice-words.ts";
import { plainFinnishNoticeWords } from "./selko.ts";
import { swedishNoticeWords } from "./sv.ts";

/** The words of notices in each language of the interface. */
export const noticeWords: Readonly<Record<DocumentLanguage, NoticeWords>> = {
  fi: finnishNoticeWords,
  sv: swedishNoticeWords,
  en: englishNoticeWords,
  "fi-simple": plainFinnishNoticeWords,
};
