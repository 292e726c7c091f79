import type { DateOnly } from "../../../shared/core/date-only.ts";
import type { Feedback } from "../../../shared/domain/feedback.ts";
import { answerClock } from "./answer-clock.ts";

/** The id in a filter of what concerns the whole service. Record ids have no such sign. */
export const wholeService = "*";

/** What of the feedback is shown; the first is what is shown when nothing was chosen. */
export const feedbackShows = ["all", "new", "waiting", "answered", "changed"] as const;

export function isShownIn(feedback: Feedback, show: string, today: DateOnly): boolean {
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

/** The texts that people have used in a field, the most used first. */
export function usedWords(all: readonly Feedback[], field: "channel" | "theme"): readonly string[] {
  const counts = new Map<string, number>();
  for (const feedback of all) {
    const word = feedback[field];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Days until the first answer should be given, negative when it is late; undefined when none is waited for. */
export function daysToAnswer(feedback: Feedback, today: DateOnly): number | undefined {
  const clock = answerClock(feedback, today);
  return clock.type === "waiting" ? clock.daysLeft : undefined;
}
