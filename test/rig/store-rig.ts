import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildRenderer } from "../../build/build.ts";
import { createSeededRandom } from "../../shared/core/seeded-random.ts";
import { createBrowserWorld } from "./browser-world.ts";
import { desktopWorld } from "./desktop-world.ts";
import { makeDevice, makeFiles } from "./device.ts";
import { fillAtPagePoints, fillRealDisk } from "./disk-full.ts";
import { whyNoDisks } from "./disks.ts";
import { flipBytes } from "./flips.ts";
import { acts, type Ground, killAtPagePoints } from "./kill-points.ts";
import { strainMainPoints } from "./main-points.ts";
import { cutPower } from "./power-cuts.ts";
import { line, passed, type Sum } from "./verdict.ts";
import type { World } from "./world.ts";

/**
 * Puts the store of the app under strain, with the app itself in a real browser: kills at every write point, cuts of
 * power on a disk of its own, full disks, flipped bytes. Prints the sums and ends with 1 when anything acknowledged was
 * lost, torn or lost without a word.
 *
 *     npm run rig -- [--cuts 20] [--flips 20] [--fills 3] [--seed 1] [--only kill|full|disk|power|flip]
 *         [--world browser|desktop] [--built] [--verbose]
 */
const { values } = parseArgs({
  options: {
    cuts: { type: "string", default: "20" },
    flips: { type: "string", default: "20" },
    fills: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    world: { type: "string" },
    built: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
  },
});

const say = (text: string) => {
  if (values.verbose) process.stdout.write(`  ${text}\n`);
};
const random = createSeededRandom(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), "luotsi-rig-"));
const sums: Sum[] = [];
try {
  if (!values.built) await buildRenderer();
  const files = await makeFiles(folder);
  const browser = await createBrowserWorld();
  try {
    if (runs("browser")) await strain(browser);
  } finally {
    await browser.close();
  }
  if (runs("desktop")) await strain(desktopWorld);

  async function strain(world: World): Promise<void> {
    const device = join(folder, `${world.name}-device`);
    await makeDevice(world, files, device);
    const ground: Ground = { world, files, device, folder };
    if (world.hasJournal) {
      for (const act of acts) {
        if (wants("kill")) report(await strainMainPoints(ground, act, "kill", say));
        if (wants("full")) report(await strainMainPoints(ground, act, "disk-full", say));
      }
    }
    const noDisks = await whyNoDisks();
    if (wants("kill")) for (const act of acts) report(await killAtPagePoints(ground, act, say));
    if (wants("full")) for (const act of acts) report(await fillAtPagePoints(ground, act, say));
    if (noDisks !== undefined) process.stdout.write(`Not run, because ${noDisks}: cuts of power, a real full disk\n`);
    else {
      if (wants("disk")) report(await fillRealDisk(ground, Number(values.fills)));
      if (wants("power")) report(await cutPower(ground, Number(values.cuts), random, say));
    }
    if (wants("flip")) {
      const database = { name: "the files of IndexedDB", inFolder: world.databaseFolder };
      report(await flipBytes(ground, database, Number(values.flips), random));
      if (world.journalFolder !== undefined) {
        const journal = { name: "the journal", inFolder: world.journalFolder };
        report(await flipBytes(ground, journal, Number(values.flips), random));
      }
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = sums.every(passed) ? 0 : 1;

function runs(world: World["name"]): boolean {
  return values.world === undefined || values.world === world;
}

function wants(part: string): boolean {
  return values.only === undefined || values.only === part;
}

function report(sum: Sum): void {
  sums.push(sum);
  process.stdout.write(`${passed(sum) ? "ok  " : "FAIL"} ${line(sum)}\n`);
  for (const remark of sum.remarks) process.stdout.write(`       ${remark}\n`);
}
