import type { GroupBook } from "./group-book.ts";
import type { Member } from "./member.ts";
import type { Organisation } from "./organisation.ts";

/**
 * [Note: Responsibility never slips] Every decision and action has one accountable organisation, on the buyer's or a
 * provider's side. A client-side person can contribute and never be accountable. The app does not offer it; a file that
 * carries it is taken in as it is and the record is shown with its responsibility unclear, because hiding what somebody
 * wrote would be worse.
 */
export type Responsibility =
  | { readonly clear: true; readonly organisation: Organisation }
  | { readonly clear: false; readonly reason: "nobody" | "not-here" | "client-side" };

export function canBeAccountable(organisation: Organisation): boolean {
  return organisation.type === "buyer" || organisation.type === "provider" || organisation.type === "subcontractor";
}

export function canOwnActions(member: Member): boolean {
  return member.side === "buyer" || member.side === "provider";
}

/** Who answers for a decision or an action: its accountable organisation, else that of its owner. */
export function responsibilityOf(
  book: GroupBook,
  record: { readonly accountable?: string; readonly owner?: string },
): Responsibility {
  const owner = record.owner === undefined ? undefined : book.get("member", record.owner);
  if (owner !== undefined && !canOwnActions(owner)) return { clear: false, reason: "client-side" };
  const organisationId = record.accountable ?? owner?.organisation;
  if (organisationId === undefined) return { clear: false, reason: "nobody" };
  const organisation = book.get("organisation", organisationId);
  if (organisation === undefined) return { clear: false, reason: "not-here" };
  return canBeAccountable(organisation) ? { clear: true, organisation } : { clear: false, reason: "client-side" };
}
