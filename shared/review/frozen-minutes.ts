import { bytesToUtf8 } from "../core/bytes.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { DocumentLanguage, DocumentVersion, PaperDocument } from "../document/document.ts";
import { parseDocument } from "../document/read-document.ts";
import { spokenLanguage } from "../minutes/words/by-language.ts";
import { shownApproval } from "./approval-chain.ts";
import { type ApprovedDocument, readApproved } from "./approved-document.ts";

/** Reads a stored file by its SHA-256, hex; `undefined` when it is not here or is not what its name says. */
export type ReadFile = (sha256: string) => Promise<Uint8Array | undefined>;

export type FrozenMinutes =
  /** Nothing is frozen: the minutes are still written from the records. */
  | { readonly type: "not-frozen" }
  | { readonly type: "frozen"; readonly paper: PaperDocument; readonly approved: ApprovedDocument }
  /** Approved, and this version of it cannot be read here: its file has not come, or a newer version wrote it. */
  | { readonly type: "missing"; readonly approved?: ApprovedDocument };

/**
 * The minutes of a meeting as they were approved, in a language and version: the very papers that were frozen, never
 * built anew. In a dispute those of the latest approval; both are shown where people settle it.
 */
export async function frozenMinutes(
  book: GroupBook,
  readFile: ReadFile,
  meeting: string,
  language: DocumentLanguage,
  version: DocumentVersion,
): Promise<FrozenMinutes> {
  const approval = shownApproval(book, "meeting", meeting);
  return approval === undefined
    ? { type: "not-frozen" }
    : frozenPaper(approval.operation.document, readFile, language, version);
}

/** One version of one approved document, by the text that its approval carries. */
export async function frozenPaper(
  document: string,
  readFile: ReadFile,
  language: DocumentLanguage,
  version: DocumentVersion,
): Promise<FrozenMinutes> {
  const read = readApproved(document);
  if (!read.ok) return { type: "missing" };
  const approved = read.value;
  const { paper } = approved;
  if (paper.language === language && paper.version === version) return { type: "frozen", paper, approved };
  const spoken = spokenLanguage(language, version);
  const stored = approved.papers.find((each) => each.language === spoken && each.version === version);
  const bytes = stored === undefined ? undefined : await readFile(stored.sha256);
  const text = bytes === undefined ? undefined : bytesToUtf8(bytes);
  const parsed = text === undefined ? undefined : parseDocument(text);
  return parsed?.ok === true ? { type: "frozen", paper: parsed.value, approved } : { type: "missing", approved };
}
