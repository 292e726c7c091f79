import type { Json } from "../../../shared/core/canonical-json.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { planDelete, planEdit, planRestore } from "../../../shared/log/author.ts";
import type { Operation } from "../../../shared/log/change.ts";
import { conflictsOf } from "../../../shared/log/record-reading.ts";
import { allLinks, projectionOf, type Replica } from "../replica.ts";
import type { SeededRandom } from "../seeded-random.ts";

/**
 * What a person does in one act, planned by the same functions as in the app, over what their own replica shows. Few
 * records, fields and values, so that people get in one another's way all the time.
 */
export function planAct(random: SeededRandom, replica: Replica): readonly Operation[] {
  if (random.oneIn(12)) return writeTwice(random, replica);
  const acts = random.oneIn(6) ? 2 + random.below(2) : 1;
  return Array.from({ length: acts }, () => planCommand(random, replica)).flat();
}

/** The same thing twice in one act, with different values: no screen offers it, and a log can hold it. */
function writeTwice(random: SeededRandom, replica: Replica): readonly Operation[] {
  const state = projectionOf(replica).record("decision", "d1");
  if (random.oneIn(3)) return [0, 1].map(() => ({ type: "delete", kind: "decision", id: "d1", seen: [] }));
  return ["one", "two"].flatMap((title) => planEdit(domainRules, state, "decision", "d1", { title }));
}

function planCommand(random: SeededRandom, replica: Replica): readonly Operation[] {
  const [kind, id] = random.pick(names);
  const state = projectionOf(replica).record(kind, id);
  const roll = random.below(24);
  if (roll < 8) return planEdit(domainRules, state, kind, id, randomWish(random, kind));
  if (roll < 11) {
    const wanted = random.some(members);
    return planEdit(domainRules, state, kind, id, { [setFieldOf(kind)]: wanted });
  }
  if (roll < 13) return state === undefined ? [] : [planDelete(state)];
  if (roll < 14) return state === undefined ? [] : planRestore(state);
  if (roll < 17) return resolveConflict(random, replica);
  if (roll < 18) return [randomApproval(random, replica)];
  return [strangeOperation(random, replica, kind, id)];
}

const names = [
  ["decision", "d1"],
  ["decision", "d2"],
  ["meeting", "m1"],
  ["decision", "d1"],
] as const;
const members = ["d1", "d2", "anna"];
const titles = ["one", "two", "three", null] as const;
const statuses = { decision: ["in-force", "expired"], meeting: ["draft", "held"] } as const;

function setFieldOf(kind: string): string {
  return kind === "meeting" ? "checkers" : "related";
}

function randomWish(random: SeededRandom, kind: "decision" | "meeting"): Readonly<Record<string, Json>> {
  const title = { [kind === "meeting" ? "number" : "title"]: random.pick(titles) };
  return random.oneIn(2) ? title : { ...title, status: random.pick(statuses[kind]) };
}

function resolveConflict(random: SeededRandom, replica: Replica): readonly Operation[] {
  for (const state of random.shuffled([...replica.records.values()])) {
    const [conflict] = conflictsOf(state);
    if (conflict === undefined) continue;
    const { value } = random.pick(conflict.candidates);
    return planEdit(domainRules, state, state.kind, state.id, { [conflict.field]: value });
  }
  return [];
}

/** Approves some records as far as the replica has them, or as far as it claims to; now and then as an amendment. */
function randomApproval(random: SeededRandom, replica: Replica): Operation {
  const upTo = new Map<string, number>();
  for (const { device, to } of allLinks(replica)) {
    const known = Math.max(upTo.get(device) ?? 0, to);
    upTo.set(device, random.oneIn(8) ? known + 1 : known);
  }
  const replaces = replica.approvals.filter(() => random.oneIn(2)).map(({ origin }) => origin.dot);
  const ids = random.some(["d1", "d2"]);
  return {
    type: "approve",
    kind: "meeting",
    id: random.pick(["m1", "m2"]),
    document: "",
    fingerprint: random.pick(["a", "b"]).repeat(64),
    records: random.oneIn(2) ? { decision: ids } : { decision: ids, meeting: ["m1"] },
    fields: { decision: random.some(["title", "status", "related"]), meeting: ["number", "checkers"] },
    upTo: Object.fromEntries(upTo),
    replaces: random.oneIn(6) ? [...replaces, randomDot(random, replica)] : replaces,
  };
}

/**
 * What no version of the app writes on purpose, yet what may stand in a log: values that do not fit, what only a newer
 * version knows, and operations that name changes of others, of nobody, of the future, of themselves, or twice.
 */
function strangeOperation(random: SeededRandom, replica: Replica, kind: "decision" | "meeting", id: string): Operation {
  const dots = () => Array.from({ length: 1 + random.below(3) }, () => randomDot(random, replica));
  const field = random.pick(["title", "status", "number", "related", "checkers", "novelty"]);
  switch (random.below(9)) {
    case 0:
      return { type: "foreign", kind, id, raw: ["invert", kind, id, random.below(3)] };
    case 1:
      return { type: "set", kind: "novelty", id, fields: { title: random.pick(titles) }, seen: {} };
    case 2:
      return { type: "set", kind: "receipt", id, fields: { identity: "0".repeat(64) }, seen: {} };
    case 3:
      return { type: "add", kind, id, field, values: random.pick([["d1"], ["d1", "d1"], ["not an id"], [7, "anna"]]) };
    case 4:
      return { type: "remove", kind, id, field, elements: dots().map((dot) => `${dot}/${random.below(3)}`) };
    case 5:
      return { type: "delete", kind, id, seen: random.oneIn(3) ? [] : dots() };
    case 6:
      return { type: "restore", kind, id, deletions: dots() };
    case 7:
      return { type: "set", kind, id, fields: { [field]: random.pick([...titles, 7, "in-force"]) }, seen: {} };
    default: {
      const title = kind === "meeting" ? "number" : "title";
      return { type: "set", kind, id, fields: { [title]: random.pick(titles) }, seen: { [title]: dots() } };
    }
  }
}

/** The name of a change that is known, that is the next of this replica, or that has not come yet. */
function randomDot(random: SeededRandom, replica: Replica): string {
  const links = allLinks(replica);
  if (links.length === 0) return `${replica.device}.1`;
  const { device, to } = random.pick(links);
  return `${device}.${Math.max(1, to + 2 - random.below(6))}`;
}
