import * as v from "valibot";
import { cents, defineKind, oneOf, type RecordOf, ref, structure, text } from "./kind.ts";

/** A sanction case with its dated steps. */
export const sanction = defineKind("sanction", {
  provider: ref("organisation"),
  reason: text(),
  steps: structure(v.array(v.strictObject({ date: v.string(), step: v.string(), reference: v.optional(v.string()) }))),
  amountCents: cents(),
  status: oneOf(["open", "closed"]),
});

export type Sanction = RecordOf<typeof sanction>;
