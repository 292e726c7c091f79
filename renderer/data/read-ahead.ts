import type { GroupBook } from "../../shared/domain/group-book.ts";
import type { KindName } from "../../shared/domain/kinds.ts";
import { createPacer } from "./pacer.ts";

/** What the rail and the overview go through as a whole, the most needed first. */
const kindsAtFirst: readonly KindName[] = [
  "member",
  "organisation",
  "meeting",
  "action",
  "decision",
  "feedback",
  "attendance",
];

/**
 * Reads what the first screen of a group needs, in slices. The screen itself is drawn in one go, and in a large group
 * would otherwise have ten thousands of records to read in the midst of it.
 */
export async function readAhead(book: GroupBook): Promise<void> {
  const pacer = createPacer();
  for (const kind of kindsAtFirst) {
    for (const part of book.parts?.(kind) ?? []) {
      part.records();
      await pacer.breathe();
    }
    book.all(kind);
    await pacer.breathe();
  }
}
