import type { GroupBook } from "../domain/group-book.ts";
import type { Block, PageFurniture, PaperDocument, Picture } from "../document/document.ts";
import { paperWords } from "../document/paper-words.ts";
import { visibleLine } from "../document/visible-text.ts";

/**
 * Gives a paper the group's own page: the name and the logo above its title, what the group wants said at the head and
 * the foot of every page, and, while it is a draft, that it is one. What the paper says is not touched.
 */
export function dressPaper(book: GroupBook, paper: PaperDocument, { isDraft = false } = {}): PaperDocument {
  const design = book.get("page-design", "page-design");
  const name = lineOf(design?.name) ?? paper.group;
  const { furniture } = paper;
  const draft = isDraft ? [paperWords[paper.language].draft] : [];
  const dressed: PageFurniture = {
    ...furniture,
    header: [lineOf(design?.header) ?? name, paper.title, ...draft].join(" · "),
    footer: [furniture.footer, lineOf(design?.footer) ?? ""].filter((text) => text !== "").join(" · "),
  };
  const logo = logoOf(book, paper);
  const blocks = paper.blocks.map((block): Block => {
    if (block.type !== "title") return block;
    return { ...block, group: name, ...(logo === undefined ? {} : { logo }) };
  });
  return { ...paper, group: name, furniture: dressed, blocks };
}

/** The group's logo. A picture that is not for everybody stays out of papers that are. */
function logoOf(book: GroupBook, { version }: PaperDocument): Picture | undefined {
  const design = book.get("page-design", "page-design");
  const file = design?.logo === undefined ? undefined : book.get("attachment", design.logo);
  const mediaType = file?.mediaType;
  if (file?.sha256 === undefined || (mediaType !== "image/png" && mediaType !== "image/jpeg")) return undefined;
  if (!/^[0-9a-f]{64}$/.test(file.sha256)) return undefined;
  if (version !== "full" && file.publicity !== undefined && file.publicity !== "public") return undefined;
  return { sha256: file.sha256, mediaType, text: lineOf(design?.logoText) ?? groupName(book) };
}

/** The words for a logo that nobody has described: whose it is. */
function groupName(book: GroupBook): string {
  return lineOf(book.get("group", "group")?.name) ?? "";
}

function lineOf(text: string | undefined): string | undefined {
  const line = text === undefined ? "" : visibleLine(text);
  return line === "" ? undefined : line;
}
