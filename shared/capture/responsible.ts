import type { GroupBook } from "../domain/group-book.ts";
import type { Member } from "../domain/member.ts";
import { canBeAccountable, canOwnActions } from "../domain/responsibility.ts";
import type { Nameable } from "./find-names.ts";

/** Who answers for what was captured, and who takes part. */
export interface Responsible {
  /** The person who answers; none when an organisation alone was named. */
  readonly owner: string | undefined;
  /** None when nobody who was named can answer: see Note: Responsibility never slips. */
  readonly accountable: string | undefined;
  readonly contributors: readonly string[];
}

/**
 * Of those who were named the first who can answer does, with their organisation unless one is named beside them; all
 * other people take part.
 */
export function responsibleOf(book: GroupBook, named: readonly Nameable[]): Responsible {
  const people = named.flatMap(({ type, id }) => (type === "member" ? (book.get("member", id) ?? []) : []));
  const owner = people.find((member) => canAnswer(book, member));
  const organisation = named.find(({ type, id }) => {
    const found = type === "organisation" ? book.get("organisation", id) : undefined;
    return found !== undefined && canBeAccountable(found);
  });
  return {
    owner: owner?.id,
    accountable: organisation?.id ?? owner?.organisation,
    contributors: people.flatMap(({ id }) => (id === owner?.id ? [] : [id])),
  };
}

/** Whether a person's own organisation can answer through them. */
export function canAnswer(book: GroupBook, member: Member): boolean {
  const organisation = member.organisation === undefined ? undefined : book.get("organisation", member.organisation);
  return canOwnActions(member) && organisation !== undefined && canBeAccountable(organisation);
}
