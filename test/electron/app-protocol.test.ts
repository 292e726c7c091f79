import { describe, expect, it } from "vitest";
import { answerAppRequest, appAddress, appOrigin, registerAppScheme } from "../../electron/app-protocol.ts";
import { securityHeaders } from "../../electron/security-headers.ts";
import { isAppPage, isOwnAddress } from "../../electron/trusted-url.ts";

const files = { "index.html": "<!doctype html>", "assets/main.js": "export {};", "notes.exe": "not a web file" };
const read: string[] = [];
const deps = {
  files: Object.keys(files),
  readFile: (path: string) => {
    read.push(path);
    return Promise.resolve(new TextEncoder().encode(files[path as keyof typeof files]));
  },
};

const ask = (url: string, method = "GET") => answerAppRequest(deps, { url, method });

describe("app:", () => {
  it("serves a file of the build with its type and the security headers", async () => {
    const answer = await ask("app://app/assets/main.js?v=1#x");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("export {};");
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    for (const [name, value] of Object.entries(securityHeaders())) expect(answer.headers.get(name)).toBe(value);
  });

  it.each([
    "app://app/",
    "app://app/missing.html",
    "app://app/../../etc/passwd",
    "app://app/%2e%2e/%2e%2e/etc/passwd",
    "app://app/assets/..%2findex.html",
    "app://app//index.html",
    "app://app/index.html/",
    "app://app/notes.exe",
    "app://other/index.html",
    "app://app:81/index.html",
    "app://user@app.example/index.html",
    "https://app/index.html",
    "file:///etc/passwd",
    "not an address",
  ])("knows no %s", async (url) => {
    read.length = 0;
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe("");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(read).toEqual([]);
  });

  it.each(["POST", "HEAD", "PUT", "OPTIONS"])("answers %s with 404", async (method) => {
    expect((await ask(appAddress, method)).status).toBe(404);
  });

  it("is a standard, secure scheme without a way around the content security policy", () => {
    const registered: unknown[] = [];
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) });
    expect(registered).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });
});

describe("trusted addresses", () => {
  it.each([
    [appAddress, true],
    [`${appAddress}#/demo`, true],
    [`${appAddress}?x`, false],
    [`${appOrigin}/other.html`, false],
    ["app://app.example/index.html", false],
    ["https://example.org/", false],
    ["javascript:alert(1)", false],
  ])("%s is the app's page: %s", (address, expected) => {
    expect(isAppPage(address)).toBe(expected);
  });

  it.each([
    ["app://app/assets/x.js", true],
    ["blob:app://app/0b1c", true],
    ["app://app.example/x", false],
    ["blob:https://example.org/x", false],
    ["https://example.org/", false],
    ["data:text/html,x", false],
    ["file:///etc/passwd", false],
    ["devtools://devtools/x", false],
  ])("%s is the app's own: %s", (address, expected) => {
    expect(isOwnAddress(address)).toBe(expected);
  });
});
