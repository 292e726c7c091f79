import type { Json } from "../../../shared/core/canonical-json.ts";
import type { Wish } from "../../../shared/log/author.ts";
import type { Choice } from "../../ui/choice.ts";

/** How one field of a record is filled in. */
export type FieldSpec = {
  readonly field: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean | undefined;
  /** Fields that only some records have; a hidden field keeps what it holds. */
  readonly isShown?: ((values: DraftValues) => boolean) | undefined;
} & (
  | { readonly type: "line" | "text" | "lines" | "day" | "flag" | "sides" }
  | { readonly type: "whole"; readonly min: number; readonly max: number }
  /** A few choices, all on screen. */
  | { readonly type: "choice"; readonly choices: readonly Choice[] }
  /** One of many, found by typing; empty for none. */
  | { readonly type: "reference"; readonly choices: readonly Choice[] }
);

export interface FieldGroupSpec {
  readonly title: string;
  readonly fields: readonly FieldSpec[];
}

/** What a control holds: text (also days and lines), a number, a tick, or the sides. Empty is "", undefined or []. */
export type DraftValue = string | number | boolean | readonly string[] | undefined;

export type DraftValues = Readonly<Record<string, DraftValue>>;

/** A record as its form holds it. Fields that the form does not show are left alone. */
export function draftOf(specs: readonly FieldSpec[], record: object | undefined): DraftValues {
  const values = (record ?? {}) as Readonly<Record<string, Json | undefined>>;
  return Object.fromEntries(specs.map((spec) => [spec.field, draftValue(spec, values[spec.field])]));
}

function draftValue(spec: FieldSpec, value: Json | undefined): DraftValue {
  switch (spec.type) {
    case "whole":
      return typeof value === "number" ? value : undefined;
    case "flag":
      return value === true;
    case "sides":
      return Array.isArray(value) ? (value as readonly string[]) : [];
    case "lines":
      return Array.isArray(value) ? (value as readonly string[]).join("\n") : "";
    default:
      return typeof value === "string" ? value : "";
  }
}

/**
 * What the form changes in the record: only fields that differ from how the form began. A field that was not touched
 * is not written, so that a conflict in it stays open and what somebody else wrote meanwhile stays.
 *
 * @param isNew every answered field is then written, also one that stands as the form proposed it.
 */
export function wishOf(specs: readonly FieldSpec[], began: DraftValues, values: DraftValues, isNew: boolean): Wish {
  const wish: Record<string, Json> = {};
  for (const spec of specs) {
    const value = storedValue(spec, values[spec.field]);
    const before = isNew ? emptyValue(spec) : storedValue(spec, began[spec.field]);
    if (JSON.stringify(value) !== JSON.stringify(before)) wish[spec.field] = value;
  }
  return wish;
}

function storedValue(spec: FieldSpec, value: DraftValue): Json {
  switch (spec.type) {
    case "whole":
    case "flag":
      return typeof value === "number" || typeof value === "boolean" ? value : null;
    case "sides":
      return Array.isArray(value) ? (value as readonly string[]) : [];
    case "lines": {
      const lines = textOf(value)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      return lines.length === 0 ? null : lines;
    }
    default: {
      const text = textOf(value).trim();
      return text === "" ? null : text;
    }
  }
}

function emptyValue(spec: FieldSpec): Json {
  return spec.type === "sides" ? [] : null;
}

function textOf(value: DraftValue): string {
  return typeof value === "string" ? value : "";
}

export type DraftProblem = "required" | "unclear-day" | "too-long" | "too-small" | "too-big" | "before-start";

export interface FoundProblem {
  readonly field: string;
  readonly problem: DraftProblem;
  /** How many characters too many, or the bound that was crossed. */
  readonly amount: number;
}

/** The most that one line of text may hold (shared/domain/kind.ts). */
export const longestLine = 500;

/** Pairs of days of which the second may not come before the first. */
const dayOrders = [
  ["termStart", "termEnd"],
  ["startsOn", "endsOn"],
] as const;

/** What cannot be saved as it is, in the order of the fields. */
export function problemsOf(
  specs: readonly FieldSpec[],
  values: DraftValues,
  isUnclear: (field: string) => boolean,
): readonly FoundProblem[] {
  return specs
    .filter((spec) => spec.isShown?.(values) !== false)
    .flatMap((spec): readonly FoundProblem[] => {
      const problem = problemOf(spec, values, isUnclear);
      return problem === undefined ? [] : [{ field: spec.field, ...problem }];
    });
}

function problemOf(
  spec: FieldSpec,
  values: DraftValues,
  isUnclear: (field: string) => boolean,
): Omit<FoundProblem, "field"> | undefined {
  const value = values[spec.field];
  if (isUnclear(spec.field)) return { problem: "unclear-day", amount: 0 };
  if (spec.isRequired === true && storedValue(spec, value) === null) return { problem: "required", amount: 0 };
  if (spec.type === "line" && textOf(value).length > longestLine) {
    return { problem: "too-long", amount: textOf(value).length - longestLine };
  }
  if (spec.type === "whole" && typeof value === "number") {
    if (value < spec.min) return { problem: "too-small", amount: spec.min };
    if (value > spec.max) return { problem: "too-big", amount: spec.max };
  }
  const order = dayOrders.find(([, end]) => end === spec.field);
  const start = order === undefined ? "" : textOf(values[order[0]]);
  return start !== "" && textOf(value) !== "" && textOf(value) < start
    ? { problem: "before-start", amount: 0 }
    : undefined;
}
