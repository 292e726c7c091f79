import type { GroupBook } from "../../domain/group-book.ts";

/**
 * The least count that is shown of people or of what they said: a smaller one could tell of whom it speaks. The group's
 * rules card sets it; without it, five, as Finnish statistics on health and social services commonly do.
 */
export function smallestCount(book: GroupBook): number {
  return book.get("rules", "rules")?.smallestCount ?? 5;
}

/** One row of counts as it may be shown; without a count it is hidden, and is not zero. */
export interface ShownCount {
  readonly name: string;
  readonly count: number | undefined;
}

/**
 * Counts beside their total so that none of those under the limit can be worked out. One hidden count follows from the
 * total and the others, and several follow when each can only be one; then the smallest of those still shown is hidden
 * too. Answers `undefined` when nothing that may be shown would be left to hide behind: then the rows are not shown.
 *
 * @param counts each above zero.
 */
export function hideSmallCounts(
  counts: readonly { readonly name: string; readonly count: number }[],
  limit: number,
): readonly ShownCount[] | undefined {
  const hidden = new Set(counts.filter(({ count }) => count < limit));
  if (hidden.size === 0) return counts;
  const rising = counts.filter((each) => !hidden.has(each)).sort((a, b) => a.count - b.count);
  const isProtected = () => {
    const sum = [...hidden].reduce((total, { count }) => total + count, 0);
    return hidden.size > 1 && sum >= limit && sum > hidden.size;
  };
  while (!isProtected()) {
    const next = rising.shift();
    if (next === undefined) return undefined;
    hidden.add(next);
  }
  return counts.map((each) => ({ name: each.name, count: hidden.has(each) ? undefined : each.count }));
}
