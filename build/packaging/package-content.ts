import { listPackage } from "@electron/asar";

/** What a package was found to have, and what it should have. */
export interface PackageContent {
  /** Files in the archive, with forward slashes and without a leading one. */
  readonly files: readonly string[];
  /** Files of the built renderer, from its own folder: the allow-list that the window serves. */
  readonly rendererFiles: readonly string[];
  readonly mainText: string;
}

/** Lists the files of an archive, without its folders. */
export function listArchive(archive: string): readonly string[] {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll("\\", "/").replace(/^\//, ""));
  const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf("/"))));
  return paths.filter((path) => !folders.has(path)).sort();
}

/**
 * Says what is wrong with a package, one sentence each: files that are not the app's, and files that it lacks.
 * The renderer's files must be exactly the ones that the window may serve; the desktop's are its built scripts.
 */
export function findFaults({ files, rendererFiles, mainText }: PackageContent): readonly string[] {
  const expected = new Set(["package.json", ...rendererFiles.map((file) => `dist/renderer/${file}`)]);
  const strangers = files.filter((file) => !expected.has(file) && !/^dist\/electron\/[\w/-]+\.c?js$/.test(file));
  const needed = [...expected, "dist/electron/main.js", ...preloadsOf(mainText).map((name) => `dist/electron/${name}`)];
  const unfit = files.filter((file) => /(^|\/)node_modules\/|\.(map|tsx?|test\.js)$/.test(file));
  return [
    ...new Set([...strangers, ...unfit].map((file) => `It has ${file}, which the app does not need.`)),
    ...needed.filter((file) => !files.includes(file)).map((file) => `It lacks ${file}.`),
  ];
}

/** Names of the preload scripts that the main process asks for: it would start without them, and then do nothing. */
function preloadsOf(mainText: string): readonly string[] {
  const names = [...mainText.matchAll(/["'`](?:[^"'`\n]*\/)?([\w-]*preload[\w-]*\.c?js)["'`]/g)].map(
    ([, name]) => name ?? "",
  );
  return [...new Set(names)];
}
