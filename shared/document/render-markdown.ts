import { textOfRuns } from "./blocks.ts";
import type { Block, Fact, PaperDocument, Run, Table } from "./document.ts";
import { markOf, type PaperExtras } from "./paper-extras.ts";
import { visibleText } from "./visible-text.ts";

/**
 * Minutes as Markdown (CommonMark with tables), for mail, wikis and archives. People's text stays text: whatever could
 * begin markup is escaped, wherever it stands, and so are the marks that only count at the beginning of a line.
 */
export function renderMarkdown(document: PaperDocument, extras: PaperExtras = {}): string {
  const { line } = markOf(document, extras);
  return `${[...document.blocks.map(renderBlock), `---`, atLineStart(line)].join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case "title":
      return [
        atLineStart(block.group),
        `# ${inline(block.title)}`,
        [...block.lines, ...block.status].map(atLineStart).join("\\\n"),
      ].join("\n\n");
    case "contents":
      return [`## ${inline(block.title)}`, block.entries.map(({ text }) => `- ${inline(text)}`).join("\n")].join(
        "\n\n",
      );
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "paragraph":
      return renderRuns(block.runs);
    case "list":
      return block.items.map((runs) => `- ${indented(renderRuns(runs))}`).join("\n");
    case "table":
      return renderTable(block);
    case "facts":
      return block.facts.map(renderFact).join("\n");
    case "note":
      return renderRuns(block.runs)
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
    case "signatures":
      return block.lines.map(({ role, name }) => `- ${inline(role)}: ${inline(name)}`).join("\n");
  }
}

function renderTable({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    `**${inline(caption)}**`,
    "",
    line(columns.map(({ header }) => inline(header))),
    line(columns.map(() => "---")),
    ...rows.map(({ cells }) => line(columns.map((_, index) => inline(textOfRuns(cells[index] ?? []))))),
  ].join("\n");
}

function renderFact({ term, values }: Fact): string {
  const [first = "", ...more] = values.map((runs, index) => renderRuns(runs, index > 0));
  return [`- **${inline(term)}:** ${indented(first)}`, ...more.map((value) => `\n  ${indented(value)}`)].join("\n");
}

/** `first` says whether the runs begin a line: only there do the marks of lists and headings count. */
function renderRuns(runs: readonly Run[], first = true): string {
  return runs
    .map(({ text, strong }, index) => (strong === true ? emphasised(text) : lines(text, first && index === 0)))
    .join("");
}

/** Emphasis must close next to a letter, so the space around it stays outside. */
function emphasised(text: string): string {
  const line = inline(text);
  return line === "" ? "" : `**${line}**`;
}

/** Text of several lines: each escaped for itself, with hard breaks between. Space before the first one stays. */
function lines(text: string, first: boolean): string {
  return visibleText(text)
    .split("\n")
    .map((line, index) => `${index === 0 && /^\s/.test(line) ? " " : ""}${escapeLine(line, first || index > 0)}`)
    .join("\\\n");
}

/** Text on one line that something of ours stands before. */
function inline(text: string): string {
  return escapeLine(visibleText(text).replace(/\s*\n\s*/g, " "), false);
}

/** The same where nothing stands before it. */
function atLineStart(text: string): string {
  return escapeLine(visibleText(text).replace(/\s*\n\s*/g, " "), true);
}

function escapeLine(line: string, first: boolean): string {
  const escaped = line
    .trim()
    .replace(/\t/g, " ")
    .replace(/[\\`*_[\]<>&|~${}^]/g, "\\$&")
    .replace(/:\/\//g, "\\://")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    // At the end of a heading these would be its closing marks.
    .replace(/(^|\s)(#+)$/, "$1\\$2");
  return first ? escaped.replace(/^[#+\-=:%@!]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2") : escaped;
}

function indented(text: string): string {
  return text.replace(/\n/g, "\n  ");
}
