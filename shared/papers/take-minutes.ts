import type { DateOnly } from "../core/date-only.ts";
import { compareText } from "../core/compare.ts";
import { err, ok, type Result } from "../core/result.ts";
import { note } from "../document/blocks.ts";
import type { DocumentLanguage, DocumentVersion, PaperDocument } from "../document/document.ts";
import type { PaperExtras } from "../document/paper-extras.ts";
import type { GroupBook } from "../domain/group-book.ts";
import { buildMinutes } from "../minutes/build.ts";
import { extractOf } from "../minutes/extract.ts";
import { createPeople } from "../minutes/people.ts";
import { textDateOf } from "../minutes/text-date.ts";
import { volumeOf } from "../minutes/volume.ts";
import { minutesWords, spokenLanguage } from "../minutes/words/by-language.ts";
import { versionWords } from "../minutes/words/version-words.ts";
import { frozenMinutes, type ReadFile } from "../review/frozen-minutes.ts";

export interface MinutesWish {
  /** The id of the meeting's record. */
  readonly meeting: string;
  readonly language: DocumentLanguage;
  readonly version: DocumentVersion;
  /** The number of the one item that is wanted. */
  readonly item?: number | undefined;
}

/** A paper with all that its files need: screens and the command line render the same and get the same bytes. */
export interface TakenPaper {
  readonly paper: PaperDocument;
  readonly extras: PaperExtras;
}

export type TakeRefusal =
  | { readonly type: "no-meeting" }
  | { readonly type: "no-item" }
  /** The minutes are approved, and this language or version of what was approved is not here. */
  | { readonly type: "not-here" };

/**
 * The minutes of a meeting on their way out: as they were approved where they were, from the bytes that were frozen and
 * never built anew, else as the records have them now.
 */
export async function takeMinutes(
  book: GroupBook,
  readFile: ReadFile,
  { meeting, language, version, item }: MinutesWish,
): Promise<Result<TakenPaper, TakeRefusal>> {
  const whole = await wholeMinutes(book, readFile, meeting, language, version);
  if (!whole.ok) return whole;
  const secretary = book.get("meeting", meeting)?.secretary;
  const words = minutesWords[spokenLanguage(language, version)];
  const attester = secretary === undefined ? undefined : createPeople(book, words, version).name(secretary);
  const paper = item === undefined ? whole.value : extractOf(whole.value, { number: item, attester });
  if (paper === undefined) return err({ type: "no-item" });
  return ok({ paper, extras: { ...dated(textDateOf(book, meeting)), pictures: await picturesOf(paper, readFile) } });
}

/** The minutes of several meetings as one volume, by their days. */
export async function takeVolume(
  book: GroupBook,
  readFile: ReadFile,
  meetings: readonly string[],
  wish: Pick<MinutesWish, "language" | "version">,
): Promise<Result<TakenPaper, TakeRefusal>> {
  const dayOf = (id: string) => book.get("meeting", id)?.date ?? "";
  const inOrder = meetings.toSorted((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(a, b));
  const papers: PaperDocument[] = [];
  for (const meeting of inOrder) {
    const whole = await wholeMinutes(book, readFile, meeting, wish.language, wish.version);
    if (!whole.ok) return whole;
    papers.push(whole.value);
  }
  const years = [...new Set(inOrder.flatMap((id) => dayOf(id).slice(0, 4) || []))];
  const volume = volumeOf(papers, years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? ""));
  if (volume === undefined) return err({ type: "no-meeting" });
  const latest = inOrder
    .flatMap((id) => textDateOf(book, id) ?? [])
    .toSorted(compareText)
    .at(-1);
  return ok({ paper: volume, extras: { ...dated(latest), pictures: await picturesOf(volume, readFile) } });
}

async function wholeMinutes(
  book: GroupBook,
  readFile: ReadFile,
  meeting: string,
  language: DocumentLanguage,
  version: DocumentVersion,
): Promise<Result<PaperDocument, TakeRefusal>> {
  const frozen = await frozenMinutes(book, readFile, meeting, language, version);
  if (frozen.type === "frozen") return ok(frozen.paper);
  const isUnreadable = frozen.type === "missing" && frozen.approved === undefined;
  if (frozen.type === "missing" && !isUnreadable) return err({ type: "not-here" });
  const paper = buildMinutes(book, meeting, { words: minutesWords[language], version });
  if (paper === undefined) return err({ type: "no-meeting" });
  return ok(isUnreadable ? withNote(paper) : paper);
}

/** Says that this is not what was approved: what was, a newer version or another program has written. */
function withNote(paper: PaperDocument): PaperDocument {
  const { name, text } = versionWords[paper.language].unreadable;
  const [title, ...rest] = paper.blocks;
  return { ...paper, blocks: [...(title === undefined ? [] : [title]), note("attention", name, text), ...rest] };
}

/** The pictures that a paper names, as far as their bytes are here. */
export async function picturesOf(
  { blocks }: PaperDocument,
  readFile: ReadFile,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const block of blocks) {
    if (block.type !== "title" || block.logo === undefined) continue;
    const bytes = await readFile(block.logo.sha256);
    if (bytes !== undefined) pictures.set(block.logo.sha256, bytes);
  }
  return pictures;
}

function dated(day: DateOnly | undefined): Pick<PaperExtras, "dated"> {
  return day === undefined ? {} : { dated: day };
}
