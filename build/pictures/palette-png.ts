import { crc32, deflateSync } from "node:zlib";
import type { Pixels } from "../packaging/png.ts";

/**
 * Writes a picture of the screen as a small PNG: with a palette of few colours instead of three bytes for each pixel.
 * A screen has few colours and their shades where letters meet the paper, so that the eye sees no difference, and the
 * file is a third. (W3C, Portable Network Graphics, third edition, §11.2.)
 *
 * @param most colours, 2 to 256. Opacity is left out: a picture of a page has none.
 */
export function encodePalettePng({ width, height, rgba }: Pixels, most: number): Uint8Array {
  const counts = countColours(rgba);
  const palette = choosePalette(counts, most);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // The first byte of a row names its filter: none, because neighbouring places of a palette say nothing.
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexOf.get(colourAt(rgba, (y * width + x) * 4)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(partsOf))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A colour as one number, red in the high byte. */
type Colour = number;

function colourAt(rgba: Uint8Array, at: number): Colour {
  return ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
}

function partsOf(colour: Colour): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function countColours(rgba: Uint8Array): ReadonlyMap<Colour, number> {
  const counts = new Map<Colour, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = colourAt(rgba, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

interface Weighed {
  readonly colour: Colour;
  readonly count: number;
}

/**
 * The colours of the palette by median cut: the box of colours that spreads widest is halved until there are enough
 * boxes, and each gives the colour that it has most of, so that the grounds of the page keep theirs exactly.
 */
function choosePalette(counts: ReadonlyMap<Colour, number>, most: number): readonly Colour[] {
  const all = [...counts].map(([colour, count]): Weighed => ({ colour, count }));
  const boxes: (readonly Weighed[])[] = [all];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (spread(box).cost > spread(best).cost ? box : best));
    if (widest.length < 2) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest));
  }
  return boxes.map((box) => box.reduce((best, one) => (one.count > best.count ? one : best)).colour);
}

/** How far the colours of a box are apart, in the channel in which they are farthest; what is seen much counts more. */
function spread(box: readonly Weighed[]): { readonly channel: number; readonly cost: number } {
  const reach = [0, 1, 2].map((channel) => {
    let [low, high] = [255, 0];
    for (const { colour } of box) {
      const value = partsOf(colour)[channel] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return high - low;
  });
  const widest = Math.max(...reach);
  let seen = 0;
  for (const { count } of box) seen += count;
  return { channel: reach.indexOf(widest), cost: widest * Math.sqrt(Math.log2(seen + 1)) * Math.log2(box.length + 1) };
}

function halves(box: readonly Weighed[]): readonly [readonly Weighed[], readonly Weighed[]] {
  const { channel } = spread(box);
  const sorted = [...box].sort((a, b) => (partsOf(a.colour)[channel] ?? 0) - (partsOf(b.colour)[channel] ?? 0));
  const middle = Math.ceil(sorted.length / 2);
  return [sorted.slice(0, middle), sorted.slice(middle)];
}

function nearest(palette: readonly Colour[], colour: Colour): number {
  const [red, green, blue] = partsOf(colour);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, candidate] of palette.entries()) {
    const [r, g, b] = partsOf(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
