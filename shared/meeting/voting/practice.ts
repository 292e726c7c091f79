import { compareNumber, compareText } from "../../core/compare.ts";
import type { Decision } from "../../domain/decision.ts";
import type { GroupBook } from "../../domain/group-book.ts";
import { canBeAccountable } from "../../domain/responsibility.ts";

/** What usually stands in a decision of this group, to be changed where it does not hold. */
export interface UsualDecision {
  readonly authority: NonNullable<Decision["authority"]>;
  /** Missing when it cannot be told: then a person has to choose. */
  readonly accountable: string | undefined;
}

/**
 * The group's practice: of its last ten decisions the commonest authority, and who most often answered for those. A group
 * without decisions decides itself, and where there is one buyer, the buyer answers.
 */
export function usualDecision(book: GroupBook): UsualDecision {
  const latest = book
    .all("decision")
    .toSorted((a, b) => compareNumber(b.number ?? 0, a.number ?? 0) || compareText(a.id, b.id))
    .slice(0, 10);
  const authority = commonest(latest.map((decision) => decision.authority)) ?? "group";
  const buyers = book.all("organisation").filter(({ type }) => type === "buyer");
  const named = latest.flatMap((decision) => (decision.authority === authority ? (decision.accountable ?? []) : []));
  const able = named.filter((id) => {
    const organisation = book.get("organisation", id);
    return organisation !== undefined && canBeAccountable(organisation);
  });
  return { authority, accountable: commonest(able) ?? (buyers.length === 1 ? buyers[0]?.id : undefined) };
}

/** The value that occurs most often; of those that do equally, the first. */
function commonest<T extends string>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
