import * as v from "valibot";
import { day, defineKind, line, oneOf, type RecordOf, ref, refs, structure, text, time, whole } from "./kind.ts";

/** One decision with its authority: the group may decide, recommend to the buyer, or state a common finding. */
export const decision = defineKind("decision", {
  /** Running number over the group's life. */
  number: whole(1, 99999),
  title: line(),
  meeting: ref("meeting"),
  item: ref("agenda-item"),
  proposal: text(),
  text: text(),
  reasons: text(),
  plain: text(),
  authority: oneOf(["group", "recommendation", "joint-finding", "buyer", "provider"]),
  manner: oneOf(["consensus", "majority", "vote"]),
  status: oneOf(["in-force", "superseded", "awaiting-buyer", "expired"]),
  decidedOn: day(),
  /** By the clock of the meeting: quorum is that of this moment. */
  decidedAt: time(),
  /** The one organisation that answers for carrying it out: buyer or provider side only. */
  accountable: ref("organisation"),
  buyerDecidedOn: day(),
  buyerReference: line(),
  buyerOutcome: line(),
  expiresOn: day(),
  supersedes: ref("decision"),
  related: refs("decision"),
  clientView: text(),
  publicity: oneOf(["public", "internal", "confidential"]),
  ground: line(),
  publicityNote: line(),
  contractStep: line(),
  /** Assessment of an essential contract change (procurement act 1397/2016, section 136). */
  changeCheck: structure(
    v.strictObject({
      needed: v.boolean(),
      law: v.optional(v.string()),
      result: v.optional(v.string()),
      assessor: v.optional(v.string()),
      date: v.optional(v.string()),
      document: v.optional(v.string()),
    }),
  ),
});

export type Decision = RecordOf<typeof decision>;
