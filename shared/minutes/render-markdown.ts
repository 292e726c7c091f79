import type { Block, Fact, MinutesDocument, Run, Table } from "./document.ts";
import { visibleText } from "./visible-text.ts";

/**
 * Minutes as Markdown (CommonMark with tables), for mail, wikis and archives. People's text stays text: whatever could
 * begin markup is escaped, wherever it stands, and so are the marks that only count at the beginning of a line.
 */
export function renderMinutesMarkdown(document: MinutesDocument): string {
  return `${document.blocks.map(renderBlock).join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case "title":
      return [
        inline(block.group),
        `# ${inline(block.title)}`,
        [...block.lines, ...block.status].map(inline).join("\\\n"),
      ].join("\n\n");
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
    ...rows.map(({ cells }) =>
      line(columns.map((_, index) => inline((cells[index] ?? []).map(({ text }) => text).join("")))),
    ),
  ].join("\n");
}

function renderFact({ term, values }: Fact): string {
  const [first = "", ...more] = values.map(renderRuns);
  return [`- **${inline(term)}:** ${indented(first)}`, ...more.map((value) => `\n  ${indented(value)}`)].join("\n");
}

function renderRuns(runs: readonly Run[]): string {
  return runs.map(({ text, strong }) => (strong === true ? emphasised(text) : lines(text))).join("");
}

/** Emphasis must close next to a letter, so the space around it stays outside. */
function emphasised(text: string): string {
  const line = inline(text);
  return line === "" ? "" : `**${line}**`;
}

/** Text of several lines: each escaped for itself, with hard breaks between. Space before and after the runs stays. */
function lines(text: string): string {
  return visibleText(text)
    .split("\n")
    .map((line, index) => `${index === 0 && /^\s/.test(line) ? " " : ""}${escapeLine(line)}`)
    .join("\\\n");
}

function inline(text: string): string {
  return escapeLine(visibleText(text).replace(/\s*\n\s*/g, " "));
}

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/\t/g, " ")
    .replace(/[\\`*_[\]<>&|~${}^]/g, "\\$&")
    .replace(/:\/\//g, "\\://")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^[#+\-=:%@!]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

function indented(text: string): string {
  return text.replace(/\n/g, "\n  ");
}
