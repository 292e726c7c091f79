import { expect } from "vitest";
import type { FateCounts } from "../../shared/log/fates.ts";
import type { LinkWithChanges } from "../../shared/log/chains.ts";
import { testMs } from "./changes.ts";
import { createReplica, stateText, stateTextOf, takeIn, toolFileOf } from "./replica.ts";

/** The parts of the state that tests look at, as they stand in its text. */
export interface MergedState {
  readonly records: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly conflicts: readonly (readonly unknown[])[];
  readonly deleted: readonly unknown[];
  readonly contested: readonly unknown[];
  readonly late: readonly unknown[];
  readonly deferred: readonly unknown[];
  readonly refused: readonly unknown[];
  readonly approvals: readonly unknown[];
  readonly forks: readonly unknown[];
  readonly fates: FateCounts;
}

/**
 * Merges two sets of links in both directions, once more each, and by imports in different orders and groupings, and
 * expects the same state bytes of all. Answers that state. Every chain's first change must introduce its device.
 */
export async function expectMerge(
  a: readonly LinkWithChanges[],
  b: readonly LinkWithChanges[] = [],
): Promise<MergedState> {
  const text = stateTextOf([...a, ...b]);
  expect(stateTextOf([...b, ...a]), "the other direction").toBe(text);
  expect(stateTextOf([...a, ...b, ...a]), "merged again").toBe(text);
  for (const files of groupings(a, b)) {
    const replica = createReplica("rrrrrrrrrrrrrrrr");
    for (const links of files) {
      expect(await takeIn(replica, toolFileOf(links), testMs)).toMatchObject({ ok: true });
      expect(stateText(replica), "import by import").toBe(stateTextOf(replica.links));
    }
    expect(stateText(replica), "after all imports").toBe(text);
    const again = await takeIn(replica, toolFileOf([...a, ...b]), testMs);
    expect(again).toMatchObject({ ok: true, value: { segments: [], applied: [], preview: { nothingNew: true } } });
    expect(stateText(replica), "the same once more").toBe(text);
  }
  return JSON.parse(text) as MergedState;
}

type Files = readonly (readonly LinkWithChanges[])[];

function groupings(a: readonly LinkWithChanges[], b: readonly LinkWithChanges[]): readonly Files[] {
  const each = [...a, ...b].map((link) => [link]);
  const oddsAndEvens = [0, 1].map((rest) => [...a, ...b].filter((_link, index) => index % 2 === rest));
  return [[a, b], [b, a], [[...a, ...b]], [[...b, ...a]], each, each.toReversed(), oddsAndEvens, [[...a, ...b, ...b]]];
}
