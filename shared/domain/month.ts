/** The months by name, January first: the name says in a file what a number would only hint at. */
export const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

export type MonthName = (typeof monthNames)[number];
