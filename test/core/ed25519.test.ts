import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesToBase64url, concatBytes, equalBytes, slice } from "../../shared/core/bytes.ts";
import { createVerifier, keyPairFromSeed, sign, verify } from "../../shared/core/ed25519.ts";

const { Point } = ed25519;
const { BASE, Fn } = Point;
const order = Fn.ORDER;
const prime = 2n ** 255n - 19n;
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const messages = fc.uint8Array({ maxLength: 100 });

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function littleEndian(number: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_none, at) => Number((number >> BigInt(8 * at)) & 255n));
}

function challenge(encodedR: Uint8Array, encodedA: Uint8Array, message: Uint8Array): bigint {
  const digest = sha512(concatBytes(encodedR, encodedA, message));
  return Fn.create(digest.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n));
}

describe("signatures", () => {
  // RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc).
  test.each([
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
    [
      "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ],
  ])("are those of RFC 8032 for the seed %s", (seed, publicKey, message, signature) => {
    const keyPair = keyPairFromSeed(fromHex(seed));
    expect(keyPair.publicKey).toEqual(fromHex(publicKey));
    expect(sign(fromHex(message), keyPair)).toEqual(fromHex(signature));
    expect(verify(fromHex(signature), fromHex(message), fromHex(publicKey))).toBe(true);
  });

  test("are those that OpenSSL makes, and either takes the other's", () => {
    fc.assert(
      fc.property(seeds, messages, (seed, message) => {
        const keyPair = keyPairFromSeed(seed);
        const x = bytesToBase64url(keyPair.publicKey);
        const jwk = { kty: "OKP", crv: "Ed25519", x, d: bytesToBase64url(seed) };
        const signature = sign(message, keyPair);
        expect(equalBytes(signature, nodeSign(null, message, createPrivateKey({ key: jwk, format: "jwk" })))).toBe(
          true,
        );
        expect(nodeVerify(null, message, createPublicKey({ key: jwk, format: "jwk" }), signature)).toBe(true);
        expect(verify(signature, message, keyPair.publicKey)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test("are refused after a change of any bit of signature, message or key", () => {
    const keyPair = keyPairFromSeed(new Uint8Array(32).fill(1));
    const message = new Uint8Array(32).fill(2);
    const whole = concatBytes(sign(message, keyPair), message, keyPair.publicKey);
    const verifier = createVerifier();
    const accepted = (bytes: Uint8Array) =>
      verifier.verify(slice(bytes, 0, 64), slice(bytes, 64, 96), slice(bytes, 96, 128));
    expect(accepted(whole)).toBe(true);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const changed = Uint8Array.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(accepted(changed), `bit ${bit}`).toBe(false);
    }
  });

  test.each([
    [63, 32],
    [65, 32],
    [64, 31],
    [64, 33],
    [0, 0],
  ])("of %i bytes by a key of %i bytes are refused", (signatureLength, keyLength) => {
    expect(verify(new Uint8Array(signatureLength), new Uint8Array(1), new Uint8Array(keyLength))).toBe(false);
  });
});

/** A point of order 8; its multiples are all points of small order. */
const torsion = (() => {
  for (let y = 2n; ; y += 1n) {
    try {
      const point = Point.fromBytes(littleEndian(y));
      // Multiplying by the prime order leaves the part of small order.
      const small = point.multiplyUnsafe(order - 1n).add(point);
      if (!small.double().double().is0()) return small;
    } catch {
      // Not every y has a point.
    }
  }
})();
const smallPoints = Array.from({ length: 8 }, (_none, times) => torsion.multiplyUnsafe(BigInt(times)));

/** y + p instead of y: a second spelling, which exists for y < 19 only. */
const neutralAgain = littleEndian(1n + prime);
const orderFourAgain = littleEndian(prime);

interface Forgery {
  readonly publicKey: Uint8Array;
  readonly encodedR: Uint8Array;
  readonly s: bigint;
  readonly message: Uint8Array;
}

/**
 * Searches for a message with which the equation with cofactor, and that without as asked, come out as told: the
 * cases of "Taming the many EdDSAs", section 5, are combinations of orders of A and R with these two outcomes.
 */
function forge(
  a: bigint,
  smallA: number,
  r: bigint,
  smallR: number,
  withoutCofactor: boolean,
  spelling: { readonly a?: Uint8Array; readonly r?: Uint8Array } = {},
): Forgery {
  const pointA = BASE.multiplyUnsafe(a).add(smallPoints[smallA] ?? Point.ZERO);
  const pointR = BASE.multiplyUnsafe(r).add(smallPoints[smallR] ?? Point.ZERO);
  const publicKey = spelling.a ?? pointA.toBytes();
  const encodedR = spelling.r ?? pointR.toBytes();
  for (let count = 0; count < 2000; count += 1) {
    const message = littleEndian(BigInt(count));
    const k = challenge(encodedR, publicKey, message);
    const s = Fn.create(r + k * a);
    const rest = pointR.add(pointA.multiplyUnsafe(k)).subtract(BASE.multiplyUnsafe(s));
    if (rest.is0() === withoutCofactor) return { publicKey, encodedR, s, message };
  }
  throw new Error("no message gives this outcome");
}

const someA = 123_456_789n;
const someR = 987_654_321n;

describe("signatures on which engines disagree", () => {
  test("are made from a point of order 8", () => {
    expect(smallPoints.filter((point) => point.is0())).toHaveLength(1);
    expect(new Set(smallPoints.map((point) => point.toHex())).size).toBe(8);
  });

  // Each is valid by one equation or another: a lenient verifier (ZIP 215) takes all of them.
  test.each<[string, Forgery]>([
    ["small A, small R, S = 0", forge(0n, 1, 0n, 3, true)],
    ["small A, mixed R", forge(0n, 1, someR, 2, true)],
    ["small A, R of prime order", forge(0n, 4, someR, 0, true)],
    ["neutral A, R of prime order", forge(0n, 0, someR, 0, true)],
    ["mixed A, small R", forge(someA, 1, 0n, 5, true)],
    ["mixed A, mixed R, both equations", forge(someA, 1, someR, 2, true)],
    ["mixed A, mixed R, with cofactor only", forge(someA, 1, someR, 2, false)],
    ["mixed A, R of prime order, both equations", forge(someA, 1, someR, 0, true)],
    ["mixed A, R of prime order, with cofactor only", forge(someA, 1, someR, 0, false)],
    ["A of prime order, mixed R, with cofactor only", forge(someA, 0, someR, 1, false)],
    ["A of prime order, small R, with cofactor only", forge(someA, 0, 0n, 1, false)],
    ["A of prime order, neutral R", forge(someA, 0, 0n, 0, true)],
    ["mixed A, R of order 4 spelt with y = p", forge(someA, 1, 0n, 2, false, { r: orderFourAgain })],
    ["mixed A, neutral R spelt with y = p + 1", forge(someA, 2, 0n, 0, true, { r: neutralAgain })],
    ["A of order 4 spelt with y = p", forge(0n, 2, someR, 0, false, { a: orderFourAgain })],
    ["neutral A spelt with y = p + 1", forge(0n, 0, someR, 0, true, { a: neutralAgain })],
    [
      "neutral A with a sign",
      forge(0n, 0, someR, 0, true, { a: concatBytes(littleEndian(1n).subarray(0, 31), new Uint8Array([0x80])) }),
    ],
  ])("are refused: %s", (_name, { publicKey, encodedR, s, message }) => {
    const signature = concatBytes(encodedR, littleEndian(s));
    expect(ed25519.verify(signature, message, publicKey, { zip215: true })).toBe(true);
    expect(verify(signature, message, publicKey)).toBe(false);
    const verifier = createVerifier();
    const verdicts = Array.from({ length: 12 }, () => verifier.verify(signature, message, publicKey));
    expect(verdicts).not.toContain(true);
  });

  test.each([1n, 2n, 8n])("are refused: S raised by %i times the order", (times) => {
    const keyPair = keyPairFromSeed(new Uint8Array(32).fill(9));
    const message = new Uint8Array(5);
    const honest = sign(message, keyPair);
    const s = slice(honest, 32, 64).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const raised = concatBytes(slice(honest, 0, 32), littleEndian(s + times * order));
    expect(verify(honest, message, keyPair.publicKey)).toBe(true);
    expect(verify(raised, message, keyPair.publicKey)).toBe(false);
  });

  test("are refused: a key that is on no curve", () => {
    const offCurve = littleEndian(2n);
    expect(() => Point.fromBytes(offCurve, true)).toThrow("bad point");
    expect(verify(new Uint8Array(64), new Uint8Array(1), offCurve)).toBe(false);
  });
});

describe("a verifier", () => {
  test("gives the same verdicts before and after it makes a table of a key", () => {
    const keyPairs = [1, 2].map((fill) => keyPairFromSeed(new Uint8Array(32).fill(fill)));
    const verifier = createVerifier();
    for (let round = 0; round < 12; round += 1) {
      for (const [index, keyPair] of keyPairs.entries()) {
        const message = new Uint8Array([round, index]);
        const signature = sign(message, keyPair);
        expect(verifier.verify(signature, message, keyPair.publicKey)).toBe(true);
        expect(verifier.verify(signature, new Uint8Array([index, round + 1]), keyPair.publicKey)).toBe(false);
      }
    }
  });
});
