import { canonicalJson, type Json } from "../../../shared/core/canonical-json.ts";
import { tick } from "../../../shared/core/hlc.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import type { LinkWithChanges } from "../../../shared/log/chains.ts";
import type { Change, Operation } from "../../../shared/log/change.ts";
import {
  allLinks,
  copyReplica,
  createReplica,
  lastSeq,
  openedFileOf,
  type Replica,
  save,
  seal,
  stateText,
  stateTextOf,
  takeIn,
  testGroup,
} from "../replica.ts";
import { testKeyOf } from "../changes.ts";
import { createSeededRandom, type SeededRandom } from "../seeded-random.ts";
import { planAct } from "./commands.ts";
import { countWritesInLog, naiveState } from "./naive-model.ts";

/**
 * Runs one random history and throws when anything in it is not as it must be. Two to six replicas act, seal, send
 * whole and partial files, lose some, get others twice and late; some are restored from an old state under a new
 * device id, some are copied and go on under the same; clocks are wrong by years. In the end all exchange everything,
 * in different orders, and then
 * - all have the same state, byte for byte, and it is what `assembleLog` and the naive model say;
 * - what each kept up import by import is what it would build anew;
 * - the fates sum up to exactly the number of writes.
 */
export async function runHistory(seed: number): Promise<Occurrences> {
  const world = createWorld(createSeededRandom(seed));
  const { random, replicas } = world;
  const steps = 6 + random.below(24);
  for (let step = 0; step < steps; step += 1) await takeStep(world);

  for (const replica of replicas) sealAll(world, replica);
  const everything = new Map<string, LinkWithChanges>();
  for (const link of replicas.flatMap((replica) => replica.links)) everything.set(link.root, link);
  const union = [...everything.values()];
  for (const replica of replicas) {
    for (const part of inParts(random, random.shuffled(union))) await receive(world, replica, part);
    await receive(world, replica, union);
  }

  const expected = naiveState(domainRules, testGroup, union);
  const texts = replicas.map(stateText);
  const anew = stateTextOf(random.shuffled(union));
  for (const text of texts) expectSame("a replica that has everything", text, anew);
  expectModel(anew, expected);
  expectExactSum(anew, union);
  return occurrencesIn(JSON.parse(anew) as Readonly<Record<string, Json>>, replicas);
}

/** What came up in a history, so that a run can tell whether it has tried what it is meant to try. */
export type Occurrences = Readonly<Record<string, boolean>>;

function occurrencesIn(state: Readonly<Record<string, Json>>, replicas: readonly Replica[]): Occurrences {
  const occurrences: Record<string, boolean> = {};
  for (const [fate, count] of Object.entries(state["fates"] as Readonly<Record<string, number>>))
    occurrences[fate] = count > 0;
  for (const [key, value] of Object.entries(state)) if (Array.isArray(value)) occurrences[key] = value.length > 0;
  occurrences["clone"] = new Set(replicas.map(({ device }) => device)).size < replicas.length;
  return occurrences;
}

interface World {
  readonly random: SeededRandom;
  readonly replicas: Replica[];
  /** By device, how far its clock is off, in milliseconds; real clocks that are right are off by nothing. */
  readonly skewByDevice: Map<string, number>;
  /** Files on their way. */
  readonly mail: LinkWithChanges[][];
  /** Old states from which somebody may be restored. */
  readonly backups: Replica[];
  roots: number;
  nowMs: number;
}

const startMs = 1_767_225_600_000;
const yearMs = 365 * 24 * 60 * 60 * 1000;
const skews = [0, 0, 0, 3 * yearMs, -3 * yearMs, -startMs, 2 ** 48];
/** Two of these are names that every object inherits. */
const devicePool = ["__defineGetter__", "__lookupSetter__", "Zeta-device-0001", "alpha-device-001", "0000000000000000"];

function createWorld(random: SeededRandom): World {
  const world: World = {
    random,
    replicas: [],
    skewByDevice: new Map(),
    mail: [],
    backups: [],
    roots: 0,
    nowMs: startMs,
  };
  const count = 2 + random.below(random.oneIn(4) ? 5 : 2);
  for (let index = 0; index < count; index += 1) addReplica(world, createReplica(newDevice(world)));
  return world;
}

function newDevice({ random, replicas }: World): string {
  const free = devicePool.filter((device) => replicas.every((replica) => replica.device !== device));
  const name = `device-${replicas.length}-${String(random.below(1000)).padStart(3, "0")}`;
  return random.oneIn(4) && free.length > 0 ? random.pick(free) : name.padEnd(16, "x");
}

/** Takes the replica into the world and lets its device introduce itself. */
function addReplica(world: World, replica: Replica): void {
  world.replicas.push(replica);
  world.skewByDevice.set(replica.device, world.random.pick(skews));
  const { device } = replica;
  act(world, replica, [{ type: "set", kind: "device", id: device, fields: { key: testKeyOf(device) }, seen: {} }]);
}

