import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawIcon, openDrawingBrowser } from "./draw-icon.ts";
import { type IconImage, icnsTypes, writeIco, writeIcns } from "./icon-containers.ts";
import { iconDigests, iconDigestsFile, iconSources, iconsFolder, icoSizes, pngSizes } from "./icon-files.ts";

/**
 * The empty edge that macOS expects around an app's icon: 100 of 1024 pixels, where its shadow would be.
 * Left out at small sizes, where it would only make the picture smaller.
 */
const macMargin = (size: number): number => (size <= 32 ? 0 : 100 / 1024);

/** Draws the two icons anew into build/packaging/icons. Run it after a change of a drawing, and commit what it makes. */
const browser = await openDrawingBrowser();
try {
  const draw = async (svg: string, sizes: readonly number[], margin: (size: number) => number) => {
    const images: IconImage[] = [];
    for (const size of new Set(sizes)) images.push({ size, png: await drawIcon(browser, svg, size, margin(size)) });
    return images;
  };
  const none = (): number => 0;
  const icnsSizes = icnsTypes.map(([, size]) => size);

  const app = readFileSync(iconSources.app, "utf8");
  const document = readFileSync(iconSources.document, "utf8");
  mkdirSync(join(iconsFolder, "png"), { recursive: true });
  mkdirSync(join(iconsFolder, "document-png"), { recursive: true });
  for (const { size, png } of await draw(app, pngSizes, none)) write(`png/${size}x${size}.png`, png);
  for (const { size, png } of await draw(document, pngSizes, none)) write(`document-png/${size}x${size}.png`, png);
  write("icon.ico", writeIco(await draw(app, icoSizes, none)));
  write("document.ico", writeIco(await draw(document, icoSizes, none)));
  write("icon.icns", writeIcns(await draw(app, icnsSizes, macMargin)));
  write("document.icns", writeIcns(await draw(document, icnsSizes, none)));
  writeFileSync(iconDigestsFile, `${JSON.stringify(iconDigests(), undefined, 2)}\n`);
} finally {
  await browser.close();
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(iconsFolder, name), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}
