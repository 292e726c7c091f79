import type { Primitives } from "../../shared/core/primitives.ts";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import { writeFile } from "../../shared/bundle/write-file.ts";
import type { ExampleDevice } from "../../shared/demo/example-group.ts";
import { latestStamp } from "./merge-files.ts";

/**
 * Makes of a whole group one partial file for each device, as if its owner had sent it: its own chain whole, and of the
 * others what may have reached it, with gaps at beginnings, in middles and at ends. The files overlap, and their union
 * is the whole.
 */
export async function splitGroup(
  primitives: Primitives,
  group: string,
  devices: readonly ExampleDevice[],
  segments: readonly OpenedSegment[],
): Promise<readonly Uint8Array[]> {
  const placeOf = new Map(devices.map(({ id }, place) => [id, place]));
  const files: Uint8Array[] = [];
  for (const [part, owner] of devices.entries()) {
    const placeInChain = new Map<string, number>();
    const sent = segments.filter(({ device }) => {
      const place = placeInChain.get(device) ?? 0;
      placeInChain.set(device, place + 1);
      return device === owner.id || (place + part + (placeOf.get(device) ?? 0)) % missingEvery !== 0;
    });
    const exporter = { key: owner.keyPair, member: owner.member };
    const { bytes } = await writeFile(primitives, exporter, { group, clock: latestStamp(sent), segments: sent });
    files.push(bytes);
  }
  return files;
}

/** Of a foreign chain's segments one in three is missing from a part. */
const missingEvery = 3;
