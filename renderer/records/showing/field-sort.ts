import type * as v from "valibot";
import { domainRules, fieldOf } from "../../../shared/domain/kinds.ts";

/** How a field's value is shown and edited. Read from the table of kinds, so that a new field needs no list here. */
export type FieldSort =
  | "choice"
  | "reference"
  | "day"
  | "time"
  | "flag"
  | "decimal"
  | "money"
  | "whole"
  | "place"
  | "line"
  | "text"
  | "lines"
  | "structure"
  | "unknown";

/**
 * The sort of a field, found by asking what the field can hold: a day takes a day and no word, a line takes a word and
 * no line break. A kind or field that only a newer version knows is "unknown".
 */
export function fieldSort(kind: string, field: string): FieldSort {
  const known = fieldOf(kind, field);
  if (known === undefined) return "unknown";
  if (known.refersTo !== undefined) return "reference";
  if (fieldChoices(kind, field) !== undefined) return "choice";
  const fits = (value: boolean | number | string | readonly string[]) => domainRules.fits(kind, field, value);
  if (fits(true)) return "flag";
  // The least number that some field asks for is a year; a small one fits the rest.
  if (fits(1) || fits(2026)) return field.endsWith("Cents") ? "money" : "whole";
  if (fits("two\nlines")) return "text";
  if (fits("two words")) return "line";
  if (fits("2026-01-31")) return "day";
  if (fits("14:05")) return "time";
  if (fits("-1.5")) return "decimal";
  if (fits("a0")) return "place";
  return fits(["two words"]) ? "lines" : "structure";
}

/** The values that a field of a closed list can hold, in their order; `undefined` for every other field. */
export function fieldChoices(kind: string, field: string): readonly string[] | undefined {
  const schema = fieldOf(kind, field)?.schema;
  return schema !== undefined && isPicklist(schema) ? schema.options : undefined;
}

function isPicklist(schema: v.GenericSchema): schema is v.PicklistSchema<readonly string[], undefined> {
  return schema.type === "picklist";
}
