import { expect, type Page } from "@playwright/test";
import { join } from "node:path";
import { Frame } from "../e2e/pages/frame.ts";
import { PartnersPage } from "../e2e/pages/partners-page.ts";
import { finnish } from "../e2e/support/words.ts";
import { copyDevice, readBack, readTwice, savedName } from "./device.ts";
import { createSmallDisk } from "./disks.ts";
import type { Act, Ground } from "./kill-points.ts";
import { count, emptySum, type Sum } from "./verdict.ts";
import { arm, numberWritePoints, passedPoints } from "./write-points.ts";

const shell = finnish("shell");
const common = finnish("common");
/** A store that never answers is given up after half a minute, and asked a second time. */
const answerMs = 90_000;
/** What the preview of a file says when it could not be written. */
const diskFullTitle = finnish("errors")("disk-full.what");

/**
 * Fails every write from the n-th on as a full disk does, for n = 1, 2, 3 … until the act has no more writes. The app
 * must not say that it is saved, and after a kill all or nothing of the act is there.
 */
export async function fillAtPagePoints(ground: Ground, act: Act, say: (text: string) => void): Promise<Sum> {
  const { world, files, device, folder } = ground;
  const sum = emptySum(`${world.name}: disk full from each write of IndexedDB on, ${act.name}`);
  for (let at = 1; ; at += 1) {
    const trial = join(folder, "trial");
    await copyDevice(device, trial);
    const app = await world.start(trial);
    let isReached = false;
    try {
      await numberWritePoints(app.page, () => undefined);
      await app.page.reload();
      await readBack(app);
      await new Frame(app.page).goTo(act.place);
      await arm(app.page, at, "disk-full");
      const acted = await outcome(act.run(app, files), 4000);
      isReached = (await passedPoints(app.page)).length >= at;
      if (isReached && acted === "done" && !(await tellsOfFailure(app.page))) {
        sum.silent += 1;
        sum.remarks.push(`${act.name} ${at}: nothing was said of the full disk`);
      }
      say(`${act.name}, full from write ${at} on: ${acted}`);
    } finally {
      await app.kill();
    }
    const expected = { acknowledged: [savedName(0)], inFlight: act.brings(files) };
    count(sum, `${act.name} ${at}`, await readTwice(world, trial), expected);
    if (!isReached) return sum;
  }
}

/** Fills a real small disk while the app runs, saves, frees it, and lets the app catch up: nothing may be lost. */
export async function fillRealDisk({ world, device, folder }: Ground, times: number): Promise<Sum> {
  const sum = emptySum(`${world.name}: a real disk filled while saving, then freed`);
  for (let time = 1; time <= times; time += 1) {
    const disk = await createSmallDisk(folder, 128);
    try {
      await copyDevice(device, join(disk.folder, "device"));
      const app = await world.start(join(disk.folder, "device"));
      const acknowledged = [savedName(0)];
      try {
        await readBack(app);
        await disk.fill();
        const partners = new PartnersPage(app.page);
        const frame = new Frame(app.page);
        // A disk that is full keeps some room in files already there: saves go on until one cannot.
        for (let index = 1; index <= 60; index += 1) {
          await outcome(partners.addOrganisation({ name: savedName(index), type: "provider" }), 4000);
          if (await tellsOfFailure(app.page)) {
            sum.remarks.push(`time ${time}: told at save ${index}`);
            break;
          }
          await frame.expectSaved();
          acknowledged.push(savedName(index));
          await disk.fill();
        }
        await disk.free();
        await recover(app.page, (what) => sum.remarks.push(`time ${time}: ${what}`));
        const { names } = await readBack(app);
        acknowledged.push(...names.filter((name) => !acknowledged.includes(name)));
      } finally {
        await app.kill();
      }
      count(sum, `time ${time}`, await readTwice(world, join(disk.folder, "device")), { acknowledged, inFlight: [] });
    } finally {
      await disk.close();
    }
  }
  return sum;
}

/**
 * Does what the app offers until it says that all is saved: tries again, as a person would until it helps, and opens the
 * group again where the browser has emptied the database meanwhile.
 */
async function recover(page: Page, note: (what: string) => void): Promise<void> {
  const saved = page.getByRole("contentinfo").filter({ hasText: shell("foot.saved") });
  const retry = page.getByRole("button", { name: common("retry") }).first();
  const reopen = page.getByRole("button", { name: shell("reopen") });
  await expect(async () => {
    if (await reopen.isVisible()) {
      note("emptied by the browser, opened again");
      await reopen.click();
    } else if (await retry.isVisible()) await retry.click();
    await expect(saved).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: answerMs });
}

/** What became of an act within a time: an act that a full disk stops leaves its form open, and would be waited for. */
async function outcome(act: Promise<void>, milliseconds: number): Promise<"done" | "failed" | "waiting"> {
  const ended = act.then(
    () => "done" as const,
    () => "failed" as const,
  );
  return Promise.race([ended, new Promise<"waiting">((resolve) => setTimeout(resolve, milliseconds, "waiting"))]);
}

/** Whether the app says in words that something is not saved. */
async function tellsOfFailure(page: Page): Promise<boolean> {
  const text = await page.locator("body").innerText();
  return [shell("foot.savingFailed"), shell("saveFailure.disk-full"), shell("saveFailure.store"), diskFullTitle].some(
    (words) => text.includes(words),
  );
}
