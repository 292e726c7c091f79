import { type CaptureKind, findKind } from "./capture-kinds.ts";
import { type Due, type DueContext, findDueAtEnd, findDueAtStart, type FoundDue } from "./due-words.ts";
import { findNames, type FoundName, type Nameable } from "./find-names.ts";

export interface CaptureContext extends DueContext {
  readonly nameables: readonly Nameable[];
  /** When the kind is settled, as when a record is edited: the line then holds none. */
  readonly kind?: CaptureKind | undefined;
}

/** A piece of the line as it was typed. All pieces together are the line. */
export interface CapturePart {
  readonly sort: "kind" | "name" | "due" | "text";
  readonly text: string;
}

export interface NamedOne {
  /** As it was typed, without the `@`. */
  readonly typed: string;
  readonly means: readonly Nameable[];
}

/** What was understood of a line. */
export interface Capture {
  readonly kind: CaptureKind;
  readonly parts: readonly CapturePart[];
  /** What is left of the words when kind, names and day are taken out. */
  readonly text: string;
  readonly names: readonly NamedOne[];
  /** A day that cannot be told stays in the text. */
  readonly due: Due | undefined;
}

const withNames: readonly CaptureKind[] = ["decision", "action", "statement", "dissent"];

/**
 * Reads one short line of a meeting: `t: Järjestyksen seloste @Malliluoto ennen seuraavaa kokousta`.
 *
 * - What stands before the first colon names the kind when it is the name of one; without it the line is a note.
 * - Names are looked for where they mean somebody: in a note an `@` is only a sign.
 * - The day of an action stands at the end of the line, or beside a name.
 *
 * Nothing of the line is dropped: see `parts`.
 */
export function parseCapture(line: string, context: CaptureContext): Capture {
  const found = context.kind === undefined ? findKind(line) : undefined;
  const kind = context.kind ?? found?.kind ?? "note";
  const from = found?.end ?? 0;
  const names = withNames.includes(kind)
    ? findNames(line.slice(from), context.nameables).map((name) => movedName(name, from))
    : [];
  const due = kind === "action" ? findDue(line, from, names, context) : undefined;
  const spans: Span[] = [
    ...(from > 0 ? [{ sort: "kind" as const, start: 0, end: from }] : []),
    ...names.map(({ start, end }) => ({ sort: "name" as const, start, end })),
    ...(due?.due.type === "day" ? [{ sort: "due" as const, start: due.start, end: due.end }] : []),
  ].toSorted((a, b) => a.start - b.start);
  const parts = partsOf(line, spans);
  return {
    kind,
    parts,
    text: textOf(parts),
    names: names.map(({ start, end, means }) => ({ typed: line.slice(start + 1, end), means })),
    due: due?.due,
  };
}

interface Span {
  readonly sort: CapturePart["sort"];
  readonly start: number;
  readonly end: number;
}

/** At the very end, else before or behind a name. */
function findDue(line: string, from: number, names: readonly FoundName[], context: DueContext): FoundDue | undefined {
  const edges = [from, ...names.flatMap(({ start, end }) => [start, end]), line.length];
  for (let at = edges.length - 2; at >= 0; at -= 2) {
    const start = edges[at] ?? from;
    const piece = line.slice(start, edges[at + 1]);
    const isBehindName = at > 0;
    const found = findDueAtEnd(piece, context) ?? (isBehindName ? findDueAtStart(piece, context) : undefined);
    if (found !== undefined) return { ...found, start: found.start + start, end: found.end + start };
  }
  return undefined;
}

function movedName({ start, end, means }: FoundName, by: number): FoundName {
  return { start: start + by, end: end + by, means };
}

function partsOf(line: string, spans: readonly Span[]): readonly CapturePart[] {
  const parts: CapturePart[] = [];
  let at = 0;
  const add = (sort: CapturePart["sort"], end: number) => {
    if (end > at) parts.push({ sort, text: line.slice(at, end) });
    at = Math.max(at, end);
  };
  for (const { sort, start, end } of spans) {
    add("text", start);
    add(sort, end);
  }
  add("text", line.length);
  return parts;
}

/** The words that stay, with one space where something was taken out, and no sign left hanging where it stood. */
function textOf(parts: readonly CapturePart[]): string {
  return parts
    .map(({ sort, text }) => (sort === "text" ? text : " "))
    .join("")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/\s+(?=[.,;:!?)])/gu, "")
    .replaceAll(/[,;]+$/gu, "")
    .trim();
}
