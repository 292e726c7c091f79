import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { matchesSearch } from "../../records/lists/matches-search.ts";
import { groupRows, type RowGroup } from "../../records/lists/row-groups.ts";
import { answerClock } from "./answer-clock.ts";

/** How feedback is looked at. */
export interface FeedbackView extends Readonly<Record<string, string>> {
  readonly search: string;
  readonly show: string;
  readonly provider: string;
  readonly theme: string;
  readonly order: string;
  readonly group: string;
}

export const allFeedback: FeedbackView = {
  search: "",
  show: "all",
  provider: "all",
  theme: "all",
  order: "newest",
  group: "none",
};

/** The id in a filter of what concerns the whole service. Record ids have no such sign. */
export const wholeService = "*";

export interface FeedbackFacts {
  readonly today: DateOnly;
  readonly compare: (a: string, b: string) => number;
}

/** The feedback that the view asks for, in its order, in its groups. The key of a group is the value it shares. */
export function chooseFeedback(
  all: readonly Feedback[],
  view: FeedbackView,
  facts: FeedbackFacts,
): readonly RowGroup<Feedback>[] {
  const chosen = all
    .filter((feedback) => isShown(feedback, view.show, facts.today))
    .filter(({ provider = wholeService }) => view.provider === "all" || provider === view.provider)
    .filter(({ theme = "" }) => view.theme === "all" || theme === view.theme)
    .filter(({ text, plain, response, channel, theme }) =>
      matchesSearch(view.search, [text, plain, response, channel, theme]),
    )
    .toSorted(orderOf(view.order, facts));
  return groupRows(chosen, keyOf(view.group), view.group === "status" ? statusOrder : []);
}

/** The texts that people have used in a field, the most used first. */
export function usedWords(all: readonly Feedback[], field: "channel" | "theme"): readonly string[] {
  const counts = new Map<string, number>();
  for (const feedback of all) {
    const word = feedback[field];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
}

const statusOrder = ["received", "being-handled", "answered", "led-to-change", "no-change"];

function isShown(feedback: Feedback, show: string, today: DateOnly): boolean {
  const { status = "received" } = feedback;
  switch (show) {
    case "new":
      return status === "received";
    case "waiting":
      return answerClock(feedback, today).type === "waiting";
    case "answered":
      return status === "answered" || status === "no-change";
    case "changed":
      return status === "led-to-change";
    default:
      return true;
  }
}

function orderOf(order: string, { today, compare }: FeedbackFacts): (a: Feedback, b: Feedback) => number {
  const newest = (a: Feedback, b: Feedback) => compare(b.receivedOn ?? "", a.receivedOn ?? "") || compare(b.id, a.id);
  const daysLeft = (feedback: Feedback) => {
    const clock = answerClock(feedback, today);
    return clock.type === "waiting" ? clock.daysLeft : Number.MAX_SAFE_INTEGER;
  };
  switch (order) {
    case "oldest":
      return (a, b) => newest(b, a);
    case "urgent":
      return (a, b) => daysLeft(a) - daysLeft(b) || newest(a, b);
    default:
      return newest;
  }
}

function keyOf(grouping: string): (feedback: Feedback) => string {
  switch (grouping) {
    case "provider":
      return ({ provider }) => provider ?? wholeService;
    case "theme":
      return ({ theme }) => theme ?? "";
    case "status":
      return ({ status }) => status ?? "received";
    case "tone":
      return ({ tone }) => tone ?? "";
    default:
      return () => "";
  }
}
