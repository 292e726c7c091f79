import { type Browser, chromium } from "playwright-core";
import { chromiumArguments, findInstalledBrowser } from "../find-browser.ts";

/** Starts a browser for `drawIcon`; whoever starts it closes it. */
export async function openDrawingBrowser(): Promise<Browser> {
  const executablePath = findInstalledBrowser();
  if (executablePath === undefined) throw new Error("Drawing icons needs an installed Chrome, Chromium or Edge.");
  return chromium.launch({ executablePath, args: chromiumArguments(process.getuid?.() === 0) });
}

/**
 * Draws an SVG as a PNG of `size` by `size` pixels, with `margin` of the size left empty on each side.
 *
 * As a picture in a page and not onto a canvas: only then is the drawing laid out at the size it is seen at, so that
 * its own media query can choose the simpler forms for small sizes.
 */
export async function drawIcon(browser: Browser, svg: string, size: number, margin: number): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  try {
    const edge = Math.round(size * margin);
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    const style = `position:absolute;left:${edge}px;top:${edge}px;width:${size - 2 * edge}px;height:${size - 2 * edge}px`;
    await page.setContent(`<!doctype html><img alt="" style="${style}" src="${source}">`);
    // A text, because these scripts are compiled without the page's types.
    await page.evaluate("document.images[0].decode()");
    return new Uint8Array(await page.screenshot({ omitBackground: true }));
  } finally {
    await page.close();
  }
}
