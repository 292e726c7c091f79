import { type ImportPlan, type KnownLog, planImport } from "../../../shared/bundle/plan-import.ts";
import { readFile } from "../../../shared/bundle/read-file.ts";
import { type Refusal, refusalCodes } from "../../../shared/bundle/refusal.ts";
import { inflateEntry, readZip } from "../../../shared/bundle/zip-read.ts";
import { bytesToUtf8 } from "../../../shared/core/bytes.ts";
import { canonicalJson, type Json } from "../../../shared/core/canonical-json.ts";
import { createVerifier, type KeyPair, type Verifier } from "../../../shared/core/ed25519.ts";
import { domainRules } from "../../../shared/domain/kinds.ts";
import { assembleLog } from "../../../shared/log/assemble.ts";
import type { LinkWithChanges } from "../../../shared/log/chains.ts";
import { stateOf } from "../../../shared/log/state.ts";
import { testMs } from "../changes.ts";
import { primitives } from "../files.ts";
import { type Forged, forgeFile, forgeZip } from "../forge.ts";
import { countWritesInLog } from "../histories/naive-model.ts";
import { snapshotText } from "../known-snapshot.ts";
import { testGroup, testToolKey } from "../replica.ts";
import { createSeededRandom, type SeededRandom } from "../seeded-random.ts";
import { type FuzzGround, prepareGround, sealWhatever } from "./base-files.ts";
import { mutateBytes, mutateEntries, mutateJson } from "./mutate.ts";
import { randomChanges } from "./random-changes.ts";

/** How deep a file is damaged; what lies above is made right again, so that the damage is reached. */
export const depths = ["bytes", "entries", "manifest", "segment", "changes"] as const;
export type Depth = (typeof depths)[number];

export interface FuzzOutcome {
  readonly depth: Depth;
  /** `taken`, or the code of the refusal. */
  readonly outcome: string;
  /** The longest that reading and planning took, in milliseconds. */
  readonly ms: number;
}

/** Makes one file out of its seed, offers it to a receiver, and throws when the outcome is not as it must be. */
export interface Fuzzer {
  run(seed: number): Promise<FuzzOutcome>;
}

/** Codes that a file by itself can be refused with; the rest speak of disks, passphrases and people. */
const expectedCodes: ReadonlySet<string> = new Set(
  refusalCodes
    .filter((code) => !["empty", "disk-full", "cancelled", "wrong-passphrase"].includes(code))
    .concat("empty"),
);

export async function createFuzzer(): Promise<Fuzzer> {
  const ground = await prepareGround();
  const verifier = createVerifier();
  const snapshots = ground.knowns.map(({ known }) => snapshotText(known));
  const inherited = Reflect.ownKeys(Object.prototype).length;
  return {
    async run(seed) {
      const random = createSeededRandom(seed);
      const depth = random.pick(depths);
      const bytes = await makeFile(random, ground, depth);
      const receiver = random.below(ground.knowns.length);
      const here = ground.knowns[receiver];
      if (here === undefined) throw new Error("There is always a receiver");
      const { ms, taken } = await takeTimed(here.known, verifier, bytes, random.oneIn(2));
      if (taken.ok) expectRight(here.links, taken.value);
      else if (!expectedCodes.has(taken.error.code)) throw new Error(`Unexpected code ${taken.error.code}`);
      if (Reflect.ownKeys(Object.prototype).length !== inherited || "polluted" in {})
        throw new Error("Prototype polluted");
      if (snapshotText(here.known) !== snapshots[receiver]) throw new Error("What was known has changed");
      return { depth, outcome: taken.ok ? "taken" : taken.error.code, ms };
    },
  };
}

async function makeFile(random: SeededRandom, ground: FuzzGround, depth: Depth): Promise<Uint8Array> {
  const file = random.pick(ground.files);
  switch (depth) {
    case "bytes":
      return mutateBytes(random, file, random.pick(ground.files));
    case "entries": {
      const zip = readZip(file);
      return forgeZip(zip.ok ? mutateEntries(random, zip.value.entries) : []);
    }
    case "manifest":
      return forgeWithManifest(random, ground, file);
    case "segment": {
      const changes = mutateTimes(random, ground.changes) as Json;
      const cut = 1 + random.below(4);
      const list = Array.isArray(changes) ? (changes as readonly Json[]) : ground.changes;
      return forgeFile({
        exporter: ground.bertil,
        segments: sealWhatever(ground.bertil, list, Math.min(cut, list.length)),
      });
    }
    case "changes": {
      const device = random.pick([ground.anna, ground.bertil, ground.cecilia]);
      const changes = randomChanges(random, device, [ground.anna, ground.bertil]);
      const segments = sealWhatever(device, changes, 1 + random.below(changes.length));
      const sent = random.oneIn(5) ? segments.slice(1) : segments;
      return forgeFile({ exporter: random.oneIn(6) ? ground.anna : device, devices: [device], segments: sent });
    }
  }
}

