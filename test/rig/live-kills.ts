import type { Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildRenderer } from "../../build/build.ts";
import { createSeededRandom, type SeededRandom } from "../../shared/core/seeded-random.ts";
import { finnish } from "../e2e/support/words.ts";
import { type BrowserWorld, createBrowserWorld } from "./browser-world.ts";
import { judge, keysOfHaste, type Typed } from "./live-typing.ts";
import type { RunningApp } from "./world.ts";

/**
 * Types into a meeting that is being held, kills the whole browser at a random moment, and starts it again on the same
 * profile, as many times as asked. Whatever was typed more than a second before the kill must be there: lines that were
 * saved as records, the line that was not, and the handling of the item. Prints what was gone each time, and ends with 1
 * when anything older than a second was.
 *
 *     npm run rig:live -- [--kills 20] [--seed 1] [--built] [--verbose]
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    built: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
  },
});

/** The meeting of the example that is about to be held. */
const meeting = "k14";
const live = finnish("live");
const capture = finnish("capture");

const random = createSeededRandom(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), "luotsi-live-"));
const gone: number[] = [];
let lost = 0;
try {
  if (!values.built) await buildRenderer();
  const world = await createBrowserWorld();
  try {
    await run(world, join(folder, "device"), Number(values.kills));
  } finally {
    await world.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
const sorted = gone.toSorted((a, b) => a - b);
process.stdout.write(
  `${lost === 0 ? "ok  " : "FAIL"} kill -9 while typing in a meeting: ${gone.length} kills, ${lost} times something older ` +
    `than a second was gone; typing gone at the kill: median ${sorted[Math.floor(sorted.length / 2)] ?? 0} ms, ` +
    `most ${sorted.at(-1) ?? 0} ms\n`,
);
process.exitCode = lost === 0 && gone.length > 0 ? 0 : 1;

async function run(world: BrowserWorld, device: string, kills: number): Promise<void> {
  await beginMeeting(world, device);
  for (let trial = 1; trial <= kills; trial += 1) {
    const field: Field = random.below(3) === 0 ? "handling" : "capture";
    const typed = await typeUntilKilled(world, device, field, trial, random);
    const app = await world.start(device);
    try {
      const found = await seen(app, field);
      const { isLost, goneMs } = judge(typed.history, typed.killedMs, found);
      gone.push(goneMs);
      if (isLost) lost += 1;
      if (isLost || values.verbose) {
        const missing = typed.history.flatMap(({ saved }) => saved.filter((line) => !found.saved.includes(line)));
        process.stdout.write(
          `  ${isLost ? "LOST" : "kept"} ${trial} ${field}: ${typed.history.length} keys, ${goneMs} ms gone, ` +
            `found "${found.text.slice(-40)}", last was "${typed.history.at(-1)?.text.slice(-40) ?? ""}"` +
            `${missing.length === 0 ? "" : `, not among the lines: ${[...new Set(missing)].join(" | ")}`}\n`,
        );
      }
    } finally {
      await app.kill();
    }
  }
}

type Field = "capture" | "handling";

async function beginMeeting(world: BrowserWorld, device: string): Promise<void> {
  const app = await world.start(device);
  try {
    await app.page.goto(`${app.address}#/demo`);
    await app.page.getByRole("navigation").first().waitFor();
    await app.page.goto(`${app.address}#/live/${meeting}`);
    await app.page.getByRole("button", { name: live("start") }).click();
    await lineIn(app.page).waitFor();
    await app.page.waitForTimeout(1000);
  } finally {
    await app.kill();
  }
}

interface TypedUntilKilled {
  /** What stood there, key by key; the last one may not have been taken any more. */
  readonly history: readonly Typed[];
  readonly killedMs: number;
}

async function typeUntilKilled(
  world: BrowserWorld,
  device: string,
  field: Field,
  trial: number,
  chance: SeededRandom,
): Promise<TypedUntilKilled> {
  const app = await world.start(device);
  try {
    const before = await seen(app, field);
    const history: Typed[] = [{ ...before, atMs: Date.now() }];
    const target = field === "capture" ? lineIn(app.page) : handlingIn(app.page);
    await target.focus();
    await app.page.keyboard.press("Control+End");
    const killAt = Date.now() + 300 + chance.below(5000);
    for (const { key, waitMs, after } of keysOfHaste(chance, trial, before, field === "capture")) {
      await app.page.waitForTimeout(waitMs);
      const left = killAt - Date.now();
      if (left <= 0) break;
      await app.page.keyboard.press(key);
      history.push({ ...after, atMs: Date.now() });
      // A line that is being saved takes no second Enter: its end is waited for, as a person sees it.
      if (key === "Enter")
        await app.page.waitForFunction(
          (id) => document.querySelector<HTMLInputElement>(id)?.value === "",
          "[role=combobox]",
        );
    }
    const killedMs = Date.now();
    return { history, killedMs };
  } finally {
    await app.kill();
  }
}

/** Opens the meeting and reads what stands there, once what was kept has had time to come back. */
async function seen(app: RunningApp, field: Field): Promise<Omit<Typed, "atMs">> {
  const { page } = app;
  await page.goto(`${app.address}#/live/${meeting}`);
  await lineIn(page).waitFor({ timeout: 45_000 });
  await page.waitForTimeout(700);
  const saved = await page
    .getByRole("region", { name: capture("list.title") })
    .getByRole("listitem")
    .allInnerTexts();
  const lines = saved.map((text) => text.split("\n").find((part) => part.startsWith("koe")) ?? "");
  const text = await (field === "capture" ? lineIn(page) : handlingIn(page)).inputValue();
  return { text, saved: field === "capture" ? lines.filter((line) => line !== "") : [] };
}

function lineIn(page: Page) {
  return page.getByRole("form", { name: capture("label") }).getByRole("combobox");
}

function handlingIn(page: Page) {
  return page.getByRole("textbox", { name: capture("handling.label") });
}
