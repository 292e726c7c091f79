import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { icnsTypes, writeIcns, writeIco } from "../../build/packaging/icon-containers.ts";
import { iconDigests, iconDigestsFile, iconsFolder, icoSizes, pngSizes } from "../../build/packaging/icon-files.ts";
import { decodePng, type Pixels } from "../../build/packaging/png.ts";

const read = (name: string): Buffer => readFileSync(join(iconsFolder, name));

it("has icons of the present drawings", () => {
  // When this fails: node build/packaging/make-icons.ts
  expect(JSON.parse(readFileSync(iconDigestsFile, "utf8"))).toEqual(iconDigests());
});

describe.each(["png", "document-png"])("the PNG files of %s", (folder) => {
  it.each(pngSizes)("have a whole one of %i pixels", (size) => {
    const pixels = decodePng(read(`${folder}/${size}x${size}.png`));
    expect([pixels.width, pixels.height]).toEqual([size, size]);
    // The corner stays clear and the middle is painted: neither an empty picture nor one without opacity.
    expect(opacityAt(pixels, 0, 0)).toBeLessThan(64);
    expect(opacityAt(pixels, size / 2, size / 2)).toBe(255);
  });
});

it("draws 16 pixels with less: not the big drawing made small", () => {
  const light = [16, 24, 32].map((size) => shareOfLight(decodePng(read(`png/${size}x${size}.png`))));
  // The small forms fill more of the tile than the fine ones do from 32 pixels up.
  expect(light[0]).toBeGreaterThan((light[2] ?? 1) + 0.03);
  expect(light[1]).toBeGreaterThan((light[2] ?? 1) + 0.03);
});

describe.each(["icon", "document"])("%s.ico", (name) => {
  const file = read(`${name}.ico`);
  const count = file.readUInt16LE(4);
  const entries = Array.from({ length: count }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    return { size: file.readUInt8(at) || 256, body: file.subarray(offset, offset + length), end: offset + length };
  });

  it("has every size that Windows asks for, to the last byte", () => {
    expect(file.subarray(0, 4)).toEqual(Buffer.from([0, 0, 1, 0]));
    expect(entries.map(({ size }) => size)).toEqual(icoSizes);
    expect(Math.max(...entries.map(({ end }) => end))).toBe(file.length);
  });

  it("has bitmaps below 256 pixels", () => {
    for (const { size, body } of entries.filter((entry) => entry.size < 256)) {
      expect([body.readUInt32LE(0), body.readInt32LE(4), body.readInt32LE(8)]).toEqual([40, size, size * 2]);
      expect(body.length).toBe(40 + size * size * 4 + Math.ceil(size / 32) * 4 * size);
    }
  });

  it("has a PNG at 256 pixels", () => {
    const big = entries.filter(({ size }) => size === 256).map(({ body }) => decodePng(body));
    expect(big.map(({ width, height }) => [width, height])).toEqual([[256, 256]]);
  });
});

describe.each(["icon", "document"])("%s.icns", (name) => {
  it("has every type with a picture of its size", () => {
    const file = read(`${name}.icns`);
    expect(file.toString("latin1", 0, 4)).toBe("icns");
    expect(file.readUInt32BE(4)).toBe(file.length);
    const found: [string, number][] = [];
    for (let at = 8; at < file.length; ) {
      const length = file.readUInt32BE(at + 4);
      found.push([file.toString("latin1", at, at + 4), decodePng(file.subarray(at + 8, at + length)).width]);
      at += length;
    }
    expect(found).toEqual(icnsTypes);
  });
});

describe("writing containers", () => {
  it("turns a picture into a bitmap: blue first, from the bottom, clear pixels masked", () => {
    // Red above clear in the left column, half-clear green above blue in the right one.
    const png = makePng(2, [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 0, 0, 0, 0, 255, 255]);
    const file = Buffer.from(writeIco([{ size: 2, png }]));
    const bitmap = file.subarray(22);
    expect([...bitmap.subarray(40, 56)]).toEqual([0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 255, 255, 0, 255, 0, 128]);
    expect([...bitmap.subarray(56)]).toEqual([0x80, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("refuses a macOS icon that lacks a size", () => {
    expect(() => writeIcns([{ size: 16, png: new Uint8Array() }])).toThrow("lacks its picture of 32");
  });
});

describe("reading PNG files", () => {
  it.each([0, 1, 2, 3, 4])("undoes filter %i", (filter) => {
    const rgba = Array.from({ length: 4 * 4 * 4 }, (_, index) => (index * index * 7 + filter) % 256);
    expect([...decodePng(makePng(4, rgba, filter)).rgba]).toEqual(rgba);
  });

  it("refuses what is no PNG, and a kind it does not know", () => {
    expect(() => decodePng(new Uint8Array(100))).toThrow("not a PNG");
    const grey = makePng(1, [1, 2, 3, 4]);
    grey[25] = 0;
    expect(() => decodePng(grey)).toThrow("not read here");
  });
});

function opacityAt({ width, rgba }: Pixels, x: number, y: number): number {
  return rgba[(y * width + x) * 4 + 3] ?? -1;
}

function shareOfLight({ width, height, rgba }: Pixels): number {
  let light = 0;
  for (let at = 0; at < rgba.length; at += 4) if ((rgba[at] ?? 0) > 128) light++;
  return light / (width * height);
}

/** Makes a PNG of a square picture, every row with the same filter. */
function makePng(size: number, rgba: readonly number[], filter = 0): Buffer {
  const value = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (rgba[y * size * 4 + x] ?? 0));
  const rows: number[] = [];
  for (let y = 0; y < size; y++) {
    rows.push(filter);
    for (let x = 0; x < size * 4; x++) {
      const [left, above, corner] = [value(x - 4, y), value(x, y - 1), value(x - 4, y - 1)];
      const guesses = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)];
      rows.push((value(x, y) - (guesses[filter] ?? 0) + 256) % 256);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function paeth(left: number, above: number, corner: number): number {
  const far = (value: number): number => Math.abs(value - (left + above - corner));
  return [left, above, corner].reduce((best, value) => (far(value) < far(best) ? value : best), left);
}
