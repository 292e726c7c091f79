import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { buildRenderer } from "./build.ts";
import { ensureBrowser, chromiumArguments } from "./find-browser.ts";
import { picturePath, usedPictures } from "./guide.ts";
import { openContext, openExample, type PagePart, shoot } from "./pictures/camera.ts";
import { guideLook, type Look, lookNames, looks } from "./pictures/looks.ts";
import { type Picture, pictures, usualLooks } from "./pictures/places.ts";
import { withPreview } from "./pictures/preview.ts";
import { rendererFolder } from "./renderer-files.ts";
import { serveRenderer } from "./serve.ts";

/**
 * Takes the pictures of the documentation: every place of the example group in every look into docs/screenshots/<look>,
 * and those of the user guide, in each of its languages, into docs/guide. `node build/screenshots.ts [part …]` takes
 * only the looks, `guide`, or single pictures ("dark/overview") that are named. `--built` in front skips the build;
 * `--into <folder>` takes them elsewhere, to look at before they replace what is there.
 */
const parameters = process.argv.slice(2);
const isBuilt = takeOption("--built") !== undefined;
const elsewhere = takeOption("--into", true);
const screenshots = elsewhere ?? join(import.meta.dirname, "../docs/screenshots");
const guideLanguages = ["fi", "en"] as const;

/** What is taken once: the picture's look, where it goes, and its name among those that can be asked for. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly look: Look;
  readonly picture: Picture | "preview";
  readonly part?: PagePart | undefined;
}

const shots = [...lookNames.flatMap(shotsOfLook), ...guideLanguages.flatMap(shotsOfGuide)].filter(({ name }) =>
  parameters.length === 0 ? true : parameters.some((part) => name === part || name.startsWith(`${part}/`)),
);
if (!isBuilt) await buildRenderer();
const server = await serveRenderer(rendererFolder, 0);
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: chromiumArguments(root) });
try {
  for (const folder of new Set(shots.map(({ path }) => join(path, "..")))) await mkdir(folder, { recursive: true });
  for (const look of new Set(shots.map((shot) => shot.look))) {
    await takeShots(
      browser,
      look,
      shots.filter((shot) => shot.look === look),
    );
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(await summary());

function shotsOfLook(name: keyof typeof looks): readonly Shot[] {
  const look: Look = looks[name];
  const wanted = pictures.filter(
    ({ isPrinted, looks: taken = usualLooks }) =>
      taken.includes(name) && (look.isPrinted !== true || isPrinted === true),
  );
  const taken = wanted.map((picture) => shot(`${name}/${picture.name}`, look, picture));
  return name === "light" ? [...taken, shot("light/preview", look, "preview")] : taken;
}

function shot(name: string, look: Look, picture: Picture | "preview"): Shot {
  return { name, path: join(screenshots, `${name}.png`), look, picture };
}

function shotsOfGuide(language: (typeof guideLanguages)[number]): readonly Shot[] {
  const look = { ...guideLook, language };
  return usedPictures(language).map((file) => {
    const name = file.slice(0, -".png".length);
    const picture = name === "preview" ? name : pictures.find((each) => each.name === name);
    if (picture === undefined) throw new Error(`The guide shows ${file}, and nobody knows how to take it.`);
    const path = elsewhere === undefined ? picturePath(language, file) : join(elsewhere, `guide-${language}`, file);
    const { guideFrom, guideHeight = look.height } = picture === "preview" ? { guideFrom: "header" } : picture;
    const part = guideFrom === undefined ? undefined : { from: guideFrom, height: guideHeight };
    return { name: `guide/${language}/${name}`, path, look, picture, part };
  });
}

async function takeShots(inBrowser: Browser, look: Look, list: readonly Shot[]): Promise<void> {
  const context = await openContext(inBrowser, look);
  const page = await openExample(context, server.address);
  for (const { name, path, picture, part } of list) {
    if (picture === "preview") {
      await withPreview(inBrowser, server.address, look, (preview) => shoot(preview, path, look, part));
      continue;
    }
    // A page of its own, so that nothing of the place before is still in sight.
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${server.address}?${name.replaceAll("/", "-")}${picture.hash}`);
    await page.locator("main h1").first().waitFor();
    await picture.act?.(page, look.language);
    await shoot(page, path, look, part);
  }
  await context.close();
}

function takeOption(name: string, hasValue = false): string | undefined {
  const at = parameters.indexOf(name);
  if (at < 0) return undefined;
  const [, value = ""] = parameters.splice(at, hasValue ? 2 : 1);
  return value;
}

async function summary(): Promise<string> {
  const sizes = await Promise.all(shots.map(async ({ path }) => (await stat(path)).size));
  const kilobytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  const folders = elsewhere === undefined ? await readdir(screenshots) : [elsewhere];
  return `${shots.length} pictures, ${kilobytes} kB, in ${folders.join(", ")}`;
}
