import { day, defineKind, flag, line, oneOf, type RecordOf, ref, text } from "./kind.ts";

/** A person at the table. A client-side member may stand under a pseudonym. */
export const member = defineKind("member", {
  name: line(),
  side: oneOf(["buyer", "provider", "client", "outside"]),
  organisation: ref("organisation"),
  role: oneOf([
    "chair",
    "vice-chair",
    "secretary",
    "member",
    "client-rep",
    "family-rep",
    "experience-expert",
    "observer",
  ]),
  title: line(),
  voting: flag(),
  pseudonym: flag(),
  /** The member in whose place this deputy comes. */
  deputyFor: ref("member"),
  termStart: day(),
  termEnd: day(),
  fee: line(),
  support: text(),
});

export type Member = RecordOf<typeof member>;
