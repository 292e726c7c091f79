import type { Feedback } from "../../../shared/domain/feedback.ts";
import type { Choice } from "../../ui/choice.ts";
import { usedWords } from "./choose-feedback.ts";
import { sentenceCase } from "./sentence-case.ts";

/**
 * Words to choose from: those that the group has used, the most used first, then usual ones until there are enough.
 * The same word with and without a capital is one.
 */
export function suggestedWords(
  all: readonly Feedback[],
  field: "channel" | "theme",
  usual: readonly string[],
  most: number,
): readonly Choice[] {
  const byLabel = new Map<string, string>();
  for (const word of [...usedWords(all, field), ...usual]) {
    if (!byLabel.has(sentenceCase(word))) byLabel.set(sentenceCase(word), word);
  }
  return [...byLabel].slice(0, most).map(([label, id]) => ({ id, label }));
}
