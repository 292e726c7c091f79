import { useMemo } from "react";
import { useBook } from "../../data/hooks.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import type { Naming } from "./record-title.ts";

/** The open group's book with the words and forms of the language on screen: `recordTitle(useNaming(), kind, id)`. */
export function useNaming(): Naming {
  const book = useBook();
  const t = useWords("records");
  const format = useFormats();
  return useMemo(() => ({ book, t, format }), [book, t, format]);
}
