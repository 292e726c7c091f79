import { compareText } from "../../../shared/core/compare.ts";
import { addDays, type DateOnly, daysBetween } from "../../../shared/core/date-only.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { daysLate } from "../../records/responsibility/lateness.ts";
import { firstAnswerDays } from "./waiting-for.ts";

/** Something of the group that should have been done by a day that has passed. */
export interface LateThing {
  readonly kind: "action" | "feedback";
  readonly id: string;
  readonly daysLate: number;
  /** Who is to do it, as a person or, for feedback, as an organisation. */
  readonly owner: string | undefined;
  readonly organisation: string | undefined;
}

/**
 * All that is late in the group: actions past their day, and feedback whose giver has waited too long for a first
 * answer. The latest first. What waits for `except` is left out, because that person has it in another list.
 */
export function lateThings(book: GroupBook, today: DateOnly, except: ReadonlySet<string>): readonly LateThing[] {
  const late: LateThing[] = [];
  for (const action of book.all("action")) {
    const days = daysLate(action, today);
    if (days === 0) continue;
    late.push({
      kind: "action",
      id: action.id,
      daysLate: days,
      owner: action.owner,
      organisation: action.accountable,
    });
  }
  for (const { id, status, provider, receivedOn } of book.all("feedback")) {
    if ((status ?? "received") !== "received" || receivedOn === undefined) continue;
    const days = daysBetween(addDays(receivedOn, firstAnswerDays), today);
    if (days > 0) late.push({ kind: "feedback", id, daysLate: days, owner: undefined, organisation: provider });
  }
  return late
    .filter(({ kind, id }) => !except.has(`${kind}/${id}`))
    .sort((a, b) => b.daysLate - a.daysLate || compareText(a.kind, b.kind) || compareText(a.id, b.id));
}
