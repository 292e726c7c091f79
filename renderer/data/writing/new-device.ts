import { keyPairFromSeed } from "../../../shared/core/ed25519.ts";
import type { Primitives, RandomBytes } from "../../../shared/core/primitives.ts";
import { deviceIdOf } from "../../../shared/bundle/segment.ts";
import type { DeviceRow, StateRow } from "../store/group-rows.ts";

/**
 * Draws a new device key.
 *
 * [Note: When a device gets a new key] A key writes one chain, and one store only may write it. So there is a new key
 * for every new store, and also where a file brings segments of the own chain that this store has not made: then the
 * store is a copy, or was restored from an older one, and its twin goes on under the old key. The same holds when the
 * own chain has become unreadable here. The new device is introduced by the first change of its own chain.
 */
export async function createDevice(
  primitives: Primitives,
  randomBytes: RandomBytes,
  label: string,
): Promise<DeviceRow> {
  const seed = randomBytes(32);
  const { publicKey } = keyPairFromSeed(seed);
  return { name: "device", device: await deviceIdOf(primitives, publicKey), seed, label };
}

/** Where a chain stands that has no change yet. */
export const newHead: StateRow["head"] = { to: 0, sealedTo: 0, root: "" };
