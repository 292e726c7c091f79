import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { mediaTypeOf } from "../electron/media-type.ts";
import { securityHeaders } from "../electron/security-headers.ts";
import { listRendererFiles } from "./renderer-files.ts";

/** A running local server of the built app. */
export interface AppServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface ServedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const host = "127.0.0.1";

/**
 * Serves the built renderer to this computer only.
 *
 * The files are read into memory once and looked up by their exact name, so a request never becomes a path. A request
 * whose `Host` is not this very address is refused: a page elsewhere whose name was pointed at 127.0.0.1 (DNS
 * rebinding) gets nothing. Every answer, refusals included, carries the app's security headers.
 *
 * @param port 0 takes a free one. Rejects with the system's `EADDRINUSE` when the port is taken.
 */
export async function serveRenderer(folder: string, port: number): Promise<AppServer> {
  const files = await readFiles(folder);
  const server = createServer((request, response) => answer(files, request, response));
  const boundPort = await listen(server, port);
  return {
    port: boundPort,
    address: `http://${host}:${boundPort}/`,
    close: () => close(server),
  };
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const path of listRendererFiles(folder)) {
    const mediaType = mediaTypeOf(path);
    if (mediaType === undefined) continue;
    files.set(`/${path}`, { bytes: await readFile(join(folder, path)), mediaType });
  }
  const page = files.get("/index.html");
  if (page === undefined) throw new Error(`${folder} holds no index.html: run npm run build first.`);
  return files.set("/", page);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers hold their connections open; nothing is lost by cutting them.
    server.closeAllConnections();
  });
}

function answer(files: ReadonlyMap<string, ServedFile>, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
  // The build changes under the same address; a stale page would load files that are no longer there.
  response.setHeader("Cache-Control", "no-cache");
  if (!isOwnHost(request)) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405);
  }
  const [path = ""] = (request.url ?? "").split("?", 1);
  const file = files.get(path);
  if (file === undefined) return refuse(response, 404);
  // Their names hold the digest of what is in them.
  if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  response.writeHead(200, { "Content-Type": file.mediaType, "Content-Length": file.bytes.byteLength });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}

function isOwnHost(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  return request.headers.host === `${host}:${port}` || request.headers.host === `localhost:${port}`;
}

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.writeHead(status, { "Content-Length": 0 });
  response.end();
}
