import { securityHeaders } from "../../electron/security-headers.ts";

/** The README of the folder: what a server should say with its files, and how two common ones are told to say it. */
export function hostingAdvice(): string {
  const headers = Object.entries(securityHeaders());
  const list = headers.map(([name, value]) => `${name}: ${value}`);
  const nginx = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const apache = headers.map(([name, value]) => `Header always set ${name} "${value}"`);
  return `LUOTSI, BROWSER EDITION

Copy this folder to any server of files, under any path. Nothing runs on the server, and nothing is ever sent to it:
what people write stays in their own browser, under the address from which they opened the app. An address that changes
shows an empty app; people then take their book in from their last export file.

Serve it by HTTPS. A browser withholds from a page without it the lock that keeps two tabs from writing at once, and
the promise to keep what is stored.

HEADERS

Serve every file with these. The page carries the policy itself as well, but only a header can forbid framing:

${indent(list)}

The media types must be right, because "nosniff" lets no browser guess: .html text/html, .js text/javascript,
.css text/css, .svg image/svg+xml, .woff2 font/woff2.

Names below assets/ change with their content and may be kept for ever; index.html must be asked for anew each time:

    assets/*     Cache-Control: public, max-age=31536000, immutable
    index.html   Cache-Control: no-cache

NGINX

${indent(nginx)}

APACHE (with mod_headers)

${indent(apache)}
`;
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `    ${line}`).join("\n");
}
