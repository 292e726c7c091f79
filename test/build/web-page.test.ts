import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { hostingAdvice } from "../../build/web/hosting-advice.ts";
import { writeNotices } from "../../build/web/notices.ts";
import { folderPagePolicy, policyElement } from "../../build/web/page-policy.ts";
import { guardFolderPage, scriptForPage, writeSinglePage } from "../../build/web/page-text.ts";
import { securityHeaders } from "../../electron/security-headers.ts";
import { readProjectFile } from "./source-files.ts";

const source = readProjectFile("renderer/index.html");
const font = "url(data:font/woff2;base64,AAAA)";
const parts = { script: "start()", style: `@font-face{src:${font}}` };

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function directivesOf(policy: string): Map<string, string> {
  return new Map(policy.split("; ").map((one) => [one.split(" ", 1)[0] ?? "", one.slice(one.indexOf(" ") + 1)]));
}

/** What a parser finds between the tags of an element that stands once in the page. */
function contentOf(page: string, open: string, close: string): string {
  expect(page.split(open)).toHaveLength(2);
  const from = page.indexOf(open) + open.length;
  return page.slice(from, page.indexOf(close, from));
}

describe("the policy of a served page", () => {
  it("is the header's, without what only a header can say", () => {
    const header = directivesOf(securityHeaders()["Content-Security-Policy"] ?? "");
    expect(header.delete("frame-ancestors")).toBe(true);
    expect(directivesOf(folderPagePolicy())).toEqual(header);
  });

  it("stands ahead of everything that the page loads", () => {
    const page = guardFolderPage(source);
    const at = page.indexOf(policyElement(folderPagePolicy()));
    expect(at).toBeGreaterThan(page.indexOf("<meta charset"));
    expect(at).toBeLessThan(page.search(/<link|<script/));
  });
});

describe("the page of one file", () => {
  it("lets its own script and style run, and nothing else", () => {
    const page = writeSinglePage(source, parts, "");
    const policy = directivesOf(contentOf(page, 'http-equiv="Content-Security-Policy" content="', '"'));
    expect(policy.get("script-src")).toBe(digest(contentOf(page, '<script type="module">', "</script>")));
    expect(policy.get("style-src")).toBe(digest(contentOf(page, "<style>", "</style>")));
    expect(Object.fromEntries(policy)).toMatchObject({
      "default-src": "'none'",
      "connect-src": "'none'",
      "font-src": "data:",
      "img-src": "blob:",
      "worker-src": "'none'",
      "require-trusted-types-for": "'script'",
    });
    expect([...policy.values()].join(" ")).not.toMatch(/unsafe|'self'|\*|https?:/);
  });

  it("asks for no file beside it", () => {
    expect(writeSinglePage(source, parts, "")).not.toMatch(/\b(src|href)="/);
  });

  it("keeps the script whole that speaks of scripts and comments", () => {
    const script = 'const a = "</script><!--", b = `</SCRIPT>`, c = /<!--/u.test(a); JSON.stringify([a, b, c]);';
    const page = writeSinglePage(source, { ...parts, script }, "");
    const kept = contentOf(page, '<script type="module">', "</script>");
    expect(kept).toBe(scriptForPage(script));
    expect(kept).not.toMatch(/<\/script|<!--/i);
    expect(runInNewContext(kept)).toBe(JSON.stringify(["</script><!--", "</SCRIPT>", true]));
  });

  it("takes dollar signs for what they are", () => {
    expect(writeSinglePage(source, { ...parts, script: "a.replace(b, '$&$1$$')" }, "")).toContain("'$&$1$$'");
  });

  it.each([
    ["a line end that a parser alters", { ...parts, script: "a\rb" }],
    ["a zero that a parser replaces", { ...parts, script: "a\0b" }],
    ["half of a character", { ...parts, script: "a\ud800b" }],
    ["a style sheet that ends its element", { ...parts, style: "a{content:'</style>'}" }],
    ["an image as data", { ...parts, style: "a{background:url(data:image/png;base64,AA)}" }],
    ["a file beside it", { ...parts, style: "a{background:url(./b.svg)}" }],
  ])("refuses %s", (_, broken) => {
    expect(() => writeSinglePage(source, broken, "")).toThrow(/holds|asks for/);
  });

  it("refuses a source page that it does not know", () => {
    expect(() => writeSinglePage(source.replace("/app/main.tsx", "/app/other.tsx"), parts, "")).toThrow("not once");
  });

  it("carries the licences in a comment that ends where it should", () => {
    const page = writeSinglePage(source, parts, "MIT -- free\n--> <script>alert(1)</script>\n-----");
    const after = page.slice(page.indexOf("</html>"));
    expect(after).toContain("MIT == free");
    expect(after.match(/--/g)).toHaveLength(2);
    expect(after.trimEnd().endsWith("-->")).toBe(true);
  });
});

describe("what travels with the browser edition", () => {
  it("names every header with its value, for reading and for two servers", () => {
    const advice = hostingAdvice();
    for (const [name, value] of Object.entries(securityHeaders())) {
      expect(advice).toContain(`${name}: ${value}`);
      expect(advice).toContain(`add_header ${name} "${value}" always;`);
      expect(advice).toContain(`Header always set ${name} "${value}"`);
    }
  });

  it("writes a licence that libraries share once, below all their names", () => {
    const base = { version: "1.0.0", license: "MIT" };
    const text = writeNotices([
      { ...base, name: "a", texts: ["Shared text"] },
      { ...base, name: "b", texts: ["Own text"] },
      { ...base, name: "c", texts: ["Shared text"] },
      { ...base, name: "d", texts: [] },
    ]);
    expect(text).toContain("a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\nShared text\n");
    expect(text.split("Shared text")).toHaveLength(2);
    expect(text).toContain("b 1.0.0 (MIT)\n\nOwn text\n");
    expect(text).toContain("d 1.0.0 (MIT)\n\nLicence: MIT.");
  });
});
