import * as v from "valibot";
import { canonicalJson, type Json, type JsonProblem, parseCanonical } from "../core/canonical-json.ts";
import { type DateOnly, isDateOnly } from "../core/date-only.ts";
import { utf8ToBytes } from "../core/bytes.ts";
import { maxDocumentBytes } from "../core/limits.ts";
import { err, ok, type Result } from "../core/result.ts";
import { documentVersions, type PaperDocument } from "../document/document.ts";
import { parseDocument } from "../document/read-document.ts";

/**
 * What an approval freezes: the full version in the group's language as it stands, and by their digests everything else
 * that belongs to it. It is kept in the approval itself as canonical JSON, and the approval's fingerprint is over it, so
 * that one digest vouches for all languages, versions and attachments.
 */
export interface ApprovedDocument {
  readonly format: typeof approvedFormat;
  /** The fingerprint of the text (`reviewed-text.ts`) that the members answered to. */
  readonly text: string;
  readonly paper: PaperDocument;
  /** The other languages and versions, each a paper of its own, stored by content. */
  readonly papers: readonly StoredPaper[];
  readonly attachments: readonly StoredAttachment[];
  /** What was corrected since the first approval, the oldest first. */
  readonly amendments: readonly Amendment[];
}

const approvedFormat = "luotsi-approved/1";

export interface StoredPaper {
  readonly language: PaperDocument["language"];
  readonly version: PaperDocument["version"];
  readonly sha256: string;
}

export interface StoredAttachment {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

export interface Amendment {
  readonly number: number;
  readonly day: DateOnly;
  readonly reason: string;
}

export function writeApproved(document: Omit<ApprovedDocument, "format">): string {
  // Interfaces have no index signature for the compiler; the document is plain data by its own rule.
  return canonicalJson({ format: approvedFormat, ...document } as unknown as Json);
}

/** The text is no document of ours, or one of a format that only a newer version knows. */
export interface ApprovedError {
  readonly type: "approved-document";
  readonly problem: JsonProblem | "schema" | "too-new";
}

/** Reads what an approval has frozen, checked against its whole form; nothing in it is repaired. */
export function readApproved(text: string): Result<ApprovedDocument, ApprovedError> {
  const parsed = parseCanonical(utf8ToBytes(text), maxDocumentBytes);
  if (!parsed.ok) return err({ type: "approved-document", problem: parsed.error.problem });
  const found = v.safeParse(envelope, parsed.value);
  if (!found.success) {
    const isNewer = v.is(
      v.looseObject({ format: v.pipe(v.string(), v.regex(/^luotsi-approved\/\d+$/)) }),
      parsed.value,
    );
    const ownFormat = v.is(v.looseObject({ format: v.literal(approvedFormat) }), parsed.value);
    return err({ type: "approved-document", problem: isNewer && !ownFormat ? "too-new" : "schema" });
  }
  const paper = parseDocument(canonicalJson(found.output.paper as Json));
  if (!paper.ok) return err({ type: "approved-document", problem: paper.error.problem });
  return ok({ ...found.output, paper: paper.value });
}

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const envelope = v.strictObject({
  format: v.literal(approvedFormat),
  text: digest,
  paper: v.unknown(),
  papers: v.array(
    v.strictObject({
      language: v.picklist(["fi", "sv", "en", "fi-simple"]),
      version: v.picklist(documentVersions),
      sha256: digest,
    }),
  ),
  attachments: v.array(v.strictObject({ id: v.string(), name: v.string(), sha256: digest })),
  amendments: v.array(
    v.strictObject({
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      day: v.custom<DateOnly>((value) => typeof value === "string" && isDateOnly(value)),
      reason: v.string(),
    }),
  ),
});
