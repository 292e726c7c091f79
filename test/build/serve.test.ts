import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppServer, serveRenderer } from "../../build/serve.ts";
import { securityHeaders } from "../../electron/security-headers.ts";

const page = "<!doctype html><title>Luotsi</title>";
let folder = "";
let server: AppServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luotsi-serve-"));
  mkdirSync(join(folder, "public/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "outside");
  writeFileSync(join(folder, "public/index.html"), page);
  writeFileSync(join(folder, "public/assets/main.js"), "export {};");
  writeFileSync(join(folder, "public/assets/type.woff2"), "font");
  server = await serveRenderer(join(folder, "public"), 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a path as it is given; fetch would tidy it first. */
function ask(path: string, method = "GET", headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port: server.port, path, method, headers, agent: false },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => (body += chunk));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    request.on("error", reject);
    request.end();
  });
}

describe("the local server", () => {
  it("serves the page at its root and by name", async () => {
    for (const path of ["/", "/index.html", "/?x=1"]) {
      const answer = await ask(path);
      expect(answer).toMatchObject({ status: 200, body: page });
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    }
  });

  it("names the media type of every kind of file", async () => {
    expect((await ask("/assets/main.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect((await ask("/assets/type.woff2")).headers["content-type"]).toBe("font/woff2");
  });

  it.each([
    "/secret.txt",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../index.html",
    "//index.html",
    "/assets",
    "/nope",
  ])("knows no %s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "" });
  });

  it("answers HEAD like GET, without the body", async () => {
    const answer = await ask("/", "HEAD");
    expect(answer).toMatchObject({ status: 200, body: "" });
    expect(answer.headers["content-length"]).toBe(String(page.length));
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    const answer = await ask("/", method);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD");
  });

  it("refuses a request that was meant for another host", async () => {
    for (const host of [
      "evil.example",
      "127.0.0.1",
      "127.0.0.1:1",
      `evil.example:${server.port}`,
      `[::1]:${server.port}`,
    ]) {
      expect(await ask("/", "GET", { host })).toMatchObject({ status: 403, body: "" });
    }
    expect((await ask("/", "GET", { host: `localhost:${server.port}` })).status).toBe(200);
  });

  it("lets a browser keep what has its digest in its name, and ask anew for the page", async () => {
    expect((await ask("/assets/main.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/index.html", "/assets/none.js"])
      expect((await ask(path)).headers["cache-control"]).toBe("no-cache");
  });

  it("carries the security headers on every answer", async () => {
    const answers = [await ask("/"), await ask("/nope"), await ask("/", "POST"), await ask("/", "GET", { host: "x" })];
    expect(answers.map((answer) => answer.status)).toEqual([200, 404, 405, 403]);
    for (const answer of answers) {
      for (const [name, value] of Object.entries(securityHeaders())) {
        expect(answer.headers[name.toLowerCase()]).toBe(value);
      }
    }
  });

  it("says when its port is taken", async () => {
    await expect(serveRenderer(join(folder, "public"), server.port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("does not serve a folder without the page, nor a file it has no type for", async () => {
    const empty = join(folder, "empty");
    mkdirSync(empty);
    await expect(serveRenderer(empty, 0)).rejects.toThrow("index.html");
    writeFileSync(join(empty, "strange.xyz"), "");
    await expect(serveRenderer(empty, 0)).rejects.toThrow("strange.xyz");
  });

  it("lets its port go when it is closed", async () => {
    const first = await serveRenderer(join(folder, "public"), 0);
    await fetch(first.address);
    await first.close();
    const second = await serveRenderer(join(folder, "public"), first.port);
    expect(second.port).toBe(first.port);
    await second.close();
  });
});
