import { useMemo } from "react";
import { type MonthName, monthNames } from "../../../../shared/domain/month.ts";
import { useFormats, useWords } from "../../../text/words.ts";

export interface MonthWords {
  /** As inside a sentence: "tammikuu". */
  readonly inline: (month: MonthName) => string;
  /** As a heading: "Tammikuu". */
  readonly heading: (month: MonthName) => string;
  /** Where many stand side by side: "Tammi". */
  readonly short: (month: MonthName) => string;
  /** Several in the year's order: "tammikuu ja kesäkuu". */
  readonly list: (months: readonly MonthName[]) => string;
}

/** The months in the language on screen. */
export function useMonthWords(): MonthWords {
  const t = useWords("records");
  const format = useFormats();
  return useMemo(() => {
    const inline = (month: MonthName) => t(`values.month.${month}`);
    const heading = (month: MonthName) =>
      inline(month).charAt(0).toLocaleUpperCase(format.language) + inline(month).slice(1);
    return {
      inline,
      heading,
      short: (month) => heading(month).replace(/kuu$/, ""),
      list: (months) => format.list(monthNames.filter((month) => months.includes(month)).map(inline)),
    };
  }, [t, format]);
}
