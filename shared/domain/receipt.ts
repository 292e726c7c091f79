import { defineKind, line, type RecordOf, ref, whole } from "./kind.ts";

/** Who took in which file, and when: from these everyone sees who has which version. */
export const receipt = defineKind("receipt", {
  /** SHA-256 of the file's manifest, hex. */
  file: line(),
  member: ref("member"),
  exporter: line(),
  changes: whole(0, 99999999),
});

export type Receipt = RecordOf<typeof receipt>;
