import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { build, transformWithOxc } from "vite";
import { mediaTypeOf } from "../../electron/media-type.ts";
import { securityHeaders } from "../../electron/security-headers.ts";
import { chromiumArguments, ensureBrowser } from "../find-browser.ts";
import { type LoadFiles, loadFileNames } from "./load-files.ts";

const root = join(import.meta.dirname, "../..");

/** The pages that are measured, in a Chromium that watches each of them. */
export interface Site {
  readonly context: BrowserContext;
  /** The app as it is built, with its own headers. */
  readonly app: string;
  /** The bare pages that the app is held against, in the same origin, so that they see the same databases. */
  readonly bench: string;
}

/** Builds the app and the bare pages, serves them to this machine only, and opens a Chromium with an empty profile. */
export async function inSite<T>({ folder }: LoadFiles, work: (site: Site) => Promise<T>): Promise<T> {
  const built = join(folder, "site");
  const pages = join(import.meta.dirname, "page");
  const outDir = join(built, "bench");
  await build({
    configFile: join(root, "vite.config.ts"),
    root: join(root, "renderer"),
    logLevel: "warn",
    build: { outDir: built, emptyOutDir: true },
  });
  await build({
    configFile: false,
    root: pages,
    base: "./",
    logLevel: "warn",
    build: {
      outDir,
      emptyOutDir: true,
      target: "chrome140",
      rollupOptions: { input: [join(pages, "index.html"), join(pages, "bare.html")] },
    },
  });
  const server = await serve(built, folder);
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: ensureBrowser(),
    args: chromiumArguments(process.getuid?.() === 0),
    viewport: { width: 1280, height: 800 },
    locale: "fi-FI",
    reducedMotion: "reduce",
  });
  try {
    context.setDefaultTimeout(300_000);
    const watch = join(pages, "watch.ts");
    await context.addInitScript({ content: (await transformWithOxc(readFileSync(watch, "utf8"), watch)).code });
    return await work({ context, app: address, bench: `${address}bench/` });
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The bare pages fetch what the app may not, so only the app's own files carry the app's headers. */
function serve(built: string, folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const isLoad = path === `/bench/${loadFileNames.whole}`;
    try {
      const body = readFileSync(isLoad ? join(folder, loadFileNames.whole) : join(built, path));
      const type = mediaTypeOf(path) ?? "application/octet-stream";
      const headers = path.startsWith("/bench/") ? {} : securityHeaders();
      response.writeHead(200, { ...headers, "content-type": type, "cache-control": "no-cache" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
