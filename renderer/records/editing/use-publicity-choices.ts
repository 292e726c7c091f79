import { useWords } from "../../text/words.ts";
import type { Choice } from "../../ui/choice.ts";

/** The classes of publicity as choices, each with what it means. */
export function usePublicityChoices(): readonly Choice[] {
  const common = useWords("common");
  return (["public", "internal", "confidential"] as const).map((id) => ({
    id,
    label: common(`publicity.${id}`),
    note: common(`publicity.${id}Help`),
  }));
}
