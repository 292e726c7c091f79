import type { DateOnly } from "../core/date-only.ts";
import type { Block, DocumentLanguage, PaperDocument } from "../document/document.ts";
import { note } from "../document/blocks.ts";
import { minutesWords } from "../minutes/words/by-language.ts";
import type { Amendment } from "./approved-document.ts";

const names: Readonly<Record<DocumentLanguage, (number: number, day: string) => string>> = {
  fi: (number, day) => `Oikaisu ${number}, ${day}`,
  "fi-simple": (number, day) => `Korjaus ${number}, ${day}`,
  sv: (number, day) => `Rättelse ${number}, ${day}`,
  en: (number, day) => `Amendment ${number}, ${day}`,
};

/** "Oikaisu 1, 4.2.2026". */
function amendmentName(language: DocumentLanguage, number: number, day: DateOnly): string {
  return names[language](number, minutesWords[language].format.date(day));
}

/**
 * The paper with what was corrected since it was first approved: named under its title in every version. Why, only the
 * full version tells: a reason is written for the group, and may speak of what others may not read.
 */
export function withAmendments(paper: PaperDocument, amendments: readonly Amendment[]): PaperDocument {
  if (amendments.length === 0) return paper;
  const { language, version } = paper;
  return {
    ...paper,
    blocks: paper.blocks.flatMap((block): readonly Block[] => {
      if (block.type !== "title") return [block];
      const lines = amendments.map(({ number, day }) => amendmentName(language, number, day));
      const reasons =
        version === "full"
          ? amendments.map(({ reason }, index) => note("information", `${lines[index] ?? ""}.`, reason))
          : [];
      return [{ ...block, status: [...block.status, ...lines] }, ...reasons];
    }),
  };
}
