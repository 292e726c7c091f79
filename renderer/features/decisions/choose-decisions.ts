import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Decision } from "../../../shared/domain/decision.ts";
import { matchesSearch } from "../../records/lists/matches-search.ts";
import { groupRows, type RowGroup } from "../../records/lists/row-groups.ts";
import { waitingDays } from "./waiting-days.ts";

/** How the register is looked at. */
export interface RegisterView extends Readonly<Record<string, string>> {
  readonly search: string;
  readonly status: string;
  readonly authority: string;
  readonly order: string;
  readonly group: string;
}

export const wholeRegister: RegisterView = {
  search: "",
  status: "all",
  authority: "all",
  order: "newest",
  group: "none",
};

export type RegisterGrouping = "none" | "meeting" | "authority" | "status" | "year";

export interface RegisterFacts {
  readonly today: DateOnly;
  /** Order of words on screen. */
  readonly compare: (a: string, b: string) => number;
  readonly meetingNumber: (decision: Decision) => string;
}

/** The decisions that the view asks for, in its order, in its groups. The key of a group is the value it shares. */
export function chooseDecisions(
  decisions: readonly Decision[],
  view: RegisterView,
  facts: RegisterFacts,
): readonly RowGroup<Decision>[] {
  const chosen = decisions
    .filter((decision) => view.status === "all" || decision.status === view.status)
    .filter((decision) => view.authority === "all" || decision.authority === view.authority)
    .filter((decision) => matchesSearch(view.search, searched(decision, facts)))
    .toSorted(orderOf(view.order, facts));
  return groupRows(chosen, keyOf(view.group));
}

function searched(decision: Decision, { meetingNumber }: RegisterFacts): readonly (string | undefined)[] {
  const { number, title, proposal, text, reasons, plain, clientView, buyerReference, buyerOutcome } = decision;
  return [
    String(number ?? ""),
    title,
    proposal,
    text,
    reasons,
    plain,
    clientView,
    buyerReference,
    buyerOutcome,
    meetingNumber(decision),
  ];
}

function orderOf(order: string, { today, compare }: RegisterFacts): (a: Decision, b: Decision) => number {
  const newest = (a: Decision, b: Decision) =>
    (b.number ?? 0) - (a.number ?? 0) || compare(b.decidedOn ?? "", a.decidedOn ?? "");
  switch (order) {
    case "oldest":
      return (a, b) => newest(b, a);
    case "title":
      return (a, b) => compare(a.title ?? "", b.title ?? "");
    case "waiting":
      return (a, b) => (waitingDays(b, today) ?? -1) - (waitingDays(a, today) ?? -1) || newest(a, b);
    default:
      return newest;
  }
}

function keyOf(grouping: string): (decision: Decision) => string {
  switch (grouping) {
    case "meeting":
      return ({ meeting }) => meeting ?? "";
    case "authority":
      return ({ authority }) => authority ?? "";
    case "status":
      return ({ status }) => status ?? "";
    case "year":
      return ({ decidedOn }) => decidedOn?.slice(0, 4) ?? "";
    default:
      return () => "";
  }
}
