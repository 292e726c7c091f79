import { unzlibSync } from "fflate";
import { jpegFrame, pngHead } from "../document/picture-size.ts";
import { name, type PdfFile, type PdfRef } from "./pdf-file.ts";

/** A picture that can be put into a file: what to write, and its size in its own points. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly embed: (file: PdfFile) => PdfRef;
}

/**
 * Reads a picture of the kinds that a logo comes in: JPEG of one or three colours, PNG of eight bits that is not
 * interlaced. Answers `undefined` for all others and for what is damaged; the words for the picture stand there then.
 */
export function readPicture(bytes: Uint8Array): PdfImage | undefined {
  return bytes[0] === 0xff ? readJpeg(bytes) : readPng(bytes);
}

function readPng(bytes: Uint8Array): PdfImage | undefined {
  const head = pngHead(bytes);
  const channels =
    head === undefined
      ? undefined
      : new Map([
          [0, 1],
          [2, 3],
          [3, 1],
          [4, 2],
          [6, 4],
        ]).get(head.kind);
  if (head === undefined || channels === undefined || !head.isPlain) return undefined;
  const { width, height, kind } = head;
  const parts = chunksOf(bytes);
  const points = parts === undefined ? undefined : unfiltered(parts.data, width, height, channels);
  if (parts === undefined || points === undefined) return undefined;
  const count = width * height;
  const shades = kind === 0 || kind === 4 ? 1 : 3;
  const colors = new Uint8Array(count * shades);
  const clear = new Uint8Array(count).fill(255);
  for (let point = 0; point < count; point++) {
    if (kind === 3) {
      const index = points[point] ?? 0;
      colors.set(parts.palette.subarray(index * 3, index * 3 + 3), point * 3);
      clear[point] = parts.transparency[index] ?? 255;
    } else {
      colors.set(points.subarray(point * channels, point * channels + shades), point * shades);
      if (channels > shades) clear[point] = points[point * channels + shades] ?? 255;
    }
  }
  return {
    width,
    height,
    embed(file) {
      const common = {
        Type: name("XObject"),
        Subtype: name("Image"),
        Width: width,
        Height: height,
        BitsPerComponent: 8,
      };
      const isClear = clear.some((value) => value !== 255);
      const mask = isClear
        ? { SMask: file.addStream({ dictionary: { ...common, ColorSpace: name("DeviceGray") }, bytes: clear }) }
        : {};
      const space = name(shades === 1 ? "DeviceGray" : "DeviceRGB");
      return file.addStream({ dictionary: { ...common, ColorSpace: space, ...mask }, bytes: colors });
    },
  };
}

interface PngParts {
  readonly data: Uint8Array;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array;
}

function chunksOf(bytes: Uint8Array): PngParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array = new Uint8Array();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length !== length) return undefined;
    if (type === "IDAT") data.push(content);
    if (type === "PLTE") palette = content;
    if (type === "tRNS") transparency = content;
    at += 12 + length;
  }
  const whole = new Uint8Array(data.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of data) {
    whole.set(part, at);
    at += part.length;
  }
  return { data: whole, palette, transparency };
}

/** Undoes the filters of the lines (PNG, clause 9). */
function unfiltered(data: Uint8Array, width: number, height: number, channels: number): Uint8Array | undefined {
  const stride = width * channels;
  const lines = inflated(data, (stride + 1) * height);
  if (lines === undefined) return undefined;
  const points = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (stride + 1)] ?? 0;
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at < channels ? 0 : (points[here - channels] ?? 0);
      const above = row === 0 ? 0 : (points[here - stride] ?? 0);
      const corner = row === 0 || at < channels ? 0 : (points[here - stride - channels] ?? 0);
      points[here] = (lines[row * (stride + 1) + 1 + at] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return points;
}

function inflated(data: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const whole = unzlibSync(data, { out: new Uint8Array(length) });
    return whole.length === length ? whole : undefined;
  } catch {
    return undefined;
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function readJpeg(bytes: Uint8Array): PdfImage | undefined {
  const frame = jpegFrame(bytes);
  if (frame === undefined || (frame.colors !== 1 && frame.colors !== 3)) return undefined;
  const { width, height, colors } = frame;
  return {
    width,
    height,
    embed: (file) =>
      file.addStream(
        {
          dictionary: {
            Type: name("XObject"),
            Subtype: name("Image"),
            Width: width,
            Height: height,
            BitsPerComponent: 8,
            ColorSpace: name(colors === 1 ? "DeviceGray" : "DeviceRGB"),
            Filter: name("DCTDecode"),
          },
          bytes,
        },
        true,
      ),
  };
}
