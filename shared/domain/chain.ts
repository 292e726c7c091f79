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
 */
export function chainOf(book: GroupBook, kind: ChainKind, id: string): Chain {
  const links = readLinks(book);
  const found = [...walk(links.towardsStart, { kind, id }), ...walk(links.towardsEnd, { kind, id })];
  const idsOf = (wanted: ChainKind) => found.filter((step) => step.kind === wanted).map((step) => step.id);
  const named = idsOf("action").flatMap((action) => [...(links.feedbackByAction.get(action) ?? [])]);
  const feedback =
    kind === "feedback" ? [id] : kind === "action" && named.length > 0 ? named : [...idsOf("feedback"), ...named];
  return {
    feedback: inOrder(feedback),
    "agenda-item": inOrder(idsOf("agenda-item")),
    decision: inOrder(idsOf("decision")),
    action: inOrder(idsOf("action")),
    metric: inOrder(idsOf("metric")),
  };
}

interface Step {
  readonly kind: ChainKind;
  readonly id: string;
}

type Neighbours = ReadonlyMap<string, readonly Step[]>;

interface Links {
  readonly towardsStart: Neighbours;
  readonly towardsEnd: Neighbours;
  readonly feedbackByAction: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every link of the group's chains. Feedback and its actions name each other, and either may have been written alone. */
function readLinks(book: GroupBook): Links {
  const towardsStart = new Map<string, Step[]>();
  const towardsEnd = new Map<string, Step[]>();
  const link = (from: Step, to: Step) => {
    addTo(towardsEnd, nameOf(from), to);
    addTo(towardsStart, nameOf(to), from);
  };
  const feedbackByAction = new Map<string, Set<string>>();
  const speaks = (action: string, feedback: string) =>
    feedbackByAction.set(action, (feedbackByAction.get(action) ?? new Set()).add(feedback));
  for (const { id, feedback = [] } of book.all("agenda-item")) {
    for (const each of feedback) link({ kind: "feedback", id: each }, { kind: "agenda-item", id });
  }
  for (const { id, item } of book.all("decision")) {
    if (item !== undefined) link({ kind: "agenda-item", id: item }, { kind: "decision", id });
  }
  for (const { id, decision, item, feedback = [], metrics = [] } of book.all("action")) {
    const action: Step = { kind: "action", id };
    if (decision !== undefined) link({ kind: "decision", id: decision }, action);
    if (item !== undefined) link({ kind: "agenda-item", id: item }, action);
    for (const each of metrics) link(action, { kind: "metric", id: each });
    for (const each of feedback) speaks(id, each);
  }
  for (const { id, actions = [] } of book.all("feedback")) for (const action of actions) speaks(action, id);
  for (const [action, feedback] of feedbackByAction) {
    for (const each of feedback) link({ kind: "feedback", id: each }, { kind: "action", id: action });
  }
  return { towardsStart, towardsEnd, feedbackByAction };
}

function addTo(neighbours: Map<string, Step[]>, name: string, step: Step): void {
  const known = neighbours.get(name);
  if (known === undefined) neighbours.set(name, [step]);
  else known.push(step);
}

/** The start and everything that is reached from it; links that lead in a ring are walked once. */
function walk(neighbours: Neighbours, start: Step): readonly Step[] {
  const reached = new Map<string, Step>([[nameOf(start), start]]);
  // A map is iterated together with what is added on the way.
  for (const step of reached.values()) {
    for (const next of neighbours.get(nameOf(step)) ?? []) reached.set(nameOf(next), next);
  }
  return [...reached.values()];
}

function nameOf({ kind, id }: Step): string {
  return `${kind}/${id}`;
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(compareText);
}
