import type { Json } from "../../../shared/core/canonical-json.ts";
import { isDateOnly } from "../../../shared/core/date-only.ts";
import { fieldOf } from "../../../shared/domain/kinds.ts";
import type { Formats } from "../../text/format.ts";
import { records as finnish } from "../../text/fi/records.ts";
import { fieldSort } from "./field-sort.ts";
import { type Naming, recordTitle } from "../naming/record-title.ts";
import { valueWord } from "../naming/record-words.ts";

/** A field's value as it is shown: still without markup, so that it can be drawn, compared and read aloud alike. */
export type Shown =
  | { readonly type: "empty" }
  | { readonly type: "words"; readonly text: string }
  /** Running text: people's own words, with their line breaks. */
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "record"; readonly kind: string; readonly id: string }
  | { readonly type: "list"; readonly items: readonly Shown[] }
  | { readonly type: "pairs"; readonly pairs: readonly Pair[] };

export interface Pair {
  readonly term: string;
  readonly value: Shown;
}

/** A field's value in words. A value that does not fit the field, as a newer version may have written, is shown raw. */
export function showValue(naming: Naming, kind: string, field: string, value: Json | undefined): Shown {
  if (value === undefined || value === null || value === "") return nothing;
  // A set field's members are shown as one list, whatever its members are.
  if (fieldOf(kind, field)?.shape === "set" && Array.isArray(value)) {
    return listOf((value as readonly Json[]).map((member) => showOne(naming, kind, field, member)));
  }
  return showOne(naming, kind, field, value);
}

/** The same in one line of plain text, for names, comparing and reading aloud. */
export function plainValue(naming: Naming, shown: Shown): string {
  switch (shown.type) {
    case "empty":
      return naming.t("empty");
    case "words":
    case "text":
      return shown.text;
    case "record":
      return recordTitle(naming, shown.kind, shown.id);
    case "list":
      return shown.items.map((item) => plainValue(naming, item)).join("; ");
    case "pairs":
      return shown.pairs.map(({ term, value }) => `${term}: ${plainValue(naming, value)}`).join(", ");
  }
}

const nothing: Shown = { type: "empty" };

function words(text: string): Shown {
  return { type: "words", text };
}

function listOf(items: readonly Shown[]): Shown {
  return items.length === 0 ? nothing : { type: "list", items };
}

function showOne(naming: Naming, kind: string, field: string, value: Json): Shown {
  const { t, format } = naming;
  switch (fieldSort(kind, field)) {
    case "reference":
      return typeof value === "string"
        ? { type: "record", kind: fieldOf(kind, field)?.refersTo ?? "", id: value }
        : raw(value);
    case "choice":
      return typeof value === "string" ? words(valueWord(t, kind, field, value) ?? value) : raw(value);
    case "day":
      return typeof value === "string" ? words(format.date(value)) : raw(value);
    case "time":
      return typeof value === "string" ? words(format.time(value)) : raw(value);
    case "flag":
      return typeof value === "boolean" ? words(t(value ? "yes" : "no")) : raw(value);
    case "decimal":
      return typeof value === "string" ? words(decimalText(format, value)) : raw(value);
    case "money":
      return typeof value === "number" ? words(format.money(value)) : raw(value);
    case "whole":
      return typeof value === "number" ? words(wholeText(format, field, value)) : raw(value);
    case "line":
    case "place":
      return typeof value === "string" ? words(value) : raw(value);
    case "text":
      return typeof value === "string" ? { type: "text", text: value } : raw(value);
    case "lines":
      return Array.isArray(value) ? listOf((value as readonly Json[]).map((line) => raw(line))) : raw(value);
    case "structure":
      return showPart(naming, field, value);
    case "unknown":
      return raw(value);
  }
}

function raw(value: Json): Shown {
  return words(typeof value === "string" ? value : JSON.stringify(value));
}

/** A decimal keeps the digits that were written: "4.20" says more than "4.2". */
function decimalText(format: Formats, value: string): string {
  const decimals = value.split(".")[1]?.length ?? 0;
  return format.number(Number(value), { decimals, exact: true });
}

function wholeText(format: Formats, field: string, value: number): string {
  if (field === "year") return String(value);
  return field.endsWith("BasisPoints") ? format.percent(value / 10_000, { decimals: 2 }) : format.number(value);
}

/** A part of a structure, by its name: the parts of all structures are few and mean the same in each. */
function showPart(naming: Naming, name: string, value: Json): Shown {
  const { t, format } = naming;
  if (value === null || value === "") return nothing;
  if (Array.isArray(value)) return listOf((value as readonly Json[]).map((item) => showPart(naming, name, item)));
  if (typeof value === "object") {
    const pairs = Object.entries(value as Readonly<Record<string, Json>>).map(([key, part]) => ({
      term: partWord(naming, name, key),
      value: showPart(naming, partName(name, key), part),
    }));
    return pairs.length === 0 ? nothing : { type: "pairs", pairs };
  }
  if (typeof value === "boolean") return words(t(value ? "yes" : "no"));
  if (typeof value === "number") {
    if (name === "basisPoints") return words(format.percent(value / 10_000, { decimals: 2 }));
    return words(name === "weights" ? format.percent(value / 100) : format.number(value));
  }
  if (name === "metric") return { type: "record", kind: "metric", id: value };
  if (name === "provider") return { type: "record", kind: "organisation", id: value };
  if (isDateOnly(value)) return words(format.date(value));
  return /^-?\d+(\.\d+)?$/.test(value) && decimalParts.has(name) ? words(decimalText(format, value)) : words(value);
}

const decimalParts: ReadonlySet<string> = new Set(["target", "actual", "score", "components"]);
/** Their keys are metrics, not names of parts. */
const byMetric: ReadonlySet<string> = new Set(["weights", "components"]);

function partName(name: string, key: string): string {
  return byMetric.has(name) ? name : key;
}

function partWord(naming: Naming, name: string, key: string): string {
  if (byMetric.has(name)) return recordTitle(naming, "metric", key);
  return isPart(key) ? naming.t(`parts.${key}`) : key;
}

function isPart(key: string): key is keyof typeof finnish.parts {
  return Object.hasOwn(finnish.parts, key);
}
