import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { guidePlugin } from "./build/guide.ts";

/** The mode in which build/web makes the whole app one file. */
export const singleFileMode = "single-file";

/**
 * Builds the renderer: one bundle of files for the desktop window, the local server and a plain folder alike.
 * Nothing is inlined (no inline script, no `data:` asset), because the content security policy allows neither.
 */
export default defineConfig(({ mode }) => ({
  root: "renderer",
  // Relative, so that the built folder also works below a sub-path.
  base: "./",
  plugins: [
    react(),
    // One file is to stay small enough to be sent: of its guide only the Finnish one has pictures.
    mode === singleFileMode ? guidePlugin(["fi"]) : guidePlugin(),
    // React Aria speaks 34 languages; the app has three, plain Finnish included in the first.
    optimizeLocales.vite({ locales: ["fi-FI", "sv-SE", "en-GB", "en-US"] }),
  ],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    // Browsers that know light-dark(), so that the style sheet is not rewritten for older ones.
    target: ["chrome125", "firefox128", "safari18"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
}));
