import type {
  GuideBlock,
  GuideChapter,
  GuideSection,
  GuideSpan,
  GuideText,
} from "../renderer/features/help/guide-content.ts";

/**
 * Reads one chapter of the guide from the part of Markdown that the guide is written in: a title, a lead of one
 * paragraph, sections, paragraphs, lists, tables, notes (`>`), pictures on a line of their own, and in running text
 * `**strong**`, `` `code` ``, `` `Ctrl` `` as a key, and links to other chapters.
 *
 * A picture's size is not known here: it is 0 until build/guide.ts has looked at the file.
 * @throws with the line's text when something else is met, so that a mistake fails the build and not the reader.
 */
export function readChapter(id: string, source: string): GuideChapter {
  const pieces = source.split(/\n{2,}/u).map((piece) => piece.trim());
  const [title = "", lead = "", ...rest] = pieces.filter((piece) => piece !== "");
  if (!title.startsWith("# ") || title.includes("\n")) throw new Error(`${id} does not begin with its title: ${title}`);
  const blocks: GuideBlock[] = [];
  const sections: GuideSection[] = [];
  let into = blocks;
  for (const piece of rest) {
    if (piece.startsWith("## ")) {
      into = [];
      sections.push({ id: sectionId(piece.slice(3)), title: piece.slice(3), blocks: into });
    } else {
      into.push(readBlock(id, piece));
    }
  }
  const ids = sections.map((section) => section.id);
  if (new Set(ids).size < ids.length) throw new Error(`${id} has two sections of one name: ${ids.join(", ")}`);
  return { id, title: title.slice(2), lead: plainLead(id, lead), blocks, sections };
}

/**
 * The address of a heading: as the usual readers of Markdown make it ("Mitä nyt?" → mitä-nyt), and then without the
 * dots of ä and ö, so that it fits into the app's own addresses: mita-nyt.
 */
export function sectionId(title: string): string {
  return title
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9\s-]/gu, "")
    .trim()
    .replaceAll(/\s+/gu, "-")
    .slice(0, 40);
}

function plainLead(id: string, lead: string): string {
  const text = oneLine(lead);
  if (/[*`[\]<>|]/u.test(text)) throw new Error(`${id} has marks in its lead: ${text}`);
  return text;
}

function readBlock(chapter: string, piece: string): GuideBlock {
  const lines = piece.split("\n");
  const picture = /^!\[([^\]]+)\]\(pictures\/([a-z0-9-]+\.png)\)$/u.exec(piece);
  if (picture !== null) {
    const [, alt = "", source = ""] = picture;
    return { type: "picture", source, alt, size: { width: 0, height: 0 } };
  }
  if (piece.startsWith("> ")) {
    return {
      type: "note",
      text: readText(chapter, oneLine(lines.map((line) => line.replace(/^> ?/u, "")).join("\n"))),
    };
  }
  if (piece.startsWith("|")) return readTable(chapter, lines);
  if (/^(?:- |\d+\. )/u.test(piece)) return readList(chapter, lines);
  if (/^(?:#|!|\||>|```|<|\* |\+ )/u.test(piece))
    throw new Error(`${chapter} has what the guide does not know: ${piece}`);
  return { type: "paragraph", text: readText(chapter, oneLine(piece)) };
}

/** A list's item may go on over lines that are set in. */
function readList(chapter: string, lines: readonly string[]): GuideBlock {
  const items: string[] = [];
  for (const line of lines) {
    const mark = /^(?:- |\d+\. )/u.exec(line);
    if (mark !== null) items.push(line.slice(mark[0].length));
    else items.push(`${items.pop() ?? ""} ${line.trim()}`);
  }
  const isOrdered = /^\d/u.test(lines[0] ?? "");
  return { type: "list", isOrdered, items: items.map((item) => readText(chapter, item)) };
}

function readTable(chapter: string, lines: readonly string[]): GuideBlock {
  const [head = [], line = [], ...rows] = lines.map((each) =>
    each
      .replaceAll(/^\||\|$/gu, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const isEven = [line, ...rows].every((row) => row.length === head.length);
  if (!isEven || !line.every((cell) => /^-+$/u.test(cell)))
    throw new Error(`${chapter} has an uneven table: ${lines[0]}`);
  const texts = (row: readonly string[]) => row.map((cell) => readText(chapter, cell));
  return { type: "table", head: texts(head), rows: rows.map(texts) };
}

const marks = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\((?:([a-z-]+|\d\d-[a-z-]+)\.md)?(?:#([^)\s]+))?\)/gu;

function readText(chapter: string, source: string): GuideText {
  const spans: GuideSpan[] = [];
  let at = 0;
  const plain = (text: string) => {
    if (/[*`[\]<>]/u.test(text)) throw new Error(`${chapter} has a mark that the guide does not know: ${text}`);
    if (text !== "") spans.push({ type: "plain", text });
  };
  for (const match of source.matchAll(marks)) {
    plain(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [, strong, code, linked, file, section] = match;
    if (strong !== undefined) spans.push({ type: "strong", text: strong });
    else if (code !== undefined) spans.push({ type: isKey(code) ? "key" : "code", text: code });
    else if (linked !== undefined) {
      const target = file === undefined ? chapter : chapterId(file);
      spans.push({
        type: "link",
        text: linked,
        chapter: target,
        ...(section === undefined ? {} : { section: sectionId(section) }),
      });
    }
  }
  plain(source.slice(at));
  return spans;
}

/** "03-decisions" → decisions: the number says the order only. */
export function chapterId(file: string): string {
  return file.replace(/^\d\d-/u, "");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ");
}

/** What is written on keys: it is drawn as one. A letter alone is a key too. */
const keys: ReadonlySet<string> = new Set(
  "Ctrl Cmd ⌘ Shift Alt Tab Enter Esc Home End Delete F1 F11 Välilyönti Space / ↑ ↓ ← →".split(" "),
);

function isKey(code: string): boolean {
  return keys.has(code) || /^[A-Z]$/u.test(code);
}
