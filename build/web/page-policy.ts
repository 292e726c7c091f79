import { createHash } from "node:crypto";
import { securityHeaders } from "../../electron/security-headers.ts";

/** What a page may hold within itself: the very texts of its one script and its one style sheet. */
export interface InlineParts {
  readonly script: string;
  readonly style: string;
}

/**
 * The content security policy of the app as a page itself can say it, for a server that sends no headers of its own.
 * `frame-ancestors` counts only as a header, so that a server which leaves it out lets others frame the page.
 */
export function folderPagePolicy(): string {
  return writePolicy(pageDirectives());
}

/**
 * The policy of the page that is one file: its own script and its own style by their digests, its font as data, and
 * nothing else. No other script can run in it, whatever a received file may hold, and no file beside it is read.
 */
export function singlePagePolicy({ script, style }: InlineParts): string {
  return writePolicy(
    new Map([
      ...pageDirectives(),
      ["script-src", digestSource(script)],
      ["style-src", digestSource(style)],
      ["font-src", "data:"],
      ["img-src", "blob:"],
    ]),
  );
}

/** The element that lays a policy on the page; it binds only what comes after it. */
export function policyElement(policy: string): string {
  if (policy.includes('"')) throw new Error("A policy with a quotation mark cannot stand in an attribute.");
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

function pageDirectives(): Map<string, string> {
  const policy = securityHeaders()["Content-Security-Policy"] ?? "";
  const directives = policy.split("; ").map((directive): [string, string] => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources.join(" ")];
  });
  return new Map(directives.filter(([name]) => name !== "frame-ancestors"));
}

function writePolicy(directives: ReadonlyMap<string, string>): string {
  return [...directives].map(([name, sources]) => `${name} ${sources}`).join("; ");
}

function digestSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
