import * as v from "valibot";
import { type JsonProblem, parseCanonical } from "../core/canonical-json.ts";
import { utf8ToBytes } from "../core/bytes.ts";
import type { Result } from "../core/result.ts";
import { err, ok } from "../core/result.ts";
import { type Block, type PaperDocument, documentFormat, documentTypes, documentVersions } from "./document.ts";

/** The text is no document of ours, or one of a format that only a newer version knows. */
export interface DocumentError {
  readonly type: "document";
  readonly problem: JsonProblem | "schema" | "too-new";
}

/** Of a stored document, at most so much is read. */
export const maxDocumentBytes = 1024 * 1024;

/**
 * Reads minutes that were approved earlier, on this machine or elsewhere. What comes in a file is checked against the
 * whole form of the tree before any of it is shown; nothing is repaired, because the fingerprint is over these bytes.
 */
export function parseDocument(text: string): Result<PaperDocument, DocumentError> {
  const parsed = parseCanonical(utf8ToBytes(text), maxDocumentBytes);
  if (!parsed.ok) return err({ type: "document", problem: parsed.error.problem });
  if (v.is(newerDocument, parsed.value)) return err({ type: "document", problem: "too-new" });
  const found = v.safeParse(documentSchema, parsed.value);
  return found.success ? ok(found.output) : err({ type: "document", problem: "schema" });
}

const newerDocument = v.looseObject({
  format: v.pipe(
    v.string(),
    v.regex(/^luotsi-document\/\d+$/),
    v.check((format) => format !== documentFormat),
  ),
});

const link = v.strictObject({ kind: v.string(), id: v.string(), field: v.exactOptional(v.string()) });
const links = v.exactOptional(v.array(link));
const run = v.strictObject({ text: v.string(), strong: v.exactOptional(v.literal(true)) });
const runs = v.array(run);
const anchor = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,80}$/));

const block: v.GenericSchema<unknown, Block> = v.variant("type", [
  v.strictObject({
    type: v.literal("title"),
    logo: v.exactOptional(
      v.strictObject({
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        mediaType: v.picklist(["image/png", "image/jpeg"]),
        text: v.string(),
      }),
    ),
    group: v.string(),
    title: v.string(),
    lines: v.array(v.string()),
    status: v.array(v.string()),
  }),
  v.strictObject({
    type: v.literal("contents"),
    title: v.string(),
    entries: v.array(v.strictObject({ text: v.string(), anchor })),
  }),
  v.strictObject({
    type: v.literal("heading"),
    level: v.picklist([2, 3, 4]),
    text: v.string(),
    anchor: v.exactOptional(anchor),
    newPage: v.exactOptional(v.literal(true)),
    records: links,
  }),
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

const documentSchema: v.GenericSchema<unknown, PaperDocument> = v.strictObject({
  format: v.literal(documentFormat),
  language: v.picklist(["fi", "sv", "en", "fi-simple"]),
  version: v.picklist(documentVersions),
  type: v.picklist(documentTypes),
  group: v.string(),
  meeting: v.exactOptional(
    v.strictObject({
      id: v.string(),
      number: v.exactOptional(v.string()),
      date: v.exactOptional(v.string()),
      item: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999))),
    }),
  ),
  title: v.string(),
  largePrint: v.exactOptional(v.literal(true)),
  furniture: v.strictObject({
    header: v.string(),
    footer: v.string(),
    pageBefore: v.string(),
    pageBetween: v.string(),
  }),
  blocks: v.array(block),
});
