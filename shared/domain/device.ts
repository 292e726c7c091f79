import { defineKind, line, type RecordOf, ref } from "./kind.ts";

/** One installation's key. Its first change introduces it; it stays unconfirmed until people compare fingerprints. */
export const device = defineKind("device", {
  /** Ed25519 public key, base64url. */
  key: line(),
  member: ref("member"),
  label: line(),
});

export type Device = RecordOf<typeof device>;
