import { defineKind, oneOf, type RecordOf, ref } from "./kind.ts";

/** One member's vote in a vote by name. */
export const ballot = defineKind("ballot", {
  vote: ref("vote"),
  member: ref("member"),
  choice: oneOf(["in-favour", "against", "blank"]),
});

export type Ballot = RecordOf<typeof ballot>;
