import { canonicalJson, type Json } from "../core/canonical-json.ts";
import { compareText } from "../core/compare.ts";
import { textDigest } from "../core/sha256.ts";
import type { GroupBook } from "../domain/group-book.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { KindName, RecordByKind } from "../domain/kinds.ts";
import type { DocumentLanguage, PaperDocument } from "../document/document.ts";
import { buildMinutes } from "../minutes/build.ts";
import { minutesWords } from "../minutes/words/by-language.ts";
import { extractOf } from "./item-extract.ts";

/** The language in which the group's minutes are approved; the others are translations beside it. */
export function groupLanguage(book: GroupBook): DocumentLanguage {
  return book.get("rules", "rules")?.minutesLanguage ?? "fi";
}

/** What the members are asked about: the minutes of a meeting, or one item of them that is checked at once. */
export interface Reviewed {
  readonly meeting: string;
  readonly item?: string | undefined;
}

/**
 * The fingerprint of the text that members answer to: SHA-256, hex, of the full version in the group's language and of
 * its attachments. It is of what the minutes *say*: how far their review has come, when they were sent out and how the
 * page looks are left out, so that the text which was sent, checked and approved is the same one under one fingerprint.
 *
 * Answers `undefined` when the meeting or the item is not here.
 */
export function textFingerprint(book: GroupBook, reviewed: Reviewed): string | undefined {
  const language = groupLanguage(book);
  const paper = reviewedPaper(withoutReview(book, reviewed.meeting), reviewed, language);
  if (paper === undefined) return undefined;
  const { title } = paper;
  const blocks = paper.blocks.map((block) => (block.type === "title" ? { type: "title", lines: block.lines } : block));
  const attachments = attachmentsOf(book, reviewed).map(({ name, sha256 }) => [name, sha256]);
  // Interfaces have no index signature for the compiler; the tree is plain data by its own rule.
  return textDigest(canonicalJson({ language, title, blocks, attachments } as unknown as Json));
}

/** The full version of what is reviewed, in a language. */
export function reviewedPaper(
  book: GroupBook,
  { meeting, item }: Reviewed,
  language: DocumentLanguage,
): PaperDocument | undefined {
  const paper = buildMinutes(book, meeting, { words: minutesWords[language], version: "full" });
  return paper === undefined || item === undefined ? paper : extractOf(paper, item);
}

/** The attachments whose files are here by their content, in the order of their numbers. */
export function attachmentsOf(
  book: GroupBook,
  { meeting, item }: Reviewed,
): readonly { readonly id: string; readonly name: string; readonly sha256: string }[] {
  const items = new Set(book.all("agenda-item").flatMap((each) => (each.meeting === meeting ? [each.id] : [])));
  return book
    .all("attachment")
    .filter((each) =>
      item === undefined ? each.meeting === meeting || items.has(each.item ?? "") : each.item === item,
    )
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || compareText(a.id, b.id))
    .flatMap(({ id, name = "", sha256 }) => (sha256 === undefined ? [] : [{ id, name, sha256 }]));
}

/** The book in which the meeting's minutes stand approved, and were sent and approved on no day. */
function withoutReview(book: GroupBook, id: string): GroupBook {
  const { minutesSentOn: _sent, minutesApprovedOn: _approved, ...meeting } = book.get("meeting", id) ?? { id };
  const settled: Meeting = { ...meeting, status: "approved" };
  return {
    ...book,
    get: <K extends KindName>(kind: K, each: string) =>
      kind === "meeting" && each === id && book.get(kind, each) !== undefined
        ? (settled as unknown as RecordByKind<K>)
        : book.get(kind, each),
  };
}
