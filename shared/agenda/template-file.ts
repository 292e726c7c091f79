import * as v from "valibot";
import { utf8ToBytes } from "../core/bytes.ts";
import { canonicalJson, type Json, parseCanonical } from "../core/canonical-json.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { AgendaTemplate } from "../domain/agenda-template.ts";
import { itemFills } from "../domain/item-fill.ts";
import { fieldOf } from "../domain/kinds.ts";
import { monthNames } from "../domain/month.ts";
import type { TemplateItem } from "../domain/template-item.ts";

/**
 * An agenda template alone in a file, for another group: canonical JSON (`parseCanonical`), so that the same template is
 * the same bytes everywhere. It holds nothing of the group that it comes from: no ids, no people, no meetings.
 */
export const templateFormat = "luotsi-agenda-template/1";

export const maxTemplateBytes = 1024 * 1024;
export const maxTemplateItems = 200;

/** A text that the field of the same name takes, so that whatever a file brings can be stored. */
function textOf(kind: "agenda-template" | "template-item", field: string): v.GenericSchema<unknown, string> {
  const schema = fieldOf(kind, field)?.schema;
  return v.custom<string>((value) => typeof value === "string" && schema !== undefined && v.is(schema, value));
}

const itemSchema = v.strictObject({
  title: textOf("template-item", "title"),
  type: v.optional(v.picklist(["information", "discussion", "decision", "finding"])),
  fills: v.optional(v.picklist(itemFills)),
  months: v.optional(v.pipe(v.array(v.picklist(monthNames)), v.minLength(1), v.maxLength(12))),
  recurring: v.optional(v.literal(true)),
  gathers: v.optional(v.literal(true)),
  minutes: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(600))),
  background: v.optional(textOf("template-item", "background")),
  proposal: v.optional(textOf("template-item", "proposal")),
  plain: v.optional(textOf("template-item", "plain")),
  publicity: v.optional(v.picklist(["public", "internal", "confidential"])),
  ground: v.optional(textOf("template-item", "ground")),
});

const fileSchema = v.strictObject({
  format: v.literal(templateFormat),
  name: textOf("agenda-template", "name"),
  plain: v.optional(textOf("agenda-template", "plain")),
  items: v.pipe(v.array(itemSchema), v.maxLength(maxTemplateItems)),
});

export type TemplateFile = v.InferOutput<typeof fileSchema>;

/** Why a file is not taken in. Nothing of it is. */
export type TemplateRefusal =
  | { readonly type: "too-large" }
  /** No agenda template at all, or one that was changed by hand or damaged on the way. */
  | { readonly type: "not-template" }
  | { readonly type: "newer" }
  | { readonly type: "too-many-items" }
  /** One item holds what this version has no place for. */
  | { readonly type: "bad-item"; readonly number: number };

export function writeTemplateFile(template: AgendaTemplate, items: readonly TemplateItem[]): Uint8Array {
  const { name, plain } = template;
  const file = { format: templateFormat, ...given({ name, plain }), items: items.map(itemOf) };
  return utf8ToBytes(canonicalJson(file as Json));
}

/** Reads a template from bytes that may come from anybody; nothing is believed that is not in the form. */
export function readTemplateFile(bytes: Uint8Array): Result<TemplateFile, TemplateRefusal> {
  if (bytes.length > maxTemplateBytes) return err({ type: "too-large" });
  const parsed = parseCanonical(bytes, maxTemplateBytes);
  if (!parsed.ok) return err({ type: "not-template" });
  const format = formatOf(parsed.value);
  if (format !== templateFormat) return err({ type: isNewer(format) ? "newer" : "not-template" });
  const checked = v.safeParse(fileSchema, parsed.value);
  return checked.success ? ok(checked.output) : err(refusalOf(parsed.value, checked.issues));
}

function itemOf(item: TemplateItem): Readonly<Record<string, Json>> {
  const { title, type, fills, recurring, gathers, minutes, background, proposal, plain, publicity, ground } = item;
  const months = monthNames.filter((month) => item.months?.includes(month) === true);
  return given({
    title: title ?? "–",
    type,
    fills,
    minutes,
    background,
    proposal,
    plain,
    publicity,
    ground,
    months: months.length === 0 ? undefined : months,
    recurring: recurring === true ? true : undefined,
    gathers: gathers === true ? true : undefined,
  });
}

function given(fields: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function formatOf(value: Json): string {
  if (typeof value !== "object" || value === null || !("format" in value)) return "";
  return typeof value.format === "string" ? value.format : "";
}

function isNewer(format: string): boolean {
  return /^luotsi-agenda-template\/[1-9]\d{0,5}$/.test(format);
}

function refusalOf(value: Json, issues: readonly v.BaseIssue<unknown>[]): TemplateRefusal {
  const items = typeof value === "object" && value !== null && "items" in value ? value.items : undefined;
  if (Array.isArray(items) && items.length > maxTemplateItems) return { type: "too-many-items" };
  for (const { path } of issues) {
    const index: unknown = path?.[0]?.key === "items" ? path[1]?.key : undefined;
    if (typeof index === "number") return { type: "bad-item", number: index + 1 };
  }
  return { type: "not-template" };
}
