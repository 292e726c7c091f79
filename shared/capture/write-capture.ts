import type { DateOnly } from "../core/date-only.ts";

/** The parts of a captured line, to be written as one again. */
export interface CapturedParts {
  readonly text: string;
  /** Whole names. */
  readonly names: readonly string[];
  readonly due?: DateOnly | undefined;
}

/** A line, without its kind, that is understood as these parts; for editing what was captured where it stands. */
export function writeCapture({ text, names, due }: CapturedParts): string {
  const day = due === undefined ? [] : [due.split("-").reverse().map(Number).join(".")];
  return [text, ...names.map((name) => `@${name}`), ...day].filter((part) => part !== "").join(" ");
}
