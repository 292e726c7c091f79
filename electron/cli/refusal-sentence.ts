import type { Refusal } from "../../shared/bundle/refusal.ts";
import { type Failure, refusedFailure } from "./failure.ts";
import { printable } from "./printable.ts";

/** A refused file as the tool reports it: which file, what is the matter, and the small print in brackets. */
export function refusalFailure(refusal: Refusal, file: string): Failure {
  return refusedFailure(refusal.code, `${printable(file)} ${sentenceOf(refusal)} (${printable(refusal.detail)}).`);
}

function sentenceOf({ code, looksLike, needs }: Refusal): string {
  switch (code) {
    case "not-ours":
      return looksLike === undefined ? "is not a Luotsi file" : `is not a Luotsi file but looks like ${looksLike}`;
    case "empty":
      return "is empty";
    case "truncated":
      return "was cut short: copy or fetch it again";
    case "mangled":
      return "was changed on its way, as if it were text: have it sent again in another way";
    case "corrupt":
      return "is damaged: have it sent again";
    case "forged":
      return "holds something that its signatures do not vouch for";
    case "too-new":
      return needs === undefined
        ? "needs a newer version of Luotsi"
        : `needs a Luotsi that reads format version ${needs}`;
    case "too-big":
      return "is larger than the format allows";
    case "bomb":
      return "would inflate beyond all measure";
    case "other-group":
      return "is of another group";
    case "unknown-device":
      return "comes from a device that nobody has introduced";
    case "key-needed":
      return "is encrypted, and this tool opens no encrypted files";
    case "wrong-passphrase":
      return "does not open with this passphrase";
    case "schema":
      return "is not written as the format asks";
    case "disk-full":
      return "was not written because the disk is full";
    case "cancelled":
      return "was not read to its end because that was cancelled";
  }
}
