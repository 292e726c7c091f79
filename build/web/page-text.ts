import { folderPagePolicy, type InlineParts, policyElement, singlePagePolicy } from "./page-policy.ts";

const charset = '<meta charset="utf-8" />';
const icon = '<link rel="icon" href="/icon.svg" type="image/svg+xml" />';
const entry = '<script type="module" src="/app/main.tsx"></script>';

/** Lays the app's policy on a page that is served from a folder, ahead of everything that it loads. */
export function guardFolderPage(page: string): string {
  return replaceOnce(page, charset, `${charset}\n    ${policyElement(folderPagePolicy())}`);
}

/**
 * Makes the page of one file from the source page, its bundled script and its style sheet.
 *
 * The icon goes: it would be a second file, and no image may be data. `notices` stands at the end as a comment, because
 * the licences of the libraries inside ask to travel with them.
 * @throws when a part cannot stand within a page as it is.
 */
export function writeSinglePage(source: string, parts: InlineParts, notices: string): string {
  const script = scriptForPage(parts.script);
  const style = styleForPage(parts.style);
  const policy = policyElement(singlePagePolicy({ script, style }));
  const guarded = replaceOnce(source, charset, `${charset}\n    ${policy}`);
  const styled = replaceOnce(guarded, icon, `<style>${style}</style>`);
  const page = replaceOnce(styled, entry, `<script type="module">${script}</script>`);
  return `${page.trimEnd()}\n<!--\n${commentText(notices)}\n-->\n`;
}

/**
 * Writes a script so that a page's parser ends it where it ends.
 *
 * Both sequences can only stand in strings, templates and patterns of a bundled module, where the escapes mean the
 * same: as code, a bundler parts them by a space.
 */
export function scriptForPage(script: string): string {
  return demandVerbatim("script", script)
    .replaceAll(/<\/(?=script)/gi, "<\\/")
    .replaceAll("<!--", "\\x3C!--");
}

function styleForPage(style: string): string {
  if (/<\/style/i.test(style)) throw new Error("The style sheet holds the end of its own element.");
  const foreign = /url\((?!["']?data:font\/woff2;base64,)[^)]{0,60}/.exec(style);
  if (foreign !== null) throw new Error(`The style sheet asks for something outside of the file: ${foreign[0]}`);
  return demandVerbatim("style sheet", style);
}

/** A parser turns these into something else, and the digest in the policy would no longer fit. */
function demandVerbatim(name: string, text: string): string {
  if (/[\0\r]/.test(text) || !text.isWellFormed()) throw new Error(`The ${name} holds a character that a page alters.`);
  return text;
}

/** A comment ends at the first `--` that its parser takes for an end; rows of dashes become rows of another mark. */
function commentText(text: string): string {
  return text.replaceAll(/-{2,}/g, (dashes) => "=".repeat(dashes.length));
}

function replaceOnce(text: string, part: string, replacement: string): string {
  const pieces = text.split(part);
  if (pieces.length !== 2) throw new Error(`The page holds ${pieces.length - 1} times, not once: ${part}`);
  // Joined, because a replacement text would have its dollar signs read as commands.
  return pieces.join(replacement);
}
