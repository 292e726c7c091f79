import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../shared/domain/meeting.ts";
import { planEdit, type Wish } from "../../../shared/log/author.ts";
import type { Operation } from "../../../shared/log/change.ts";

/** What comes next in a meeting's life. */
export type MeetingStep = "call" | "hold" | "review" | "approve";

export function nextStep(meeting: Meeting): MeetingStep | undefined {
  switch (meeting.status ?? "draft") {
    case "draft":
      return "call";
    case "called":
    case "under-way":
      return "hold";
    case "held":
      return "review";
    case "in-review":
      return "approve";
    case "approved":
    case "cancelled":
      return undefined;
  }
}

/** The moment at which a step is taken, by the device. */
export interface StepMoment {
  readonly day: string;
  readonly time: string;
}

/**
 * The operations of a step; what calls a meeting is its notice (`shared/notice/plan-sending.ts`). The end of a meeting
 * that is closed on its own day is that moment, unless somebody has written another.
 */
export function planStep(
  book: GroupBook,
  meeting: Meeting,
  step: Exclude<MeetingStep, "call">,
  { day, time }: StepMoment,
): readonly Operation[] {
  const edit = (wish: Wish) => planEdit(domainRules, book.state("meeting", meeting.id), "meeting", meeting.id, wish);
  switch (step) {
    case "hold":
      return edit({
        status: "held",
        ...(meeting.end === undefined && meeting.date === day && time > (meeting.start ?? "") ? { end: time } : {}),
      });
    case "review":
      return edit({ status: "in-review", minutesSentOn: day });
    case "approve":
      return edit({ status: "approved", minutesApprovedOn: day });
  }
}
