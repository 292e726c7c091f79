import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Rolldown } from "vite";
import { singleFileMode } from "../../vite.config.ts";
import { listThirdParty } from "../packaging/third-party.ts";
import { hostingAdvice } from "./hosting-advice.ts";
import { writeNotices } from "./notices.ts";
import type { InlineParts } from "./page-policy.ts";
import { guardFolderPage, writeSinglePage } from "./page-text.ts";

const root = join(import.meta.dirname, "../..");
const renderer = join(root, "renderer");
const configFile = join(root, "vite.config.ts");

/** Builds the folder that any server of files can serve, with a note of the headers that it should be served with. */
export async function buildWebFolder(folder: string): Promise<void> {
  await build({ configFile, root: renderer, logLevel: "warn", build: { outDir: folder, emptyOutDir: true } });
  const page = join(folder, "index.html");
  writeFileSync(page, guardFolderPage(readFileSync(page, "utf8")));
  writeFileSync(join(folder, "README.txt"), hostingAdvice());
  writeFileSync(join(folder, "THIRD-PARTY.txt"), notices());
}

/** Builds the whole app into one page, which a browser opens from the disk. */
export async function buildSingleFile(path: string): Promise<void> {
  const source = readFileSync(join(renderer, "index.html"), "utf8");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeSinglePage(source, await bundleParts(), notices()));
}

/**
 * Bundles the app into one script and one style sheet with the font in it. What is loaded later is in it as well, and
 * so are the pictures of the Finnish guide, of which the app makes its own addresses (renderer/features/help/guide-blocks.tsx).
 */
async function bundleParts(): Promise<InlineParts> {
  const outcome = await build({
    configFile,
    mode: singleFileMode,
    root: renderer,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: (path) => path.endsWith(".woff2") || path.endsWith(".png"),
      rolldownOptions: { input: join(renderer, "app/main.tsx"), output: { codeSplitting: false } },
    },
  });
  if (!("output" in outcome)) throw new Error("The build has not made one bundle.");
  const chunks = outcome.output.filter((part): part is Rolldown.OutputChunk => part.type === "chunk");
  const assets = outcome.output.filter((part): part is Rolldown.OutputAsset => part.type === "asset");
  const [chunk] = chunks;
  const [sheet] = assets;
  if (chunk === undefined || sheet === undefined || chunks.length > 1 || assets.length > 1) {
    const names = outcome.output.map(({ fileName }) => fileName).join(", ");
    throw new Error(`One file holds one script and one style sheet, but the build has made: ${names}`);
  }
  return { script: chunk.code, style: String(sheet.source) };
}

function notices(): string {
  return writeNotices(listThirdParty(root));
}

if (import.meta.main) {
  const folder = join(root, "dist/web");
  const file = join(root, "dist/luotsi.html");
  await buildWebFolder(folder);
  await buildSingleFile(file);
  const size = (readFileSync(file).byteLength / 1_000_000).toFixed(1);
  console.log(`${folder}\n${file} (${size} MB)`);
}
