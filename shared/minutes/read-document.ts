import * as v from "valibot";
import { type JsonProblem, parseCanonical } from "../core/canonical-json.ts";
import { utf8ToBytes } from "../core/bytes.ts";
import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import { type Block, type MinutesDocument, minutesFormat } from "./document.ts";

/** The text is no minutes document, or one of a format that only a newer version knows. */
export interface MinutesDocumentError {
  readonly type: "minutes-document";
  readonly problem: JsonProblem | "schema" | "too-new";
}

/** Of approved minutes in a file, at most so much is read. */
export const maxMinutesBytes = 1024 * 1024;

/**
 * Reads minutes that were approved earlier, on this machine or elsewhere. What comes in a file is checked against the
 * whole form of the tree before any of it is shown; nothing is repaired, because the fingerprint is over these bytes.
 */
export function parseMinutes(text: string): Result<MinutesDocument, MinutesDocumentError> {
  const parsed = parseCanonical(utf8ToBytes(text), maxMinutesBytes);
  if (!parsed.ok) return err({ type: "minutes-document", problem: parsed.error.problem });
  if (v.is(newerDocument, parsed.value)) return err({ type: "minutes-document", problem: "too-new" });
  const found = v.safeParse(documentSchema, parsed.value);
  return found.success ? ok(found.output) : err({ type: "minutes-document", problem: "schema" });
}

const newerDocument = v.looseObject({
  format: v.pipe(
    v.string(),
    v.regex(/^luotsi-minutes\/\d+$/),
    v.check((format) => format !== minutesFormat),
  ),
});

const link = v.strictObject({ kind: v.string(), id: v.string() });
const links = v.exactOptional(v.array(link));
const run = v.strictObject({ text: v.string(), strong: v.exactOptional(v.literal(true)) });
const runs = v.array(run);

const block: v.GenericSchema<unknown, Block> = v.variant("type", [
  v.strictObject({
    type: v.literal("title"),
    group: v.string(),
    title: v.string(),
    lines: v.array(v.string()),
    status: v.array(v.string()),
  }),
  v.strictObject({ type: v.literal("heading"), level: v.picklist([2, 3]), text: v.string(), records: links }),
  v.strictObject({ type: v.literal("paragraph"), runs, quiet: v.exactOptional(v.literal(true)) }),
  v.strictObject({ type: v.literal("list"), items: v.array(runs) }),
  v.strictObject({
    type: v.literal("table"),
    caption: v.string(),
    columns: v.array(
      v.strictObject({ header: v.string(), width: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) }),
    ),
    rows: v.array(v.strictObject({ cells: v.array(runs), records: links })),
  }),
  v.strictObject({
    type: v.literal("facts"),
    facts: v.array(v.strictObject({ term: v.string(), values: v.array(runs), records: links })),
  }),
  v.strictObject({ type: v.literal("note"), kind: v.picklist(["withheld", "attention", "information"]), runs }),
  v.strictObject({
    type: v.literal("signatures"),
    lines: v.array(v.strictObject({ role: v.string(), name: v.string() })),
  }),
]);

const documentSchema: v.GenericSchema<unknown, MinutesDocument> = v.strictObject({
  format: v.literal(minutesFormat),
  language: v.picklist(["fi", "sv", "en", "fi-simple"]),
  version: v.picklist(["full", "public"]),
  label: v.picklist(["memo", "minutes"]),
  group: v.string(),
  meeting: v.strictObject({ id: v.string(), number: v.exactOptional(v.string()), date: v.exactOptional(v.string()) }),
  title: v.string(),
  furniture: v.strictObject({
    header: v.string(),
    footer: v.string(),
    pageBefore: v.string(),
    pageBetween: v.string(),
  }),
  blocks: v.array(block),
});