async function takeStep(world: World): Promise<void> {
  const { random, replicas, mail, backups } = world;
  const replica = random.pick(replicas);
  // Most acts fall into the same few milliseconds, so that stamps are often equal.
  if (random.oneIn(3)) world.nowMs += random.below(3);
  const roll = random.below(30);
  if (roll < 14) {
    act(world, replica, planAct(random, replica));
  } else if (roll < 20) {
    sealAll(world, replica);
    mail.push(chosenLinks(random, replica));
  } else if (roll < 26) {
    const file = mail.length === 0 ? undefined : mail[random.below(mail.length)];
    if (file === undefined) return;
    if (!random.oneIn(4)) mail.splice(mail.indexOf(file), 1);
    await receive(world, replica, file);
  } else if (roll < 27) {
    sealAll(world, replica);
    backups.push(copyReplica(replica));
  } else if (roll < 28 && replicas.length < 7) {
    const backup = backups.length === 0 ? undefined : random.pick(backups);
    if (backup !== undefined) addReplica(world, { ...copyReplica(backup), device: newDevice(world), lastRoot: "" });
  } else if (random.oneIn(2) && replicas.length < 7) {
    replicas.push(copyReplica(replica));
  }
}

function act({ random, nowMs, skewByDevice }: World, replica: Replica, operations: readonly Operation[]): void {
  if (operations.length === 0) return;
  replica.clock = tick(replica.clock, nowMs + (skewByDevice.get(replica.device) ?? 0));
  // A stamp out of all order: merge must not lean on the clocks of others.
  const stamp = random.oneIn(12) ? { ms: startMs + random.below(3), count: random.below(2) } : replica.clock;
  const author = random.pick(["anna", "bertil"]);
  const change: Change = { device: replica.device, seq: lastSeq(replica) + 1, stamp, author, operations };
  save(replica, change);
}

/** Seals the tail as every export does: in one piece or, as where a piece would be too large, in two. */
function sealAll(world: World, replica: Replica): void {
  if (world.random.oneIn(2)) seal(replica, nextRoot(world), world.random.below(replica.tail.length + 1));
  seal(replica, nextRoot(world));
}

/** All links, those after some number of each device (a delta), or any (a partial file, one that was put together). */
function chosenLinks(random: SeededRandom, replica: Replica): LinkWithChanges[] {
  const { links } = replica;
  const roll = random.below(4);
  if (roll < 2) return [...links];
  if (roll < 3) return links.filter(({ to }) => to > 3);
  return [...random.some(links)];
}

async function receive(world: World, replica: Replica, links: readonly LinkWithChanges[]): Promise<void> {
  const { random, nowMs } = world;
  const file = openedFileOf(random.oneIn(8) ? [...links, ...links.slice(0, 1)] : links, replica.device);
  const plan = await takeIn(replica, file, nowMs);
  if (!plan.ok) throw new Error(`A file was refused: ${plan.error.code}, ${plan.error.detail}`);
  if (random.oneIn(3)) {
    const held = allLinks(replica);
    const kept = stateText(replica);
    expectSame("what was kept up by imports", kept, stateTextOf(random.shuffled(held)));
    expectExactSum(kept, held);
    if (random.oneIn(2)) expectModel(kept, naiveState(domainRules, testGroup, held));
  }
  if (random.oneIn(4)) {
    const again = await takeIn(replica, file, nowMs);
    if (!again.ok || again.value.segments.length > 0 || !again.value.preview.nothingNew)
      throw new Error("The same file again was not nothing new");
    if (again.value.applied.length > 0) throw new Error("The same file again was applied");
  }
}

function inParts<T>(random: SeededRandom, list: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [[]];
  for (const one of list) {
    if (random.oneIn(3)) parts.push([]);
    parts.at(-1)?.push(one);
  }
  return parts;
}

function nextRoot(world: World): string {
  world.roots += 1;
  // Scattered, so that the order of roots is not that of sealing.
  return `root-${(world.roots * 7919) % 1000}-${world.roots}`;
}

function expectSame(what: string, found: string, expected: string): void {
  if (found !== expected) throw new Error(`${what}: ${firstDifference(found, expected)}`);
}

/** Compares with the model; lists whose order means nothing are sorted first. */
function expectModel(found: string, expected: Json): void {
  expectSame("the state differs from the model", inAnyOrder(JSON.parse(found) as Json), inAnyOrder(expected));
}

function inAnyOrder(state: Json): string {
  const sorted: Record<string, Json> = {};
  for (const [key, value] of Object.entries(state as Readonly<Record<string, Json>>)) {
    sorted[key] = Array.isArray(value) ? (value as readonly Json[]).map((each) => canonicalJson(each)).sort() : value;
  }
  return canonicalJson(sorted);
}

function expectExactSum(stateText: string, links: readonly LinkWithChanges[]): void {
  const { fates } = JSON.parse(stateText) as { readonly fates: Readonly<Record<string, number>> };
  const sum = Object.values(fates).reduce((total, count) => total + count, 0);
  const writes = countWritesInLog(links);
  if (sum !== writes) throw new Error(`The fates sum up to ${sum}, but there are ${writes} writes`);
}

function firstDifference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 120);
  return `at ${at}\n  found    …${found.slice(from, at + 160)}\n  expected …${expected.slice(from, at + 160)}`;
}
