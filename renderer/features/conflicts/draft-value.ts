import type { Json } from "../../../shared/core/canonical-json.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { fieldSort } from "../../records/showing/field-sort.ts";

/** What is wrong with what was typed: nothing at all, or something that the field cannot hold. */
export type DraftProblem = "empty" | "unfit";

/** A value as it stands in its editor: always text, of a day or a choice its stored form. */
export function draftOf(kind: string, field: string, value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(String).join("\n");
  if (typeof value === "number") return fieldSort(kind, field) === "money" ? String(value / 100) : String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : "";
}

/** Reads what stands in the editor into a value that the field can hold. A comma and a point are both understood. */
export function parseDraft(kind: string, field: string, draft: string): Result<Json, DraftProblem> {
  const text = draft.trim();
  if (text === "") return err("empty");
  const value = valueOf(kind, field, text);
  return value !== undefined && domainRules.fits(kind, field, value) ? ok(value) : err("unfit");
}

function valueOf(kind: string, field: string, text: string): Json | undefined {
  switch (fieldSort(kind, field)) {
    case "flag":
      return text === "yes";
    case "decimal":
      return plainNumber(text);
    case "whole":
      return numberOf(text);
    case "money": {
      const euros = numberOf(text);
      return euros === undefined ? undefined : Math.round(euros * 100);
    }
    case "lines":
      return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
    default:
      return text;
  }
}

/** "1 234,50" → "1234.50". */
function plainNumber(text: string): string {
  return text.replaceAll(/\s/g, "").replace(",", ".").replace("−", "-");
}

function numberOf(text: string): number | undefined {
  const number = Number(plainNumber(text));
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a value of this field can be written here; a structure is written in its own place. */
export function canBeWritten(kind: string, field: string): boolean {
  return !["structure", "place", "unknown"].includes(fieldSort(kind, field));
}
