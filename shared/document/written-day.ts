import type { DocumentLanguage } from "./document.ts";

/** A day as a paper's language writes it, from its parts. */
export type WrittenDay = (day: number, month: number, year: number) => string;

/** 24.1.2026, as Finnish and the Swedish of Finland write it. */
const dotted: WrittenDay = (day, month, year) => `${day}.${month}.${year}`;

/** The months from January. */
const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** 24 January 2026, as British English writes it. */
const inWords: WrittenDay = (day, month, year) => `${day} ${englishMonths[month - 1] ?? month} ${year}`;

/** The one place that says how papers write a day, in their text and on their last page. */
export const writtenDay: Readonly<Record<DocumentLanguage, WrittenDay>> = {
  fi: dotted,
  "fi-simple": dotted,
  sv: dotted,
  en: inWords,
};
