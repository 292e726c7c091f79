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
 * The operations by which a meeting is marked as held. What calls it is its notice, what sends its minutes out and
 * approves them is their review (`shared/notice`, `shared/review`): those are done on their own pages. The end of a
 * meeting that is closed on its own day is that moment, unless somebody has written another.
 */
export function planHeld(book: GroupBook, meeting: Meeting, { day, time }: StepMoment): readonly Operation[] {
  const wish: Wish = {
    status: "held",
    ...(meeting.end === undefined && meeting.date === day && time > (meeting.start ?? "") ? { end: time } : {}),
  };
  return planEdit(domainRules, book.state("meeting", meeting.id), "meeting", meeting.id, wish);
}
