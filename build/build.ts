import { join } from "node:path";
import { build } from "vite";
import { listRendererFiles, rendererFolder } from "./renderer-files.ts";

const root = join(import.meta.dirname, "..");

/** Builds the page into dist/renderer. */
export async function buildRenderer(): Promise<void> {
  await build({ configFile: join(root, "vite.config.ts"), root: join(root, "renderer"), logLevel: "warn" });
}

/**
 * Builds the desktop's main process into dist/electron/main.js, with the list of the renderer's files in it.
 * One file, so that a package needs no node_modules; Electron and Node's own modules stay outside.
 */
export async function buildDesktop(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    define: { rendererFiles: JSON.stringify(listRendererFiles(rendererFolder)) },
    build: {
      ssr: "electron/main.ts",
      outDir: "dist/electron",
      emptyOutDir: true,
      target: "node24",
      minify: false,
      rollupOptions: { external: ["electron"], output: { format: "es", entryFileNames: "main.js" } },
    },
    ssr: { noExternal: true, external: ["electron"] },
  });
}

if (import.meta.main) {
  await buildRenderer();
  await buildDesktop();
}
