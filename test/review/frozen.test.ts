import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../shared/core/canonical-json.ts";
import { bytesToUtf8 } from "../../shared/core/bytes.ts";
import { tick } from "../../shared/core/hlc.ts";
import { textDigest } from "../../shared/core/sha256.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { createGroupBook } from "../../shared/domain/group-book.ts";
import { assembleLog } from "../../shared/log/assemble.ts";
import { planDelete, planEdit } from "../../shared/log/author.ts";
import type { LinkWithChanges } from "../../shared/log/chains.ts";
import type { Operation } from "../../shared/log/change.ts";
import type { Projection } from "../../shared/log/projection.ts";
import { approvalsOf } from "../../shared/review/approval-chain.ts";
import { readApproved } from "../../shared/review/approved-document.ts";
import { coveringApproval, draftApproval, reachOf } from "../../shared/review/draft-approval.ts";
import { frozenPaper } from "../../shared/review/frozen-minutes.ts";
import { requestApproval } from "../../shared/review/request-approval.ts";
import { planAct } from "../support/histories/commands.ts";
import {
  allLinks,
  createReplica,
  lastSeq,
  openedFileOf,
  projectionOf,
  type Replica,
  save,
  seal,
  takeIn,
} from "../support/replica.ts";
import { testKeyOf } from "../support/changes.ts";
import { createSeededRandom, type SeededRandom } from "../support/seeded-random.ts";
import { day, deviceA, deviceB, deviceC, heldMeeting } from "./group.ts";

const histories = 50;
const nowMs = 1_770_000_000_000;

/**
 * Minutes are approved at one device; then everybody goes on writing, also to what is frozen and to what no app of ours
 * would write, others approve too, and files travel whole, in parts, twice and in any order.
 */
describe("approved minutes", () => {
  test("keep their bytes, whatever is merged afterwards and in whatever order", async () => {
    let late = 0;
    for (let seed = 1; seed <= histories; seed += 1) late += await checkOne(seed);
    // The histories are worth nothing when nothing in them touches what is frozen.
    expect(late).toBeGreaterThan(histories);
  });
});

interface World {
  readonly random: SeededRandom;
  readonly replicas: readonly Replica[];
  roots: number;
}

async function checkOne(seed: number): Promise<number> {
  const random = createSeededRandom(seed);
  const replicas = [deviceA, deviceB, deviceC].map(createReplica);
  const [anna, ...others] = replicas;
  if (anna === undefined) throw new Error("there is a first replica");
  const world: World = { random, replicas, roots: 0 };
  for (const replica of replicas) act(replica, [introduction(replica)]);
  act(
    anna,
    heldMeeting.flatMap(({ kind, id, wish }) => planEdit(domainRules, undefined, kind, id, wish)),
  );
  // Some know the meeting before it is approved, some write to it blindly.
  if (random.oneIn(2)) for (const other of others) await exchange(world, anna, other);
  for (const other of others) if (random.oneIn(2)) act(other, randomAct(random, other));

  const files = approve(anna);
  const approval = approvalsOf(createGroupBook(projectionOf(anna)), "meeting", "m1").inForce.at(0);
  if (approval === undefined) throw new Error("the minutes are approved");
  const document = approval.operation.document;
  const shown = frozenValues(projectionOf(anna), approval.operation);

  const steps = 8 + random.below(16);
  for (let step = 0; step < steps; step += 1) {
    const replica = random.pick(replicas);
    if (random.oneIn(3)) await exchange(world, replica, random.pick(replicas));
    else if (random.oneIn(12)) approve(replica);
    else act(replica, randomAct(random, replica));
  }
  for (const replica of replicas) seal(replica, root(world));
  const union = [...new Map(replicas.flatMap(({ links }) => links.map((link) => [link.root, link]))).values()];

  let late = 0;
  for (const replica of replicas) {
    for (const link of random.shuffled(union)) await receive(replica, [link]);
    const kept = projectionOf(replica);
    const anew = assembleLog(domainRules, random.shuffled(union)).projection;
    for (const projection of [kept, anew]) await expectFrozen(projection);
    late = [...kept.records()].reduce((sum, state) => sum + state.late.length, 0);
    // As long as this approval is the only one, what it covers shows what it showed.
    const isSole = kept.approvals.every(({ origin }) => origin.dot === approval.origin.dot);
    expect(isSole ? frozenValues(kept, approval.operation) : shown).toBe(shown);
  }
  return late;

  async function expectFrozen(projection: Projection): Promise<void> {
    const found = projection.approvals.find(({ origin }) => origin.dot === approval?.origin.dot);
    expect(found?.operation.document).toBe(document);
    expect(found?.operation.fingerprint).toBe(textDigest(document));
    const read = readApproved(document);
    if (!read.ok) throw new Error("the document can be read");
    for (const { language, version, sha256 } of read.value.papers) {
      const paper = await frozenPaper(document, (name) => Promise.resolve(files.get(name)), language, version);
      expect(paper.type).toBe("frozen");
      expect(textDigest(bytesToUtf8(files.get(sha256) ?? new Uint8Array()) ?? "")).toBe(sha256);
    }
    expect(read.value.attachments).toEqual([{ id: "f1", name: "liite.pdf", sha256: "c".repeat(64) }]);
  }
}

