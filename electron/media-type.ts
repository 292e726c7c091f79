const mediaTypeByExtension: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  luotsi: "application/octet-stream",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  woff2: "font/woff2",
};

/**
 * The media type that a built file is served as, by its extension.
 * `undefined` for an extension that the build has never made: with `nosniff` a guess would be a broken page.
 */
export function mediaTypeOf(path: string): string | undefined {
  return mediaTypeByExtension[path.slice(path.lastIndexOf(".") + 1)];
}
