import type { Manifest } from "../../../shared/bundle/manifest.ts";
import { groupSpace } from "../../../shared/bundle/segment.ts";
import type { Held } from "../held/held.ts";
import type { DeviceVersion, Heads, StateRow } from "../store/group-rows.ts";

/** A file that was made or taken in here. */
export interface KnownFile {
  readonly identity: string;
  readonly manifest: Manifest;
}

/** What the store remembers of who has which version. */
export type KnownVersions = Pick<StateRow, "versions" | "files">;

type KnownFiles = NonNullable<StateRow["files"]>;

/**
 * [Note: Who has which version] A file says how far its maker had each chain; so does a receipt, for whoever wrote it,
 * once the file that it names is known. Both are remembered, because the log itself does not hold them. What a device
 * once had it has for ever, so what is remembered only grows, in whatever order files come.
 *
 * It is what can be known from here, never all: a member who took in a file yesterday and has sent nothing since looks
 * as far behind as before.
 */
export function withFile(held: Pick<Held, "state" | "chains">, { identity, manifest }: KnownFile): KnownVersions {
  const heads = headsKnownHere(held.chains, manifest);
  const { versions, files } = held.state;
  const { device, member } = manifest.exporter;
  // A file that the command-line tool put together says nothing of anybody's device.
  return {
    ...(member === "" ? {} : { versions: withVersion(versions ?? {}, device, manifest, heads) }),
    files: { ...withoutOldest(files ?? {}, identity), [identity]: heads },
  };
}

/** The files that are known here with one more that was made here: it goes as far as everything here. */
export function withOwnFile({ state, chains }: Pick<Held, "state" | "chains">, identity: string): KnownFiles {
  const heads: Record<string, number> = {};
  for (const { device, space, appliedTo } of chains.values()) if (space === groupSpace) heads[device] = appliedTo;
  return { ...withoutOldest(state.files ?? {}, identity), [identity]: heads };
}

/** Whether a file taken in again would tell anything that is not known already. */
export function tellsNews({ state, chains }: Pick<Held, "state" | "chains">, { manifest }: KnownFile): boolean {
  const { device, member } = manifest.exporter;
  const known = state.versions?.[device];
  if (member === "") return false;
  return (
    known === undefined ||
    Object.entries(headsKnownHere(chains, manifest)).some(([chain, to]) => to > (known.heads[chain] ?? 0))
  );
}

/** Files that are remembered: receipts for older ones come from people who have long seen something newer. */
const mostFiles = 16;

/** Only chains that are here: a hostile file may name as many devices as it likes. */
function headsKnownHere(chains: Held["chains"], { heads }: Manifest): Heads {
  const ofGroup = new Map(Object.entries(heads[groupSpace] ?? {}));
  const known: Record<string, number> = {};
  for (const { device, space, appliedTo } of chains.values()) {
    const head = ofGroup.get(device);
    // What is said to lie beyond what is here is no more than what is here.
    if (space === groupSpace && head !== undefined) known[device] = Math.min(head.to, appliedTo);
  }
  return known;
}

function withVersion(
  versions: Readonly<Record<string, DeviceVersion>>,
  device: string,
  { clock }: Manifest,
  heads: Heads,
): Readonly<Record<string, DeviceVersion>> {
  const known = versions[device];
  const merged: Record<string, number> = { ...known?.heads };
  for (const [chain, to] of Object.entries(heads)) merged[chain] = Math.max(to, merged[chain] ?? 0);
  return { ...versions, [device]: { ms: Math.max(clock.ms, known?.ms ?? 0), heads: merged } };
}

/** Keys of digests keep the order in which they were put in: none of them looks like a small number. */
function withoutOldest(files: KnownFiles, added: string): KnownFiles {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([identity]) => identity !== added)
      .slice(-(mostFiles - 1)),
  );
}
