import { join } from "node:path";
import type { SeededRandom } from "../../shared/core/seeded-random.ts";
import { copyDevice, readBack, readTwice, save, savedName } from "./device.ts";
import { createLoopDisk } from "./disks.ts";
import type { Ground } from "./kill-points.ts";
import { count, emptySum, type Sum } from "./verdict.ts";

/**
 * Cuts the power while saves go on, one after another: at a moment that chance gives every process is stopped, and what
 * the disk holds by then is copied, mounted and started from. Everything acknowledged before must be there.
 */
export async function cutPower(
  { world, device, folder }: Ground,
  cuts: number,
  random: SeededRandom,
  say: (text: string) => void,
): Promise<Sum> {
  const sum = emptySum(`${world.name}: cuts of power while saving`);
  let saves = 0;
  for (let cut = 1; cut <= cuts; cut += 1) {
    const disk = await createLoopDisk(join(folder, "power"), 192);
    try {
      await copyDevice(device, join(disk.folder, "device"));
      const acknowledged = [savedName(0)];
      const app = await world.start(join(disk.folder, "device"));
      try {
        await readBack(app);
        let isOn = true;
        const saving = (async () => {
          for (let index = 1; isOn; index += 1) {
            await save(app.page, index);
            if (isOn) acknowledged.push(savedName(index));
          }
        })().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 600 + random.below(4000)));
        app.freeze();
        isOn = false;
        const held = [...acknowledged];
        saves += held.length;
        const after = await disk.cut();
        await app.kill();
        await saving;
        try {
          count(sum, `cut ${cut}`, await readTwice(world, join(after.folder, "device")), {
            acknowledged: held,
            inFlight: [],
          });
        } finally {
          await after.close();
        }
        say(`cut ${cut}: ${held.length} acknowledged`);
      } finally {
        await app.kill();
      }
    } finally {
      await disk.close();
    }
  }
  sum.remarks.push(`${saves} acknowledged saves in all`);
  return sum;
}
