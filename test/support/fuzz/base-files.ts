import type { KnownLog } from "../../../shared/bundle/plan-import.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { encodeChange } from "../../../shared/log/change-code.ts";
import type { LinkWithChanges } from "../../../shared/log/chains.ts";
import { add, approve, del, remove, set } from "../changes.ts";
import { actsOf, createTestDevice, knownOf, sealActs, type TestDevice, writeTestFile } from "../files.ts";
import { type ForgedSegment, forgeSegment } from "../forge.ts";
import { testGroup } from "../replica.ts";

/** What the fuzzed files are made from: two members who know each other, and a third whose key is valid too. */
export interface FuzzGround {
  readonly anna: TestDevice;
  readonly bertil: TestDevice;
  readonly cecilia: TestDevice;
  /** Well-made files, as bytes. */
  readonly files: readonly Uint8Array[];
  /** Bertil's changes as they stand in a segment, to be mutated and signed anew. */
  readonly changes: readonly Json[];
  /** What receivers hold: nothing, Anna's log, or both logs. */
  readonly knowns: readonly { readonly known: KnownLog; readonly links: readonly LinkWithChanges[] }[];
}

export async function prepareGround(): Promise<FuzzGround> {
  const [anna, bertil, cecilia] = await Promise.all([createTestDevice(1), createTestDevice(2), createTestDevice(3)]);
  const annas = actsOf(anna, [set("d", { title: "Päätös" })], [add("d", ["e", "f"])], [approve({ [anna.id]: 3 })]);
  const bertils = actsOf(
    bertil,
    [set("d", { title: "Toinen", status: "expired" }, { title: [`${anna.id}.2`] })],
    [remove("d", [`${anna.id}.3/0`]), del("x")],
    [{ type: "foreign", kind: "decision", id: "d", raw: ["invert", "decision", "d", 1] }],
  );
  const [annaSealed, bertilSealed] = await Promise.all([sealActs(anna, annas), sealActs(bertil, bertils)]);
  return {
    anna,
    bertil,
    cecilia,
    files: await Promise.all([
      writeTestFile(bertil, [...annaSealed, ...bertilSealed]),
      writeTestFile(anna, annaSealed),
      writeTestFile(bertil, bertilSealed, { presupposes: { group: { [bertil.id]: { root: "", to: 2 } } } }),
      writeTestFile(cecilia, await sealActs(cecilia, actsOf(cecilia))),
    ]),
    changes: bertils.map(encodeChange),
    knowns: [[], annaSealed, [...annaSealed, ...bertilSealed]].map((links) => ({ known: knownOf(links), links })),
  };
}

/** Seals the changes as two segments that follow each other, whatever is in them. */
export function sealWhatever(device: TestDevice, changes: readonly Json[], cut: number): readonly ForgedSegment[] {
  const first = forgeSegment(device, { group: testGroup, changes: changes.slice(0, cut), to: cut });
  if (cut >= changes.length) return [first];
  const rest = { changes: changes.slice(cut), from: cut + 1, to: changes.length, prev: first.root };
  return [first, forgeSegment(device, rest)];
}
