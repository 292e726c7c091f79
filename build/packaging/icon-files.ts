import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Where the built icons stand. They are committed, so that packaging needs no browser. */
export const iconsFolder = join(import.meta.dirname, "icons");

/** What is drawn: the app's own icon, which the page shows too, and the icon of a `.luotsi` file. */
export const iconSources = {
  app: join(root, "renderer/public/icon.svg"),
  document: join(iconsFolder, "document.svg"),
} as const;

/** Sides of the PNG files for Linux, in pixels. */
export const pngSizes: readonly number[] = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

/** Sides of the pictures in a Windows icon: the standard ones at 100 to 250 % scaling. */
export const icoSizes: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256];

/** Where the digests of the drawings that the icons were made from are kept. */
export const iconDigestsFile = join(iconsFolder, "sources.json");

/** SHA-256 of each drawing, in hexadecimal: tells whether the built icons are of the present drawings. */
export function iconDigests(): Readonly<Record<keyof typeof iconSources, string>> {
  return { app: digestOf(iconSources.app), document: digestOf(iconSources.document) };
}

function digestOf(path: string): string {
  // Whatever ends the lines: a checkout on Windows may have changed that.
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  return createHash("sha256").update(text).digest("hex");
}
