import type { Capture } from "../../../../../shared/capture/parse-capture.ts";

export interface CheckedPart {
  readonly text: string;
  /** The whole line with other words in the part's place. */
  readonly lineWith: (text: string) => string;
}

/**
 * The words of a line that are looked through for client data: those that stay in the text. A name after `@` and the
 * first word behind it would otherwise be taken for one long name of somebody unknown.
 */
export function checkedParts({ parts }: Pick<Capture, "parts">): readonly CheckedPart[] {
  return parts.flatMap(({ sort, text }, place) => {
    const lineWith = (next: string) => parts.map((part, at) => (at === place ? next : part.text)).join("");
    return sort === "text" ? [{ text, lineWith }] : [];
  });
}
