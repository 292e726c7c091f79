import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Action } from "../../../shared/domain/action.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { responsibilityOf } from "../../../shared/domain/responsibility.ts";
import { isLate } from "../../records/responsibility/lateness.ts";
import { matchesSearch } from "../../records/lists/matches-search.ts";
import { groupRows, type RowGroup } from "../../records/lists/row-groups.ts";

/** How the actions are looked at. */
export interface ActionsView extends Readonly<Record<string, string>> {
  readonly search: string;
  readonly show: string;
  readonly organisation: string;
  readonly order: string;
  readonly group: string;
}

export const openActions: ActionsView = { search: "", show: "open", organisation: "all", order: "due", group: "none" };

export interface ActionFacts {
  readonly book: GroupBook;
  readonly today: DateOnly;
  /** Who is at this device. */
  readonly me: string | undefined;
  readonly compare: (a: string, b: string) => number;
}

/** The actions that the view asks for, in its order, in its groups. The key of a group is the value it shares. */
export function chooseActions(
  actions: readonly Action[],
  view: ActionsView,
  facts: ActionFacts,
): readonly RowGroup<Action>[] {
  const { book } = facts;
  const chosen = actions
    .filter((action) => isShown(action, view.show, facts))
    .filter((action) => view.organisation === "all" || organisationOf(book, action) === view.organisation)
    .filter((action) => matchesSearch(view.search, searched(action, book)))
    .toSorted(orderOf(view.order, facts));
  return groupRows(chosen, keyOf(view.group, book), view.group === "status" ? statusOrder : []);
}

export function isDone({ status }: Action): boolean {
  return status === "done" || status === "verified";
}

/** The organisation that answers for the action, or "" when that is unclear. */
export function organisationOf(book: GroupBook, action: Action): string {
  const found = responsibilityOf(book, action);
  return found.clear ? found.organisation.id : "";
}

const statusOrder = ["waiting", "under-way", "not-started", "done", "verified"];

function isShown(action: Action, show: string, { today, me }: ActionFacts): boolean {
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

function searched(action: Action, book: GroupBook): readonly (string | undefined)[] {
  const { title, description, plain, waitingFor, evidence, clientImpact, owner } = action;
  const ownerName = owner === undefined ? undefined : book.get("member", owner)?.name;
  const organisation = book.get("organisation", organisationOf(book, action))?.name;
  return [title, description, plain, waitingFor, evidence, clientImpact, ownerName, organisation];
}

function orderOf(order: string, { compare }: ActionFacts): (a: Action, b: Action) => number {
  const byTitle = (a: Action, b: Action) => compare(a.title ?? "", b.title ?? "");
  switch (order) {
    case "newest":
      return (a, b) => compare(b.createdOn ?? "", a.createdOn ?? "") || byTitle(a, b);
    case "title":
      return byTitle;
    default:
      // Those without a day come last: nothing is late that was promised for no day.
      return (a, b) => compare(a.dueOn ?? "9999", b.dueOn ?? "9999") || byTitle(a, b);
  }
}

function keyOf(grouping: string, book: GroupBook): (action: Action) => string {
  switch (grouping) {
    case "owner":
      return ({ owner }) => owner ?? "";
    case "organisation":
      return (action) => organisationOf(book, action);
    case "status":
      return ({ status }) => status ?? "not-started";
    case "meeting":
      return ({ meeting }) => meeting ?? "";
    default:
      return () => "";
  }
}
