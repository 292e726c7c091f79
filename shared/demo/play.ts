import { sha256 } from "@noble/hashes/sha2.js";
import { assert } from "../core/assert.ts";
import { bytesToHex, utf8ToBytes } from "../core/bytes.ts";
import { advance, type Stamp, tick, zeroStamp } from "../core/hlc.ts";
import { domainRules } from "../domain/kinds.ts";
import { planDelete, planEdit } from "../log/author.ts";
import { type Change, compareOrigins, type Operation } from "../log/change.ts";
import { createProjection, type ProjectionDraft, recordKey } from "../log/projection.ts";
import type { Act, DeviceName, Edit } from "./act.ts";

/** An installation before it has done anything. */
export interface Player {
  readonly name: DeviceName;
  readonly id: string;
  readonly member: string;
  readonly label: string;
  /** Ed25519 public key, base64url. */
  readonly key: string;
}

interface Replica extends Player {
  readonly chain: Change[];
  /** By device, the number of the last change that is here. */
  readonly known: Map<string, number>;
  readonly view: ProjectionDraft;
  clock: Stamp;
}

const fileMs = 4 * 60_000;

/**
 * Plays acts through devices that exchange files, and answers each device's chain.
 *
 * Every device has a view of its own and overwrites only what is in it. Before somebody edits a record of which the
 * others have something newer, the device takes in the secretary's newest file, who takes in theirs first, and both
 * write their receipts. Only an act that is marked `apart` is done on what the device happens to have.
 */
export function play(players: readonly Player[], acts: readonly Act[]): ReadonlyMap<string, readonly Change[]> {
  const replicas = players.map(createReplica);
  const hub = named(replicas, "secretary");
  /** By record, the last change of each device that touched it. */
  const touched = new Map<string, Map<string, number>>();
  let files = 0;

  for (const act of [...acts].sort((a, b) => a.at - b.at)) {
    const replica = named(replicas, act.device);
    const isNew = replica.chain.length === 0 && replica !== hub;
    if (isNew || act.edits.length === 0) exchange(replica, replicas, act);
    else if (act.apart !== true)
      exchange(
        replica,
        replicas.filter((other) => hasNewer(other, replica, act.edits)),
        act,
      );
    const operations = act.edits.flatMap((edit) => operationsOf(replica, edit));
    if (operations.length > 0) write(replica, act.author ?? replica.member, act.at, operations);
  }
  return new Map(replicas.map(({ id, chain }) => [id, chain]));

  /** The device takes in what the senders have, through the secretary unless it is hers. */
  function exchange(receiver: Replica, senders: readonly Replica[], act: Act): void {
    for (const sender of senders) {
      if (sender !== hub && sender !== receiver) takeIn(hub, sender, act.at - 2 * fileMs, hub.member);
    }
    if (receiver !== hub && senders.length > 0) takeIn(receiver, hub, act.at - fileMs, act.author ?? receiver.member);
  }

  function takeIn(receiver: Replica, sender: Replica, at: number, member: string): void {
    const news = replicas.flatMap((source) =>
      source.chain.slice(receiver.known.get(source.id) ?? 0, sender.known.get(source.id) ?? 0),
    );
    if (news.length === 0) return;
    for (const change of news.sort(compareOrigins)) {
      receiver.view.apply(change);
      receiver.known.set(change.device, change.seq);
    }
    const latest = news.reduce((max, { stamp }) => Math.max(max, stamp.ms), 0);
    receiver.clock = advance(
      receiver.clock,
      news.map(({ stamp }) => stamp),
      Math.max(at, latest),
    );
    files += 1;
    const file = bytesToHex(sha256(utf8ToBytes(`example file ${files}`)));
    const fields = { file, member, exporter: sender.id, changes: news.length };
    write(receiver, member, at, [{ type: "set", kind: "receipt", id: `receipt-${files}`, fields, seen: {} }]);
  }

  function hasNewer(other: Replica, replica: Replica, edits: readonly Edit[]): boolean {
    return edits.some(({ kind, id }) => {
      const seq = touched.get(recordKey(kind, id))?.get(other.id) ?? 0;
      return seq > (replica.known.get(other.id) ?? 0);
    });
  }

  function write(replica: Replica, author: string, at: number, wanted: readonly Operation[]): void {
    const operations = replica.chain.length === 0 ? [introduction(replica), ...wanted] : wanted;
    replica.clock = tick(replica.clock, at);
    const seq = replica.chain.length + 1;
    const change: Change = { device: replica.id, seq, stamp: replica.clock, author, operations };
    replica.chain.push(change);
    replica.view.apply(change);
    replica.known.set(replica.id, seq);
    for (const { kind, id } of operations) {
      const key = recordKey(kind, id);
      const byDevice = touched.get(key) ?? new Map<string, number>();
      touched.set(key, byDevice.set(replica.id, seq));
    }
  }
}

function named(replicas: readonly Replica[], name: DeviceName): Replica {
  const replica = replicas.find((each) => each.name === name);
  assert(replica !== undefined, `${name} plays`);
  return replica;
}

function createReplica(player: Player): Replica {
  return { ...player, chain: [], known: new Map(), view: createProjection(domainRules), clock: zeroStamp };
}

/** A device's first change says whose it is and by which key it signs. */
function introduction({ id, key, member, label }: Player): Operation {
  return { type: "set", kind: "device", id, fields: { key, member, label }, seen: {} };
}

function operationsOf(replica: Replica, edit: Edit): readonly Operation[] {
  const state = replica.view.record(edit.kind, edit.id);
  if (edit.type === "save") return planEdit(domainRules, state, edit.kind, edit.id, edit.wish);
  assert(state !== undefined, "what is deleted is there");
  return [planDelete(state)];
}
