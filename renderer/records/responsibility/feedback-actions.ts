import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planEdit, type Wish } from "../../../shared/log/author.ts";
import type { Operation } from "../../../shared/log/change.ts";

/**
 * [Note: Feedback and actions know each other] An action names the feedback it came from, and feedback names the actions
 * that came of it. Two people may each have written one end, so reading takes both ends together, and saving writes both
 * in one act.
 */
export function feedbackOfAction(book: GroupBook, action: string): readonly string[] {
  const named = book.get("action", action)?.feedback ?? [];
  const naming = book.all("feedback").filter(({ actions }) => actions?.includes(action) === true);
  return [...new Set([...named, ...naming.map(({ id }) => id)])];
}

export function actionsOfFeedback(book: GroupBook, feedback: string): readonly string[] {
  const named = book.get("feedback", feedback)?.actions ?? [];
  const naming = book.all("action").filter((action) => action.feedback?.includes(feedback) === true);
  return [...new Set([...named, ...naming.map(({ id }) => id)])];
}

/** Saves an action with the feedback it came from, at both ends; `wish` holds whatever else changes in the action. */
export function planFeedbackOfAction(
  book: GroupBook,
  action: string,
  wanted: readonly string[],
  wish: Wish = {},
): readonly Operation[] {
  const others = new Set([...feedbackOfAction(book, action), ...wanted]);
  return [
    ...planEdit(domainRules, book.state("action", action), "action", action, { ...wish, feedback: [...wanted] }),
    ...[...others].flatMap((id) =>
      planEdit(domainRules, book.state("feedback", id), "feedback", id, {
        actions: withOrWithout(book.get("feedback", id)?.actions ?? [], action, wanted.includes(id)),
      }),
    ),
  ];
}

/** Saves feedback with the actions that came of it, at both ends; `wish` holds whatever else changes in the feedback. */
export function planActionsOfFeedback(
  book: GroupBook,
  feedback: string,
  wanted: readonly string[],
  wish: Wish = {},
): readonly Operation[] {
  const others = new Set([...actionsOfFeedback(book, feedback), ...wanted]);
  return [
    ...planEdit(domainRules, book.state("feedback", feedback), "feedback", feedback, { ...wish, actions: [...wanted] }),
    ...[...others].flatMap((id) =>
      planEdit(domainRules, book.state("action", id), "action", id, {
        feedback: withOrWithout(book.get("action", id)?.feedback ?? [], feedback, wanted.includes(id)),
      }),
    ),
  ];
}

function withOrWithout(ids: readonly string[], id: string, isWanted: boolean): readonly string[] {
  const rest = ids.filter((other) => other !== id);
  return isWanted ? [...rest, id] : rest;
}