/** A file whose manifest is changed and signed anew by its exporter. */
async function forgeWithManifest(random: SeededRandom, ground: FuzzGround, file: Uint8Array): Promise<Uint8Array> {
  const zip = readZip(file);
  const entry = zip.ok ? zip.value.entryByName.get("manifest.json") : undefined;
  const raw = entry && (await inflateEntry(primitives, entry));
  if (!zip.ok || raw?.ok !== true) throw new Error("The ground's files are whole");
  const manifest = JSON.parse(bytesToUtf8(raw.value) ?? "") as Readonly<Record<string, Json>>;
  const exporter = [ground.anna, ground.bertil, ground.cecilia].find(
    ({ id }) => id === (manifest["exporter"] as { readonly device: string }).device,
  );
  const mutated = mutateTimes(random, manifest);
  return forgeFile({
    exporter: exporter ?? ground.anna,
    manifest: isObject(mutated)
      ? { ...Object.fromEntries(Object.keys(manifest).map((key) => [key, undefined])), ...mutated }
      : {},
    entries: (own) =>
      [
        ...own.filter(({ name }) => name.startsWith("manifest")),
        ...zip.value.entries.filter(({ name }) => !name.startsWith("manifest")),
      ].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
}

function mutateTimes(random: SeededRandom, value: Json): Forged {
  let mutated: Forged = mutateJson(random, value);
  // A second time only over what is still plain JSON.
  if (random.oneIn(4) && isPlain(mutated)) mutated = mutateJson(random, mutated as Json);
  return mutated;
}

function isPlain(value: Forged): boolean {
  try {
    canonicalJson(value as Json);
    return true;
  } catch {
    return false;
  }
}

function isObject(value: Forged): value is Readonly<Record<string, Forged>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

type Taken = { readonly ok: true; readonly value: ImportPlan } | { readonly ok: false; readonly error: Refusal };

/** A slow run is repeated, and the quickest counts: the machine may have had something else to do. */
async function takeTimed(
  known: KnownLog,
  verifier: Verifier,
  bytes: Uint8Array,
  asMember: boolean,
): Promise<{ readonly ms: number; readonly taken: Taken }> {
  let ms = Number.POSITIVE_INFINITY;
  for (let time = 0; ; time += 1) {
    const startedAt = performance.now();
    const taken = await take(known, verifier, bytes, asMember);
    ms = Math.min(ms, performance.now() - startedAt);
    if (ms < slowMs || time === 2) return { ms, taken };
  }
}

const slowMs = 100;

async function take(known: KnownLog, verifier: Verifier, bytes: Uint8Array, asMember: boolean): Promise<Taken> {
  const file = await readFile(primitives, verifier, bytes, asMember ? { group: testGroup } : {});
  if (!file.ok) return file;
  return planImport(domainRules, known, file.value, testToolKey satisfies KeyPair, testMs);
}

/** What was taken gives the state that all the links together have, and every write in it has one fate. */
function expectRight(before: readonly LinkWithChanges[], plan: ImportPlan): void {
  const links = [...before, ...plan.segments];
  const anew = assembleLog(domainRules, links);
  const state = stateOf(domainRules, testGroup, anew);
  const planned = stateOf(domainRules, testGroup, { ...anew, projection: plan.projection });
  if (canonicalJson(planned) !== canonicalJson(state)) throw new Error("The planned state is not that of the links");
  const { fates } = state as { readonly fates: Readonly<Record<string, number>> };
  const sum = Object.values(fates).reduce((total, count) => total + count, 0);
  const writes = countWritesInLog(links);
  if (sum !== writes) throw new Error(`The fates sum up to ${sum}, but there are ${writes} writes`);
}
