import { day, defineKind, line, oneOf, type RecordOf, ref, text, whole } from "./kind.ts";

/** A risk of the contract, with likelihood and impact from 1 to 5. */
export const risk = defineKind("risk", {
  title: line(),
  description: text(),
  likelihood: whole(1, 5),
  impact: whole(1, 5),
  owner: ref("member"),
  response: text(),
  status: oneOf(["watched", "mitigated", "closed"]),
  reviewedOn: day(),
});

export type Risk = RecordOf<typeof risk>;
