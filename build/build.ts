import { join } from "node:path";
import { build } from "vite";
import { listRendererFiles, rendererFolder } from "./renderer-files.ts";

const root = join(import.meta.dirname, "..");

/** Builds the page into dist/renderer. */
export async function buildRenderer(): Promise<void> {
  await build({ configFile: join(root, "vite.config.ts"), root: join(root, "renderer"), logLevel: "warn" });
}

/** Builds the desktop's two scripts into dist/electron. Each is one file, so that a package needs no node_modules. */
export async function buildDesktop(): Promise<void> {
  await buildMain();
  await buildPreload();
}

/** The main process, with the list of the renderer's files in it; Electron and Node's own modules stay outside. */
async function buildMain(): Promise<void> {
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

/** The preload script. A sandboxed one may be nothing but CommonJS, and can require nothing but Electron. */
async function buildPreload(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    build: {
      ssr: "electron/preload/preload.ts",
      outDir: "dist/electron",
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rollupOptions: { external: ["electron"], output: { format: "cjs", entryFileNames: "preload.cjs" } },
    },
    ssr: { noExternal: true, external: ["electron"] },
  });
}

if (import.meta.main) {
  await buildRenderer();
  await buildDesktop();
}
