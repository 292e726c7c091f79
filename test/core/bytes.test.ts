import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  base64urlToBytes,
  bytesToBase64url,
  bytesToHex,
  bytesToUtf8,
  concatBytes,
  equalBytes,
  slice,
  utf8ToBytes,
} from "../../shared/core/bytes.ts";

const someBytes = fc.uint8Array({ maxLength: 70 });

describe("UTF-8", () => {
  test("round-trips well-formed text, byte order mark included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(bytesToUtf8(utf8ToBytes(`\ufeff${text}`))).toBe(`\ufeff${text}`);
      }),
    );
  });

  test.each([[[0xff]], [[0xc3]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]]])(
    "answers undefined for the ill-formed %j",
    (bytes) => {
      expect(bytesToUtf8(new Uint8Array(bytes))).toBeUndefined();
    },
  );
});

describe("base64url", () => {
  test("writes what Node writes and reads it back", () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const text = bytesToBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(base64urlToBytes(text)).toEqual(bytes);
      }),
    );
  });

  test("takes a text only if it is the one spelling of its bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."AQgwB_-+/=9"), maxLength: 8 }), (text) => {
        const bytes = base64urlToBytes(text);
        expect(bytes === undefined ? text : bytesToBase64url(bytes)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(["A", "AB", "AAB", "AA==", "A A", "AAA+", "AAA/", "AAAAA"])("refuses %j", (text) => {
    expect(base64urlToBytes(text)).toBeUndefined();
  });
});

describe("bytes", () => {
  test("are written in hexadecimal", () => {
    expect(bytesToHex(new Uint8Array([0, 1, 0x0f, 0xab, 255]))).toBe("00010fabff");
  });

  test("are joined in order and cut apart again", () => {
    fc.assert(
      fc.property(someBytes, someBytes, (a, b) => {
        const whole = concatBytes(a, new Uint8Array(0), b);
        expect(slice(whole, 0, a.length)).toEqual(a);
        expect(slice(whole, a.length, whole.length)).toEqual(b);
      }),
    );
  });

  test("are equal exactly when length and every byte are", () => {
    fc.assert(
      fc.property(someBytes, someBytes, (a, b) => {
        expect(equalBytes(a, b)).toBe(bytesToHex(a) === bytesToHex(b));
        expect(equalBytes(a, Uint8Array.from(a))).toBe(true);
        expect(equalBytes(a, concatBytes(a, new Uint8Array(1)))).toBe(false);
      }),
    );
  });

  test("are not cut outside of themselves", () => {
    const three = new Uint8Array(3);
    expect(() => slice(three, 0, 4)).toThrow("Assertion failed");
    expect(() => slice(three, -1, 2)).toThrow("Assertion failed");
    expect(() => slice(three, 2, 1)).toThrow("Assertion failed");
  });

  test("that are a window share their memory", () => {
    const three = new Uint8Array(3);
    slice(three, 1, 2)[0] = 7;
    expect([...three]).toEqual([0, 7, 0]);
  });
});
