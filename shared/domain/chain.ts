import { compareText } from "../core/compare.ts";
import type { GroupBook } from "./group-book.ts";

/** The steps from what somebody said to what was done about it, in the order in which they follow one another. */
export const chainKinds = ["feedback", "agenda-item", "decision", "action", "metric"] as const;
export type ChainKind = (typeof chainKinds)[number];

/** By step, the ids of the records of one chain, in their order. */
export type Chain = Readonly<Record<ChainKind, readonly string[]>>;

export function isChainKind(kind: string): kind is ChainKind {
  return chainKinds.some((each) => each === kind);
}

/**
 * The chain in which a record stands: feedback → agenda item → decision → action → metric, the record itself included.
 *
 * It is walked from the record towards both ends and never turns back on the way, so that two decisions of one item do
 * not pull each other in. Only what led to the actions on the way is looked for from them again. An action that says
 * itself from which feedback it came is not given all the rest that its agenda item was about.
 *
 * Each step is one look through one list, so that a page can ask after every save of a large group.
 */
export function chainOf(book: GroupBook, kind: ChainKind, id: string): Chain {
  const start = (wanted: ChainKind) => (wanted === kind ? [id] : []);
  const up = towardsStart(book, start);
  const down = towardsEnd(book, start);
  const both = (wanted: ChainKind) => [...up[wanted], ...down[wanted]];
  const named = feedbackNamedBy(book, new Set(both("action")));
  const feedback =
    kind === "feedback" ? [id] : kind === "action" && named.length > 0 ? named : [...both("feedback"), ...named];
  return {
    feedback: inOrder(feedback),
    "agenda-item": inOrder(both("agenda-item")),
    decision: inOrder(both("decision")),
    action: inOrder(both("action")),
    metric: inOrder(both("metric")),
  };
}

type Start = (kind: ChainKind) => readonly string[];

/** What led to the record: from a metric to the actions that should move it, and so on to what was said. */
function towardsStart(book: GroupBook, start: Start): Chain {
  const metric = new Set(start("metric"));
  const moving =
    metric.size === 0 ? [] : book.all("action").filter(({ metrics = [] }) => metrics.some((each) => metric.has(each)));
  const action = [...start("action"), ...moving.map(({ id }) => id)];
  const actions = action.flatMap((each) => book.get("action", each) ?? []);
  const decision = [...start("decision"), ...actions.flatMap((each) => each.decision ?? [])];
  const decisions = decision.flatMap((each) => book.get("decision", each) ?? []);
  const item = [...start("agenda-item"), ...[...actions, ...decisions].flatMap((each) => each.item ?? [])];
  const spokenOf = item.flatMap((each) => book.get("agenda-item", each)?.feedback ?? []);
  const named = feedbackNamedBy(book, new Set(action));
  return {
    feedback: [...start("feedback"), ...spokenOf, ...named],
    "agenda-item": item,
    decision,
    action,
    metric: [...metric],
  };
}

/** What followed from the record: from feedback to the items under which it was spoken of, and so on to metrics. */
function towardsEnd(book: GroupBook, start: Start): Chain {
  const feedback = new Set(start("feedback"));
  const speaking =
    feedback.size === 0
      ? []
      : book.all("agenda-item").filter((each) => each.feedback?.some((one) => feedback.has(one)) === true);
  const item = new Set([...start("agenda-item"), ...speaking.map(({ id }) => id)]);
  const decided = item.size === 0 ? [] : book.all("decision").filter((each) => isOf(item, each.item));
  const decision = new Set([...start("decision"), ...decided.map(({ id }) => id)]);
  const promised = new Set([...feedback].flatMap((each) => book.get("feedback", each)?.actions ?? []));
  const isFollowing = start("metric").length === 0 && start("action").length === 0;
  const following = isFollowing
    ? book
        .all("action")
        .filter(
          (each) =>
            isOf(item, each.item) ||
            isOf(decision, each.decision) ||
            promised.has(each.id) ||
            each.feedback?.some((one) => feedback.has(one)) === true,
        )
    : [];
  const action = [...start("action"), ...following.map(({ id }) => id), ...promised];
  const metrics = action.flatMap((each) => book.get("action", each)?.metrics ?? []);
  return {
    feedback: [...feedback],
    "agenda-item": [...item],
    decision: [...decision],
    action,
    metric: [...start("metric"), ...metrics],
  };
}

function isOf(ids: ReadonlySet<string>, id: string | undefined): boolean {
  return id !== undefined && ids.has(id);
}

/** Feedback and its actions name each other, and either end may have been written alone. */
function feedbackNamedBy(book: GroupBook, actions: ReadonlySet<string>): readonly string[] {
  if (actions.size === 0) return [];
  const own = [...actions].flatMap((action) => book.get("action", action)?.feedback ?? []);
  const others = book.all("feedback").filter((each) => each.actions?.some((action) => actions.has(action)) === true);
  return [...own, ...others.map(({ id }) => id)];
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(compareText);
}
