import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/**
 * Serves the page of controls while they are being made; no part of the app. `npm run ui` starts it, and
 * `?theme=dark&density=compact&text=200&lang=sv` opens it in that look.
 */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: "../../node_modules/.vite-ui-page",
  plugins: [react()],
  server: { host: "127.0.0.1", strictPort: true, fs: { allow: ["../.."] } },
});
