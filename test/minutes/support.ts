import type { Json } from "../../shared/core/canonical-json.ts";
import { createGroupBook, type GroupBook } from "../../shared/domain/group-book.ts";
import { domainRules, fieldOf, type KindName, type RecordByKind } from "../../shared/domain/kinds.ts";
import { applyAll } from "../../shared/log/assemble.ts";
import type { Change, Operation } from "../../shared/log/change.ts";
import { createProjection } from "../../shared/log/projection.ts";
import { buildMinutes } from "../../shared/minutes/build.ts";
import type { PaperDocument, DocumentLanguage, DocumentVersion } from "../../shared/document/document.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { minutesWords } from "../../shared/minutes/words/by-language.ts";

/** One person's writing of one record; rows of different devices do not know of each other. */
export interface Row {
  readonly kind: KindName;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly device: string;
}

export function row<K extends KindName>(
  kind: K,
  id: string,
  fields: Omit<RecordByKind<K>, "id">,
  device = "deviceAAAAAAAAAA",
): Row {
  return { kind, id, fields: fields as unknown as Readonly<Record<string, Json>>, device };
}

export function bookOf(rows: readonly Row[]): GroupBook {
  const seqs = new Map<string, number>();
  const changes = rows.map(({ kind, id, fields, device }, index): Change => {
    const seq = (seqs.get(device) ?? 0) + 1;
    seqs.set(device, seq);
    const operations: Operation[] = [];
    const registers: Record<string, Json> = {};
    for (const [field, value] of Object.entries(fields)) {
      if (fieldOf(kind, field)?.shape !== "set") registers[field] = value;
      else if (Array.isArray(value))
        operations.push({ type: "add", kind, id, field, values: value as readonly Json[] });
    }
    operations.push({ type: "set", kind, id, fields: registers, seen: {} });
    return { device, seq, stamp: { ms: 1_700_000_000_000 + index, count: 0 }, author: "secretary", operations };
  });
  const projection = createProjection(domainRules);
  applyAll(projection, changes);
  return createGroupBook(projection);
}

export function minutesOf(
  book: GroupBook,
  version: DocumentVersion = "full",
  language: DocumentLanguage = "fi",
): PaperDocument {
  const document = buildMinutes(book, "meeting-1", { words: minutesWords[language], version });
  if (document === undefined) throw new Error("the meeting is in the book");
  return document;
}

/** The document's own text: the mark below it names the fingerprint, which any change of the text changes. */
export function markdownOf(document: PaperDocument): string {
  const [text = ""] = renderMarkdown(document).split(/\n\n---\n\n[^\n]*\n$/);
  return `${text}\n`;
}

/** The minutes as Markdown with plain spaces, to look for words in. */
export function textOf(document: PaperDocument): string {
  return renderMarkdown(document).replaceAll("\u00A0", " ");
}
