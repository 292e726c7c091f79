/**
 * Why a file was not taken in: the stable codes of docs/format.md, "Import". A refusal always means that nothing was
 * written. `detail` is for the small print and for tests; words for people are made from the code and the fields.
 */
export const refusalCodes = [
  "not-ours",
  "empty",
  "truncated",
  "mangled",
  "corrupt",
  "forged",
  "too-new",
  "too-big",
  "bomb",
  "other-group",
  "unknown-device",
  "key-needed",
  "wrong-passphrase",
  "schema",
  "disk-full",
  "cancelled",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly type: "refusal";
  readonly code: RefusalCode;
  /** English, technical, without any content of records. */
  readonly detail: string;
  /** What the bytes look like instead, for `not-ours`: "zip", "docx", "pdf", "png", "html", "json", … */
  readonly looksLike?: string;
  /** The least reader version that the file asks for, for `too-new`. */
  readonly needs?: number;
  /** Got and expected sizes in bytes, for `truncated` and `too-big`. */
  readonly got?: number;
  readonly expected?: number;
}

export function refusal(
  code: RefusalCode,
  detail: string,
  more: Omit<Refusal, "type" | "code" | "detail"> = {},
): Refusal {
  return { type: "refusal", code, detail, ...more };
}
