import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Frame } from "../e2e/pages/frame.ts";
import { copyDevice, readBack, readTwice, savedName } from "./device.ts";
import type { Act, Ground } from "./kill-points.ts";
import { count, emptySum, type Sum } from "./verdict.ts";
import type { MainFault } from "./world.ts";

/**
 * Kills the app, or fills its disk, at every call by which its main process writes in one act: to the journal, to a
 * backup, to a file of the person's. The n-th for n = 1, 2, 3 … until the act is through before.
 */
export async function strainMainPoints(
  ground: Ground,
  act: Act,
  how: MainFault["how"],
  say: (text: string) => void,
): Promise<Sum> {
  const title = how === "kill" ? "kill -9 at each write of the main process" : "disk full from each write on";
  const sum = emptySum(`${ground.world.name}: ${title}, ${act.name}`);
  for (let at = 1; ; at += 1) {
    const point = await strainAt(ground, act, { at, how }, sum);
    if (point === undefined) return sum;
    say(`${act.name} ${at}: ${point}`);
  }
}

async function strainAt(
  { world, files, device, folder }: Ground,
  act: Act,
  { at, how }: Omit<MainFault, "armedBy">,
  sum: Sum,
): Promise<string | undefined> {
  const trial = join(folder, "trial");
  await copyDevice(device, trial);
  const armedBy = join(folder, "armed");
  await rm(armedBy, { force: true });
  await rm(`${armedBy}.passed`, { force: true });
  const app = await world.start(trial, { mainFault: { at, how, armedBy } });
  let isDone = false;
  try {
    await readBack(app);
    await new Frame(app.page).goTo(act.place);
    await writeFile(armedBy, "");
    isDone = await Promise.race([
      act.run(app, files).then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false)),
    ]);
  } finally {
    await app.kill();
  }
  const passedPoints = (await readFile(`${armedBy}.passed`, "utf8").catch(() => "")).split("\n").slice(0, -1);
  const point = passedPoints[at - 1];
  const acknowledged = [savedName(0), ...(isDone ? act.brings(files) : [])];
  const expected = { acknowledged, inFlight: act.brings(files) };
  count(sum, `${act.name} ${at} (${point ?? "after it"})`, await readTwice(world, trial), expected);
  return point;
}

/** An act that a fault stops leaves its form open: longer than this nothing more comes of it. */
const patienceMs = 6000;
