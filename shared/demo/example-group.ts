import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToBase64url, utf8ToBytes } from "../core/bytes.ts";
import { type KeyPair, keyPairFromSeed } from "../core/ed25519.ts";
import type { Primitives } from "../core/primitives.ts";
import { deviceIdOf } from "../bundle/segment.ts";
import type { Change } from "../log/change.ts";
import { type Act, type DeviceName, deviceOfMember } from "./act.ts";
import { actionActs } from "./action-acts.ts";
import { contractActs } from "./contract-acts.ts";
import { cycleActs } from "./cycle-acts.ts";
import { decisionActs } from "./decision-acts.ts";
import { type Demo, readDemo } from "./demo-schema.ts";
import { finnishMs, plusMinutes } from "./demo-time.ts";
import { feedbackActs } from "./feedback-acts.ts";
import { foundationActs } from "./foundation-acts.ts";
import { meetingActs } from "./meeting-acts.ts";
import { observationActs } from "./observation-acts.ts";
import { play, type Player } from "./play.ts";

/** A group made for looking around or for measuring: its devices with their keys, and what each has written. */
export interface ExampleGroup {
  readonly group: string;
  readonly devices: readonly ExampleDevice[];
  /** By device id, the whole chain from its first change, which introduces the device. */
  readonly chains: ReadonlyMap<string, readonly Change[]>;
}

export interface ExampleDevice {
  readonly id: string;
  readonly keyPair: KeyPair;
  /** Member id of the person whose device it is. */
  readonly member: string;
  readonly label: string;
}

export const exampleGroupId = "mallila-esimerkki";

const deviceCards: readonly { readonly name: DeviceName; readonly member: string; readonly label: string }[] = [
  { name: "secretary", member: "m2", label: "Sihteerin kannettava" },
  { name: "chair", member: "m1", label: "Puheenjohtajan kannettava" },
  { name: "vice-chair", member: "m3", label: "Sosiaalityön työasema" },
  { name: "p1", member: "m4", label: "Avopolun kannettava" },
  { name: "p2", member: "m5", label: "Säätiön kannettava" },
  { name: "p3", member: "m6", label: "Mallipihan toimiston kone" },
  { name: "day-centre", member: "m9", label: "Päivätuvan yhteinen kone" },
  { name: "family", member: "m8", label: "Pihlajan kotikone" },
];

/**
 * Makes the example group: two years of an invented contract as ordinary changes of eight devices that exchange files.
 * The same changes, keys and stamps every time.
 *
 * Its keys come from fixed seeds that anybody can read here, so nothing that is signed with them proves anything; the
 * group says of itself that all of it is invented.
 */
export async function createExampleGroup(primitives: Primitives): Promise<ExampleGroup> {
  const devices: ExampleDevice[] = [];
  const players: Player[] = [];
  for (const { name, member, label } of deviceCards) {
    const keyPair = exampleKeyPair(name);
    const id = await deviceIdOf(primitives, keyPair.publicKey);
    devices.push({ id, keyPair, member, label });
    players.push({ name, id, member, label, key: bytesToBase64url(keyPair.publicKey) });
  }
  return { group: exampleGroupId, devices, chains: play(players, exampleActs(readDemo())) };
}

/** The moment at which the example stands, in the morning of the newest day that its contents speak of. */
export function exampleNowMs(): number {
  return finnishMs(readDemo().as_of, "09:00");
}

/** Everything that people did, in no particular order. */
function exampleActs(demo: Demo): readonly Act[] {
  return [
    ...foundationActs(demo),
    ...joiningActs(),
    ...meetingActs(demo),
    ...decisionActs(demo),
    ...actionActs(demo),
    ...feedbackActs(demo),
    ...observationActs(demo),
    ...contractActs(demo),
    ...cycleActs(),
    ...lastExchangeActs(),
  ];
}

/** Keys from a fixed seed, for example and test groups only. */
export function exampleKeyPair(name: string): KeyPair {
  return keyPairFromSeed(sha256(utf8ToBytes(`luotsi example device ${name}`)));
}

/** The members get the group's first file from the secretary and open it, before the first meeting is called. */
function joiningActs(): readonly Act[] {
  const start = finnishMs("2024-01-09", "15:40");
  return ["m1", "m3", "m4", "m5", "m6", "m9", "m8"].map((member, index) => ({
    at: plusMinutes(start, index * 9),
    device: deviceOfMember(member),
    author: member,
    edits: [],
  }));
}

/** The latest round of files, around the notice of the coming meeting; from the clients' side nothing has come since December. */
function lastExchangeActs(): readonly Act[] {
  const takeIn = (member: string, date: string, time: string): Act => ({
    at: finnishMs(date, time),
    device: deviceOfMember(member),
    author: member,
    edits: [],
  });
  return [
    takeIn("m1", "2026-01-12", "08:20"),
    takeIn("m3", "2026-01-12", "12:45"),
    takeIn("m5", "2026-01-14", "16:40"),
  ];
}
