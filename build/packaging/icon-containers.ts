import { decodePng } from "./png.ts";

/** One size of an icon, as a PNG file. */
export interface IconImage {
  readonly size: number;
  readonly png: Uint8Array;
}

/**
 * Puts pictures into a Windows icon file.
 *
 * Sizes below 256 are stored as bitmaps, which every part of Windows reads; 256 as PNG, as Windows has done since
 * Vista. (Microsoft, ICONDIR and BITMAPINFOHEADER.)
 */
export function writeIco(images: readonly IconImage[]): Uint8Array {
  const bodies = images.map((image) => (image.size < 256 ? toBitmap(image) : Buffer.from(image.png)));
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [index, image] of images.entries()) {
    const entry = 6 + 16 * index;
    // One byte for each side: 256 is written as 0.
    directory.writeUInt8(image.size % 256, entry);
    directory.writeUInt8(image.size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(bodies[index]?.length ?? 0, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += bodies[index]?.length ?? 0;
  }
  return Buffer.concat([directory, ...bodies]);
}

/** A bitmap inside an icon: blue first, rows from the bottom, and a mask whose rows end on four bytes. */
function toBitmap({ size, png }: IconImage): Buffer {
  const { rgba } = decodePng(png);
  const maskRow = Math.ceil(size / 32) * 4;
  const bitmap = Buffer.alloc(40 + size * size * 4 + maskRow * size);
  bitmap.writeUInt32LE(40, 0);
  bitmap.writeInt32LE(size, 4);
  // Twice the height: the picture and its mask are counted together.
  bitmap.writeInt32LE(size * 2, 8);
  bitmap.writeUInt16LE(1, 12);
  bitmap.writeUInt16LE(32, 14);
  const mask = 40 + size * size * 4;
  for (let y = 0; y < size; y++) {
    const row = size - 1 - y;
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(from, from + 4);
      bitmap.set([blue, green, red, opacity], 40 + (row * size + x) * 4);
      if (opacity === 0) {
        const byte = mask + row * maskRow + (x >> 3);
        bitmap.writeUInt8(bitmap.readUInt8(byte) | (0x80 >> (x & 7)), byte);
      }
    }
  }
  return bitmap;
}

/** The pictures of a macOS icon: its four-letter type and the side in pixels. "Twice" types serve sharp screens. */
export const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic11", 32],
  ["ic12", 64],
  ["ic07", 128],
  ["ic13", 256],
  ["ic08", 256],
  ["ic14", 512],
  ["ic09", 512],
  ["ic10", 1024],
];

/**
 * Puts pictures into a macOS icon file: a list of PNG files, each with its type and length.
 * @throws when a size that `icnsTypes` names is missing.
 */
export function writeIcns(images: readonly IconImage[]): Uint8Array {
  const parts = icnsTypes.map(([type, size]) => {
    const image = images.find((one) => one.size === size);
    if (image === undefined) throw new Error(`The icon lacks its picture of ${size} pixels.`);
    return icnsPart(type, image.png);
  });
  return icnsPart("icns", Buffer.concat(parts));
}

function icnsPart(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
