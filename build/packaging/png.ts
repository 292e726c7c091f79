import { inflateSync } from "node:zlib";

/** A picture's pixels: four bytes each, red first, colour not multiplied by opacity; rows from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const signature = "89504e470d0a1a0a";
const bytesPerPixelByColourType: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Reads the pixels of a PNG of the kind that a browser's screenshot is: eight bits a channel, colour with or without
 * opacity, not interlaced. (W3C, Portable Network Graphics, third edition, §5 and §9.)
 * @throws on every other kind.
 */
export function decodePng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString("hex", 0, 8) !== signature) throw new Error("This is not a PNG file.");
  const chunks = readChunks(file);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined) throw new Error("The PNG file has no header.");
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = bytesPerPixelByColourType[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || channels === undefined || header.readUInt8(12) !== 0) {
    throw new Error("The PNG file is of a kind that is not read here.");
  }
  const parts = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const rows = removeFilters(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return { width, height, rgba: channels === 4 ? rows : withOpacity(rows) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function readChunks(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Each row of a PNG is stored as the difference from its neighbours, in one of five ways. */
function removeFilters(raw: Buffer, rowLength: number, height: number, channels: number): Uint8Array {
  const result = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y++) {
    const filter = raw.readUInt8(y * (rowLength + 1));
    for (let x = 0; x < rowLength; x++) {
      const left = x < channels ? 0 : (result[y * rowLength + x - channels] ?? 0);
      const above = y === 0 ? 0 : (result[(y - 1) * rowLength + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (result[(y - 1) * rowLength + x - channels] ?? 0);
      const stored = raw.readUInt8(y * (rowLength + 1) + 1 + x);
      result[y * rowLength + x] = stored + predict(filter, left, above, corner);
    }
  }
  return result;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return nearest(left, above, corner);
    default:
      throw new Error(`A PNG row has no filter ${filter}.`);
  }
}

/** Paeth's predictor: of the three neighbours, the one nearest to left + above - corner. */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [byLeft, byAbove, byCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function withOpacity(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel * 3 < rgb.length; pixel++) {
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return rgba;
}
