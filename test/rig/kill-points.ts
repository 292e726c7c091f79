import { join } from "node:path";
import { Frame } from "../e2e/pages/frame.ts";
import { copyDevice, type Files, readBack, readTwice, save, savedName, takeNews } from "./device.ts";
import { count, emptySum, type Sum } from "./verdict.ts";
import type { RunningApp, World } from "./world.ts";
import { arm, numberWritePoints } from "./write-points.ts";

/** An act of a person that writes, and what it brings. */
export interface Act {
  readonly name: string;
  readonly place: "partners" | "exchange";
  readonly brings: (files: Files) => readonly string[];
  readonly run: (app: RunningApp, files: Files) => Promise<void>;
}

export const acts: readonly Act[] = [
  { name: "save", place: "partners", brings: () => [savedName(1)], run: ({ page }) => save(page, 1) },
  { name: "import", place: "exchange", brings: ({ brought }) => brought, run: takeNews },
];

/** A folder of a device to begin every trial from, and where trials may be made. */
export interface Ground {
  readonly world: World;
  readonly files: Files;
  readonly device: string;
  readonly folder: string;
}

/**
 * Kills the app at every numbered write point of IndexedDB in one act: at the first, at the second, and so on until the
 * act is through before its point comes. After each, the app is started again.
 */
export async function killAtPagePoints(ground: Ground, act: Act, say: (text: string) => void): Promise<Sum> {
  const sum = emptySum(`${ground.world.name}: kill -9 at each write point of IndexedDB, ${act.name}`);
  for (let at = 1; ; at += 1) {
    const point = await killAt(ground, act, at, sum);
    if (point === undefined) return sum;
    say(`${act.name} ${at}: ${point}`);
  }
}

async function killAt({ world, files, device, folder }: Ground, act: Act, at: number, sum: Sum) {
  const trial = join(folder, "trial");
  await copyDevice(device, trial);
  const reached = Promise.withResolvers<string | undefined>();
  const app = await world.start(trial);
  try {
    await numberWritePoints(app.page, reached.resolve);
    await app.page.reload();
    await readBack(app);
    await new Frame(app.page).goTo(act.place);
    await arm(app.page, at, "kill");
    // The act of a page that is killed fails in its own way; what it wrote is looked at below.
    const acted = act.run(app, files).then(
      () => "done" as const,
      () => "stopped" as const,
    );
    void acted.then((end) => end === "done" && reached.resolve(undefined));
    const point = await reached.promise;
    await app.kill();
    const isDone = (await acted) === "done";
    const acknowledged = [savedName(0), ...(isDone ? act.brings(files) : [])];
    const expected = { acknowledged, inFlight: act.brings(files) };
    count(sum, `${act.name} ${at} (${point ?? "after it"})`, await readTwice(world, trial), expected);
    return point;
  } finally {
    await app.kill();
  }
}
