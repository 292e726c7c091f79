/** Pictures with more points than this are not drawn: a logo has a few thousand. */
const mostPoints = 16_000_000;

/** How large a picture is in its own points, by its head alone. */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const found = bytes[0] === 0xff ? jpegFrame(bytes) : pngHead(bytes);
  return found === undefined ? undefined : { width: found.width, height: found.height };
}

export interface PngHead {
  readonly width: number;
  readonly height: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency. */
  readonly kind: number;
  readonly isPlain: boolean;
}

/** PNG (W3C Recommendation, third edition), 5.2 and 11.2.1. */
export function pngHead(bytes: Uint8Array): PngHead | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width * height > mostPoints) return undefined;
  const isPlain = view.getUint8(24) === 8 && view.getUint8(28) === 0;
  return { width, height, kind: view.getUint8(25), isPlain };
}

export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly colors: number;
}

/** The frame's head in a JPEG file (ITU-T T.81, B.2.2). */
export function jpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width, colors] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
      return width === 0 || height === 0 || width * height > mostPoints ? undefined : { width, height, colors };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
