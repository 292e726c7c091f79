import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { responsibilityOf } from "../../../shared/domain/responsibility.ts";
import { isLate } from "../../records/responsibility/lateness.ts";

/** What of the actions is shown; the first is what is shown when nothing was chosen. */
export const shows = ["open", "mine", "late", "done", "all"] as const;

export interface ShownDeps {
  readonly today: DateOnly;
  /** Who is at this device. */
  readonly me: string | undefined;
}

export function isShownIn(action: Action, show: string, { today, me }: ShownDeps): boolean {
  switch (show) {
    case "open":
      return !isDone(action);
    case "mine":
      return me !== undefined && !isDone(action) && (action.owner === me || action.contributors?.includes(me) === true);
    case "late":
      return isLate(action, today);
    case "done":
      return isDone(action);
    default:
      return true;
  }
}

export function isDone({ status }: Action): boolean {
  return status === "done" || status === "verified";
}

/** The organisation that answers for the action, or "" when that is unclear. */
export function organisationOf(book: GroupBook, action: Action): string {
  const found = responsibilityOf(book, action);
  return found.clear ? found.organisation.id : "";
}

/** Everything that a search looks through: what is to be done, and who does it. */
export function searchedOf(action: Action, book: GroupBook): readonly (string | undefined)[] {
  const { title, description, plain, waitingFor, evidence, clientImpact, owner } = action;
  const ownerName = owner === undefined ? undefined : book.get("member", owner)?.name;
  const organisation = book.get("organisation", organisationOf(book, action))?.name;
  return [title, description, plain, waitingFor, evidence, clientImpact, ownerName, organisation];
}
