import { bytesToBase64url } from "../core/bytes.ts";
import type {
  Block,
  Contents,
  DocumentLanguage,
  Fact,
  Heading,
  PaperDocument,
  Picture,
  Run,
  Table,
  TitleBlock,
} from "./document.ts";
import { documentStyle } from "./html-style.ts";
import { markOf, type PaperExtras } from "./paper-extras.ts";
import { visibleText } from "./visible-text.ts";

/**
 * Minutes as one HTML file that is complete in itself: real headings, lists and tables, no script, nothing loaded. It is
 * read on screen, printed, and printed to PDF. Text is text: every character that could be markup is escaped, and a
 * content policy in the file forbids scripts and loading as a second wall.
 *
 * `<b>` and not `<strong>`: Chromium's tagged PDF has no standard role for the latter.
 */
export function renderHtml(document: PaperDocument, extras: PaperExtras = {}): string {
  const { language, title, group, furniture, blocks, version } = document;
  const { fingerprint, line } = markOf(document, extras);
  return `<!DOCTYPE html>
<html lang="${htmlLanguage(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${title} – ${group}`)}</title>
<meta name="author" content="${escape(group)}">
<meta name="luotsi:version" content="${version}">
<meta name="luotsi:fingerprint" content="${fingerprint}">${dateMeta(extras)}
<style>
${documentStyle(furniture, document)}</style>
</head>
<body>
<main>
${renderBlocks(blocks, extras)}
</main>
<footer class="mark"><p>${escape(line)}</p></footer>
</body>
</html>
`;
}

function dateMeta({ dated }: PaperExtras): string {
  return dated === undefined ? "" : `\n<meta name="dcterms.date" content="${escape(dated)}">`;
}

/** The parts of the page between the tags of its body, for a screen that has its own page around them. */
function renderBlocks(blocks: readonly Block[], extras: PaperExtras): string {
  return blocks.map((block) => renderBlock(block, extras)).join("\n");
}

function renderBlock(block: Block, extras: PaperExtras): string {
  switch (block.type) {
    case "title":
      return renderTitle(block, extras);
    case "contents":
      return renderContents(block);
    case "heading":
      return renderHeading(block);
    case "paragraph":
      return `<p${block.quiet === true ? ' class="quiet"' : ""}>${renderRuns(block.runs)}</p>`;
    case "list":
      return `<ul>\n${block.items.map((runs) => `<li>${renderRuns(runs)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return renderTable(block);
    case "facts":
      return `<dl>\n${block.facts.map(renderFact).join("\n")}\n</dl>`;
    case "note":
      return `<div class="note" role="note"><p>${renderRuns(block.runs)}</p></div>`;
    case "signatures":
      return `<ul class="signatures">\n${block.lines
        .map(({ role, name }) => `<li><span class="role">${escape(role)}</span> ${escape(name)}</li>`)
        .join("\n")}\n</ul>`;
  }
}

function renderHeading({ level, text, anchor, newPage }: Heading): string {
  const id = anchor === undefined ? "" : ` id="${escape(anchor)}"`;
  return `<h${level}${id}${newPage === true ? ' class="new-page"' : ""}>${escape(text)}</h${level}>`;
}

function renderContents({ title, entries }: Contents): string {
  const lines = entries.map(({ text, anchor }) => `<li><a href="#${escape(anchor)}">${escape(text)}</a></li>`);
  return `<nav aria-labelledby="contents">\n<h2 id="contents">${escape(title)}</h2>\n<ol class="contents">\n${lines.join("\n")}\n</ol>\n</nav>`;
}

/** The alphabet and the padding that addresses of data want (RFC 4648, 4). */
function base64(bytes: Uint8Array): string {
  const text = bytesToBase64url(bytes).replaceAll("-", "+").replaceAll("_", "/");
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

/** In the file itself, so that it loads nothing; without the bytes the words for it. */
function renderLogo({ sha256, mediaType, text }: Picture, { pictures }: PaperExtras): string {
  const bytes = pictures?.get(sha256);
  if (bytes === undefined) return text === "" ? "" : `<p class="line">${escape(text)}</p>`;
  return `<p class="logo"><img src="data:${mediaType};base64,${base64(bytes)}" alt="${escape(text)}"></p>`;
}

function renderTitle({ group, title, lines, status, logo }: TitleBlock, extras: PaperExtras): string {
  return [
    "<header>",
    ...(logo === undefined ? [] : [renderLogo(logo, extras)]),
    `<p class="group">${escape(group)}</p>`,
    `<h1>${escape(title)}</h1>`,
    ...lines.map((line) => `<p class="line">${escape(line)}</p>`),
    ...status.map((line) => `<p class="status">${escape(line)}</p>`),
    "</header>",
  ].join("\n");
}

function renderTable({ caption, columns, rows }: Table): string {
  const heads = columns.map(({ header }) => `<th scope="col">${escape(header)}</th>`).join("");
  const body = rows.map(({ cells }) => {
    const row = columns.map((_, index) => {
      const content = renderRuns(cells[index] ?? []);
      return index === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`;
    });
    return `<tr>${row.join("")}</tr>`;
  });
  return `<table>
<caption>${escape(caption)}</caption>
<colgroup>${columns.map(({ width }) => `<col style="width: ${width}%">`).join("")}</colgroup>
<thead><tr>${heads}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

function renderFact({ term, values }: Fact): string {
  return `<dt>${escape(term)}</dt>\n<dd>${values.map((runs) => `<p>${renderRuns(runs)}</p>`).join("")}</dd>`;
}

function renderRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong }) => {
      const content = escape(text).replace(/\n/g, "<br>\n");
      return strong === true ? `<b>${content}</b>` : content;
    })
    .join("");
}

function escape(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Plain Finnish is marked as Finnish: several screen readers would read a variant that they do not know as English. */
function htmlLanguage(language: DocumentLanguage): string {
  return language === "fi-simple" ? "fi" : language;
}
