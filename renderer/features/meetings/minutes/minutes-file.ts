import type { PaperDocument } from "../../../../shared/document/document.ts";
import { renderHtml } from "../../../../shared/document/render-html.ts";
import { renderMarkdown } from "../../../../shared/document/render-markdown.ts";

/** The forms in which minutes leave the app as a file. */
export const minutesFormats = ["docx", "html", "markdown"] as const;
export type MinutesFormat = (typeof minutesFormats)[number];

export interface MinutesFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const endings: Readonly<Record<MinutesFormat, { readonly ending: string; readonly mediaType: string }>> = {
  docx: {
    ending: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  html: { ending: "html", mediaType: "text/html" },
  markdown: { ending: "md", mediaType: "text/markdown" },
};

/** Writes the minutes as a file. What writes Word files is large and is loaded when it is first wanted. */
export async function minutesFile(document: PaperDocument, format: MinutesFormat): Promise<MinutesFile> {
  const { ending, mediaType } = endings[format];
  return { name: `${minutesFileName(document)}.${ending}`, mediaType, bytes: await bytesOf(document, format) };
}

/**
 * The name without its ending: what it is, which meeting, which group, and the version where it matters: "Muistio 1-2026
 * Mallilan ohjausryhmä". Only letters, digits, spaces and hyphens, so that it is one name on every system, however the
 * group is called; and short enough for old archives.
 */
export function minutesFileName({ title, group, version, language }: PaperDocument): string {
  const parts = [title, group, version === "public" ? publicWords[language] : ""];
  const name = parts
    .map(plain)
    .filter((part) => part !== "")
    .join(" ");
  return cut(name, longestName);
}

const longestName = 100;

const publicWords = { fi: "julkinen", "fi-simple": "julkinen", sv: "offentlig", en: "public" } as const;

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, (between) => (/[/\-–]/.test(between) ? "-" : " "))
    .replace(/^[\s-]+|[\s-]+$/g, "");
}

/** Not in the middle of a character outside of the basic plane. */
function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : characters.slice(0, most).join("").trimEnd();
}

function bytesOf(document: PaperDocument, format: MinutesFormat): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return import("../../../../shared/document/render-docx.ts").then(({ renderDocx }) => renderDocx(document));
    case "html":
      return Promise.resolve(new TextEncoder().encode(renderHtml(document)));
    case "markdown":
      return Promise.resolve(new TextEncoder().encode(renderMarkdown(document)));
  }
}
