import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Serves the page of controls while they are being made; no part of the app.
 * `node node_modules/vite/bin/vite.js --config renderer/ui-page/vite.config.ts`, then `?theme=dark&density=compact`.
 */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../../node_modules/.vite-ui-page",
  plugins: [react()],
  server: { host: "127.0.0.1", strictPort: true, fs: { allow: ["../.."] } },
});
