import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SeededRandom } from "../../shared/core/seeded-random.ts";
import { finnish } from "../e2e/support/words.ts";
import { copyDevice, readBack, savedName } from "./device.ts";
import type { Ground } from "./kill-points.ts";
import { count, emptySum, type Sum } from "./verdict.ts";

const keeping = finnish("keeping");
/** Words by which the app tells that something of its store was damaged. */
const tellings = [
  keeping("mended.empty"),
  keeping("mended.behind"),
  keeping("mended.journal"),
  finnish("exchange")("damaged.title"),
  finnish("shell")("opening.failed"),
  finnish("start")("lost.help"),
];

/**
 * Flips one byte in one file of a folder of the device, as chance says, and starts the app on it. While another copy is
 * whole nothing may be lost, and a loss must never be silent.
 */
export async function flipBytes(
  { world, device, folder }: Ground,
  place: { readonly name: string; readonly inFolder: string },
  trials: number,
  random: SeededRandom,
): Promise<Sum> {
  const sum = emptySum(`${world.name}: one byte flipped in ${place.name}`);
  let told = 0;
  let harmed = 0;
  for (let number = 1; number <= trials; number += 1) {
    const trial = join(folder, "trial");
    await copyDevice(device, trial);
    const flipped = await flipOne(join(trial, place.inFolder), random);
    const app = await world.start(trial);
    try {
      const found = await readBack(app);
      const isTold = tellings.some((words) => found.told.includes(words));
      if (isTold) told += 1;
      const isLost = !found.names.includes(savedName(0));
      if (isLost) {
        harmed += 1;
        sum.remarks.push(`${flipped}: ${found.told.replaceAll(/\s+/g, " ").slice(0, 160)}`);
      }
      if (isLost && !isTold) {
        sum.silent += 1;
        sum.remarks.push(`${flipped}: nothing was said`);
      }
      // Where there is no second copy a flip may lose what it hits; that it is told is all that can be asked.
      const acknowledged = world.hasJournal ? [savedName(0)] : [];
      count(sum, flipped, found, { acknowledged, inFlight: [] });
    } finally {
      await app.kill();
    }
  }
  sum.remarks.push(`told of damage in ${told} of ${trials}; data missing in ${harmed}`);
  return sum;
}

async function flipOne(folder: string, random: SeededRandom): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const sized = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(folder, name));
      return { name, size: facts.isFile() && !name.endsWith("LOCK") ? facts.size : 0 };
    }),
  );
  const { name, size } = random.pick(sized.filter((each) => each.size > 0));
  const at = random.below(size);
  const file = await open(join(folder, name), "r+");
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 << random.below(8));
    await file.write(byte, 0, 1, at);
    await file.sync();
  } finally {
    await file.close();
  }
  return `${name} at ${at}`;
}
