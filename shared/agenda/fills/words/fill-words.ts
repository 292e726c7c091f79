import type { Action } from "../../../domain/action.ts";
import type { Feedback } from "../../../domain/feedback.ts";
import type { Observation } from "../../../domain/observation.ts";

type Choice<T, Name extends keyof T> = NonNullable<T[Name]> & string;

/** The words of items that fill themselves, in one language. What they share with minutes stands in those words. */
export interface FillWords {
  /** A stored decimal number as the language writes it. */
  readonly decimal: (text: string) => string;
  /** The heading over what an item shows of itself. */
  readonly stateOn: (day: string | undefined) => string;
  /** What the changes are counted from; `meeting` is "4/2025, 27.8.2025". */
  readonly since: (meeting: string | undefined) => string;

  readonly actions: {
    readonly changed: string;
    readonly others: string;
    readonly state: string;
    readonly new: string;
    readonly done: (on: string | undefined) => string;
    readonly late: (days: number) => string;
    readonly waitsFor: (what: string) => string;
    readonly status: Readonly<Record<Exclude<Choice<Action, "status">, "done" | "verified">, string>>;
    readonly firstDue: (day: string) => string;
    readonly noneOpen: string;
    readonly nothingNew: string;
    /** How many stand unchanged, as a sentence. */
    readonly unchanged: (count: number) => string;
    readonly restTitle: (count: number) => string;
  };

  readonly feedback: {
    readonly total: (count: number) => string;
    readonly fewerThan: (limit: number) => string;
    readonly none: string;
    readonly byTheme: string;
    readonly byTone: string;
    readonly theme: string;
    readonly tone: string;
    readonly count: string;
    readonly noTheme: string;
    readonly noTone: string;
    readonly tones: Readonly<Record<Choice<Feedback, "tone">, string>>;
    readonly hidden: string;
    readonly smallHidden: (limit: number) => string;
    readonly themesNotShown: string;
    readonly tonesNotShown: string;
  };

  readonly metrics: {
    readonly latest: string;
    readonly metric: string;
    readonly provider: string;
    readonly period: string;
    readonly value: string;
    readonly whole: string;
    readonly unknownProvider: string;
    readonly untitled: string;
    readonly missing: Readonly<Record<Exclude<Choice<Observation, "missing">, "too-few">, string>>;
    readonly tooFew: (limit: number) => string;
    readonly previous: (value: string, period: string) => string;
    readonly none: string;
    readonly quarter: (quarter: number, year: string) => string;
    readonly month: (month: number, year: string) => string;
  };

  readonly recommendations: {
    readonly caption: string;
    readonly recommendation: string;
    readonly given: string;
    readonly answer: string;
    readonly waiting: (days: number | undefined) => string;
    readonly untitled: string;
    readonly none: string;
    readonly leftOut: (count: number) => string;
  };

  readonly before: {
    readonly none: string;
    readonly meeting: string;
    readonly state: string;
    readonly corrections: string;
    readonly openCorrections: (count: number) => string;
  };

  readonly presence: {
    readonly rule: string;
    readonly noRule: string;
    readonly excused: string;
    readonly nobodyExcused: string;
  };
  readonly disqualifications: { readonly none: string; readonly rule: string };
  readonly opening: { readonly called: string; readonly opened: string; readonly notOpened: string };
  readonly next: { readonly none: string; readonly meeting: string };
  readonly closing: { readonly ends: string; readonly notEnded: string };
}
