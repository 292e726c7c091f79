import type { DocumentLanguage, PaperDocument } from "./document.ts";
import { paperWords } from "./paper-words.ts";

/** What a pattern of file names may name, in braces. */
export const nameParts = ["type", "number", "date", "group", "version", "language"] as const;
export type NamePart = (typeof nameParts)[number];

/**
 * The file's name without its ending, by the group's pattern: `{type} {number} {date}`. Without one: the title, the
 * group, and the version where it is not the full one, "Muistio 1-2026 Mallilan ohjausryhmä julkinen".
 *
 * Only letters, digits, spaces and hyphens, so that it is one name on every system, however the group is called; short
 * enough for old archives; never empty, and never a name that Windows keeps for its devices.
 */
export function paperName(document: PaperDocument, pattern?: string): string {
  const { title, group, version, language } = document;
  const words = paperWords[language];
  const own = pattern === undefined ? "" : filled(document, pattern);
  const named = own !== "" ? own : [title, group, words.inName[version]].map(plain).filter(isThere).join(" ");
  const name = cut(named, longestName);
  if (name === "") return plain(words.types[document.type]);
  return deviceNames.test(name) ? `${name}-` : name;
}

const longestName = 100;

/** Names that Windows keeps for devices, whatever ending follows them (Microsoft: Naming Files, Paths, and Namespaces). */
const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

function filled({ type, meeting, group, version, language }: PaperDocument, pattern: string): string {
  const words = paperWords[language];
  const item = meeting?.item === undefined ? "" : ` ${meeting.item}`;
  const values: Readonly<Record<NamePart, string>> = {
    type: words.types[type],
    number: `${meeting?.number ?? ""}${item}`,
    date: meeting?.date ?? "",
    group,
    version: words.inName[version],
    language: languageCodes[language],
  };
  const isPart = (name: string): name is NamePart => nameParts.some((part) => part === name);
  return plain(pattern.replace(/\{([a-z]+)\}/g, (whole, name: string) => (isPart(name) ? values[name] : whole)));
}

const languageCodes: Readonly<Record<DocumentLanguage, string>> = {
  fi: "fi",
  sv: "sv",
  en: "en",
  "fi-simple": "selko",
};

/** The parts in braces of a pattern that are none of those that exist. */
export function unknownNameParts(pattern: string): readonly string[] {
  const found = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  return found.filter((name) => !nameParts.some((part) => part === name));
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, (between) => (/[/\-–_]/.test(between) ? "-" : " "))
    .replace(/^[\s-]+|[\s-]+$/g, "");
}

function isThere(part: string): boolean {
  return part !== "";
}

/** Not in the middle of a character outside of the basic plane. */
function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : characters
        .slice(0, most)
        .join("")
        .replace(/[\s-]+$/, "");
}
