import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import type {
  Guide,
  GuideBlock,
  GuideLanguage,
  GuideText,
  PictureSize,
} from "../renderer/features/help/guide-content.ts";
import { chapterId, readChapter } from "./guide-markdown.ts";

const folder = join(import.meta.dirname, "../docs/guide");
/** The modules of the app that the guide stands in for, by language. */
const moduleOfLanguage = /\/renderer\/features\/help\/guide-(fi|en)\.ts$/;
export const guideLanguages: readonly GuideLanguage[] = ["fi", "en"];

/**
 * Gives the app the user guide of docs/guide, as renderer/features/help/guide-fi.ts and guide-en.ts. The pictures go
 * the way of every picture: beside the page, or into it where the page is one file.
 *
 * @param picturesIn the languages whose guide shows its pictures; the words of the others stand without them.
 */
export function guidePlugin(picturesIn: readonly GuideLanguage[] = guideLanguages): Plugin {
  return {
    name: "luotsi-guide",
    // Ahead of what would read the file itself.
    enforce: "pre",
    load(id) {
      const [, name] = moduleOfLanguage.exec(id.replaceAll("\\", "/")) ?? [];
      const language = guideLanguages.find((each) => each === name);
      if (language === undefined) return undefined;
      for (const file of chapterFiles(language)) this.addWatchFile(file.path);
      const guide = readGuide(language);
      return moduleOf(picturesIn.includes(language) ? guide : withoutPictures(guide));
    },
  };
}

interface ChapterFile {
  readonly id: string;
  readonly path: string;
}

/** The chapters in their order: the files' names begin with their numbers. */
function chapterFiles(language: GuideLanguage): readonly ChapterFile[] {
  return readdirSync(join(folder, language))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ id: chapterId(name.slice(0, -3)), path: join(folder, language, name) }));
}

/**
 * Reads the guide in one language, its chapters in the order of their files' numbers.
 * @throws when a chapter cannot be read or a link leads nowhere.
 */
export function readGuide(language: GuideLanguage): Guide {
  const chapters = chapterFiles(language).map(({ id, path }) => {
    const chapter = readChapter(id, readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
    const sized = (blocks: readonly GuideBlock[]) => blocks.flatMap((block) => withSize(language, block));
    return {
      ...chapter,
      blocks: sized(chapter.blocks),
      sections: chapter.sections.map((section) => ({ ...section, blocks: sized(section.blocks) })),
    };
  });
  const guide = { language, chapters };
  const lost = linksOf(guide).filter(({ chapter, section }) => !leadsSomewhere(guide, chapter, section));
  if (lost.length > 0) throw new Error(`The ${language} guide has links that lead nowhere: ${JSON.stringify(lost)}`);
  return guide;
}

function withoutPictures(guide: Guide): Guide {
  const words = (blocks: readonly GuideBlock[]) => blocks.filter(({ type }) => type !== "picture");
  const chapters = guide.chapters.map((chapter) => ({
    ...chapter,
    blocks: words(chapter.blocks),
    sections: chapter.sections.map((section) => ({ ...section, blocks: words(section.blocks) })),
  }));
  return { ...guide, chapters };
}

/**
 * A picture that has not been taken yet is left out, because the app must be built before it can be taken
 * (build/screenshots.ts); test/build/guide.test.ts demands that none is missing.
 */
function withSize(language: GuideLanguage, block: GuideBlock): readonly GuideBlock[] {
  if (block.type !== "picture") return [block];
  const path = picturePath(language, block.source);
  return existsSync(path) ? [{ ...block, size: pictureSize(path) }] : [];
}

export function picturePath(language: GuideLanguage, source: string): string {
  return join(folder, language, "pictures", source);
}

/** The file names of the pictures that the guide shows in one language. */
export function usedPictures(language: GuideLanguage): readonly string[] {
  const sources = chapterFiles(language).flatMap(({ path }) =>
    [...readFileSync(path, "utf8").matchAll(/\(pictures\/([a-z0-9-]+\.png)\)/gu)].map(([, name]) => name ?? ""),
  );
  return [...new Set(sources)];
}

/** The size that a PNG file says of itself, in its first chunk. */
function pictureSize(path: string): PictureSize {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

interface GuideLink {
  readonly chapter: string;
  readonly section?: string;
}

function linksOf({ chapters }: Guide): readonly GuideLink[] {
  return chapters
    .flatMap(({ blocks, sections }) => [...blocks, ...sections.flatMap((section) => section.blocks)])
    .flatMap(textsOf)
    .flatMap((text) => text.filter((span) => span.type === "link"));
}

function textsOf(block: GuideBlock): readonly GuideText[] {
  switch (block.type) {
    case "paragraph":
    case "note":
      return [block.text];
    case "list":
      return block.items;
    case "table":
      return [...block.head, ...block.rows.flat()];
    case "picture":
      return [];
  }
}

function leadsSomewhere({ chapters }: Guide, chapter: string, section: string | undefined): boolean {
  const target = chapters.find(({ id }) => id === chapter);
  return target !== undefined && (section === undefined || target.sections.some(({ id }) => id === section));
}

/** The guide as a module: its data, and an import for every picture in place of the picture's name. */
function moduleOf(guide: Guide): string {
  const sources = [...new Set(JSON.stringify(guide).match(/(?<="type":"picture","source":")[^"]+/gu) ?? [])];
  const imports = sources.map(
    (source, index) => `import p${index} from ${JSON.stringify(`${picturePath(guide.language, source)}?url`)};`,
  );
  const data = JSON.stringify(guide).replaceAll(
    /"type":"picture","source":"([^"]+)"/gu,
    (_all, source: string) => `"type":"picture","source":p${sources.indexOf(source)}`,
  );
  return `${imports.join("\n")}\nexport const guide = ${data};\n`;
}
