import { compareText } from "../../../shared/core/compare.ts";
import { type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { daysLate } from "../../records/responsibility/lateness.ts";
import { firstAnswerDays, isOwnAction, isOwnFeedback, isUnanswered } from "./waiting-for.ts";

/** Something of the group that should have been done by a day that has passed. */
export interface LateThing {
  readonly kind: "action" | "feedback";
  readonly id: string;
  readonly daysLate: number;
  /** Who is to do it, as a person or, for feedback, as an organisation. */
  readonly owner: string | undefined;
  readonly organisation: string | undefined;
}

export interface LateThings {
  /** How many there are. */
  readonly count: number;
  /** The latest of them, the latest first. */
  readonly latest: readonly LateThing[];
}

/**
 * What is late in the group: actions past their day, and feedback whose giver has waited too long for a first answer.
 * What waits for `member` is left out, because that person has it in another list.
 *
 * Thousands may be late, and the overview is drawn in one go: only those that are shown are put in order.
 *
 * @param most how many of the latest are wanted
 */
export function lateThings(book: GroupBook, today: DateOnly, member: string | undefined, most: number): LateThings {
  const latest: LateThing[] = [];
  let count = 0;
  const add = (thing: LateThing): void => {
    count += 1;
    const last = latest.at(-1);
    if (latest.length === most && (last === undefined || byLateness(last, thing) <= 0)) return;
    latest.push(thing);
    latest.sort(byLateness);
    latest.length = Math.min(latest.length, most);
  };
  for (const action of book.all("action")) {
    const days = daysLate(action, today);
    if (days === 0 || (member !== undefined && isOwnAction(action, member))) continue;
    const { id, owner, accountable } = action;
    add({ kind: "action", id, daysLate: days, owner, organisation: accountable });
  }
  const own = member === undefined ? undefined : book.get("member", member)?.organisation;
  for (const feedback of book.all("feedback")) {
    const { id, provider, receivedOn } = feedback;
    if (receivedOn === undefined || !isUnanswered(feedback) || isOwnFeedback(feedback, own)) continue;
    const days = daysBetween(receivedOn, today) - firstAnswerDays;
    if (days > 0) add({ kind: "feedback", id, daysLate: days, owner: undefined, organisation: provider });
  }
  return { count, latest };
}

function byLateness(a: LateThing, b: LateThing): number {
  return b.daysLate - a.daysLate || compareText(a.kind, b.kind) || compareText(a.id, b.id);
}
