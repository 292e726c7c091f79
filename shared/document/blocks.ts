import type { BulletList, Fact, Facts, Heading, Note, Paragraph, RecordLink, Run } from "./document.ts";
import { visibleLine, visibleText } from "./visible-text.ts";

/** One run of people's text, made visible. */
export function run(text: string): Run {
  return { text: visibleText(text).trim() };
}

/** One run that stays on its line. */
export function lineRun(text: string): Run {
  return { text: visibleLine(text) };
}

/** With its first letter as a sentence begins: a person who has no name here is called by a common noun. */
export function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

export function strongRun(text: string): Run {
  return { text: visibleText(text), strong: true };
}

/** What runs say, however they look. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

export function heading(level: 2 | 3, text: string, records: readonly RecordLink[] = []): Heading {
  return { type: "heading", level, text: visibleLine(text), ...linked(records) };
}

/** Running text as its paragraphs: an empty line parts two of them. No text, no paragraph. */
export function paragraphs(text: string | undefined): readonly Paragraph[] {
  return paragraphRuns(text).map((runs) => ({ type: "paragraph", runs }));
}

export function quiet(text: string): Paragraph {
  return { type: "paragraph", runs: [lineRun(text)], quiet: true };
}

/** Running text as the paragraphs of a fact or a list. */
export function paragraphRuns(text: string | undefined): readonly (readonly Run[])[] {
  if (text === undefined) return [];
  return visibleText(text)
    .split(/\n[ \t]*\n\s*/)
    .flatMap((part) => (part.trim() === "" ? [] : [[{ text: part.trim() }]]));
}

/** A heading with what stands under it, or nothing at all: no heading is ever empty. */
export function section<T>(title: Heading, blocks: readonly T[]): readonly (Heading | T)[] {
  return blocks.length === 0 ? [] : [title, ...blocks];
}

/** A list, unless it would be empty. */
export function list(items: readonly (readonly Run[])[]): readonly BulletList[] {
  return items.length === 0 ? [] : [{ type: "list", items }];
}

/** A term with its values, unless it would have none. */
export function fact(
  term: string,
  values: readonly (readonly Run[])[],
  records: readonly RecordLink[] = [],
): readonly Fact[] {
  return values.length === 0 ? [] : [{ term, values, ...linked(records) }];
}

/** A term with one line, unless the line is missing or blank. */
export function lineFact(term: string, text: string | undefined, records: readonly RecordLink[] = []): readonly Fact[] {
  const line = text === undefined ? "" : visibleLine(text);
  return line === "" ? [] : fact(term, [[{ text: line }]], records);
}

export function facts(rows: readonly Fact[]): readonly Facts[] {
  return rows.length === 0 ? [] : [{ type: "facts", facts: rows }];
}

/** A note that begins with its own name in words, so that nothing hangs on how it is drawn. */
export function note(kind: Note["kind"], name: string, text: string): Note {
  return { type: "note", kind, runs: [strongRun(name), { text: ` ${visibleText(text)}` }] };
}

export function linked(records: readonly RecordLink[]): { readonly records?: readonly RecordLink[] } {
  return records.length === 0 ? {} : { records };
}
