const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  // The app never talks to anything: files are read by the browser's own dialogs, never fetched.
  "connect-src 'none'",
  // The core runs in the page in short slices (docs/adr/0009), so no script but the page's own ever starts.
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const permissionsPolicy = ["camera", "display-capture", "geolocation", "hid", "microphone", "serial", "usb"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/**
 * The headers of every response that carries a part of the app, refusals included.
 *
 * The desktop window and the local server share them, so that what is tested in a browser is what the desktop runs.
 * A text from a received file that reached the page as markup would find no script, no request and no frame allowed.
 */
export function securityHeaders(): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentSecurityPolicy,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": permissionsPolicy,
  };
}
