import type { PageFurniture } from "./document.ts";
import { visibleText } from "./visible-text.ts";

/**
 * The stylesheet of standalone minutes: A4 with numbered pages, 12 points, black on white. Meaning is never in colour;
 * the one colour is a rule beside notes, whose words say what they are.
 */
export function documentStyle(
  { header, footer, pageBefore, pageBetween }: PageFurniture,
  manner: { readonly largePrint?: true } = {},
): string {
  const small = manner.largePrint === true ? "13pt" : "9pt";
  return `@page {
  size: A4;
  margin: 24mm 20mm 22mm 25mm;
  @top-left { content: ${cssString(header)}; font: ${small} ${fonts}; color: #46525f; }
  @bottom-left { content: ${cssString(footer)}; width: 80%; font: ${small} ${fonts}; color: #46525f; }
  @bottom-right { content: ${cssString(pageBefore)} counter(page) ${cssString(pageBetween)} counter(pages); font: ${small} ${fonts}; color: #46525f; }
}
${style}${manner.largePrint === true ? largeStyle : ""}`;
}

const fonts = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Arial, "Liberation Sans", sans-serif';

const style = `* { box-sizing: border-box; }
html { background: #fff; color: #18222d; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.5rem 4rem; font: 12pt/1.5 ${fonts}; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 22pt; margin: 0 0 0.35em; }
h2 { font-size: 15pt; margin: 1.9em 0 0.5em; padding-top: 0.55em; border-top: 1px solid #8b8578; }
h3 { font-size: 12pt; margin: 1.15em 0 0.2em; }
p { margin: 0 0 0.6em; orphans: 3; widows: 3; }
ul { margin: 0 0 0.6em; padding-left: 1.3em; }
li { margin: 0 0 0.3em; }
h4 { font-size: 12pt; line-height: 1.25; margin: 0.9em 0 0.2em; break-after: avoid; }
.new-page { break-before: page; }
.logo { margin: 0 0 1em; }
.logo img, .logo-picture { display: block; max-width: 17.5em; max-height: 5.5em; }
.contents { list-style: none; padding: 0; }
.contents a { color: inherit; }
.group { font-size: 13pt; margin: 0 0 0.2em; }
.line { margin: 0; }
.status { margin: 0.2em 0 0; font-weight: 700; }
.lines { margin: 0.6em 0 0; }
.quiet { font-size: 11pt; color: #46525f; break-after: avoid; }
dl { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: 0.3em 1.2em; margin: 0.4em 0 0.8em; }
dt { font-weight: 700; }
dd { margin: 0; }
dd p { margin: 0 0 0.3em; }
dd p:last-child { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.1em; table-layout: fixed; font-size: 11pt; line-height: 1.4; }
caption { text-align: left; font-weight: 700; font-size: 12pt; padding: 0.2em 0; break-after: avoid; }
th, td { text-align: left; vertical-align: top; padding: 0.35em 0.8em 0.35em 0; border-bottom: 1px solid #dcd6c9; font-weight: 400; }
thead th { font-weight: 700; border-bottom: 1px solid #18222d; }
table, tr { break-inside: avoid; }
.note { margin: 0.7em 0 0.9em; padding: 0.5em 0.9em; border: 1px solid #8b8578; border-left: 5px solid #0f4c75; break-inside: avoid; break-after: avoid; }
.note p { margin: 0; }
.signatures { list-style: none; margin: 3.4em 0 1.4em; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 3.6em 2em; }
.signatures li { margin: 0; padding-top: 0.3em; border-top: 1px solid #18222d; break-inside: avoid; }
.mark { margin: 2.4em 0 0; padding-top: 0.5em; border-top: 1px solid #8b8578; font-size: 11pt; color: #46525f; }
.mark p { margin: 0; }
.signatures .role { display: block; font-size: 11pt; color: #46525f; }
@media print { body { max-width: none; padding: 0; } h2 { margin-top: 1.5em; } }
@media screen and (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.6em; } }
@media (prefers-contrast: more) { .quiet, .mark, .signatures .role { color: inherit; } th, td { border-color: #18222d; } }
`;

/** What large print changes. The running head is the one thing below 16 points: it repeats what the page says anyway. */
const largeStyle = `body { font-size: 17pt; line-height: 1.6; max-width: 40rem; }
h1 { font-size: 26pt; }
h2 { font-size: 21pt; }
h3 { font-size: 18pt; }
p, li { margin-bottom: 0.8em; }
.group, .quiet, .mark, table, caption, .signatures .role { font-size: 17pt; }
.quiet, .mark, .signatures .role { color: inherit; }
dl { display: block; }
dd { margin: 0 0 0.9em; }
`;

/** A string for a stylesheet in which every character but letters, digits and plain spaces is an escape. */
function cssString(text: string): string {
  const escaped = visibleText(text).replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${codeOf(character)} `);
  return `"${escaped}"`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
