import { defineKind, flag, line, oneOf, type RecordOf, ref } from "./kind.ts";

/** A party of the contract or its partner; consortium members and subcontractors included. */
export const organisation = defineKind("organisation", {
  name: line(),
  type: oneOf(["buyer", "provider", "subcontractor", "client-association", "partner"]),
  unit: line(),
  consortium: line(),
  consortiumRole: oneOf(["lead", "member"]),
  /** Whose subcontractor this is. */
  parent: ref("organisation"),
  fictional: flag(),
});

export type Organisation = RecordOf<typeof organisation>;