function introduction({ device }: Replica): Operation {
  return { type: "set", kind: "device", id: device, fields: { key: testKeyOf(device) }, seen: {} };
}

/** What people do with the meeting, and now and then what the log's own histories do with the same records. */
function randomAct(random: SeededRandom, replica: Replica): readonly Operation[] {
  if (random.oneIn(3)) {
    const approvesOurs = (each: Operation) => each.type === "approve" && each.id === "m1";
    return planAct(random, replica).filter((each) => !approvesOurs(each));
  }
  const projection = projectionOf(replica);
  const [kind, id, field, values] = random.pick([
    ["agenda-item", "i2", "handling", ["Yksi.", "Kaksi.", null]],
    ["decision", "d1", "text", ["Toinen päätös.", "Kolmas päätös."]],
    ["decision", "d2", "status", ["superseded", "in-force"]],
    ["vote", "v1", "inFavour", [0, 7]],
    ["statement", "s1", "text", ["Sittenkin kannatan."]],
    ["attendance", "a3", "at", ["14:00", null]],
    ["attachment", "f1", "sha256", ["d".repeat(64)]],
    ["note", "n2", "text", ["Uusi muistiinpano."]],
    ["meeting", "m1", "checkers", [["cecilia"], []]],
  ] as const);
  const state = projection.record(kind, id);
  if (state !== undefined && random.oneIn(6)) return [planDelete(state)];
  return planEdit(domainRules, state, kind, id, { [field]: random.pick<(typeof values)[number]>(values) });
}

function act(replica: Replica, operations: readonly Operation[]): void {
  if (operations.length === 0) return;
  replica.clock = tick(replica.clock, nowMs);
  save(replica, { ...nextOf(replica), operations });
}

function nextOf(replica: Replica) {
  return { device: replica.device, seq: lastSeq(replica) + 1, stamp: replica.clock, author: "anna" };
}

/** Approves what the replica has; answers the files that it froze. */
function approve(replica: Replica): ReadonlyMap<string, Uint8Array> {
  if (projectionOf(replica).record("attachment", "f1") === undefined) {
    const fields = { meeting: "m1", item: "i2", number: 1, name: "liite.pdf", sha256: "c".repeat(64) };
    act(replica, planEdit(domainRules, undefined, "attachment", "f1", fields));
  }
  replica.clock = tick(replica.clock, nowMs);
  const change = nextOf(replica);
  const { projection: frozen, chains } = assembleLog(domainRules, allLinks(replica));
  const request = requestApproval({ meeting: "m1", day: day("2026-02-04"), read: everything, accepted: [] });
  const applied = [...chains].map(([key, { appliedTo }]) => ({ device: key.slice(key.indexOf("/") + 1), appliedTo }));
  const upTo = reachOf(applied, change);
  const covering = coveringApproval(request, request.covers(createGroupBook(frozen)), upTo);
  const trial: LinkWithChanges = {
    space: "group",
    device: replica.device,
    from: change.seq,
    to: change.seq,
    prev: allLinks(replica).findLast(({ device }) => device === replica.device)?.root ?? "",
    root: "trial",
    changes: [{ ...change, operations: [covering] }],
  };
  const ground = assembleLog(domainRules, [...allLinks(replica), trial]).projection;
  const drafted = draftApproval(ground, frozen, change, upTo, request);
  // A replica that has not heard of the meeting has nothing to approve.
  if (!drafted.ok) return new Map();
  save(replica, { ...change, operations: drafted.value.operations });
  return new Map(drafted.value.files.map((bytes) => [textDigest(bytesToUtf8(bytes) ?? ""), bytes]));
}

/** Stands for a person who has read whatever there is. */
const everything = { includes: () => true } as unknown as readonly string[];

/** What is shown of the frozen fields, as text. */
function frozenValues(
  projection: Projection,
  {
    records,
    fields,
  }: { records: Readonly<Record<string, readonly string[]>>; fields: Readonly<Record<string, readonly string[]>> },
): string {
  const values = Object.entries(records).flatMap(([kind, ids]) =>
    ids.map((id) => {
      const state = projection.record(kind, id);
      const heads = (fields[kind] ?? []).map((field) => [
        (state?.registers.get(field) ?? []).map(({ value }) => canonicalJson(value)).sort(),
        (state?.sets.get(field) ?? []).map(({ value }) => canonicalJson(value)).sort(),
      ]);
      return [kind, id, heads];
    }),
  );
  return JSON.stringify(values);
}

async function exchange(world: World, from: Replica, to: Replica): Promise<void> {
  if (from === to) return;
  seal(from, root(world));
  await receive(to, world.random.oneIn(3) ? world.random.some(from.links) : from.links);
}

async function receive(replica: Replica, links: readonly LinkWithChanges[]): Promise<void> {
  const plan = await takeIn(replica, openedFileOf(links, replica.device), nowMs);
  if (!plan.ok) throw new Error(`a file was refused: ${plan.error.code}`);
}

function root(world: World): string {
  world.roots += 1;
  return `root-${(world.roots * 7919) % 1000}-${world.roots}`;
}
