/** The three sides of the table, in the order in which they are always named. */
export const sides = ["buyer", "provider", "client"] as const;

export type Side = (typeof sides)[number];
